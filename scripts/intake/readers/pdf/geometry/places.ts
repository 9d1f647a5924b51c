/** What stands on a page and where: in points from the upper left corner of the page as it is read, x to the right, y downwards. */

/** A printed character. `y` is the baseline; white space is kept as well, as evidence of a gap. */
export interface Glyph {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Identity of the typeface; two glyphs of one face look alike. */
  face: string;
}

/** A straight rule, drawn from (x0, y0) to (x1, y1); x0 ≤ x1 and y0 ≤ y1, one of the two pairs is equal. */
export interface Rule {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A part of a page, edges included. */
export interface Area {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export const isFlat = (rule: Rule): boolean => rule.y0 === rule.y1;

export const holds = (area: Area, x: number, y: number): boolean => x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1;

/** What is painted on one page. */
export interface PaintedPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  glyphs: Glyph[];
  rules: Rule[];
  /** Characters that stand at another angle than most of their page, in the order of painting. */
  turned: string;
}

/** Numbers that lie within `tolerance` of their neighbour are one; gives the mean of each group, in order. */
export function distinct(numbers: readonly number[], tolerance: number): number[] {
  const groups: { sum: number; count: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const group = groups.at(-1);
    if (!group || number - group.last > tolerance) groups.push({ sum: number, count: 1, last: number });
    else {
      group.sum += number;
      group.count++;
      group.last = number;
    }
  }
  return groups.map(({ sum, count }) => sum / count);
}

/** The most frequent value; ties go to the first. */
export function commonest<T>(values: Iterable<T>): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: T | undefined;
  for (const [value, count] of counts) if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = value;
  return best;
}
