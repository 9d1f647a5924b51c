/** Rules of tables out of painted paths: lines, edges of boxes, and boxes so thin that they are lines. */
import type { Rule } from '../geometry/places.ts';
import { apply, type Matrix } from './matrix.ts';

/** A filled box up to so many points across is a line. */
const thin = 3;
/** Points by which a line may be aslant and still be a rule. */
const slack = 0.7;
/** Shorter ones are strokes of drawn characters. */
const shortest = 3;

type Point = readonly [number, number];

/** Draw operations of pdf.js: 0 move, 1 line, 2 curve (6 numbers), 3 quadratic curve (4 numbers), 4 close. */
const numbersBehind = [2, 2, 6, 4, 0];

/** Straight lines of a path, as pairs of points on the page; curves part them. */
function* segmentsOf(data: ArrayLike<number>, page: Matrix): Generator<readonly [Point, Point]> {
  let start: Point | undefined;
  let here: Point | undefined;
  for (let i = 0; i < data.length; ) {
    const operation = data[i] ?? -1;
    const count = numbersBehind[operation];
    if (count === undefined) return;
    const point: Point | undefined = count > 0 ? apply(page, data[i + count - 1] ?? 0, data[i + count] ?? 0) : start;
    if (operation === 0) start = point;
    else if ((operation === 1 || operation === 4) && here && point) yield [here, point];
    here = point;
    i += count + 1;
  }
}

function ruleBetween([[xa, ya], [xb, yb]]: readonly [Point, Point]): Rule | undefined {
  const [x0, x1, y0, y1] = [Math.min(xa, xb), Math.max(xa, xb), Math.min(ya, yb), Math.max(ya, yb)];
  if (y1 - y0 <= slack && x1 - x0 >= shortest) return { x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 };
  if (x1 - x0 <= slack && y1 - y0 >= shortest) return { x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 };
  return undefined;
}

/** Rules of a stroked path. */
export function strokedRules(data: ArrayLike<number>, page: Matrix): Rule[] {
  const rules: Rule[] = [];
  for (const segment of segmentsOf(data, page)) {
    const rule = ruleBetween(segment);
    if (rule) rules.push(rule);
  }
  return rules;
}

/** Rules of a filled path: each of its thin boxes is one, along its middle; a wide box is a background. */
export function filledRules(data: ArrayLike<number>, page: Matrix): Rule[] {
  const rules: Rule[] = [];
  for (const [[xa, ya], [xb, yb]] of boxesOf(data, page)) {
    const [x0, x1, y0, y1] = [Math.min(xa, xb), Math.max(xa, xb), Math.min(ya, yb), Math.max(ya, yb)];
    if (y1 - y0 <= thin && x1 - x0 >= shortest) rules.push({ x0, x1, y0: (y0 + y1) / 2, y1: (y0 + y1) / 2 });
    else if (x1 - x0 <= thin && y1 - y0 >= shortest) rules.push({ x0: (x0 + x1) / 2, x1: (x0 + x1) / 2, y0, y1 });
  }
  return rules;
}

/** Opposite corners of the parts of a path that are closed boxes; a part ends where the pen is lifted. */
function boxesOf(data: ArrayLike<number>, page: Matrix): (readonly [Point, Point])[] {
  const boxes: (readonly [Point, Point])[] = [];
  let part: (readonly [Point, Point])[] = [];
  const endPart = (): void => {
    const [first, , third] = part;
    if (part.length >= 3 && part.length <= 5 && first && third) boxes.push([first[0], third[0]]);
    part = [];
  };
  for (const segment of segmentsOf(data, page)) {
    const end = part.at(-1)?.[1];
    if (end && (end[0] !== segment[0][0] || end[1] !== segment[0][1])) endPart();
    part.push(segment);
  }
  endPart();
  return boxes;
}
