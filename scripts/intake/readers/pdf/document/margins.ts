/** The margins that lines keep to, and how a line stands between them. */
import { greatest, least } from '../../../../../src/policy/extremes.ts';
import { type Area, commonest } from '../geometry.ts';
import type { LineOnPage, PageContent } from './page.ts';

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

/** Pages of one width that are set in as many columns share margins, unless a page has lines enough to show its own (inner and outer margins). */
export function withMargins(pages: readonly PageContent[]): Map<LineOnPage, Margins> {
  const groups = new Map<string, LineOnPage[]>();
  const own = new Map<string, LineOnPage[]>();
  const add = (map: Map<string, LineOnPage[]>, key: string, element: LineOnPage): void => {
    const group = map.get(key);
    if (group) group.push(element);
    else map.set(key, [element]);
  };
  const keysOf = new Map<LineOnPage, [string, string]>();
  for (const page of pages) {
    for (const element of page.elements) {
      if (element.kind !== 'line') continue;
      const shared = element.boxed || element.columns > 1 ? `${page.number}/${element.run}` : `${Math.round(page.width)}`;
      const alone = `${page.number}:${shared}`;
      keysOf.set(element, [shared, alone]);
      add(groups, shared, element);
      add(own, alone, element);
    }
  }
  const tables = pages.flatMap(({ width, elements }) =>
    elements.flatMap((element) => (element.kind === 'table' ? [{ key: `${Math.round(width)}`, area: element.table }] : [])),
  );
  return resolve(groups, own, keysOf, tables);
}

/** Few lines show no margins: then tables show them. */
function sharedMargins(key: string, lines: readonly LineOnPage[], tables: readonly { key: string; area: Area }[]): Margins {
  const margins = marginsOf(lines);
  const areas = lines.length < fewestOnPage ? tables.filter((table) => table.key === key).map(({ area }) => area) : [];
  return {
    left: least(
      areas.map(({ x0 }) => x0),
      margins.left,
    ),
    right: greatest(
      areas.map(({ x1 }) => x1),
      margins.right,
    ),
  };
}

function resolve(
  groups: Map<string, LineOnPage[]>,
  own: Map<string, LineOnPage[]>,
  keysOf: Map<LineOnPage, [string, string]>,
  tables: readonly { key: string; area: Area }[],
): Map<LineOnPage, Margins> {
  const shared = new Map([...groups].map(([key, lines]) => [key, sharedMargins(key, lines, tables)]));
  const alone = new Map([...own].map(([key, lines]) => [key, lines.length >= fewestOnPage ? marginsOf(lines) : undefined]));
  return new Map(
    [...keysOf].map(([element, [sharedKey, aloneKey]]) => {
      const common = shared.get(sharedKey) as Margins;
      const page = alone.get(aloneKey);
      const shifted = page && Math.abs(page.right - page.left - (common.right - common.left)) < step * 2;
      return [element, shifted ? page : common];
    }),
  );
}

/** The size that most of the text is set in. */
export function bodySize(lines: readonly LineOnPage[]): number {
  const sizes = lines.flatMap(({ line }) => Array.from({ length: Math.min(40, line.text.length) }, () => Math.round(line.size * 2) / 2));
  return commonest(sizes) ?? 0;
}

export function isCentred({ line, margins }: SetLine, body: number): boolean {
  const [before, behind] = [line.x0 - margins.left, margins.right - line.x1];
  const large = line.size > 1.08 * body;
  return Math.abs(before - behind) <= Math.max(3, 0.8 * line.size) && before > (large ? 0.3 : 2.6) * line.size;
}

/** Flush right, or in the right half: where signature and date stand. */
export function isRight(set: SetLine, body: number): boolean {
  const { line, margins } = set;
  const width = margins.right - margins.left;
  return !isCentred(set, body) && line.x0 - margins.left > 0.42 * width && margins.right - line.x1 < 0.3 * width;
}
