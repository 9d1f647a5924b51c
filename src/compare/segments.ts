/** The segments of a sentence that may differ as a whole, and the labels in it that say nothing where texts are compared. */
import { ordinalDigits } from '../policy/chinese-digits.ts';
import { pauses } from '../policy/marks.ts';
import type { TextRange } from '../policy/normal-form.ts';
import type { WholeNumber } from './numbers.ts';

/**
 * Clauses and the items of lists, the last of them up to its 等; of a row of a table its cells. A comma of half width may be part of
 * a number.
 */
const between = new RegExp(`[${pauses}\\s;]|,(?!\\d)|(?<=、[^${pauses}]+)等`, 'gu');

/** 县（市、区）人民政府 is one: what is short and in brackets parts nothing. */
const shortBracket = /[（(][^（()）]{1,6}[）)]/gu;

/** Where what parts them stands, one UTF-16 unit each. */
export function placesBetween(text: string): number[] {
  const brackets = Array.from(text.matchAll(shortBracket), ({ index: start, 0: words }) => ({ start, end: start + words.length }));
  return Array.from(text.matchAll(between), ({ index }) => index).filter((i) => !brackets.some(({ start, end }) => i > start && i < end));
}

export function segmentsOf(text: string): TextRange[] {
  const ends = [...placesBetween(text), text.length];
  return ends.map((end, i) => ({ start: i ? (ends[i - 1] ?? 0) + 1 : 0, end })).filter(({ start, end }) => end > start);
}

/** 3 before 森林覆盖率: the first cell of a row, which counts the rows. */
export const isRowNumber = (text: string, { start, end }: TextRange): boolean => start === 0 && /^\d+\s/u.test(text.slice(0, end + 1));

/** （二） before an item, 第二十一条 of the text itself: numbers that every text has its own of. */
export function withoutLabels(text: string, numbers: readonly WholeNumber[]): string {
  const blank = (words: string): string => '·'.repeat(words.length);
  const inner = numbers
    .filter((number) => number.inner)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + blank(rest.slice(start, end)) + rest.slice(end), text);
  return inner.replace(itemLabels, blank);
}
const itemLabels = new RegExp(`(?<=^|[${pauses}\\s])[（(](?:\\d+|[${ordinalDigits}]+)[）)]`, 'gu');
