/**
 * Proposes links between measures of different documents: the algorithm, from units to proposals.
 * Pure and deterministic: the same units give the same proposals.
 */

import type { LinkStrength } from '../../src/policy/model/link.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Comparison } from './comparing/compare-pair.ts';
import { type Candidates, candidatesBetween, candidatesByDocuments, findCandidates, type Pair } from './comparing/find-candidates.ts';
import { explainPair, isQuotable, isTelling } from './explain-pair.ts';
import { JudgedPairs, strengthOf, threshold } from './judged-pairs.ts';
import { type ComparedDocuments, type ComparedPair, compare, compareDocuments, judge, measuresOf } from './judging/compared-documents.ts';
import type { Judgement } from './judging/judge-measures.ts';
import { keepStrongest } from './keep-strongest.ts';
import { type LinkedDocument, type LinkingLanguage, splitMeasures } from './reading/split-measure.ts';
import { type WeighedCollection, type WeighedMeasure, weighTerms } from './weighing/weigh-terms.ts';

/** A pair of measures, `a` < `b`, with what the matcher thinks of it. */
export interface Proposal {
  a: string;
  b: string;
  judgement: Judgement;
  /** What is proposed; null for a pair below all thresholds, and for one without a reason that a reader can check. */
  strength: LinkStrength | null;
}

/**
 * Most links that a measure proposes for itself in one area; it may have more because others choose it. In the first five
 * documents no measure has more than ten; where hundreds follow one framework, nobody could read them all.
 */
const mostLinks = 12;

/** A collection that was weighed once and can be asked for proposals. */
export interface Matching {
  collection: WeighedCollection;
  candidates: Candidates;
  /** How many measures each document has, by its number. */
  sizes: readonly number[];
  numberOf: ReadonlyMap<string, number>;
}

/** Finds the candidates. `units` are those of all documents; only measures and articles are looked at. */
export function matchMeasures(documents: readonly LinkedDocument[], units: readonly Unit[], language: LinkingLanguage): Matching {
  const collection = weighTerms(splitMeasures(documents, units, language), language.termFrequencies);
  const sizes: number[] = [];
  for (const { documentNumber } of collection.measures) sizes[documentNumber] = (sizes[documentNumber] ?? 0) + 1;
  const numberOf = new Map(collection.measures.map(({ id }, number) => [id, number]));
  return { collection, candidates: findCandidates(collection), sizes, numberOf };
}

/** All pairs of which one judgement is at least `lowest`, ordered by `a`, then `b`; one at a time, because there are many. */
export function* propose(matching: Matching, lowest = threshold): Generator<Proposal> {
  const { collection } = matching;
  const judged = judgeCandidates(matching, lowest);
  const kept = keepStrongest(judged, collection.measures, mostLinks);
  for (const number of orderedByIds(kept, judged, collection))
    yield proposalOf(judged.pairOf(number), judged.judgementOf(number), judged.isQuotable(number), collection);
}

/** Only the comparisons of two documents are held at a time. */
function judgeCandidates({ collection, candidates, sizes }: Matching, lowest: number): JudgedPairs {
  const judged = new JudgedPairs(candidates.length);
  for (const pairs of candidatesByDocuments(candidates, collection.measures)) {
    const documents = compareDocuments(pairs, collection, sizes);
    for (const found of documents.compared) {
      const judgement = judge(found, documents, collection);
      if (Math.max(judgement.same, judgement.partial, judgement.instrument) >= lowest) judged.add(found.pair, judgement, isQuotable(found.comparison.clause));
    }
  }
  return judged;
}

/** Numbers of pairs by the lesser id of each, then the greater. */
function orderedByIds(numbers: Uint32Array, judged: JudgedPairs, { measures }: WeighedCollection): Uint32Array {
  const places = new Uint32Array(measures.length);
  const byId = measures.map((_, measure) => measure).sort((x, y) => compareText(measures[x]?.id ?? '', measures[y]?.id ?? ''));
  for (const [place, measure] of byId.entries()) places[measure] = place;
  const keys = new Float64Array(judged.count);
  for (const number of numbers) {
    const [one = 0, other = 0] = judged.pairOf(number).map((measure) => places[measure]);
    keys[number] = Math.min(one, other) * measures.length + Math.max(one, other);
  }
  return numbers.sort((x, y) => (keys[x] ?? 0) - (keys[y] ?? 0));
}

/** What the matcher thinks of one pair, candidate or not. Both are linkable units of different documents. */
export function assess(matching: Matching, one: string, other: string): Proposal {
  const { collection } = matching;
  const { found, documents } = compareNamed(matching, one, other);
  return proposalOf(found.pair, judge(found, documents, collection), isQuotable(found.comparison.clause), collection);
}

/** Words the reasons, one to four, for two linkable units of different documents; none only where they share no character. */
export function reasonsFor({ collection, numberOf }: Matching, { a, b }: { a: string; b: string }): string[] {
  return explainPair(...measuresOf([numberOf.get(a) ?? -1, numberOf.get(b) ?? -1], collection), collection);
}

/** What can be taken away from a pair to see whether it stands without it. */
export type Counterfactual = 'titles' | 'clause' | 'standing';

/** Asks for the judgement on a pair as if its titles said nothing, its recurring clause did not recur, or others were half as good again. */
export function judgeWithout(matching: Matching, { a, b }: { a: string; b: string }): (without: Counterfactual) => Judgement {
  const { collection } = matching;
  const { found, documents } = compareNamed(matching, a, b);
  const { comparison } = found;
  const changed: Record<Counterfactual, () => ComparedPair> = {
    titles: () => ({ ...found, comparison: { ...comparison, titleSupport: comparison.titleSupport === null ? null : 0 } }),
    clause: () => ({ ...found, comparison: withoutClause(found, collection) }),
    standing: () => found,
  };
  return (without) => judge(changed[without](), documents, collection, without === 'standing' ? worse : 1);
}

/** How much a standing is taken down to see what rests on it. */
const worse = 2 / 3;

/** Without the share of the clause in the text of its measure, which is at most what it gave to the coverage. */
function withoutClause({ pair, comparison }: ComparedPair, collection: WeighedCollection): Comparison {
  const { clause, coverage, lesserCoverage } = comparison;
  if (!clause) return comparison;
  const [first, second] = measuresOf(pair, collection);
  const left = Math.min(massWithout(first, clause.first), massWithout(second, clause.second));
  return { ...comparison, clause: null, coverage: coverage * left, lesserCoverage: lesserCoverage * left };
}

/** Share of a measure's text that is not this clause. */
function massWithout({ parts }: WeighedMeasure, clause: number): number {
  const total = parts.reduce((sum, { mass }) => sum + mass, 0);
  return total ? 1 - (parts[clause]?.mass ?? 0) / total : 0;
}

/** The pair, and what else is compared between the documents of both. */
function compareNamed(
  { collection, candidates, sizes, numberOf }: Matching,
  one: string,
  other: string,
): { found: ComparedPair; documents: ComparedDocuments } {
  const pair = [one, other].map((id) => numberOf.get(id) ?? -1).sort((x, y) => x - y) as Pair;
  const documents = compareDocuments(candidatesBetween(candidates, collection.measures, pair), collection, sizes);
  return { found: { pair, comparison: compare(pair, collection) }, documents };
}

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function proposalOf(pair: Pair, judgement: Judgement, quotable: boolean, collection: WeighedCollection): Proposal {
  const [one, other] = measuresOf(pair, collection);
  const [first, second] = compareText(one.id, other.id) < 0 ? [one, other] : [other, one];
  const strength = strengthOf(judgement);
  return { a: first.id, b: second.id, judgement, strength: strength && isTelling(first, second, quotable, collection) ? strength : null };
}
