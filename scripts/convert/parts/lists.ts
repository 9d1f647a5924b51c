/** A list of items while it is read, and what its last number, its headings and its place tell of what may follow. */
import { endsInPause, endsSentence } from '../../../src/policy/marks.ts';
import type { NumberStyle } from '../../../src/policy/model/numbering.ts';
import type { PrintedNumber } from '../numbers/numbering.ts';
import type { Opening } from './openings.ts';

/** A paragraph or an item with what stands below it; `end` is exclusive. */
export interface Place {
  kind: 'paragraph' | 'item';
  label: string | null;
  start: number;
  end: number;
  below: Place[];
  /** Of an item whose number is not the one that the list expects. */
  odd?: OddNumber;
}

/** A number that skips or repeats one in its list, and what the next item tells of it. */
export interface OddNumber {
  expected: string;
  after: string;
  reading: { next: string; misread: boolean } | null;
}

/** A list that may go on: its items so far, the last still open. */
export interface List {
  /** Of dashes null, as its last number. */
  style: NumberStyle | null;
  last: PrintedNumber | null;
  /** The number that was expected where an odd one stands; null where the last is not odd. */
  expected: number | null;
  item: Place;
  opening: Opening;
  /** Lines without a number that the last item holds. */
  plain: number;
  /** The most that one of the items before it holds where all of them are headings with text below; else 0. */
  mostBelowHeadings: number;
}

export const ordinalOf = (number: PrintedNumber | null | undefined): number => number?.ordinal ?? 0;

/** Whether a list goes on with a number: from its last one, or, where that is odd, from what was expected in its place. */
export function goesOn({ last, expected }: List, number: PrintedNumber | null): boolean {
  if (!number || number.prefix !== last?.prefix) return false;
  const after = ordinalOf(number) - ordinalOf(last);
  return after === 1 || (expected !== null && [expected, expected + 1].includes(ordinalOf(number)));
}

/** Whether a number, not the next one, can only be of the list all the same; 1 begins another. */
export function isOdd({ last, opening }: List, number: PrintedNumber | null): boolean {
  if (!number?.certain || number.prefix !== last?.prefix) return false;
  return ordinalOf(number) > 1 && ['line', '；'].includes(opening.behind);
}

/** A line of words that come to no end. */
const isHeading = ({ opening }: List): boolean => opening.behind === 'line' && !endsSentence(opening.words) && !endsInPause(opening.words);

/** What the next item of a list knows of those before it. */
export const belowHeadings = (list: List, isFirst: boolean): number =>
  isHeading(list) && list.plain > 0 && (isFirst || list.mostBelowHeadings > 0) ? Math.max(list.plain, list.mostBelowHeadings) : 0;

/** The last item is a heading as those before it, and the line text below it. */
export const holdsBelow = (list: List, { words }: Opening): boolean => isHeading(list) && list.plain < list.mostBelowHeadings && endsSentence(words);

/** At the head of a line a list may always go on; within one only behind ； of the sentence of the item before. */
export const isReachable = (before: Opening, { behind, at }: Opening): boolean => behind === 'line' || (behind === '；' && at < before.sentenceEnd);
