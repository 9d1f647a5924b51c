/** The words that prove all that a row says, each sentence shown once: with every stretch that proves something marked. Pure. */

import type { Evidence, Range } from '../policy/model/facts/evidence.ts';
import { headedRow, headsOfLines } from '../policy/model/facts/headed-row.ts';
import type { Sentence } from '../policy/model/sentence.ts';
import type { Unit } from '../policy/model/unit.ts';
import { isInText, type QuotedRange, quotedRange } from './quoted-words.ts';

/** Words of which every second piece is marked, beginning and ending with one that is not: [before, marked, after]. */
export type MarkedWords = readonly string[];

/** Something that a row says, and the words that prove it. */
export interface Point<T> {
  said: T;
  evidence: Evidence;
}

export interface Proof<T> {
  /** What these words prove, each once. */
  said: readonly T[];
  words: MarkedWords;
  /** Of their first sentence, or of the unit. */
  anchor: string;
}

interface Quoted<T> extends QuotedRange {
  said: T[];
  marks: Range[];
}

/** All points stand in the unit; `sentences` are its own. The heading comes first, then the text in its order, then the table. */
export function proofsOf<T>(points: readonly Point<T>[], unit: Unit, sentences: readonly Sentence[]): Proof<T>[] {
  const inRows = points.filter(({ evidence }) => evidence.row !== undefined);
  const inText = points.filter(({ evidence }) => isInText(evidence));
  const inHeading = points.filter((point) => !inRows.includes(point) && !inText.includes(point));
  return [
    ...proofOf(inHeading, ['', `${unit.label ?? ''}${unit.title ?? ''}`, ''], unit.anchor),
    ...joinedSentences(inText, unit, sentences).map(({ said, marks, from, to, anchor }) => ({
      said: [...new Set(said)],
      words: markedIn(unit.text, { from, to }, marks),
      anchor,
    })),
    ...proofOf(inRows, rowsWithHeads(unit, inRows), unit.anchor),
  ];
}

/** Several of them as one text, each on a line of its own. */
export const inOneText = (all: readonly MarkedWords[]): MarkedWords =>
  all.reduce((text, words) => [...text.slice(0, -1), `${text.at(-1)}\n${words[0]}`, ...words.slice(1)]);

/** The same without marks. */
export const plainWords = (words: MarkedWords): string => words.join('');

/** Whether the piece at a place is one of the marked ones. */
export const isMarked = (at: number): boolean => at % 2 === 1;

/** Cells of a row of a table with room between them. */
export const shownCells = (words: string): string => words.replaceAll('\t', '　');

function proofOf<T>(points: readonly Point<T>[], words: MarkedWords, anchor: string): Proof<T>[] {
  return points.length > 0 ? [{ said: [...new Set(points.map(({ said }) => said))], words, anchor }] : [];
}

/** Quotations that share a sentence are one. */
function joinedSentences<T>(points: readonly Point<T>[], unit: Unit, sentences: readonly Sentence[]): Quoted<T>[] {
  const quoted = points
    .map(({ said, evidence }): Quoted<T> => ({ ...quotedRange(evidence, unit, sentences), said: [said], marks: [evidence] }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const joined: Quoted<T>[] = [];
  for (const one of quoted) {
    const last = joined.at(-1);
    if (!last || one.from >= last.to) joined.push(one);
    else Object.assign(last, { to: Math.max(last.to, one.to), said: [...last.said, ...one.said], marks: [...last.marks, ...one.marks] });
  }
  return joined;
}

function markedIn(text: string, { from, to }: Pick<QuotedRange, 'from' | 'to'>, marks: readonly Range[]): MarkedWords {
  const words: string[] = [];
  let at = from;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue;
    if (start <= at && words.length > 0) words.push(`${words.pop()}${text.slice(at, end)}`);
    else words.push(text.slice(at, Math.max(at, start)), text.slice(Math.max(at, start), end));
    at = end;
  }
  return [...words, text.slice(at, to)];
}

/** Rows of a table, each cell with the head of its column. */
function rowsWithHeads(unit: Pick<Unit, 'text' | 'rows'>, points: readonly Point<unknown>[]): MarkedWords {
  const wanted = [...new Set(points.map(({ evidence }) => evidence.row ?? 0))].sort((a, b) => a - b);
  return ['', ...wanted.flatMap((row, at) => [rowWithHeads(unit, row), at < wanted.length - 1 ? '\n' : ''])];
}

/** A line of its text has a place for every column, also for those that a cell above spans. */
export function rowWithHeads({ text, rows }: Pick<Unit, 'text' | 'rows'>, row: number): string {
  const lines = text.split('\n');
  const body = (rows ?? []).findIndex((cells) => !cells.every(({ header }) => header));
  return headedRow(headsOfLines(lines.slice(0, Math.max(1, body))), (lines[row] ?? '').split('\t'));
}
