/** The margins that lines keep to, and how a line stands between them. */
import { greatest, least } from '../../../../../src/policy/extremes.ts';
import { type Area, commonest } from '../geometry/places.ts';
import type { LineOnPage, PageContent, PageElement } from './page.ts';

export interface Margins {
  left: number;
  right: number;
}

/** A line of text and the margins that it was set between. */
export interface SetLine extends LineOnPage {
  margins: Margins;
}

/** Points within which two lines keep one margin. */
const step = 2;
const fewestOnPage = 8;

function supported(values: readonly number[], share: number, side: 1 | -1): number {
  const fewest = Math.max(2, share * values.length);
  const sorted = [...values].sort((a, b) => side * (a - b));
  let start = 0;
  for (const [i, value] of sorted.entries()) {
    while (Math.abs(value - (sorted[start] as number)) > step) start++;
    if (i - start + 1 >= fewest) return sorted[start] as number;
  }
  return sorted[0] ?? 0;
}

/** Outermost places where several lines begin and end. */
export function marginsOf(lines: readonly LineOnPage[]): Margins {
  return {
    left: supported(
      lines.map(({ line }) => line.x0),
      0.03,
      1,
    ),
    right: supported(
      lines.map(({ line }) => line.x1),
      0.06,
      -1,
    ),
  };
}

/** Lines that share margins. */
interface Group {
  lines: LineOnPage[];
  /** Of the page; undefined for a column or a box, whose edges its lines alone show. */
  width: number | undefined;
  tables: Area[];
}

/** Pages of one width that are set in as many columns share margins, unless a page has lines enough to show its own (inner and outer margins). */
export function withMargins(pages: readonly PageContent[]): Map<LineOnPage, Margins> {
  const shared = new Map<string, Group>();
  const margins = new Map<LineOnPage, Margins>();
  for (const page of pages) for (const element of page.elements) addTo(shared, page, element);
  const common = new Map([...shared].map(([key, group]) => [key, sharedMargins(group)]));
  for (const page of pages) {
    const own = new Map<string, Group>();
    for (const element of page.elements) addTo(own, page, element);
    for (const [key, { lines }] of own) {
      const settled = settledMargins(common.get(key) ?? marginsOf(lines), lines);
      for (const line of lines) margins.set(line, settled);
    }
  }
  return margins;
}

function addTo(groups: Map<string, Group>, page: PageContent, element: PageElement): void {
  const apart = element.kind === 'line' && (element.boxed || element.columns > 1);
  const key = apart ? `${page.number}/${element.run}` : `${Math.round(page.width)}`;
  const group = groups.get(key) ?? { lines: [], width: apart ? undefined : page.width, tables: [] };
  groups.set(key, group);
  if (element.kind === 'line') group.lines.push(element);
  else group.tables.push(element.table);
}

/** A page whose margins lie elsewhere, but as far from each other, has its own. */
function settledMargins(common: Margins, lines: readonly LineOnPage[]): Margins {
  if (lines.length < fewestOnPage) return common;
  const own = marginsOf(lines);
  return Math.abs(own.right - own.left - (common.right - common.left)) < step * 2 ? own : common;
}

/** Of the page's width. */
const narrow = 0.55;
const widestMargin = 0.2;
const usualMargin = 0.13;

/** Few lines show no margins: tables may show them. Where all lines are short, the right margin is as wide as the left one. */
function sharedMargins({ lines, width, tables }: Group): Margins {
  const { left, right } = marginsOf(lines);
  const areas = lines.length < fewestOnPage ? tables : [];
  const shown = {
    left: least(
      areas.map(({ x0 }) => x0),
      left,
    ),
    right: greatest(
      areas.map(({ x1 }) => x1),
      right,
    ),
  };
  if (width === undefined || shown.right - shown.left > narrow * width) return shown;
  const outer = shown.left > widestMargin * width ? usualMargin * width : shown.left;
  return { left: outer, right: Math.max(shown.right, width - outer) };
}

/** The size that most of the text is set in. */
export function bodySize(lines: readonly LineOnPage[]): number {
  const sizes = lines.flatMap(({ line }) => Array.from({ length: Math.min(40, line.text.length) }, () => Math.round(line.size * 2) / 2));
  return commonest(sizes) ?? 0;
}

/** In ems: a title in large print may fill its line, and hang over it by a mark. */
const leastOfLarge = -0.6;

export function isCentred({ line, margins }: SetLine, body: number): boolean {
  const [before, behind] = [line.x0 - margins.left, margins.right - line.x1];
  const large = line.size > 1.2 * body;
  return Math.abs(before - behind) <= Math.max(3, 0.8 * line.size) && before > (large ? leastOfLarge : 2.6) * line.size;
}

/** Flush right, or in the right half: where signature and date stand. */
export function isRight(set: SetLine, body: number): boolean {
  const { line, margins } = set;
  const width = margins.right - margins.left;
  return !isCentred(set, body) && line.x0 - margins.left > 0.42 * width && margins.right - line.x1 < 0.3 * width;
}
