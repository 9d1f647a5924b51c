/**
 * Sentences (句): the inner level of a unit's text. A sentence ends with
 * 。！？ and the closing quotation marks or brackets that follow; ； does not end one; marks inside 《》 or quotation
 * marks do not end the outer one. A paragraph ends the sentence as well.
 */
import { clauseEnds, closingMarks, sentenceEnds, speechPairs } from './marks.ts';

/** A range of a unit's text, `end` exclusive, without white space at its ends. */
export interface SentenceRange {
  start: number;
  end: number;
}

const closers = `${closingMarks})`;
const goesOn = new RegExp(`^[${clauseEnds}、。的等]`, 'u');

/** The sentences of a text in order: they hold every visible character exactly once. */
export function splitSentences(text: string): SentenceRange[] {
  let start = 0;
  return text.split('\n').flatMap((paragraph) => {
    const offset = start;
    start += paragraph.length + 1;
    return sentencesOf(paragraph).map((range) => ({ start: range.start + offset, end: range.end + offset }));
  });
}

/** Those that a stretch of the text reaches into. */
export const sentencesAt = (text: string, [start, end]: readonly [start: number, end: number]): SentenceRange[] =>
  splitSentences(text).filter((sentence) => sentence.start < end && sentence.end > start);

function sentencesOf(paragraph: string): SentenceRange[] {
  const inside = quotedUnits(paragraph);
  const found: SentenceRange[] = [];
  let start = 0;
  for (let i = 0; i < paragraph.length; i++) {
    if (!sentenceEnds.includes(paragraph.charAt(i))) continue;
    const end = afterClosers(paragraph, i + 1);
    if (inside[i] && !closesQuotation(paragraph, inside, end)) continue;
    found.push({ start, end });
    start = end;
    i = end - 1;
  }
  found.push({ start, end: paragraph.length });
  return found.flatMap((range) => trimmed(paragraph, range));
}

/** Whether each unit stands inside a pair of quotation or title marks that is closed in the same paragraph. */
function quotedUnits(paragraph: string): boolean[] {
  const open = new OpenPairs();
  const pairs: SentenceRange[] = [];
  for (let i = 0; i < paragraph.length; i++) {
    const character = paragraph.charAt(i);
    const closing = speechPairs[character];
    if (closing) open.open(closing, i);
    const at = open.close(character);
    if (at !== null) pairs.push({ start: at + 1, end: i });
  }
  return unitsInside(paragraph.length, pairs);
}

/** Marks that are open, the last one first to close; one that closes takes those inside it with it. Every step takes its share of the time. */
export class OpenPairs {
  readonly #open: { closing: string; at: number }[] = [];
  readonly #count = new Map<string, number>();

  /** What closes the mark that was opened last; null where none is open. */
  get last(): string | null {
    return this.#open.at(-1)?.closing ?? null;
  }

  open(closing: string, at: number): void {
    this.#open.push({ closing, at });
    this.#count.set(closing, (this.#count.get(closing) ?? 0) + 1);
  }

  /** Where the mark was opened that `character` closes; null where it closes none. */
  close(character: string): number | null {
    if (!this.#count.get(character)) return null;
    for (;;) {
      const last = this.#open.pop();
      if (!last) return null;
      this.#count.set(last.closing, (this.#count.get(last.closing) ?? 1) - 1);
      if (last.closing === character) return last.at;
    }
  }
}

/** For each unit whether it is in any of the ranges, which may lie in each other. */
export function unitsInside(length: number, ranges: readonly SentenceRange[]): boolean[] {
  const steps = new Int32Array(length + 1);
  for (const { start, end } of ranges) {
    if (end <= start) continue;
    steps[start] = (steps[start] ?? 0) + 1;
    steps[end] = (steps[end] ?? 0) - 1;
  }
  let depth = 0;
  return Array.from({ length }, (_, i) => {
    depth += steps[i] ?? 0;
    return depth > 0;
  });
}

function afterClosers(paragraph: string, from: number): number {
  let end = from;
  while (end < paragraph.length && closers.includes(paragraph.charAt(end))) end++;
  return end;
}

/** A full stop at the very end of a quotation ends the outer sentence too, unless that visibly goes on. */
function closesQuotation(paragraph: string, inside: readonly boolean[], end: number): boolean {
  return !inside[end] && !goesOn.test(paragraph.slice(end));
}

function trimmed(text: string, { start, end }: SentenceRange): SentenceRange[] {
  const words = text.slice(start, end);
  if (!words.trim()) return [];
  return [{ start: start + words.length - words.trimStart().length, end: end - (words.length - words.trimEnd().length) }];
}
