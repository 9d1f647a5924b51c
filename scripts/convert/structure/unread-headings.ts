/** Lines that were not read as headings although their head is, or nearly is, the number that is missing in the order. */

import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import { isFinished } from '../../../src/policy/marks.ts';
import { type NumberStyle, numberStyles } from '../../../src/policy/model/numbering.ts';
import { oncePer } from '../../../src/policy/word-patterns.ts';
import { openQuotations } from '../lines/open-quotations.ts';
import { isDecimal, printNumber, readNumber, readUnlikely } from '../numbers/numbering.ts';
import { numberInAnyForm } from '../numbers/unknown-numbers.ts';
import type { WantedNumber as NumberInOrder } from './torn-headings.ts';

/** Why a line is no heading, the likeliest cause first. */
const reasons = ['quoted', 'no-stop', 'style', 'form', 'doubtful', 'no-mark'] as const;
export type UnreadReason = (typeof reasons)[number];

export interface WantedNumber extends NumberInOrder {
  /** Of 3.2.1 what stands before the last: 3.2; else empty. */
  prefix: string;
}

export interface UnreadHeading {
  line: number;
  /** What stands at its head. */
  words: string;
  why: UnreadReason;
}

const numeral = new RegExp(`[${labelDigits}0-9０-９]`, 'u');

/** So much of the line is told. */
const toldLength = 12;

/**
 * Of the lines between two headings, both exclusive, the one that is most likely the heading of the number that is missing;
 * null where none comes near it. `lines` are those of the seed, the first with index 0; `read`: the lines of headings that were read.
 */
export function unreadHeading(
  lines: readonly string[],
  wanted: WantedNumber,
  from: number,
  to: number,
  read: ReadonlySet<number> = new Set(),
): UnreadHeading | null {
  const between = lines.slice(from, Math.max(from, to - 1)).map((text, i) => ({ text, number: from + i + 1 }));
  const open = between.filter(({ text, number }) => text !== '' && !read.has(number));
  const { quoted } = quotationsOf(lines);
  const found = open.flatMap(({ text, number }) => {
    const before = lineBefore(lines, number);
    const why = reasonOf(text, before, quoted[number - 1] ?? false, wanted, open);
    return why ? [{ line: number, words: text.slice(0, toldLength), why }] : [];
  });
  return reasons.flatMap((reason) => found.find(({ why }) => why === reason) ?? [])[0] ?? null;
}

/** The same lines are asked for every number that is missing. */
const quotationsOf = oncePer(openQuotations);

/** The last line before that of the number that is not empty. */
function lineBefore(lines: readonly string[], number: number): string {
  let at = number - 2;
  while (at >= 0 && lines[at] === '') at--;
  return lines[at] ?? '';
}

function reasonOf(text: string, before: string, quoted: boolean, wanted: WantedNumber, among: readonly { text: string }[]): UnreadReason | null {
  const { style, ordinal } = wanted;
  const number = readNumber(text, style) ?? readUnlikely(text, style, [style]);
  if (number?.ordinal === ordinal && number.prefix === wanted.prefix) return quoted ? 'quoted' : isFinished(before) ? 'doubtful' : 'no-stop';
  if (quoted || number) return null;
  if (numberStyles.some((other) => isAlone(text, other, wanted, among))) return 'style';
  if (numberStyles.some((other) => readNumber(text, other) !== null)) return null;
  const label = printNumber(ordinal, style, 0, wanted.prefix);
  if (text.startsWith(label)) return isFinished(before) ? 'doubtful' : null;
  if (numberInAnyForm(text)?.ordinal === ordinal || isDamaged(text, label)) return 'form';
  return label.length > 1 && /^\p{Script=Han}/u.test(text.slice(label.length - 1)) && isFinished(before) && text.startsWith(label.slice(0, -1))
    ? 'no-mark'
    : null;
}

/** Whether a line has the number in another style, and none beside it has the number before or behind it: no list has one item. */
function isAlone(text: string, other: NumberStyle, { style, ordinal }: WantedNumber, among: readonly { text: string }[]): boolean {
  if (other === style || isDecimal(other) || isDecimal(style)) return false;
  const ordinalOf = (line: string): number | null => readNumber(line, other)?.ordinal ?? null;
  if (ordinalOf(text) !== ordinal) return false;
  return !among.some((line) => [ordinal - 1, ordinal + 1].includes(ordinalOf(line.text) ?? Number.NaN));
}

/** Whether a line begins with a label in which one character is another, is lost or is too much; no letter stands for a mark: 二级 is not 二、. */
function isDamaged(text: string, label: string): boolean {
  const [head, own] = [[...text.replace(/\s+/gu, '')], [...label]];
  const isMark = (character: string | undefined): boolean => character !== undefined && /[^\p{L}\p{N}\s]/u.test(character);
  const isNumeral = (character: string | undefined): boolean => character !== undefined && numeral.test(character);
  const agreesFrom = (i: number, shift: number): boolean => own.slice(i).every((character, k) => head[i + k + shift] === character);
  return own.some((character, i) => {
    if (!own.slice(0, i).every((one, k) => head[k] === one)) return false;
    // Another numeral is another number.
    const isOther = isNumeral(character) && isNumeral(head[i]);
    const replaced = agreesFrom(i + 1, 0) && !isOther && (own.length > 2 || isMark(head[i])) && isMark(character) <= isMark(head[i]);
    const lost = agreesFrom(i + 1, -1) && own.length > 2;
    return replaced || lost || (agreesFrom(i, 1) && isMark(head[i]));
  });
}
