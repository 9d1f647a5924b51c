/** What two measures have in common, in figures. */

import { type Agreement, agreementOf } from '../reading/agreement.ts';
import { haveCommon } from '../reading/matters.ts';
import type { RuleType } from '../reading/rule-type.ts';
import type { Clause, WeighedCollection, WeighedMeasure } from '../weighing/weigh-terms.ts';

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
  agreement: Agreement;
  /**
   * Of two that are mainly rules of one type that every statute of their matter has (purposes, scopes, departments in charge): 1 if
   * their documents have one subject, -1 if they have not (大气污染, 工地扬尘); of all others 0.
   */
  kindred: 1 | 0 | -1;
  /** Cosine of the two measures, title included, 0 to 1. */
  cosine: number;
  /** Share of each one's clauses that finds its like in a clause of the other that is a rule of its type, 0 to 1, as the geometric mean of both directions. */
  coverage: number;
  /** The same for the side of which less finds its like. */
  lesserCoverage: number;
  /** Share of each one's title that stands in the other's title or text, mean of both; null where neither has a title. */
  titleSupport: number | null;
  clause: ClauseMatch | null;
  /** How far apart both stand in their documents, 0 to 1: statutes on one matter keep one order. */
  distance: number;
  /** Likeness of the headings above them, 0 to 1: twice the pairs of characters in common as a share of those of both. */
  themes: number;
  /** How unlike they are in length: the logarithm of the ratio of their content, 0 for equals. */
  unevenness: number;
  /** Of measures that name one instrument and are not about one matter: the same share as `coverage`, of all types of rules; else 0. */
  instrument: number;
}

/** Rules of one type can be the same; what is said in every statute of its matter (purposes, departments in charge) only within the matter. */
export const areComparable = (one: RuleType | undefined, other: RuleType | undefined, inMatter: boolean): boolean =>
  one !== undefined && one.name === other?.name && (one.links === 'anywhere' || (one.links === 'in-matter' && inMatter));

/** Compares two measures; the cost grows with the terms they share, and little with their clauses. */
export function comparePair(first: WeighedMeasure, second: WeighedMeasure, { squares }: Pick<WeighedCollection, 'squares'>): Comparison {
  const agreement = agreementOf(first, second);
  const common = crossClauses(first, second, squares, agreement === 'whole');
  const [ofFirst, ofSecond] = coveredOfBoth(first, second, common);
  return {
    agreement,
    kindred: kindredOf(first, second),
    instrument: agreement !== 'whole' && haveCommon(first.instruments, second.instruments) ? coverageInMatter(first, second, squares) : 0,
    cosine: common.product / Math.sqrt(first.mass * second.mass || 1),
    coverage: Math.sqrt(ofFirst * ofSecond),
    lesserCoverage: Math.min(ofFirst, ofSecond),
    titleSupport: titleSupport(first, second, squares),
    clause: bestClause(first, second, common),
    distance: Math.abs(first.position - second.position),
    themes: likenessOf(first.themePairs, second.themePairs),
    unevenness: Math.abs(Math.log((first.contentMass || 1) / (second.contentMass || 1))),
  };
}

/** The clause of the comparison alone. Where several recur alike it hangs on which measure comes first. */
export function recurringClause(first: WeighedMeasure, second: WeighedMeasure, { squares }: Pick<WeighedCollection, 'squares'>): ClauseMatch | null {
  return bestClause(first, second, crossClauses(first, second, squares, agreementOf(first, second) === 'whole'));
}

/** Likeness of the subjects of two titles from which on they are one. */
const oneSubject = 0.4;

function kindredOf(first: WeighedMeasure, second: WeighedMeasure): Comparison['kindred'] {
  if (first.mainType.name !== second.mainType.name || first.mainType.links !== 'in-matter') return 0;
  return likenessOf(first.subject, second.subject) >= oneSubject ? 1 : -1;
}

const likenessOf = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const all = one.size + other.size;
  return all ? (2 * countCommon(one, other)) / all : 0;
};

function countCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let count = 0;
  for (const each of one) if (other.has(each)) count++;
  return count;
}

const coveredOfBoth = (first: WeighedMeasure, second: WeighedMeasure, { cells }: CommonMass): [number, number] => [
  covered(first, second, cells, 'rows'),
  covered(first, second, cells, 'columns'),
];

/** The coverage as if both were about one matter. */
function coverageInMatter(first: WeighedMeasure, second: WeighedMeasure, squares: Float64Array): number {
  const [ofFirst, ofSecond] = coveredOfBoth(first, second, crossClauses(first, second, squares, true));
  return Math.sqrt(ofFirst * ofSecond);
}

interface SharedMass {
  /** Mass that two clauses share: a row for each of the first measure, a column for each of the second. */
  cells: Float64Array;
  /** Mass that a clause of the first measure shares with the second as a whole. */
  rows: Float64Array;
  /** The same for each clause of the second. */
  columns: Float64Array;
}

interface CommonMass extends SharedMass {
  /** Inner product of the measures. */
  product: number;
}

/** Two measures whose clauses are being crossed. */
interface Crossing {
  first: WeighedMeasure;
  second: WeighedMeasure;
  /** For each cell whether its clauses can be the same rule; null where all can, as in policies. */
  comparable: Uint8Array | null;
  shared: SharedMass;
}

function crossClauses(first: WeighedMeasure, second: WeighedMeasure, squares: Float64Array, inMatter: boolean): CommonMass {
  const shared = noMass(first.parts.length, second.parts.length);
  const crossing: Crossing = { first, second, comparable: comparableClauses(first, second, inMatter), shared };
  let product = 0;
  for (let i = 0, j = 0; i < first.terms.length && j < second.terms.length; ) {
    const [term = 0, other = 0] = [first.terms[i], second.terms[j]];
    if (term === other) {
      const square = squares[term] ?? 0;
      product += square * (first.emphasis[i] ?? 0) * (second.emphasis[j] ?? 0);
      addTerm(crossing, i, j, square);
    }
    if (term <= other) i++;
    if (other <= term) j++;
  }
  return { product, cells: shared.cells, rows: shared.rows, columns: shared.columns };
}

/** All three in one piece of memory: each of its own costs as much to get as to fill, and there are millions of pairs. */
function noMass(height: number, width: number): SharedMass {
  const all = new Float64Array(height * width + height + width);
  const [cells, rows] = [height * width, height * width + height];
  return { cells: all.subarray(0, cells), rows: all.subarray(cells, rows), columns: all.subarray(rows) };
}

function comparableClauses(first: WeighedMeasure, second: WeighedMeasure, inMatter: boolean): Uint8Array | null {
  if (first.mainType === second.mainType && first.isUniform && second.isUniform && first.mainType.links === 'anywhere') return null;
  const cells = new Uint8Array(first.parts.length * second.parts.length);
  for (const [row, own] of first.parts.entries())
    for (const [column, other] of second.parts.entries()) cells[row * second.parts.length + column] = Number(areComparable(own.type, other.type, inMatter));
  return cells.every((cell) => cell === 1) ? null : cells;
}

/**
 * Adds a term, the `i`th of the first measure and the `j`th of the second, to the clauses that hold it and are comparable with one of the
 * other; where all are, also a term of the other's title alone. Without views on its places: there would be two for each term of each pair.
 */
function addTerm({ first, second, comparable, shared: { cells, rows, columns } }: Crossing, i: number, j: number, square: number): void {
  const [from = 0, to = 0] = [first.starts[i], first.starts[i + 1]];
  const [start = 0, end = 0] = [second.starts[j], second.starts[j + 1]];
  const width = columns.length;
  for (let own = from; own < to; own++) {
    const row = first.places[own] ?? 0;
    let found = comparable === null;
    for (let other = start; other < end; other++) {
      const cell = row * width + (second.places[other] ?? 0);
      if (comparable?.[cell] === 0) continue;
      found = true;
      cells[cell] = (cells[cell] ?? 0) + square;
    }
    if (found) rows[row] = (rows[row] ?? 0) + square;
  }
  for (let other = start; other < end; other++) {
    const column = second.places[other] ?? 0;
    if (!comparable || isComparable(column, width, comparable, first.places.subarray(from, to))) columns[column] = (columns[column] ?? 0) + square;
  }
}

const isComparable = (column: number, width: number, comparable: Uint8Array, rows: Uint16Array): boolean =>
  rows.some((row) => comparable[row * width + column] === 1);

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
