/** Tables of a page that are tables: grids of cells, as text.txt has them. Those that only lay out the page are none. */
import { greatest } from '../../../../src/policy/extremes.ts';
import { limits } from '../../received/limits.ts';
import type { Page } from './page.ts';
import { rangeOf } from './page.ts';
import type { NodeRange } from './page-nodes.ts';

export class TooLarge extends Error {}

/** A cell that holds so many paragraphs, or so long a text, is a place of the page. */
const mostParagraphs = 12;

/** Indexes of the table elements in a range that are no layout, outermost ones only. */
export function realTables(page: Page, range: NodeRange): number[] {
  const found: number[] = [];
  for (let at = range.from; at < range.to; at++) {
    if (page.nodes[at]?.name !== 'table' || !isGrid(page, at)) continue;
    found.push(at);
    at = (page.nodes[at]?.end ?? at + 1) - 1;
  }
  return found;
}

interface Cell {
  index: number;
  columns: number;
  rows: number;
}

function isGrid(page: Page, table: number): boolean {
  if (page.nodes[table]?.properties.role === 'presentation') return false;
  const rows = rowsOf(page, table).map((row) => row.map(({ index }) => linesIn(page, rangeOf(page.nodes, index))));
  const filled = greatest(
    rows.map((row) => row.filter((lines) => lines.length).length),
    0,
  );
  const cells = rows.flat();
  const total = cells.reduce((sum, lines) => sum + lengthOf(lines), 0);
  const place = cells.some((lines) => lines.length > mostParagraphs && lengthOf(lines) * 2 > total);
  return filled > 1 && !place;
}

const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, line) => sum + line.length, 0);

function rowsOf({ nodes }: Page, table: number): Cell[][] {
  const rows: Cell[][] = [];
  const end = nodes[table]?.end ?? table;
  for (let at = table + 1; at < end; at++) {
    const { name, parent, properties, end: behind } = nodes[at] ?? { name: '', parent: -1, properties: {}, end: at };
    if (name === 'tr') rows.push([]);
    else if ((name === 'td' || name === 'th') && nodes[parent]?.name === 'tr') {
      rows.at(-1)?.push({ index: at, columns: spanOf(properties.colSpan), rows: spanOf(properties.rowSpan, limits.rows) });
      at = Math.max(at, behind - 1);
    }
  }
  return rows;
}

const spanOf = (span: unknown, most: number = limits.columns): number => Math.min(most, Math.max(1, Math.trunc(Number(span)) || 1));

/** Lines above the grid (a heading over all columns), its rows as cells parted by tabs, lines below; what of it is repeated. */
export interface GridLines {
  above: string[];
  rows: string[];
  below: string[];
  repeated: string[];
  nested: boolean;
}

/** Throws TooLarge beyond `limits`. */
export function gridLines(page: Page, table: number): GridLines {
  const range = rangeOf(page.nodes, table);
  const nested = page.nodes.slice(table + 1, range.to).some(({ name }) => name === 'table');
  const { grid, width } = gridOf(page, table);
  const rows = grid.filter((row) => row.some((cell) => cell));
  const isOver = (row: readonly string[] | undefined): boolean => width > 1 && row?.findIndex((cell) => cell) === 0 && row.slice(1).every((cell) => !cell);
  let [first, last] = [0, rows.length];
  while (first < last && isOver(rows[first])) first++;
  while (last > first + 1 && isOver(rows[last - 1]) && /[：:。]/u.test(rows[last - 1]?.[0] ?? '')) last--;
  const body = rows.slice(first, last).map((row) => row.join('\t'));
  const kept = body.filter((row, i) => i === 0 || row !== body[0]);
  const words = (some: readonly string[][]): string[] => some.map(([cell = '']) => cell);
  const caption = captionOf(page, table);
  return {
    above: [...caption, ...words(rows.slice(0, first))],
    rows: kept,
    below: words(rows.slice(last)),
    repeated: body.slice(1).filter((row) => row === body[0]),
    nested,
  };
}

function captionOf(page: Page, table: number): string[] {
  const { from, to } = rangeOf(page.nodes, table);
  for (let at = from + 1; at < to; at = page.nodes[at]?.end || at + 1) if (page.nodes[at]?.name === 'caption') return linesIn(page, rangeOf(page.nodes, at));
  return [];
}

/** Each cell's words at its first row and column, covered places empty; all rows are equally wide. */
function gridOf(page: Page, table: number): { grid: string[][]; width: number } {
  const rows = rowsOf(page, table);
  if (rows.length > limits.rows) throw new TooLarge();
  const until: number[] = [];
  const grid = rows.map((cells, row) => rowOf(page, cells, row, until));
  const width = greatest(
    grid.map((cells) => cells.length),
    0,
  );
  return { grid: grid.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]), width };
}

/** `until` tells of each column the row up to which (exclusive) a cell from above covers it. */
function rowOf(page: Page, cells: readonly Cell[], row: number, until: number[]): string[] {
  const texts: string[] = [];
  const skipCovered = (): void => {
    while ((until[texts.length] ?? 0) > row) texts.push('');
  };
  for (const { index, columns, rows } of cells) {
    skipCovered();
    for (let i = 0; i < columns; i++) {
      until[texts.length] = row + rows;
      texts.push(i === 0 ? linesIn(page, rangeOf(page.nodes, index)).join(' ') : '');
    }
    if (texts.length > limits.columns) throw new TooLarge();
  }
  skipCovered();
  return texts;
}

/** By binary search: blocks stand in the order of their first nodes, but for hidden ones. */
function linesIn({ blocks }: Page, { from, to }: NodeRange): string[] {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  const lines: string[] = [];
  for (let i = low; i < blocks.length && (blocks[i]?.at ?? to) < to; i++) if (!blocks[i]?.hidden) lines.push(blocks[i]?.text ?? '');
  return lines;
}
