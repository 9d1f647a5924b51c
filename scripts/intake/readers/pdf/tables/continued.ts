/** A table over several pages is one: its head comes once, a row that was cut in two is one row. */
import { isClosed, joinWrapped } from '../lines/wrapping.ts';
import type { TableOnPage } from './table-on-page.ts';

const sameColumn = 4;

export interface WholeTable {
  /** The page that each row begins on. */
  pages: number[];
  rows: string[][];
  covered: boolean[][];
  xs: number[];
  /** Heads that were printed again. */
  repeated: string[];
}

export const wholeTable = (table: TableOnPage): WholeTable => ({
  pages: table.rows.map(() => table.page),
  rows: table.rows.map((row) => [...row]),
  covered: table.covered,
  xs: table.xs,
  repeated: [],
});

/** Tables on successive pages are one where their columns are. */
export function isContinued(table: WholeTable, next: TableOnPage): boolean {
  const shift = (next.xs[0] ?? 0) - (table.xs[0] ?? 0);
  return table.xs.length === next.xs.length && table.xs.every((x, i) => Math.abs((next.xs[i] ?? 0) - x - shift) <= sameColumn);
}

/** Columns that hold numbers and little else count the rows. */
function countingColumns(rows: readonly (readonly string[])[]): boolean[] {
  const [header = []] = rows;
  return header.map((_, column) => {
    const filled = rows.slice(1).flatMap((row) => row[column] || []);
    return filled.length > 0 && filled.every((text) => /^[\d.\s]+$/u.test(text));
  });
}

/** The row goes on from the page before: it bears no number of its own, and words are cut off, or only some cells hold any. */
function isCut(upper: readonly string[], upperCovered: readonly boolean[], lower: readonly string[], counting: readonly boolean[]): boolean {
  const cutWords = lower.some((text, i) => text && upper[i] && !isClosed(upper[i] ?? '') && !counting[i] && text.length + (upper[i]?.length ?? 0) > 12);
  const numbers = counting.flatMap((counts, i) => (counts ? [i] : []));
  const lowerBare = numbers.every((i) => !lower[i]);
  const upperBare = numbers.every((i) => !upper[i] && !upperCovered[i]);
  if (numbers.length > 0) return lowerBare ? lower.some(Boolean) : upperBare && cutWords;
  // Below a merged first cell a row that fills all other columns is whole.
  const isWhole = lower.slice(1).every((text, i) => text !== '' || !upper[i + 1]);
  return !lower[0] && cutWords && !isWhole;
}

const joinCells = (upper = '', lower = ''): string => {
  if (!upper || !lower) return upper + lower;
  return isClosed(upper) ? `${upper} ${lower}` : joinWrapped(upper, lower);
};

/** Adds the part on the next page to `table`. */
export function addPart(table: WholeTable, next: TableOnPage): void {
  let from = 0;
  while (from < next.rows.length - 1 && next.rows[from]?.join('\t') === table.rows[from]?.join('\t')) {
    table.repeated.push(next.rows[from]?.join('\t') ?? '');
    from++;
  }
  const counting = countingColumns(table.rows);
  for (let row = from; row < next.rows.length; row++) {
    const cells = next.rows[row] as string[];
    const [upper, covered] = [table.rows.at(-1), table.covered.at(-1)];
    if (row === from && upper && covered && table.rows.length > 1 && isCut(upper, covered, cells, counting)) {
      for (const [i, text] of cells.entries()) upper[i] = joinCells(upper[i], text);
    } else addRow(table, cells, next.covered[row] ?? [], next.page);
  }
}

function addRow(table: WholeTable, cells: readonly string[], covered: readonly boolean[], page: number): void {
  table.rows.push([...cells]);
  table.covered.push([...covered]);
  table.pages.push(page);
}
