/**
 * Numbers of the cells of a table. A cell has the number of its column, whatever its words: a value that is corrected, or
 * two that are exchanged, stay where they are. Columns are followed as wholes, by the words of their heads, else by those of
 * their cells: where a published column stands elsewhere now, its cells keep the number that they had, so that what was
 * published leads to its words, and the column that stands in its place has a number that was never given. A column that was
 * cut off and is put back has its number back.
 */
import { greatest } from '../../../src/policy/extremes.ts';

/** A cell as it stands in the text: the column in which it begins, from 1. */
interface Cell {
  column: number;
  text: string;
}

/** A cell that was published: its number for good beside the column in which it stood, null where it is gone. */
export interface PublishedCell {
  number: number;
  column: number | null;
  text: string;
}

export interface CellsOfRow {
  now: readonly Cell[];
  before: readonly PublishedCell[];
}

/** Words at the head of each column, empty where a cell is merged with the one to its left. */
export interface Heads {
  now: readonly string[];
  before: readonly string[];
}

/** For each column of the table the number of its cells. No two are the same; a table that was not published has its columns. */
export function columnNumbers(rows: readonly CellsOfRow[], heads: Heads): Map<number, number> {
  const columns = inOrder(rows.flatMap(({ now }) => now.map(({ column }) => column)));
  const given = inOrder(rows.flatMap(({ before }) => before.map(({ number }) => number)));
  const numbers = new Map<number, number>();
  const keep = (number: number, column: number | null | undefined): void => {
    if (columns.includes(column ?? 0) && !numbers.has(column ?? 0) && ![...numbers.values()].includes(number)) numbers.set(column ?? 0, number);
  };
  const stood = standing(rows);
  for (const [number, column] of stood) keep(number, byHead(column, heads));
  // What stays before what moves; what has no words in common with anything is a correction where it stands.
  for (const [number, column] of stood) keep(number, byCells(number, [column], rows, 0));
  for (const number of stood.keys()) keep(number, byCells(number, columns, rows, rows.length / 2));
  for (const number of given.filter((one) => !stood.has(one)))
    keep(
      number,
      byFormerCells(
        number,
        columns.filter((column) => !numbers.has(column)),
        rows,
      ),
    );
  for (const [number, column] of stood) keep(number, column);
  let last = greatest([...columns, ...given], 0);
  for (const column of columns.filter((candidate) => !numbers.has(candidate))) numbers.set(column, given.includes(column) ? ++last : column);
  return numbers;
}

const inOrder = (numbers: readonly number[]): number[] => [...new Set(numbers)].sort((a, b) => a - b);

/** The published columns by their number: where they stood. */
const standing = (rows: readonly CellsOfRow[]): Map<number, number> =>
  new Map(rows.flatMap(({ before }) => before.flatMap(({ number, column }) => (column === null ? [] : [[number, column] as const]))));

/** The column with the same words at its head, if no other has them. */
function byHead(column: number, { now, before }: Heads): number | null {
  const words = before[column - 1];
  const isSole = (all: readonly string[]): boolean => all.filter((other) => other === words).length === 1;
  return words && isSole(now) && isSole(before) ? now.indexOf(words) + 1 : null;
}

/** Of these columns the one that has the words of the published one in most rows, in more than `least`. */
function byCells(number: number, columns: readonly number[], rows: readonly CellsOfRow[], least: number): number | null {
  const [best] = columns
    .map((column) => ({ column, same: rows.filter((row) => hasSameWords(number, column, row)).length }))
    .filter(({ same }) => same > least)
    .sort((a, b) => b.same - a.same);
  return best?.column ?? null;
}

/** Of these columns the one that has the words of a number that is gone, in more than half of the rows that ever had it: what comes back has its number back. */
function byFormerCells(number: number, columns: readonly number[], rows: readonly CellsOfRow[]): number | null {
  const had = rows
    .map(({ now, before }) => ({ now, before: before.filter((cell) => cell.number === number).map((cell) => ({ ...cell, column: 0 })) }))
    .filter(({ before }) => before.length > 0);
  return byCells(number, columns, had, had.length / 2);
}

function hasSameWords(number: number, column: number, { now, before }: CellsOfRow): boolean {
  const words = before.find((cell) => cell.number === number && cell.column !== null)?.text;
  return words !== undefined && now.some((cell) => cell.column === column && cell.text === words);
}
