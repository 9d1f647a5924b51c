/** From figures to a judgement on two clauses of which one at least is an article of a statute. */
import type { Comparison } from '../compare-pair.ts';
import { type Judgement, logistic, type Standing } from './judge-measures.ts';

/**
 * Weights of the judgement `same`, a logistic function. Articles have no titles, and statutes on one matter are written after each
 * other, so that what counts is how far the content of both is covered, how the pair stands beside its rivals, and how much two
 * of their sentences are alike; documents on different matters have to be the surer.
 *
 * How chosen: a logistic fit to 180 pairs of articles, judged by reading, rounded; `base` lowered so that of what is called
 * the same more than nine in ten are.
 */
const sameWeights = { base: -0.9, coverage: 2, worseStanding: 2.4, betterStanding: 0.8, sentence: 1.1, crossing: -2 };

/** Weights of the judgement `partial`: a sentence or clause that says much has to recur almost whole. Chosen in the same way. */
const partialWeights = { base: -5.1, worseStanding: 1.7, betterStanding: 1.1, sentence: 1.1, force: 1, share: 1.4, crossing: -1.1 };

/** `instrument` is proposed from this coverage on, sentences that are compared within one matter only included. */
const instrumentWeights = { enough: 0.25, steepness: 12 };

export function judgeArticles({ agreement, coverage, clause, sentence, instrument }: Comparison, { first, second }: Standing): Judgement {
  const [worse, better] = [Math.min(first, second), Math.max(first, second)];
  const crossing = agreement === 'crossing' ? 1 : 0;
  const same =
    sameWeights.base +
    sameWeights.coverage * Math.log(coverage + 0.01) +
    sameWeights.worseStanding * worse +
    sameWeights.betterStanding * better +
    sameWeights.sentence * sentence.alike +
    sameWeights.crossing * crossing;
  const partial =
    partialWeights.base +
    partialWeights.worseStanding * worse +
    partialWeights.betterStanding * better +
    partialWeights.sentence * sentence.alike +
    partialWeights.force * Math.log((clause?.force ?? 0) + 0.5) +
    partialWeights.share * (clause?.share ?? 0) +
    partialWeights.crossing * crossing;
  const instrumental = instrumentWeights.steepness * (instrument - instrumentWeights.enough);
  return {
    same: agreement === 'apart' ? 0 : logistic(same),
    partial: agreement === 'apart' ? 0 : logistic(partial),
    instrument: instrument > 0 ? logistic(instrumental) : 0,
  };
}
