/** The pairs of measures worth a closer look, from an inverted index: never all pairs. */
import { agreementOf } from './reading/agreement.ts';
import { haveCommon } from './reading/matters.ts';
import type { WeighedCollection, WeighedMeasure } from './weigh-terms.ts';

/** Indexes of two measures of different documents, first < second. */
export type Pair = [first: number, second: number];

/**
 * How many entries of the index are read for one measure. Its rarest terms come first; what is left unread are the
 * terms that stand in too many measures to point to any of them. A collection of a few hundred measures is read in full.
 */
const entriesRead = 20_000;

/**
 * How many others of one province-level unit, or of the state, one measure may propose: so texts from elsewhere push none out.
 * In the first five documents the weakest true link is the 37th of its measure.
 */
const mostProposed = 48;

/** What has less in common, 0 to 1, is no link: the weakest true one of the first five documents has 0.035. */
const leastLikeness = 0.03;

/** Each pair once, in order. A pair is a candidate if one of the two is among the most alike of the other. */
export function findCandidates({ measures, squares }: WeighedCollection): Pair[] {
  const index = invert(measures, squares.length);
  const shared = new Float64Array(measures.length);
  const keys: number[] = [];
  for (const [own, measure] of measures.entries()) {
    const touched = collect(measure, own, measures, index, squares, shared);
    for (const other of mostAlike(measure, touched, shared, measures)) keys.push(Math.min(own, other) * measures.length + Math.max(own, other));
    for (const other of touched) shared[other] = 0;
  }
  const sorted = Float64Array.from(keys).sort();
  const pairs: Pair[] = [];
  for (const [n, key] of sorted.entries()) if (key !== sorted[n - 1]) pairs.push([Math.floor(key / measures.length), key % measures.length]);
  return pairs;
}

interface InvertedIndex {
  starts: Uint32Array;
  /** Measures in which term n stands: `entries[starts[n]] … entries[starts[n + 1] - 1]`. */
  entries: Uint32Array;
}

function invert(measures: readonly WeighedMeasure[], terms: number): InvertedIndex {
  const starts = new Uint32Array(terms + 1);
  for (const { terms: own } of measures) for (const term of own) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const entries = new Uint32Array(starts[terms] ?? 0);
  const next = starts.slice();
  for (const [number, { terms: own }] of measures.entries()) {
    for (const term of own) {
      const place = next[term] ?? 0;
      entries[place] = number;
      next[term] = place + 1;
    }
  }
  return { starts, entries };
}

/** Adds up in `shared` what each measure of another document has in common with this one; returns which were reached. */
function collect(
  measure: WeighedMeasure,
  own: number,
  measures: readonly WeighedMeasure[],
  { starts, entries }: InvertedIndex,
  squares: Float64Array,
  shared: Float64Array,
): number[] {
  const touched: number[] = [];
  const rarestFirst = Array.from(measure.terms).sort((a, b) => (squares[b] ?? 0) - (squares[a] ?? 0) || a - b);
  let left = entriesRead;
  for (const term of rarestFirst) {
    const [from = 0, to = 0] = [starts[term], starts[term + 1]];
    left -= to - from;
    if (left < 0) break;
    const square = squares[term] ?? 0;
    for (let at = from; at < to; at++) {
      const other = entries[at] ?? 0;
      if (other === own || measures[other]?.document === measure.document) continue;
      if (shared[other] === 0) touched.push(other);
      shared[other] = (shared[other] ?? 0) + square;
    }
  }
  return touched;
}

/** The `mostProposed` of each area in `touched` with the most in common for their size; ties by index, so that runs agree. */
function mostAlike(measure: WeighedMeasure, touched: readonly number[], shared: Float64Array, measures: readonly WeighedMeasure[]): number[] {
  const likeness = (other: number): number => (shared[other] ?? 0) / Math.sqrt((measures[other]?.mass || 1) * (measure.mass || 1));
  const near = touched.filter((other) => likeness(other) >= leastLikeness && mayBeLinked(measure, measures[other] ?? measure));
  const byArea = Map.groupBy(near, (other) => measures[other]?.area);
  return [...byArea.values()].flatMap((own) => own.sort((a, b) => likeness(b) - likeness(a) || a - b).slice(0, mostProposed));
}

const mayBeLinked = (one: WeighedMeasure, other: WeighedMeasure): boolean =>
  agreementOf(one, other) !== 'apart' || haveCommon(one.instruments, other.instruments);
