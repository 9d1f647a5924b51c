/** Lines as one text, in which what is running text stands in one piece, and pieces of that text as lines again. */
import { isFinished } from '../../../../src/policy/marks.ts';
import type { ExtractLine, RestoredSpan } from '../../received/extract.ts';
import { isGapBetweenFigures } from './gaps.ts';
import type { Furniture } from './page-furniture.ts';

/** A stretch of a line, and where it begins in the joined text. */
interface Stretch {
  line: number;
  from: number;
  to: number;
  start: number;
}

export interface JoinedLines {
  /** Lines parted by \n, but for a long one that breaks off in a sentence: the next goes on with it. No rows of tables, no furniture. */
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** A line that breaks off is longer than any heading: it ends where a page does. */
const shortestPage = 150;

/** Cells are no longer than this on the average: a tab among more words is white space. */
const longestCell = 300;

export const isRow = ({ text, form }: ExtractLine): boolean =>
  form?.table !== undefined || (text.includes('\t') && text.length <= longestCell * (text.match(/\t/gu) ?? []).length);

export function joinLines(lines: readonly ExtractLine[], furniture: readonly Furniture[]): JoinedLines {
  const left = Map.groupBy(furniture, ({ line }) => line);
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  let [length, before] = [0, ''];
  for (const [line, { text }] of lines.entries()) {
    const own = isRow(lines[line] as ExtractLine) ? [] : keptStretches(text, left.get(line) ?? []);
    for (const [i, { from, to }] of own.entries()) {
      const words = text.slice(from, to);
      const gap = length === 0 ? '' : i > 0 || breaksOff(before) ? joint(before, words) : '\n';
      parts.push(gap, words);
      stretches.push({ line, from, to, start: length + gap.length });
      length += gap.length + words.length;
      before = i > 0 ? before + words : words;
    }
    if (own.length === 0 && text.trim()) before = '';
  }
  return { text: parts.join(''), stretches };
}

const breaksOff = (line: string): boolean => line.length >= shortestPage && !isFinished(line);

/** Two figures that a page parts stay two. */
const joint = (before: string, words: string): string => (isGapBetweenFigures(`${before.slice(-1)} ${words.slice(0, 1)}`, 1, 2) ? ' ' : '');

/** What of a line is no furniture, without white space at its ends. */
function keptStretches(text: string, left: readonly Furniture[]): { from: number; to: number }[] {
  const ends = [...left, { from: text.length, to: text.length }];
  return ends.flatMap(({ from: end }, i) => {
    const from = left[i - 1]?.to ?? 0;
    const words = text.slice(from, end);
    if (!words.trim()) return [];
    const start = from + words.length - words.trimStart().length;
    return [{ from: start, to: start + words.trim().length }];
  });
}

export interface CutLine {
  own: ExtractLine;
  /** Where it begins in the joined text; null for rows of tables and empty lines, which are not in it. */
  start: number | null;
}

/**
 * The lines again, cut at the given places of the joined text. A line that is not cut stays as it is. `numbers`: place of each number
 * and its length, white space included, which goes: （十 二）.
 */
export function cutLines(
  lines: readonly ExtractLine[],
  { text, stretches }: JoinedLines,
  cuts: readonly number[],
  numbers: ReadonlyMap<number, number>,
): CutLine[] {
  const made = piecesOf(text, cuts).map(({ start, end }) => closedUp(pieceOf(lines, stretches, text.slice(start, end), start), numbers.get(start) ?? 0));
  const found: CutLine[] = [];
  let next = 0;
  for (const [at, own] of lines.entries()) {
    if (isRow(own) || !own.text.trim()) found.push({ own, start: null });
    for (; made[next]?.line === at; next++) found.push(made[next] as Piece);
  }
  return found;
}

interface Piece extends CutLine {
  /** The line that it begins in. */
  line: number;
}

function piecesOf(text: string, cuts: readonly number[]): { start: number; end: number }[] {
  const breaks = [...text.matchAll(/\n/gu)].map(({ index }) => index);
  const places = [...new Set([0, ...breaks, ...cuts, text.length])].sort((a, b) => a - b);
  return places.flatMap((from, i) => {
    const words = text.slice(from, places[i + 1] ?? from);
    const start = from + words.length - words.trimStart().length;
    return words.trim() ? [{ start, end: start + words.trim().length }] : [];
  });
}

function pieceOf(lines: readonly ExtractLine[], stretches: readonly Stretch[], words: string, start: number): Piece {
  const first = lastAt(stretches, start);
  const { line } = stretches[first] as Stretch;
  const whole = lines[line] as ExtractLine;
  if (whole.text === words) return { line, own: whole, start };
  const restored: RestoredSpan[] = [];
  for (let at = first; (stretches[at]?.start ?? Infinity) < start + words.length; at++) {
    for (const span of restoredIn(lines, stretches[at] as Stretch, start, words.length)) restored.push(span);
  }
  const page = whole.form?.page;
  return { line, start, own: { text: words, ...(restored.length && { restored }), ...(page !== undefined && { form: { page } }) } };
}

/** Spans of what was restored count the units of the line: such a line stays as it is. */
function closedUp(piece: Piece, length: number): Piece {
  const { text, restored } = piece.own;
  const number = text.slice(0, length);
  if (restored || !/\s/u.test(number)) return piece;
  return { ...piece, own: { ...piece.own, text: number.replace(/\s+/gu, '') + text.slice(length) } };
}

function restoredIn(lines: readonly ExtractLine[], { line, from, to, start }: Stretch, pieceStart: number, length: number): RestoredSpan[] {
  const shift = start - from - pieceStart;
  return (lines[line]?.restored ?? []).flatMap((span) => {
    const [first, last] = [Math.max(0, Math.max(span.start, from) + shift), Math.min(length, Math.min(span.end, to) + shift)];
    return first < last ? [{ ...span, start: first, end: last }] : [];
  });
}

/** The stretch that holds a place. */
function lastAt(stretches: readonly Stretch[], place: number): number {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((stretches[middle] as Stretch).start <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
