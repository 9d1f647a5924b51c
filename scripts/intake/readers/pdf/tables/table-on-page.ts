/** A table of one page: its cells with their text. */
import { least } from '../../../../../src/policy/extremes.ts';
import { type Area, type Glyph, holds } from '../geometry/places.ts';
import { linesOf } from '../lines/baselines.ts';
import type { PrintedLine } from '../lines/printed-line.ts';
import { isClosed, joinWrapped, opensWithNumber, tokenWidth } from '../lines/wrapping.ts';
import type { Grid, GridCell } from './grid.ts';

export interface TableOnPage extends Area {
  page: number;
  /** Where columns part; tables on successive pages with the same ones are one. */
  xs: number[];
  /** Text of each place of the grid; empty where a merged cell covers it. */
  rows: string[][];
  /** Places that a merged cell of the same page covers. */
  covered: boolean[][];
}

const middleX = (glyph: Glyph): number => glyph.x + glyph.width / 2;
const middleY = (glyph: Glyph): number => glyph.y - 0.35 * glyph.size;

/** The number of the stretch between two edges. */
const placeIn = (edges: readonly number[], at: number): number =>
  Math.min(
    edges.findLastIndex((edge) => edge <= at),
    edges.length - 2,
  );

/** Parts the characters of a page: those in each cell of the grid, and those elsewhere. */
export function glyphsInGrid(grid: Grid, glyphs: readonly Glyph[]): { inCells: Glyph[][]; elsewhere: Glyph[] } {
  const inCells: Glyph[][] = grid.cells.map(() => []);
  const elsewhere: Glyph[] = [];
  for (const glyph of glyphs) {
    const [x, y] = [middleX(glyph), middleY(glyph)];
    const cell = holds(grid, x, y) ? grid.cellAt[placeIn(grid.ys, y)]?.[placeIn(grid.xs, x)] : undefined;
    if (cell !== undefined) inCells[cell]?.push(glyph);
    else elsewhere.push(glyph);
  }
  return { inCells, elsewhere };
}

/** Guarantees rows of one length, as many as the grid has columns. */
export function tableOf(grid: Grid, inCells: readonly Glyph[][], page: number): TableOnPage {
  const lines = inCells.map((glyphs) => linesOf(glyphs, page));
  const margins = grid.xs.slice(0, -1).map((_, column) => marginOf(grid, lines, column));
  const texts = lines.map((inCell, i) => cellText(inCell, grid.cells[i] as GridCell, margins[grid.cells[i]?.column ?? 0] ?? 0));
  const isHead = (row: number, column: number): boolean => {
    const cell = grid.cells[grid.cellAt[row]?.[column] ?? -1];
    return cell?.row === row && cell.column === column;
  };
  return {
    page,
    xs: grid.xs,
    x0: grid.x0,
    x1: grid.x1,
    y0: grid.y0,
    y1: grid.y1,
    rows: grid.cellAt.map((line, row) => line.map((cell, column) => (isHead(row, column) ? (texts[cell] ?? '') : ''))),
    covered: grid.cellAt.map((line, row) => line.map((_, column) => !isHead(row, column))),
  };
}

/** The least distance of text from the edges of its column, as word processors keep one throughout. */
function marginOf(grid: Grid, lines: readonly PrintedLine[][], column: number): number {
  const distances = grid.cells.flatMap((cell, i) =>
    cell.column === column ? (lines[i] ?? []).map((line) => Math.min(line.x0 - cell.x0, cell.x1 - line.x1)) : [],
  );
  return Math.min(8, Math.max(0, least(distances, 8)));
}

/** Lines that were full go on without a break; paragraphs are parted by a space. */
function cellText(lines: readonly PrintedLine[], cell: GridCell, margin: number): string {
  const width = cell.x1 - cell.x0 - 2 * margin;
  const left = least(
    lines.map(({ x0 }) => x0),
    cell.x1,
  );
  let text = '';
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1];
    if (!before) text = line.text;
    else if (wasFull(before, line, width, left)) text = joinWrapped(text, line.text, { filled: true, spaced: before.spaced });
    else text += ` ${line.text}`;
  }
  return text;
}

/** The next word would not have gone into the line above; one indented by two ideographs begins a paragraph all the same. */
function wasFull(before: PrintedLine, line: PrintedLine, width: number, left: number): boolean {
  const indented = line.x0 - left > 1.5 * line.size && before.x0 - left < 0.5 * line.size;
  const hanging = Math.abs(before.x0 - left) < 0.5 * before.size || before.x0 - left > 1.5 * before.size;
  const used = before.x1 - (hanging && before.x0 - left < 3 * before.size ? Math.min(before.x0, left) : before.x0);
  const itemEnds = isClosed(before.text) && opensWithNumber.test(line.text);
  return !indented && !itemEnds && used + tokenWidth(line.text, line.size) > width - 0.2 * line.size;
}
