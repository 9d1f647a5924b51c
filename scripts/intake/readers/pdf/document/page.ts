/** What stands on a page, in the order of reading: lines of print and tables. */
import type { Glyph, PaintedPage } from '../geometry/places.ts';
import { linesOf } from '../lines/baselines.ts';
import { columnsOf } from '../lines/columns.ts';
import type { PrintedLine } from '../lines/printed-line.ts';
import { withAlignedTables } from '../tables/aligned.ts';
import { type Grid, gridsOf } from '../tables/grid.ts';
import { glyphsInGrid, type TableOnPage, tableOf } from '../tables/table-on-page.ts';

/** A line among those that share its margins. */
export interface LineOnPage {
  kind: 'line';
  line: PrintedLine;
  /** Numbers the stretches of a page that have margins of their own: the columns. */
  run: number;
  columns: number;
  boxed: boolean;
}

export interface TableElement {
  kind: 'table';
  table: TableOnPage;
}

export type PageElement = LineOnPage | TableElement;

export interface PageContent {
  number: number;
  width: number;
  height: number;
  elements: PageElement[];
  turned: string;
  /** Short rules that may part footnotes from the text, by height. */
  separators: number[];
}

/** A frame around most of a page is no box in the text. */
const mostOfPage = 0.6;

interface Parted {
  rest: Glyph[];
  tables: TableOnPage[];
  boxes: Glyph[][];
}

/** Takes the characters of each grid out of `rest`; a grid that holds text in one cell only, of several, is decoration. */
function partByGrid(parted: Parted, grid: Grid, page: PaintedPage): Parted {
  const { inCells, elsewhere } = glyphsInGrid(grid, parted.rest);
  const cellsWithText = inCells.filter((glyphs) => glyphs.some(({ text }) => text.trim())).length;
  const frame = (grid.x1 - grid.x0) * (grid.y1 - grid.y0) > mostOfPage * page.width * page.height;
  if (cellsWithText === 0 || (grid.cells.length === 1 && frame)) return parted;
  if (grid.cells.length === 1) return { ...parted, rest: elsewhere, boxes: [...parted.boxes, inCells[0] ?? []] };
  if (cellsWithText === 1) return parted;
  return { ...parted, rest: elsewhere, tables: [...parted.tables, tableOf(grid, inCells, page.number)] };
}

export function contentOf(page: PaintedPage): PageContent {
  let parted: Parted = { rest: page.glyphs, tables: [], boxes: [] };
  for (const grid of gridsOf(page.rules)) parted = partByGrid(parted, grid, page);
  const columns = columnsOf(parted.rest, page.number);
  const lines = columns.flatMap((run, i) => withAlignedTables(run).map((found) => elementOf(found, i, columns.length)));
  const boxed = parted.boxes.map((glyphs, i) => linesOf(glyphs, page.number).map((line) => lineElement(line, columns.length + i, 0, true)));
  const blocks: PageElement[][] = [...boxed, ...parted.tables.map((table): PageElement[] => [{ kind: 'table', table }])];
  let elements: PageElement[] = lines;
  for (const block of blocks) elements = inserted(elements, block);
  const separators = separatorsOf(page);
  const { number, width, height, turned } = page;
  return { number, width, height, turned, elements, separators };
}

/** Short rules in the lower part of the page, the lowest few. */
function separatorsOf({ rules, width, height }: PaintedPage): number[] {
  const short = rules.filter(({ x0, x1, y0 }) => x1 - x0 > 40 && x1 - x0 < 0.35 * width && y0 > 0.4 * height);
  return short
    .map(({ y0 }) => y0)
    .sort((a, b) => b - a)
    .slice(0, 3);
}

const lineElement = (line: PrintedLine, run: number, columns: number, boxed: boolean): LineOnPage => ({ kind: 'line', line, run, columns, boxed });

const elementOf = (found: PrintedLine | TableOnPage, run: number, columns: number): PageElement =>
  'rows' in found ? { kind: 'table', table: found } : lineElement(found, run, columns, false);

export const areaOf = (element: PageElement): { x0: number; x1: number; y0: number; y1: number } => (element.kind === 'line' ? element.line : element.table);

/** Before the first element that is below it and beside none of it. */
function inserted(elements: readonly PageElement[], block: readonly PageElement[]): PageElement[] {
  const [first] = block;
  if (!first) return [...elements];
  const area = areaOf(first);
  const at = elements.findIndex((element) => {
    const other = areaOf(element);
    return other.y0 >= area.y0 && other.x0 < area.x1 && other.x1 > area.x0;
  });
  return at < 0 ? [...elements, ...block] : [...elements.slice(0, at), ...block, ...elements.slice(at)];
}
