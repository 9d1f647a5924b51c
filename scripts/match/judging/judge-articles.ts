/** From figures to a judgement on two clauses that must speak for themselves: articles of statutes, measures of documents that follow no common framework. */
import type { Comparison } from '../comparing/compare-pair.ts';
import type { SentenceComparison } from '../comparing/compare-sentences.ts';
import { type Judgement, logistic, type Standing } from './judge-measures.ts';

/**
 * Weights of the judgement `same`, a logistic function. Articles have no titles, and statutes on one matter are written after each
 * other, so that what counts is how the pair stands beside its rivals and how much they have in common; whether the sentence with which
 * either begins, which mostly says what it is about, finds its like in the other; and whether they stand in like places under like
 * headings. Documents on different matters have to be the surer; what every statute of a matter has (its purpose, its scope) is the
 * counterpart of the same in another on the same subject, and a formula elsewhere.
 *
 * How chosen, here and below: logistic fits to 969 pairs of articles of 87 statutes and five policies, judged by reading (ten readers),
 * the figures picked one by one for what they add, tried with each eighth left out in turn (three divisions), rounded. `base` is taken
 * down by 1.6, so that a pair is called the same from five in six on: of the pairs left out 97 in 100 of those called so were; of 60
 * fresh ones (three readers, not fitted to) 55, four the same in part.
 */
const sameWeights = { base: -9.2, cosine: 5.15, worseStanding: 5.45, openings: 2.65, fewest: 0.8, crossing: -1.25, kindred: 1.9, themes: 0.3, distance: -2 };

/** Weights of what is asked first of a pair that is not `same`: whether they have a rule in common at all, as a whole or in part. */
const sharingWeights = {
  base: -7,
  cosine: 4.05,
  sentence: 3.8,
  worseStanding: 3.15,
  content: 0.8,
  crossing: -0.85,
  kindred: 1.3,
  commonplace: 0.5,
  distance: -1.6,
};

/** And then, of those that have: whether it is a part, the main thing being another. Chosen by the 788 of the pairs that have one. */
const partWeights = { base: 4, cosine: -4.45, worseStanding: -3.95, openings: -2.25, alone: 1.2, aside: 0.8, imbalance: 1.05, kindred: -1.55, distance: 1.9 };

/**
 * How sure of both together `partial` has to be. Of the pairs left out about 82 in 100 of those above were the same in part, nine as a whole;
 * of 61 fresh ones 51, and six. Lower down most pairs that are not called `same` are so all the same, or nothing, and a reader is told neither.
 */
const sureOfPart = 0.73;

/** Likeness that two of their sentences must have: a duty is no counterpart of a penalty, whatever the words. */
const leastAlike = 0.1;

/** `instrument` is proposed from this coverage on, sentences that are compared within one matter only included. */
const instrumentWeights = { enough: 0.25, steepness: 12 };

export function judgeArticles(comparison: Comparison, sentences: SentenceComparison, beside: Standing): Judgement {
  const { agreement, instrument } = comparison;
  const instrumental = instrumentWeights.steepness * (instrument - instrumentWeights.enough);
  const figures: Figures = { ...comparison, ...sentences, worseStanding: Math.min(beside.first, beside.second), crossing: agreement === 'crossing' ? 1 : 0 };
  const isComparable = agreement !== 'apart' && sentences.alike >= leastAlike;
  return {
    same: isComparable ? logistic(sameness(figures)) : 0,
    partial: isComparable ? logistic(oddsOf(logistic(sharing(figures)) * logistic(partiality(figures))) - oddsOf(sureOfPart)) : 0,
    instrument: instrument > 0 ? logistic(instrumental) : 0,
  };
}

interface Figures extends Comparison, SentenceComparison {
  worseStanding: number;
  crossing: 1 | 0;
}

/** The three in logarithms of odds. */
const sameness = ({ cosine, worseStanding, openings, fewest, crossing, kindred, themes, distance }: Figures): number =>
  sameWeights.base +
  sameWeights.cosine * cosine +
  sameWeights.worseStanding * worseStanding +
  sameWeights.openings * openings +
  sameWeights.fewest * Math.log(fewest) +
  sameWeights.crossing * crossing +
  sameWeights.kindred * kindred +
  sameWeights.themes * themes +
  sameWeights.distance * distance;

const sharing = ({ cosine, alike, worseStanding, content, crossing, kindred, distance }: Figures): number =>
  sharingWeights.base +
  sharingWeights.cosine * cosine +
  sharingWeights.sentence * alike +
  sharingWeights.worseStanding * worseStanding +
  sharingWeights.content * Math.log(content + 1) +
  sharingWeights.crossing * crossing +
  sharingWeights.kindred * kindred +
  sharingWeights.commonplace * Math.abs(kindred) +
  sharingWeights.distance * distance;

const partiality = (figures: Figures): number => {
  const { cosine, worseStanding, openings, alike, answered, most, fewest, kindred, distance } = figures;
  return (
    partWeights.base +
    partWeights.cosine * cosine +
    partWeights.worseStanding * worseStanding +
    partWeights.openings * openings +
    partWeights.alone * Math.max(0, alike - answered) +
    partWeights.aside * Number(recursAside(figures)) +
    partWeights.imbalance * Math.log(most / fewest) +
    partWeights.kindred * kindred +
    partWeights.distance * distance
  );
};

/** A sentence recurs almost whole, both begin with another, and most of one of them is not it. */
const recursAside = ({ alike, openings, answered }: Figures): boolean => alike >= 0.6 && openings < 0.1 && answered <= 0.5;

const oddsOf = (chance: number): number => Math.log(chance / (1 - chance));
