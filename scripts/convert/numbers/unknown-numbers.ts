/** Numbers at the heads of lines in a form that no style has: nothing reads them, so nothing would say that they number. */
import { heavenlyStems, labelDigits } from '../../../src/policy/chinese-digits.ts';
import { numberStyles } from '../../../src/policy/model/numbering.ts';
import { parseNumeral, parseRoman, parseSign } from '../../../src/policy/numerals.ts';
import { readNumber } from './numbering.ts';

interface Line {
  text: { text: string };
  quoted: boolean;
}

/** Marks round a numeral, and words behind it. [1] in square brackets numbers the notes of a text. */
const form = new RegExp(
  `^(?<before>[^\\p{L}\\p{N}\\s[“"]?)\\s*(?<n>[${labelDigits}]+|[0-9０-９]{1,2}|[A-Za-zⅠ-Ⅻⅰ-ⅻ${heavenlyStems}])\\s*(?<behind>[^\\p{L}\\p{N}\\s，,。、.．—“”"%％°+*/=~～\\-]{1,2})\\s*(?=[\\p{Script=Han}《])`,
  'u',
);

/** A number between marks of whatever form at the head of a text, and the shape that these marks have; null without one. */
export function numberInAnyForm(text: string): { ordinal: number | null; shape: string; label: string } | null {
  const match = form.exec(text);
  if (!match?.groups) return null;
  const { before = '', n = '', behind = '' } = match.groups;
  return { ordinal: parseNumeral(n) ?? parseSign(n) ?? parseRoman(n), shape: `${before}${behind}`, label: match[0].trim() };
}

/** The first line of each such form in which a line with the number two follows one with the number one. */
export function unknownNumbers<L extends Line>(lines: readonly L[]): { line: L; label: string }[] {
  const first = new Map<string, { line: L; label: string }>();
  const found = new Map<string, { line: L; label: string }>();
  for (const line of lines) {
    const text = line.text.text;
    const number = line.quoted || text.includes('\t') ? null : numberInAnyForm(text);
    if (!number || numberStyles.some((style) => readNumber(text, style) !== null)) continue;
    const { ordinal, shape, label } = number;
    const one = first.get(shape);
    if (ordinal === 1) first.set(shape, { line, label });
    else if (ordinal === 2 && one && !found.has(shape)) found.set(shape, one);
  }
  return [...found.values()];
}
