/**
 * Proposes links between measures of different documents: the algorithm, from units to proposals.
 * Pure and deterministic: the same units give the same proposals.
 */

import { type LinkStrength, linkStrengths } from '../../src/policy/model/link.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { type Comparison, comparePair } from './compare-pair.ts';
import { explainPair } from './explain-pair.ts';
import { findCandidates, type Pair } from './find-candidates.ts';
import { judgeArticles } from './judging/judge-articles.ts';
import { chanceCosine, type Judgement, judgeMeasures, type Standing } from './judging/judge-measures.ts';
import { type LinkedDocument, type LinkingLanguage, splitMeasures } from './split-measure.ts';
import { type WeighedCollection, type WeighedMeasure, weighTerms } from './weigh-terms.ts';

/** A pair of measures, `a` < `b`, with what the matcher thinks of it. */
export interface Proposal {
  a: string;
  b: string;
  judgement: Judgement;
  /** What is proposed; null for a pair below both thresholds. */
  strength: LinkStrength | null;
  reasons: string[];
}

/** From this judgement on a link is proposed. */
export const threshold = 0.5;

/** A collection that was compared once and can be asked for proposals. */
export interface Matching {
  collection: WeighedCollection;
  compared: ComparedPair[];
  rivals: Rivals;
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
  return { collection, compared, rivals: findRivals(compared, collection) };
}

/** All pairs of which one judgement is at least `lowest`, ordered by `a`, then `b`. */
export function propose(matching: Matching, lowest = threshold): Proposal[] {
  return matching.compared
    .map((found) => ({ ...found, judgement: judge(found, matching) }))
    .filter(({ judgement }) => Math.max(judgement.same, judgement.partial, judgement.instrument) >= lowest)
    .map((found) => explained(found, found.judgement, matching.collection))
    .sort((x, y) => compareText(x.a, y.a) || compareText(x.b, y.b));
}

/** What the matcher thinks of one pair, candidate or not. Both are linkable units of different documents. */
export function assess(matching: Matching, one: string, other: string): Proposal {
  const numbers = [one, other].map((id) => matching.collection.measures.findIndex((measure) => measure.id === id)).sort((x, y) => x - y);
  const found = { pair: numbers as Pair, comparison: compare(numbers as Pair, matching.collection) };
  return explained(found, judge(found, matching), matching.collection);
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

function judge(found: ComparedPair, { collection, rivals }: Matching): Judgement {
  const [first, second] = rivalKeys(found.pair, collection).map((key) => rivals.get(key) ?? []);
  const beside: Standing = {
    first: standing(found, first ?? []),
    second: standing(found, second ?? []),
    clauseRivals: Math.max(clauseRivals(found, found.pair[0], first ?? []), clauseRivals(found, found.pair[1], second ?? [])),
  };
  return measuresOf(found.pair, collection).some(({ isArticle }) => isArticle)
    ? judgeArticles(found.comparison, beside)
    : judgeMeasures(found.comparison, beside);
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
  const strength = linkStrengths.find((one) => judgement[one] >= threshold) ?? null;
  return { a: first.id, b: second.id, judgement, strength, reasons: explainPair(first, second, ownView(comparison, first === one), collection) };
}

/** The comparison with `first` and `second` of its clause the other way round, unless the order was kept. */
function ownView(comparison: Comparison, kept: boolean): Comparison {
  const { clause } = comparison;
  return kept || !clause ? comparison : { ...comparison, clause: { ...clause, first: clause.second, second: clause.first } };
}
