/** The numbers at the heads of lines, of every style, before anything is known of how the text is numbered. */
import { type NumberStyle, numberStyles } from '../../../src/policy/model/numbering.ts';
import { openQuotations } from '../../convert/lines/open-quotations.ts';
import { type PrintedNumber, readNumber } from '../../convert/numbers/numbering.ts';
import type { ExtractLine } from '../received/extract.ts';

export interface NumberedLine {
  /** Its place among the lines, from 0. */
  at: number;
  number: PrintedNumber;
  /** What stands behind the number. */
  words: string;
  /** It stands in a box of the format, or in a quotation: its numbers are not those of the text. */
  apart: boolean;
}

/** White space and marks of Markdown before a heading. */
const marks = /^[\s#*>]+/u;

/** Numbers of a bare numeral (1 总则) count only in a text that has decimals below them (1.1 目的). */
const bare: NumberStyle = '1';
const decimals: NumberStyle = '1.1';

/** Each line with a number at its head, once for its style; lines of tables have none. */
export function numberedLines(lines: readonly Pick<ExtractLine, 'text' | 'form'>[]): NumberedLine[] {
  const { quoted } = openQuotations(lines.map(({ text }) => text));
  const found = lines.flatMap(({ text, form }, at): NumberedLine[] => {
    if (form?.table || form?.note || text.includes('\t')) return [];
    const words = text.replace(marks, '');
    const number = firstNumber(words);
    if (!number) return [];
    return [{ at, number, words: words.slice(number.length), apart: (quoted[at] ?? false) || form?.box !== undefined }];
  });
  const hasDecimals = found.some(({ number }) => number.style === decimals);
  return found.filter(({ number }) => number.style !== bare || hasDecimals);
}

/** A number that nothing else looks like goes before one that might be an amount; the styles do not overlap otherwise. */
function firstNumber(text: string): PrintedNumber | null {
  if (text === '' || !/^[\p{N}\p{Ps}第\p{Script=Han}A-Za-zＡ-Ｚａ-ｚ]/u.test(text)) return null;
  const numbers = numberStyles.flatMap((style) => readNumber(text, style, numberStyles) ?? []).filter(({ ordinal }) => ordinal !== null);
  return numbers.find(({ certain }) => certain) ?? numbers.find(({ style }) => style !== bare) ?? numbers[0] ?? null;
}
