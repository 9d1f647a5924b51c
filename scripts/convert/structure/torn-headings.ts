/** Headings that begin no line: the line break before one is lost, or a line break tears its number. */
import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import { closingMarks, sentenceEnds } from '../../../src/policy/marks.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import { splitRawLines } from '../lines/split-lines.ts';
import { type PrintedNumber, printNumber, readNumber } from '../numbers/numbering.ts';

export interface WantedNumber {
  style: NumberStyle;
  ordinal: number;
}

/** One that closes words, not the number of an item: （三）（四）项. */
const bracket = `(?<![（(][${labelDigits}0-9０-９A-Za-z]{1,4})[）)]`;
/** What a heading may stand behind: a finished sentence, its closing marks, or the brackets with who is responsible. */
const ends = new RegExp(`[${sentenceEnds}][${closingMarks}"]*|${bracket}`, 'gu');
const endsAndPauses = new RegExp(`[${sentenceEnds}；：;:][${closingMarks}"]*|${bracket}`, 'gu');

const sentenceEnd = new RegExp(`[${sentenceEnds}]`, 'u');

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

/** Whether a heading has the first number below it on its line, the line break before it lost: 第一章 总则 第一条 为了, 一、总体要求（一）指导思想。 */
export function isHeldByHeading(line: string, heading: Pick<PrintedNumber, 'style'>, { style, ordinal }: WantedNumber): boolean {
  const begin = readNumber(line, heading.style)?.length ?? 0;
  const stop = line.slice(begin).search(sentenceEnd);
  const words = line.slice(0, stop < 0 ? line.length : begin + stop);
  return [...words.matchAll(/\S/gu)].some(({ index }) => {
    if (index <= begin || !(showsItself(style) || /\s/u.test(words.charAt(index - 1)))) return false;
    return readNumber(line.slice(index), style)?.ordinal === ordinal;
  });
}

/** A number that is told from words without white space before it. */
const showsItself = (style: NumberStyle): boolean => /^[第（①⑴]/u.test(style);

/**
 * The line behind the last heading that has the next number inside it, `end` exclusive; null where there is none. Nothing tells there
 * that a number is missing, so it must be one that no prose holds, in a line that does not list all of them: （一）……。（二）……。
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

/** Whether the number begins as the whole of a line, or behind its last stop, and ends at the head of the next: 三 / 、保障措施. */
function isTorn(line: string, next: string, { style, ordinal }: WantedNumber): boolean {
  const tail = lastPiece.exec(line.slice(-2 * longestNumber))?.[1]?.trimStart();
  if (!tail || tail.length > longestNumber || !next) return false;
  const number = readNumber(tail + next, style);
  return number?.certain === true && number.ordinal === ordinal && number.label.length > tail.replace(/\s+/gu, '').length;
}

/** In characters, of those that a line can break. */
const longestNumber = 6;
/** Searched for in the end of a line only: in a whole one it would be begun anew at each character. */
const lastPiece = new RegExp(`(?:^|[${sentenceEnds}])([^${sentenceEnds}]*)$`, 'u');

/** What no heading stands behind: other numbers, and what counts or names numbers (第一、二产业, （一）（二）项). */
const numbering = new RegExp(`第$|[${labelDigits}0-9０-９、.．（(《“至和]$`, 'u');

/**
 * The number of the line between two headings that has the number of a third inside it behind no stop at all: 一、总体要求二、重点任务.
 * To be asked where nothing else explains that the number is missing; null where there is none.
 */
export function gluedLine(lines: readonly string[], { style, ordinal }: WantedNumber, from: number, to: number): number | null {
  const label = printNumber(ordinal, style);
  for (let number = from; number < to; number++) {
    const line = lines[number - 1] ?? '';
    for (let at = line.indexOf(label, 1); at >= 0; at = line.indexOf(label, at + 1)) {
      const found = readNumber(line.slice(at), style);
      if (found?.certain && found.ordinal === ordinal && !numbering.test(line.slice(0, at).trimEnd())) return number;
    }
  }
  return null;
}
