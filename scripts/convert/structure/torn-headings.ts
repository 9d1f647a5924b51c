/** Headings that begin no line: the line break before one is lost, or a line break tears its number. */
import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import { closingMarks, sentenceEnds } from '../../../src/policy/marks.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import { splitRawLines } from '../lines/split-lines.ts';
import { type PrintedNumber, readNumber } from '../numbers/numbering.ts';

export interface WantedNumber {
  style: NumberStyle;
  ordinal: number;
}

/** One that closes words, not the number of an item: （三）（四）项. */
const bracket = `(?<![（(][${labelDigits}0-9０-９A-Za-z]{1,4})[）)]`;
/** What a heading may stand behind: a finished sentence, its closing marks, or the brackets with who is responsible. */
const ends = new RegExp(`[${sentenceEnds}][${closingMarks}"]*|${bracket}`, 'gu');
const endsAndPauses = new RegExp(`[${sentenceEnds}；：;:][${closingMarks}"]*|${bracket}`, 'gu');

/** The lines of a seed, the first with index 0. */
export const linesOf = (seed: string): string[] => splitRawLines(seed).map((line) => line.trim());

/** The number of the line between two headings that has the number of a third inside it; null where there is none. */
export function tornLine(lines: readonly string[], wanted: WantedNumber, from: number, to: number): number | null {
  for (let number = from; number <= to; number++) {
    const line = lines[number - 1] ?? '';
    if (numbersInside(line, wanted.style, endsAndPauses).some(({ ordinal }) => ordinal === wanted.ordinal)) return number;
    if (number < to && isTorn(line, lines[number] ?? '', wanted)) return number;
  }
  return null;
}

/**
 * The same behind the last heading, `end` exclusive. Nothing tells there that a number is missing, so it must be one that no prose
 * holds, in a line that does not list all of them: （一）……。（二）……。
 */
export function tornLastLine(lines: readonly string[], wanted: WantedNumber, from: number, end: number): number | null {
  for (let number = from; number < Math.min(end, lines.length + 1); number++) {
    const line = lines[number - 1] ?? '';
    const inside = numbersInside(line, wanted.style, ends);
    const found = inside.some(({ ordinal, certain }) => certain && ordinal === wanted.ordinal);
    const isList = numbersInside(line, wanted.style, endsAndPauses).some(({ ordinal }) => (ordinal ?? 0) < wanted.ordinal);
    if (found && !isList) return number;
    if (number + 1 < end && isTorn(line, lines[number] ?? '', wanted)) return number;
  }
  return null;
}

/** The numbers of a style that stand in a line behind such an end. */
function numbersInside(line: string, style: NumberStyle, behind: RegExp): PrintedNumber[] {
  return [...line.matchAll(behind)].flatMap(({ index, 0: mark }) => readNumber(line.slice(index + mark.length).trimStart(), style) ?? []);
}

/** Whether the number begins as the whole of a line, and ends at the head of the next: 三 / 、保障措施. */
function isTorn(line: string, next: string, { style, ordinal }: WantedNumber): boolean {
  if (!line || line.length > 6 || !next) return false;
  const number = readNumber(line + next, style);
  return number?.certain === true && number.ordinal === ordinal && number.label.length > line.replace(/\s+/gu, '').length;
}
