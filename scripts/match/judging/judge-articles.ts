/** From figures to a judgement on two clauses that must speak for themselves: articles of statutes, measures of documents that follow no common framework. */
import type { Comparison } from '../comparing/compare-pair.ts';
import type { SentenceComparison } from '../comparing/compare-sentences.ts';
import { type Judgement, logistic, type Standing } from './judge-measures.ts';

/**
 * Weights of the judgement `same`, a logistic function. Articles have no titles, and statutes on one matter are written after each
 * other, so that what counts is how far the content of either is covered, on the side that is covered less above all, how the pair
 * stands beside its rivals, how much two of their sentences are alike, and whether they stand in like places under like headings.
 * Documents on different matters have to be the surer; what every statute of a matter has (its purpose, its scope) is the counterpart
 * of the same in another on the same subject, and a formula elsewhere; where one is much longer, it is likely to say more.
 *
 * How chosen: logistic fits to 566 pairs of articles of 87 statutes, judged by reading (eight readers), tried with each fifth left out
 * in turn, rounded; `kindred` and `base` then set by 240 further pairs. Of 60 fresh ones that are called the same 55 were (two readers).
 */
const sameWeights = {
  base: -2.8,
  lesserCoverage: 1.4,
  worseStanding: 2.5,
  betterStanding: 1.2,
  sentence: 0.8,
  crossing: -1.3,
  kindred: 1.1,
  themes: 0.45,
  distance: -1.1,
  unevenness: -0.4,
};

/**
 * Weights of the judgement `partial`: a sentence recurs, and words of it to the letter. Chosen in the same way: of 40 fresh pairs that
 * are called partial, 32 have a rule in common. Of these the readers called 20 the same as a whole, which this judgement leaves open.
 */
const partialWeights = { base: -6, worseStanding: 2.3, sentence: 2.3, run: 1.35, crossing: -1.2, kindred: -0.8 };

/** `instrument` is proposed from this coverage on, sentences that are compared within one matter only included. */
const instrumentWeights = { enough: 0.25, steepness: 12 };

export function judgeArticles(comparison: Comparison, { alike, run }: SentenceComparison, { first, second }: Standing): Judgement {
  const { agreement, kindred, lesserCoverage, instrument, themes, distance, unevenness } = comparison;
  const [worse, better] = [Math.min(first, second), Math.max(first, second)];
  const crossing = agreement === 'crossing' ? 1 : 0;
  const same =
    sameWeights.base +
    sameWeights.lesserCoverage * Math.log(lesserCoverage + 0.02) +
    sameWeights.worseStanding * worse +
    sameWeights.betterStanding * better +
    sameWeights.sentence * alike +
    sameWeights.crossing * crossing +
    sameWeights.kindred * kindred +
    sameWeights.themes * themes +
    sameWeights.distance * distance +
    sameWeights.unevenness * unevenness;
  const partial =
    partialWeights.base +
    partialWeights.worseStanding * worse +
    partialWeights.sentence * alike +
    partialWeights.run * Math.log(run + 1) +
    partialWeights.crossing * crossing +
    partialWeights.kindred * Math.abs(kindred);
  const instrumental = instrumentWeights.steepness * (instrument - instrumentWeights.enough);
  return {
    same: agreement === 'apart' ? 0 : logistic(same),
    partial: agreement === 'apart' ? 0 : logistic(partial),
    instrument: instrument > 0 ? logistic(instrumental) : 0,
  };
}
