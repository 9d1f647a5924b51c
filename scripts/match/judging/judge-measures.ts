/** From figures to a judgement on two measures of policy texts: the same subject, a recurring action, or neither. */
import type { Comparison } from '../compare-pair.ts';

/** How a pair stands among the other candidates of its two measures. */
export interface Standing {
  /** The pair's cosine as a share of the best that the first measure reaches in the second's document, 0 to 1. */
  first: number;
  /** The same for the second measure in the first's document. */
  second: number;
  /** In how many other measures of the document in question the recurring clause finds its like. */
  clauseRivals: number;
}

export interface Judgement {
  /** How sure it is that both mainly regulate the same thing, 0 to 1; from 0.5 on the pair is proposed as `same`. */
  same: number;
  /** How sure it is that an action recurs in both, 0 to 1; from 0.5 on, and if it is not `same`, it is proposed as `partial`. */
  partial: number;
  /** How sure it is that both put one instrument to use in different matters, 0 to 1; from 0.5 on, and if it is neither of the above. */
  instrument: number;
}

/** The highest cosine that measures of two documents reach by chance: a best candidate below it is measured against this. */
export const chanceCosine = 0.12;

/**
 * Weights of the judgement `same`, a logistic function of four figures.
 *
 * What: documents that follow one framework differ in wording, plans in scope. So what counts most is not the likeness
 * itself but how it stands beside the other candidates, on the worse of both sides above all; the better side counts
 * on its own because a measure that covers two of the other's is the best of both, but has only one best itself.
 *
 * How chosen: a logistic fit to the three province pairs of the implementation documents (22 agreed pairs, fixture
 * links-dev.json, and 52 judged by reading while building), tried with each province pair left out in turn (recall 72
 * of 74, precision 72 of 74) and rounded. The pairs with the five-year plan and the work plan were not fitted; they
 * were looked at afterwards, and `base` lowered by almost one (the fit gave -3.4), because documents with little in
 * common yield best candidates that are none. The weakest agreed pair stays half a unit above the threshold.
 */
const sameWeights = { base: -4.3, coverage: 2.5, worseStanding: 6, betterStanding: 3, title: 5.5 };

/** Where neither measure has a title, the title says neither yes nor no: about the mean of all candidates. */
const unknownTitle = 0.2;

/**
 * The judgement `partial`. What: the clause that recurs must hold as many rare terms as 2.3 that stand in no other
 * measure, and fewer the nearer the pair is to `same` (a third of that at its threshold). What recurs in several
 * measures of one document is a slogan rather than an action, whatever its words: half of them count against it.
 *
 * How chosen: set by hand, after a fit to the same three province pairs. Of the pairs of 湖南 and 江西 that no reader
 * linked none exceeds 1.4; the weakest recurring sentence that is found has 2.5. Two agreed ones have 1.2 and 1.4
 * (a mention of 三线一单, of 损害赔偿) and are left to the editor: below 2 most pairs share names, not actions.
 */
const partialWeights = { force: 3, enough: 2.3, nearness: 0.8, farthest: -4 };

export function judgeMeasures({ coverage, titleSupport, clause }: Comparison, { first, second, clauseRivals }: Standing): Judgement {
  const same =
    sameWeights.base +
    sameWeights.coverage * Math.log(coverage + 0.01) +
    sameWeights.worseStanding * Math.min(first, second) +
    sameWeights.betterStanding * Math.max(first, second) +
    sameWeights.title * (titleSupport ?? unknownTitle);
  const { force, enough, nearness, farthest } = partialWeights;
  const partial = clause
    ? force * Math.log(clause.force / (1 + clauseRivals / 2) / enough) + nearness * (Math.min(0, Math.max(same, farthest)) - farthest)
    : -Infinity;
  return { same: logistic(same), partial: logistic(partial), instrument: 0 };
}

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
