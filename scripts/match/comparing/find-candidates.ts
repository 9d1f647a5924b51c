/** The pairs of measures worth a closer look, from an inverted index: never all pairs. */
import { agreementOf } from '../reading/agreement.ts';
import { haveCommon } from '../reading/matters.ts';
import type { WeighedCollection, WeighedMeasure } from '../weighing/weigh-terms.ts';

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

/** Pairs as numbers, first × measures + second, ascending, each once: of hundreds of documents there are millions. */
export type Candidates = Float64Array;

/** A pair is a candidate if one of the two is among the most alike of the other. */
export function findCandidates({ measures, squares }: WeighedCollection): Candidates {
  const index = invert(measures, squares.length);
  const shared = new Float64Array(measures.length);
  const masses = Float64Array.from(measures, ({ mass }) => mass || 1);
  const keys: number[] = [];
  for (const [own, measure] of measures.entries()) {
    const touched = collect(measure, index, squares, shared);
    for (const other of mostAlike(measure, touched, shared, masses, measures)) keys.push(Math.min(own, other) * measures.length + Math.max(own, other));
    for (const other of touched) shared[other] = 0;
  }
  return Float64Array.from(keys)
    .sort()
    .filter((key, n, sorted) => key !== sorted[n - 1]);
}

/** The candidates between two documents at a time, in order; documents without any are passed over. Measures stand by document. */
export function* candidatesByDocuments(candidates: Candidates, measures: readonly WeighedMeasure[]): Generator<Pair[]> {
  const documentOf = (measure: number): number => measures[measure]?.documentNumber ?? -1;
  for (let from = 0; from < candidates.length; ) {
    const document = documentOf(pairOf(candidates[from] ?? 0, measures.length)[0]);
    const byOther = new Map<number, Pair[]>();
    for (; from < candidates.length; from++) {
      const pair = pairOf(candidates[from] ?? 0, measures.length);
      if (documentOf(pair[0]) !== document) break;
      const other = documentOf(pair[1]);
      const own = byOther.get(other);
      if (own) own.push(pair);
      else byOther.set(other, [pair]);
    }
    yield* byOther.values();
  }
}

/** The candidates between the documents of two measures, first < second. */
export function candidatesBetween(candidates: Candidates, measures: readonly WeighedMeasure[], [first, second]: Pair): Pair[] {
  const [document, other] = [measures[first]?.documentNumber, measures[second]?.documentNumber];
  const from = lowerBound(candidates, measures.findIndex(({ documentNumber }) => documentNumber === document) * measures.length);
  const pairs: Pair[] = [];
  for (let n = from; n < candidates.length; n++) {
    const pair = pairOf(candidates[n] ?? 0, measures.length);
    if (measures[pair[0]]?.documentNumber !== document) break;
    if (measures[pair[1]]?.documentNumber === other) pairs.push(pair);
  }
  return pairs;
}

const pairOf = (key: number, measures: number): Pair => [Math.floor(key / measures), key % measures];

/** Number of the first key that is not less. */
function lowerBound(keys: Candidates, least: number): number {
  let [from, to] = [0, keys.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((keys[middle] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

interface InvertedIndex {
  starts: Uint32Array;
  /** Measures in which term n stands: `entries[starts[n]] … entries[starts[n + 1] - 1]`. */
  entries: Uint32Array;
  /** Number of the document of each measure: to ask the measures themselves costs more the more there are, as they lie far apart in memory. */
  documents: Uint32Array;
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
  return { starts, entries, documents: Uint32Array.from(measures, ({ documentNumber }) => documentNumber) };
}

/** Adds up in `shared` what each measure of another document has in common with this one; returns which were reached. */
function collect(measure: WeighedMeasure, { starts, entries, documents }: InvertedIndex, squares: Float64Array, shared: Float64Array): number[] {
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
      if (documents[other] === measure.documentNumber) continue;
      if (shared[other] === 0) touched.push(other);
      shared[other] = (shared[other] ?? 0) + square;
    }
  }
  return touched;
}

/** The `mostProposed` of each area in `touched` with the most in common for their size (`masses`, of all measures); ties by index, so that runs agree. */
function mostAlike(
  measure: WeighedMeasure,
  touched: readonly number[],
  shared: Float64Array,
  masses: Float64Array,
  measures: readonly WeighedMeasure[],
): number[] {
  const byArea = new Map<string, { other: number; likeness: number }[]>();
  for (const other of touched) {
    const likeness = (shared[other] ?? 0) / Math.sqrt((masses[other] ?? 1) * (measure.mass || 1));
    if (likeness < leastLikeness) continue;
    const found = measures[other] ?? measure;
    if (!mayBeLinked(measure, found)) continue;
    const own = byArea.get(found.area);
    if (own) own.push({ other, likeness });
    else byArea.set(found.area, [{ other, likeness }]);
  }
  return [...byArea.values()].flatMap((own) =>
    own
      .sort((a, b) => b.likeness - a.likeness || a.other - b.other)
      .slice(0, mostProposed)
      .map(({ other }) => other),
  );
}

const mayBeLinked = (one: WeighedMeasure, other: WeighedMeasure): boolean =>
  agreementOf(one, other) !== 'apart' || haveCommon(one.instruments, other.instruments);
