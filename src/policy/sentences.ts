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
  const inside = Array.from({ length: paragraph.length }, () => false);
  const open: { mark: string; at: number }[] = [];
  for (let i = 0; i < paragraph.length; i++) {
    const character = paragraph.charAt(i);
    const closing = speechPairs[character];
    if (closing) open.push({ mark: closing, at: i });
    const match = open.findLastIndex(({ mark }) => mark === character);
    if (match < 0) continue;
    inside.fill(true, (open[match] as { at: number }).at + 1, i);
    open.length = match;
  }
  return inside;
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
