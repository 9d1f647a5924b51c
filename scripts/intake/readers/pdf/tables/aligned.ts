/** Tables without rules: at least three lines, one below the other, whose parts keep to the same columns. */
import { greatest, least } from '../../../../../src/policy/extremes.ts';
import type { PrintedLine, Segment } from '../lines/printed-line.ts';
import { opensWithNumber } from '../lines/wrapping.ts';
import type { TableOnPage } from './table-on-page.ts';

const fewestRows = 3;
const mostLines = 300;
/** In ems: lines further apart are not of one table. */
const furthest = 3;
/** In ems: a line so near that lacks the first column goes on with the row above. */
const wrapped = 1.6;

interface Span {
  x0: number;
  x1: number;
}

/** Columns with the parts of one more line in them; parts that overlap are of one column. */
function withSegments(columns: readonly Span[], segments: readonly Segment[]): Span[] {
  const spans: Span[] = [];
  for (const { x0, x1 } of [...columns, ...segments].sort((a, b) => a.x0 - b.x0)) {
    const last = spans.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else spans.push({ x0, x1 });
  }
  return spans;
}

interface Block {
  lines: PrintedLine[];
  columns: Span[];
}

/** The block that begins with line `from`: as long as no line lies across its columns. */
function blockFrom(lines: readonly PrintedLine[], from: number): Block {
  const block: Block = { lines: [], columns: [] };
  for (let i = from; i < Math.min(lines.length, from + mostLines); i++) {
    const line = lines[i] as PrintedLine;
    const above = block.lines.at(-1);
    if (above && line.y - above.y > furthest * above.size) break;
    const columns = withSegments(block.columns, line.segments);
    if (columns.length < block.columns.length || columns.length < 2) break;
    if (block.lines.length > 0 && columns.length > block.columns.length + 1) break;
    if (line.segments.length === 1 && line.x0 < (block.columns[1]?.x0 ?? 0)) break;
    block.lines.push(line);
    block.columns = columns;
  }
  while (block.lines.length > 0 && block.lines.at(-1)?.segments.length === 1) block.lines.pop();
  return block;
}

/** Numbered lists, contents lists and pairs of signatures are set in columns as well, and are no tables. */
function isTable({ lines, columns }: Block): boolean {
  const rows = lines.filter(({ segments }) => segments.length > 1);
  if (rows.length < fewestRows || columns.some(({ x1 }, i) => (columns[i + 1]?.x0 ?? Number.POSITIVE_INFINITY) - x1 < (lines[0]?.size ?? 0))) return false;
  if (rows.filter(({ segments }) => segments.length === columns.length).length < 0.5 * rows.length) return false;
  const list = rows.filter(({ segments }) => opensWithNumber.test(segments[0]?.text ?? '')).length > 0.5 * rows.length;
  const contents = rows.every(({ segments }) => /^\d+$/u.test(segments.at(-1)?.text ?? ''));
  return columns.length > 2 || !(list || contents);
}

function tableOf({ lines, columns }: Block): TableOnPage {
  const rows: string[][] = [];
  let above: PrintedLine | undefined;
  for (const line of lines) {
    const cells = columns.map(({ x0, x1 }) => line.segments.find((segment) => segment.x0 < x1 && segment.x1 > x0)?.text ?? '');
    const row = rows.at(-1);
    if (row && above && !cells[0] && line.y - above.y < wrapped * line.size) for (const [i, text] of cells.entries()) row[i] += text;
    else rows.push(cells);
    above = line;
  }
  const middles = columns.slice(1).map(({ x0 }, i) => (x0 + (columns[i]?.x1 ?? x0)) / 2);
  const [x0, x1] = [columns[0]?.x0 ?? 0, columns.at(-1)?.x1 ?? 0];
  return {
    page: lines[0]?.page ?? 0,
    x0,
    x1,
    y0: least(
      lines.map((line) => line.y0),
      Number.POSITIVE_INFINITY,
    ),
    y1: greatest(
      lines.map((line) => line.y1),
      0,
    ),
    xs: [x0, ...middles, x1],
    rows,
    covered: rows.map((row) => row.map(() => false)),
  };
}

/** The lines of one column of a page, those that make a table put in its place. */
export function withAlignedTables(lines: readonly PrintedLine[]): (PrintedLine | TableOnPage)[] {
  const found: (PrintedLine | TableOnPage)[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i] as PrintedLine;
    const block = line.segments.length > 1 ? blockFrom(lines, i) : undefined;
    if (block && isTable(block)) found.push(tableOf(block));
    else found.push(line);
    i += block && isTable(block) ? block.lines.length : 1;
  }
  return found;
}
