/** What two measures have in common, in figures. */
import type { Clause, WeighedCollection, WeighedMeasure } from './weigh-terms.ts';

/** The clause that recurs most fully in the other measure. */
export interface ClauseMatch {
  /** The clause, and the clause of the other that is most like it: by number in the first and second measure. */
  first: number;
  second: number;
  /** Share of the smaller one's mass that both of them hold, 0 to 1. */
  share: number;
  /**
   * The share of the clause's mass that stands anywhere in the other measure, times that mass: how many rare terms
   * recur, counted only so far as the clause recurs whole. Anywhere, because what is one sentence here is often
   * a list of sentences there.
   */
  force: number;
}

export interface Comparison {
  /** Cosine of the two measures, title included, 0 to 1. */
  cosine: number;
  /** Share of each one's clauses that finds its like in a clause of the other, 0 to 1, as the geometric mean of both directions. */
  coverage: number;
  /** Share of each one's title that stands in the other's title or text, mean of both; null where neither has a title. */
  titleSupport: number | null;
  clause: ClauseMatch | null;
}

/** Compares two measures; the cost grows with the terms they share, and little with their clauses. */
export function comparePair(first: WeighedMeasure, second: WeighedMeasure, { squares }: Pick<WeighedCollection, 'squares'>): Comparison {
  const common = crossClauses(first, second, squares);
  return {
    cosine: common.product / Math.sqrt(first.mass * second.mass || 1),
    coverage: Math.sqrt(covered(first, second, common.cells, 'rows') * covered(first, second, common.cells, 'columns')),
    titleSupport: titleSupport(first, second, squares),
    clause: bestClause(first, second, common),
  };
}

interface CommonMass {
  /** Inner product of the measures. */
  product: number;
  /** Mass that two clauses share: a row for each of the first measure, a column for each of the second. */
  cells: Float64Array;
  /** Mass that a clause of the first measure shares with the second as a whole. */
  rows: Float64Array;
  /** The same for each clause of the second. */
  columns: Float64Array;
}

function crossClauses(first: WeighedMeasure, second: WeighedMeasure, squares: Float64Array): CommonMass {
  const [rows, columns] = [new Float64Array(first.parts.length), new Float64Array(second.parts.length)];
  const cells = new Float64Array(rows.length * columns.length);
  let product = 0;
  for (let i = 0, j = 0; i < first.terms.length && j < second.terms.length; ) {
    const [term = 0, other = 0] = [first.terms[i], second.terms[j]];
    if (term === other) {
      const square = squares[term] ?? 0;
      product += square * (first.emphasis[i] ?? 0) * (second.emphasis[j] ?? 0);
      addTerm(first, i, second, j, square, { cells, rows, columns });
    }
    if (term <= other) i++;
    if (other <= term) j++;
  }
  return { product, cells, rows, columns };
}

/** Adds a term, the nth of each measure's terms, to the clauses that hold it. */
function addTerm(
  first: WeighedMeasure,
  i: number,
  second: WeighedMeasure,
  j: number,
  square: number,
  { cells, rows, columns }: Omit<CommonMass, 'product'>,
): void {
  const [from = 0, to = 0] = [second.starts[j], second.starts[j + 1]];
  for (let n = from; n < to; n++) {
    const column = second.places[n] ?? 0;
    columns[column] = (columns[column] ?? 0) + square;
  }
  for (let m = first.starts[i] ?? 0; m < (first.starts[i + 1] ?? 0); m++) {
    const row = first.places[m] ?? 0;
    rows[row] = (rows[row] ?? 0) + square;
    for (let n = from; n < to; n++) {
      const cell = row * columns.length + (second.places[n] ?? 0);
      cells[cell] = (cells[cell] ?? 0) + square;
    }
  }
}

function covered(first: WeighedMeasure, second: WeighedMeasure, shared: Float64Array, direction: 'rows' | 'columns'): number {
  const [own, others] = direction === 'rows' ? [first.parts, second.parts] : [second.parts, first.parts];
  const [step, stride] = direction === 'rows' ? [second.parts.length, 1] : [1, second.parts.length];
  let [found, total] = [0, 0];
  for (let i = 0; i < own.length; i++) {
    let best = 0;
    for (let j = 0; j < others.length; j++) best = Math.max(best, shared[i * step + j * stride] ?? 0);
    found += best;
    total += own[i]?.mass ?? 0;
  }
  return total ? found / total : 0;
}

function bestClause(first: WeighedMeasure, second: WeighedMeasure, { cells, rows, columns }: CommonMass): ClauseMatch | null {
  const [row, column] = [mostForceful(rows, first.parts), mostForceful(columns, second.parts)];
  if (!row || !column) return null;
  const width = columns.length;
  const found =
    row.force >= column.force
      ? { first: row.clause, second: highest(second.parts.length, (other) => cells[row.clause * width + other] ?? 0) }
      : { first: highest(first.parts.length, (other) => cells[other * width + column.clause] ?? 0), second: column.clause };
  const smaller = Math.min(first.parts[found.first]?.mass || 1, second.parts[found.second]?.mass || 1);
  return { ...found, share: (cells[found.first * width + found.second] ?? 0) / smaller, force: Math.max(row.force, column.force) };
}

/** The clause of which the most recurs, by number; null where none has a term in common. */
function mostForceful(common: Float64Array, parts: readonly Clause[]): { clause: number; force: number } | null {
  const forceOf = (clause: number): number => ((common[clause] ?? 0) * (common[clause] ?? 0)) / (parts[clause]?.mass || 1);
  const clause = highest(parts.length, forceOf);
  return forceOf(clause) > 0 ? { clause, force: forceOf(clause) } : null;
}

/** The first number below `count` for which `value` is highest. */
function highest(count: number, value: (number: number) => number): number {
  let [best, most] = [0, -1];
  for (let number = 0; number < count; number++) {
    const found = value(number);
    if (found > most) [best, most] = [number, found];
  }
  return best;
}

function titleSupport(first: WeighedMeasure, second: WeighedMeasure, squares: Float64Array): number | null {
  const shares = [supported(first, second, squares), supported(second, first, squares)].filter((share) => share !== null);
  return shares.length ? shares.reduce((sum, share) => sum + share, 0) / shares.length : null;
}

function supported(own: WeighedMeasure, other: WeighedMeasure, squares: Float64Array): number | null {
  if (!own.titleMass) return null;
  return massInCommon(own.titleTerms, other.terms, squares) / own.titleMass;
}

/** Mass of the terms that stand in both. */
export function massInCommon(first: Uint32Array, second: Uint32Array, squares: Float64Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < first.length && j < second.length; ) {
    const [term = 0, other = 0] = [first[i], second[j]];
    if (term === other) common += squares[term] ?? 0;
    if (term <= other) i++;
    if (other <= term) j++;
  }
  return common;
}
