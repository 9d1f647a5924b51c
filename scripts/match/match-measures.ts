/**
 * Proposes links between measures of different documents: the algorithm, from units to proposals.
 * Pure and deterministic: the same units give the same proposals.
 */

import { type LinkStrength, linkStrengths } from '../../src/policy/model/link.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { type Comparison, comparePair } from './comparing/compare-pair.ts';
import { compareSentences } from './comparing/compare-sentences.ts';
import { findCandidates, type Pair } from './comparing/find-candidates.ts';
import { type Explanation, explainPair } from './explain-pair.ts';
import { judgeArticles } from './judging/judge-articles.ts';
import { chanceCosine, type Judgement, judgeMeasures, type Standing } from './judging/judge-measures.ts';
import { findKinship } from './judging/kinship.ts';
import { keepStrongest, type RankedPair } from './keep-strongest.ts';
import { type LinkedDocument, type LinkingLanguage, splitMeasures } from './reading/split-measure.ts';
import { type WeighedCollection, type WeighedMeasure, weighTerms } from './weighing/weigh-terms.ts';

/** A pair of measures, `a` < `b`, with what the matcher thinks of it. */
export interface Proposal extends Explanation {
  a: string;
  b: string;
  judgement: Judgement;
  /** What is proposed; null for a pair below all thresholds, and for one without a reason that a reader can check. */
  strength: LinkStrength | null;
}

/** From this judgement on a link is proposed. */
export const threshold = 0.5;

/**
 * Most links that a measure proposes for itself in one area; it may have more because others choose it. In the first five
 * documents no measure has more than ten; where hundreds follow one framework, nobody could read them all.
 */
const mostLinks = 12;

/** A collection that was compared once and can be asked for proposals. */
export interface Matching {
  collection: WeighedCollection;
  compared: ComparedPair[];
  rivals: Rivals;
  /** Whether the documents of two measures follow one framework. */
  akin: (pair: Pair) => boolean;
}

interface ComparedPair {
  pair: Pair;
  comparison: Comparison;
}

/** The compared pairs that a measure forms in another document, under `rivalKeys`. */
type Rivals = ReadonlyMap<number, readonly ComparedPair[]>;

/** Compares all candidates. `units` are those of all documents; only measures and articles are looked at. */
export function matchMeasures(documents: readonly LinkedDocument[], units: readonly Unit[], language: LinkingLanguage): Matching {
  const collection = weighTerms(splitMeasures(documents, units, language), language.termFrequencies);
  const compared = findCandidates(collection).map((pair) => ({ pair, comparison: compare(pair, collection) }));
  return { collection, compared, rivals: findRivals(compared, collection), akin: findKinship(compared, collection.measures) };
}

/** All pairs of which one judgement is at least `lowest`, ordered by `a`, then `b`. */
export function propose(matching: Matching, lowest = threshold): Proposal[] {
  const judged = matching.compared
    .map((found) => ({ ...found, judgement: judge(found, matching) }))
    .filter(({ judgement }) => Math.max(judgement.same, judgement.partial, judgement.instrument) >= lowest)
    .map((found) => ({ ...found, ...rankOf(found, found.judgement, matching.collection) }));
  return keepStrongest(judged, mostLinks)
    .map((found) => explained(found, found.judgement, matching.collection))
    .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

/** What the matcher thinks of one pair, candidate or not. Both are linkable units of different documents. */
export function assess(matching: Matching, one: string, other: string): Proposal {
  const found = compareNamed(matching, one, other);
  return explained(found, judge(found, matching), matching.collection);
}

/** What can be taken away from a pair to see whether it stands without it. */
export type Counterfactual = 'titles' | 'clause' | 'standing';

/** The judgement on a pair as if its titles said nothing, its recurring clause did not recur, or others were half as good again. */
export function judgeWithout(matching: Matching, { a, b }: { a: string; b: string }, without: Counterfactual): Judgement {
  const found = compareNamed(matching, a, b);
  const { comparison } = found;
  if (without === 'titles') return judge({ ...found, comparison: { ...comparison, titleSupport: comparison.titleSupport === null ? null : 0 } }, matching);
  if (without === 'clause') return judge({ ...found, comparison: withoutClause(found, matching.collection) }, matching);
  return judge(found, matching, worse);
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

function compareNamed({ collection }: Matching, one: string, other: string): ComparedPair {
  const numbers = [one, other].map((id) => collection.measures.findIndex((measure) => measure.id === id)).sort((x, y) => x - y);
  return { pair: numbers as Pair, comparison: compare(numbers as Pair, collection) };
}

/** Every `same` before every `partial`, these before instruments; within them by certainty. */
function rankOf({ pair, comparison }: ComparedPair, judgement: Judgement, collection: WeighedCollection): Pick<RankedPair, 'rank' | 'areas' | 'distance'> {
  const [one, other] = measuresOf(pair, collection);
  const place = linkStrengths.findIndex((strength) => judgement[strength] >= threshold);
  const rank = place < 0 ? judgement.same : linkStrengths.length - place + judgement[linkStrengths[place] ?? 'same'];
  return { rank, areas: [one.area, other.area], distance: comparison.distance };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function measuresOf([first, second]: Pair, { measures }: WeighedCollection): [WeighedMeasure, WeighedMeasure] {
  const [one, other] = [measures[first], measures[second]];
  if (!one || !other) throw new RangeError(`no measures ${first} and ${second}`);
  return [one, other];
}

const compare = (pair: Pair, collection: WeighedCollection): Comparison => comparePair(...measuresOf(pair, collection), collection);

function findRivals(compared: readonly ComparedPair[], collection: WeighedCollection): Rivals {
  const rivals = new Map<number, ComparedPair[]>();
  for (const found of compared) {
    for (const key of rivalKeys(found.pair, collection)) {
      const own = rivals.get(key);
      if (own) own.push(found);
      else rivals.set(key, [found]);
    }
  }
  return rivals;
}

/** A number for each measure together with the document of the other; there are never more documents than measures. */
function rivalKeys(pair: Pair, collection: WeighedCollection): [number, number] {
  const [one, other] = measuresOf(pair, collection);
  const total = collection.measures.length;
  return [pair[0] * total + other.documentNumber, pair[1] * total + one.documentNumber];
}

/** `handicap`: what the standing is multiplied by. */
function judge(found: ComparedPair, { collection, rivals, akin }: Matching, handicap = 1): Judgement {
  const [first, second] = rivalKeys(found.pair, collection).map((key) => rivals.get(key) ?? []);
  const beside: Standing = {
    first: handicap * standing(found, first ?? []),
    second: handicap * standing(found, second ?? []),
    clauseRivals: Math.max(clauseRivals(found, found.pair[0], first ?? []), clauseRivals(found, found.pair[1], second ?? [])),
  };
  const [one, other] = measuresOf(found.pair, collection);
  if (!one.isArticle && !other.isArticle && akin(found.pair)) return judgeMeasures(found.comparison, beside);
  return judgeArticles(found.comparison, compareSentences(one, other, found.comparison, collection), beside);
}

function standing({ comparison }: ComparedPair, rivals: readonly ComparedPair[]): number {
  return comparison.cosine / rivals.reduce((best, rival) => Math.max(best, rival.comparison.cosine), Math.max(comparison.cosine, chanceCosine));
}

/** In how many other measures of the same document the recurring clause of `measure` finds its like, at half the force or more. */
function clauseRivals(found: ComparedPair, measure: number, rivals: readonly ComparedPair[]): number {
  const clauseOf = ({ pair, comparison: { clause } }: ComparedPair): number | undefined => (pair[0] === measure ? clause?.first : clause?.second);
  const force = found.comparison.clause?.force ?? 0;
  return rivals.filter((rival) => rival !== found && clauseOf(rival) === clauseOf(found) && (rival.comparison.clause?.force ?? 0) >= force / 2).length;
}

function explained({ pair, comparison }: ComparedPair, judgement: Judgement, collection: WeighedCollection): Proposal {
  const [one, other] = measuresOf(pair, collection);
  const [first, second] = compareText(one.id, other.id) < 0 ? [one, other] : [other, one];
  const explanation = explainPair(first, second, ownView(comparison, first === one), collection);
  const strength = explanation.telling ? (linkStrengths.find((strength) => judgement[strength] >= threshold) ?? null) : null;
  return { a: first.id, b: second.id, judgement, strength, ...explanation };
}

/** The comparison with `first` and `second` of its clause the other way round, unless the order was kept. */
function ownView(comparison: Comparison, kept: boolean): Comparison {
  const { clause } = comparison;
  return kept || !clause ? comparison : { ...comparison, clause: { ...clause, first: clause.second, second: clause.first } };
}
