/** Grids of tables out of rules: which rules belong together, where columns and rows part, which cells are merged. */
import { greatest, least } from '../../../../../src/policy/extremes.ts';
import { limits } from '../../../received/limits.ts';
import { type Area, distinct, isFlat, type Rule } from '../geometry/places.ts';

/** A cell of the grid with all that is merged into it; `row` and `column` are its upper left ones. */
export interface GridCell extends Area {
  row: number;
  column: number;
}

export interface Grid extends Area {
  rows: number;
  columns: number;
  /** Where columns part, outer edges included. */
  xs: number[];
  /** Where rows part, likewise. */
  ys: number[];
  cells: GridCell[];
  /** For each row and column the number of its cell. */
  cellAt: number[][];
}

/** Points within which two rules meet, or are one. */
const near = 3;
/** More rules than that on a page are a drawing. */
const mostRules = 100_000;
const mostJoined = 3_000;
const mostPlaces = 20_000;

/** Rules that touch each other, directly or over others, in groups. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    for (let at = i; at !== root; ) [at, parent[at]] = [parent[at] as number, root];
    return root;
  };
  const order = rules.map((_, i) => i).sort((a, b) => (rules[a]?.x0 ?? 0) - (rules[b]?.x0 ?? 0));
  let open: number[] = [];
  for (const i of order) {
    const rule = rules[i] as Rule;
    open = open.filter((other) => (rules[other]?.x1 ?? 0) + near >= rule.x0);
    for (const other of open) if (meet(rule, rules[other] as Rule)) parent[rootOf(i)] = rootOf(other);
    open.push(i);
  }
  const groups = new Map<number, Rule[]>();
  for (const [i, rule] of rules.entries()) {
    const group = groups.get(rootOf(i));
    if (group) group.push(rule);
    else groups.set(rootOf(i), [rule]);
  }
  return [...groups.values()];
}

const meet = (a: Rule, b: Rule): boolean => a.x0 <= b.x1 + near && b.x0 <= a.x1 + near && a.y0 <= b.y1 + near && b.y0 <= a.y1 + near;

/** Rules that lie on one line, joined where they touch; many short ones (a cell each) become few. */
function joined(rules: readonly Rule[]): Rule[] {
  const along = new Map<string, Rule[]>();
  for (const rule of rules) {
    const key = isFlat(rule) ? `y${Math.round(rule.y0)}` : `x${Math.round(rule.x0)}`;
    const line = along.get(key);
    if (line) line.push(rule);
    else along.set(key, [rule]);
  }
  return [...along.values()].flatMap(joinLine);
}

function joinLine(rules: readonly Rule[]): Rule[] {
  const kept: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => (isFlat(a) ? a.x0 - b.x0 : a.y0 - b.y0))) {
    const last = kept.at(-1);
    const flat = isFlat(rule);
    if (last && flat && rule.x0 <= last.x1 + near) last.x1 = Math.max(last.x1, rule.x1);
    else if (last && !flat && rule.y0 <= last.y1 + near) last.y1 = Math.max(last.y1, rule.y1);
    else kept.push({ ...rule });
  }
  return kept;
}

/** Outer edges that are not drawn: tables are often open at their sides. */
function edges(drawn: readonly number[], ends: readonly number[]): number[] {
  const all = distinct(drawn, near);
  const [low, high] = [least(ends, Number.POSITIVE_INFINITY), greatest(ends, Number.NEGATIVE_INFINITY)];
  if (low < (all[0] ?? low) - 3 * near) all.unshift(low);
  if (high > (all.at(-1) ?? high) + 3 * near) all.push(high);
  return all;
}

/** Guarantees that every place of the grid belongs to one cell. Undefined where the rules are no grid. */
function gridOf(rules: readonly Rule[]): Grid | undefined {
  const [flat, tall] = [rules.filter(isFlat), rules.filter((rule) => !isFlat(rule))];
  if (flat.length < 2 || tall.length < 1) return undefined;
  const xs = edges(
    tall.map(({ x0 }) => x0),
    flat.flatMap(({ x0, x1 }) => [x0, x1]),
  );
  const ys = edges(
    flat.map(({ y0 }) => y0),
    tall.flatMap(({ y0, y1 }) => [y0, y1]),
  );
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns > limits.columns || rows * columns > mostPlaces) return undefined;
  const cellAt = renumbered(mergedCells(xs, ys, flat, tall));
  return { x0: xs[0] ?? 0, x1: xs[columns] ?? 0, y0: ys[0] ?? 0, y1: ys[rows] ?? 0, rows, columns, xs, ys, cells: cellsOf(cellAt, xs, ys), cellAt };
}

/** Numbers of cells: neighbours without a rule between them have one. Merged cells are taken for boxes: first along the row, then down. */
function mergedCells(xs: readonly number[], ys: readonly number[], flat: readonly Rule[], tall: readonly Rule[]): number[][] {
  const cellAt: number[][] = [];
  let next = 0;
  for (let row = 0; row < ys.length - 1; row++) {
    const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    const line: number[] = [];
    for (let column = 0; column < xs.length - 1; column++) {
      const x = xs[column] ?? 0;
      const parted = column === 0 || tall.some((rule) => Math.abs(rule.x0 - x) <= near && rule.y0 <= middleY && rule.y1 >= middleY);
      line.push(parted ? next++ : (line[column - 1] as number));
    }
    cellAt.push(mergeUp(line, cellAt.at(-1), xs, ys[row] ?? 0, flat));
  }
  return cellAt;
}

/** Numbers from 0 without a gap, in the order of reading. */
function renumbered(cellAt: readonly number[][]): number[][] {
  const numbers = new Map<number, number>();
  for (const cell of cellAt.flat()) if (!numbers.has(cell)) numbers.set(cell, numbers.size);
  return cellAt.map((line) => line.map((cell) => numbers.get(cell) ?? 0));
}

function mergeUp(line: readonly number[], above: readonly number[] | undefined, xs: readonly number[], y: number, flat: readonly Rule[]): number[] {
  if (!above) return [...line];
  const rules = flat.filter((rule) => Math.abs(rule.y0 - y) <= near);
  const openAbove = (column: number): boolean => {
    const middle = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
    return !rules.some((rule) => rule.x0 <= middle && rule.x1 >= middle);
  };
  const columnsOf = (cells: readonly number[], cell: number | undefined): string => cells.flatMap((one, i) => (one === cell ? i : [])).join();
  return line.map((cell, column) => (openAbove(column) && columnsOf(line, cell) === columnsOf(above, above[column]) ? (above[column] as number) : cell));
}

function cellsOf(cellAt: readonly (readonly number[])[], xs: readonly number[], ys: readonly number[]): GridCell[] {
  const cells: GridCell[] = [];
  for (const [row, line] of cellAt.entries()) {
    for (const [column, number] of line.entries()) {
      const box = { x0: xs[column] ?? 0, x1: xs[column + 1] ?? 0, y0: ys[row] ?? 0, y1: ys[row + 1] ?? 0 };
      const cell = cells[number];
      if (!cell) cells[number] = { row, column, ...box };
      else Object.assign(cell, { x1: Math.max(cell.x1, box.x1), y1: Math.max(cell.y1, box.y1) });
    }
  }
  return cells;
}

/** Grids of a page, smaller ones first, so that what stands in a table inside a frame is asked of the table. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > mostRules) return [];
  const whole = joined(rules);
  if (whole.length > mostJoined) return [];
  const grids = groupsOf(whole).flatMap((group) => gridOf(group) ?? []);
  return grids.sort((a, b) => (a.x1 - a.x0) * (a.y1 - a.y0) - (b.x1 - b.x0) * (b.y1 - b.y0));
}
