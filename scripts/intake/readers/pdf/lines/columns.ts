/** A page set in two columns is read column by column; a line over both parts what is above it from what is below. */
import { greatest, least } from '../../../../../src/policy/extremes.ts';
import type { Glyph } from '../geometry/places.ts';
import { linesOf } from './baselines.ts';
import type { PrintedLine } from './printed-line.ts';

const fewestRows = 8;
/** A page of more lines is no page of print. */
const mostLines = 300;
/** Of the rows, so many must leave the gutter free. */
const free = 0.75;
/** Of a column's width, so much is filled by prose. */
const filled = 0.7;

interface Gutter {
  x: number;
}

/** Gaps in the middle of a line, as wide as one between columns. */
function gutterOf(lines: readonly PrintedLine[]): Gutter | undefined {
  const rows = lines.filter(({ segments }) => segments.length === 2);
  if (rows.length < fewestRows || lines.length > mostLines || rows.length < free * lines.length * 0.8) return undefined;
  const left = greatest(quantiles(rows.map(({ segments }) => segments[0]?.x1 ?? 0)), 0);
  const right = least(quantiles(rows.map(({ segments }) => segments[1]?.x0 ?? 0)), Number.POSITIVE_INFINITY);
  if (right - left < 6) return undefined;
  const widths = [left - least(lefts(rows), left), greatest(rights(rows), right) - right] as const;
  const full = (side: 0 | 1): number =>
    rows.filter(({ segments }) => (segments[side]?.x1 ?? 0) - (segments[side]?.x0 ?? 0) >= 0.85 * widths[side]).length / rows.length;
  const even = Math.min(widths[0], widths[1]) > 0.7 * Math.max(widths[0], widths[1]);
  return even && full(0) >= filled && full(1) >= filled ? { x: (left + right) / 2 } : undefined;
}

const lefts = (rows: readonly PrintedLine[]): number[] => rows.map(({ x0 }) => x0);
const rights = (rows: readonly PrintedLine[]): number[] => rows.map(({ x1 }) => x1);

/** The value in the middle half: stray lines do not move a gutter. */
function quantiles(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.slice(Math.floor(sorted.length / 4), Math.ceil((sorted.length * 3) / 4));
}

const crosses = (line: PrintedLine, x: number): boolean => line.segments.some((segment) => segment.x0 < x && segment.x1 > x);

/** Lines in the order of reading, each run of them that shares margins in an array of its own. */
export function columnsOf(glyphs: readonly Glyph[], page: number): PrintedLine[][] {
  const lines = linesOf(glyphs, page);
  const gutter = gutterOf(lines);
  if (!gutter) return [lines];
  const blocks: PrintedLine[][] = [];
  const crossing = lines.filter((line) => crosses(line, gutter.x));
  let from = Number.NEGATIVE_INFINITY;
  for (const end of [...crossing, undefined]) {
    const within = glyphs.filter(({ y }) => y > from && y < (end?.y0 ?? Number.POSITIVE_INFINITY));
    blocks.push(
      linesOf(
        within.filter(({ x }) => x < gutter.x),
        page,
      ),
      linesOf(
        within.filter(({ x }) => x >= gutter.x),
        page,
      ),
    );
    if (end) blocks.push([end]);
    from = end?.y1 ?? from;
  }
  return blocks.filter(({ length }) => length > 0);
}
