/** Two documents, all candidates between their measures compared: what is said of one pair hangs on the other pairs of these two alone. */
import { type Comparison, comparePair } from '../comparing/compare-pair.ts';
import { compareSentences } from '../comparing/compare-sentences.ts';
import type { Pair } from '../comparing/find-candidates.ts';
import type { WeighedCollection, WeighedMeasure } from '../weighing/weigh-terms.ts';
import { judgeArticles } from './judge-articles.ts';
import { chanceCosine, type Judgement, judgeMeasures, type Standing } from './judge-measures.ts';
import { areAkin } from './kinship.ts';

export interface ComparedPair {
  pair: Pair;
  comparison: Comparison;
}

export interface ComparedDocuments {
  compared: readonly ComparedPair[];
  /** The compared pairs that a measure forms. */
  rivals: ReadonlyMap<number, readonly ComparedPair[]>;
  /** Whether both follow one framework. */
  akin: boolean;
}

/** `pairs`: all candidates between the two documents. `sizes`: how many measures each document has, by its number. */
export function compareDocuments(pairs: readonly Pair[], collection: WeighedCollection, sizes: readonly number[]): ComparedDocuments {
  const compared = pairs.map((pair) => ({ pair, comparison: compare(pair, collection) }));
  const [one, other] = (pairs[0] ?? []).map((measure) => sizes[collection.measures[measure]?.documentNumber ?? 0] ?? 0);
  return { compared, rivals: findRivals(compared), akin: areAkin(compared, Math.min(one ?? 0, other ?? 0)) };
}

export const compare = (pair: Pair, collection: WeighedCollection): Comparison => comparePair(...measuresOf(pair, collection), collection);

export function measuresOf([first, second]: Pair, { measures }: WeighedCollection): [WeighedMeasure, WeighedMeasure] {
  const [one, other] = [measures[first], measures[second]];
  if (!one || !other) throw new RangeError(`no measures ${first} and ${second}`);
  return [one, other];
}

function findRivals(compared: readonly ComparedPair[]): Map<number, ComparedPair[]> {
  const rivals = new Map<number, ComparedPair[]>();
  for (const found of compared) {
    for (const measure of found.pair) {
      const own = rivals.get(measure);
      if (own) own.push(found);
      else rivals.set(measure, [found]);
    }
  }
  return rivals;
}

/** The judgement on a pair of the two documents, candidate or not. `handicap`: what its standing is multiplied by. */
export function judge(found: ComparedPair, { rivals, akin }: ComparedDocuments, collection: WeighedCollection, handicap = 1): Judgement {
  const [first, second] = found.pair.map((measure) => rivals.get(measure) ?? []);
  const beside: Standing = {
    first: handicap * standing(found, first ?? []),
    second: handicap * standing(found, second ?? []),
    clauseRivals: Math.max(clauseRivals(found, found.pair[0], first ?? []), clauseRivals(found, found.pair[1], second ?? [])),
  };
  const [one, other] = measuresOf(found.pair, collection);
  if (!one.isArticle && !other.isArticle && akin) return judgeMeasures(found.comparison, beside);
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
