/** Lines that were not read as headings although their head is, or nearly is, the number that is missing in the order. */

import { labelDigits } from '../../../src/policy/chinese-digits.ts';
import { endsInPause, isFinished, pauses } from '../../../src/policy/marks.ts';
import { type NumberStyle, numberStyles } from '../../../src/policy/model/numbering.ts';
import { oncePer } from '../../../src/policy/word-patterns.ts';
import { hasGap } from '../lines/later-lines.ts';
import { openQuotations } from '../lines/open-quotations.ts';
import { isDecimal, type PrintedNumber, printNumber, readNumber, readUnlikely } from '../numbers/numbering.ts';
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

/** A heading that stands alone on its line is no longer, and no sentence. */
const longestTitle = 20;
const inSentence = new RegExp(`[${pauses}\\t]`, 'u');

/** In characters, with the mark behind it. */
const longestLabel = 8;

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

/**
 * Behind the last number that was read, the line that has the next one at its head, behind a line without a stop; null where there is
 * none. Nothing tells there that a number is missing: it must look like nothing else, or be printed like the last, and be no list of its own.
 */
export function unreadLast(lines: readonly string[], last: PrintedNumber, from: number, end: number): UnreadHeading | null {
  const { quoted } = quotationsOf(lines);
  for (let number = from + 1; number < Math.min(end, lines.length + 1); number++) {
    const text = lines[number - 1] ?? '';
    const found = text === '' || quoted[number - 1] ? null : readNumber(text, last.style);
    if (!found || found.prefix !== last.prefix) continue;
    if (found.ordinal !== (last.ordinal ?? 0) + 1) return null;
    const before = lineBefore(lines, number);
    const isHeading = found.certain || ((hasGap(found) || !endsInPause(before)) && isPrintedAlike(found, last, text.slice(found.length)));
    return isHeading && !isFinished(before) && !endsInNumber(before, last.style) ? { line: number, words: text.slice(0, toldLength), why: 'no-stop' } : null;
  }
  return null;
}

/** Whether numbers are named together over the line break: 第（一）、 / （二）项. */
const endsInNumber = (before: string, style: NumberStyle): boolean =>
  Array.from({ length: longestLabel }, (_, i) => before.slice(-i - 1)).some((tail) =>
    [tail, tail.replace(/[、，]$/u, '')].some((label) => label !== '' && readNumber(label, style)?.length === label.length),
  );

/** White space behind both or behind neither; and where an amount begins so as well, a title: 1.2 重点任务 is none, 1.2个百分点， is one. */
function isPrintedAlike(one: PrintedNumber, other: PrintedNumber, words: string): boolean {
  return hasGap(one) === hasGap(other) && (!isDecimal(one.style) || (words.length <= longestTitle && !inSentence.test(words)));
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
