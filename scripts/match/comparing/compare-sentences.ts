/** What two measures have in common as rules: their sentences, and words to the letter. Dearer than the comparison of their clauses. */
import type { WeighedCollection, WeighedMeasure } from '../weighing/weigh-terms.ts';
import { areComparable, type Comparison, massInCommon } from './compare-pair.ts';

export interface SentenceComparison {
  /** Of the two sentences, rules of one type, that are most alike for what they hold: twice the mass in common as a share of both, 0 to 1. */
  alike: number;
  /** Length of the longest wording of one clause, formulas apart, that stands in both to the letter; 0 where no two sentences have much in common. */
  run: number;
}

/** Coverage below which sentences are not compared. */
const enoughForSentences = 0.02;

/** Mass that two sentences must share before their wording is compared letter by letter, which is dear. */
const enoughForRun = 3;

export function compareSentences(
  first: WeighedMeasure,
  second: WeighedMeasure,
  { agreement, lesserCoverage }: Comparison,
  { squares }: Pick<WeighedCollection, 'squares'>,
): SentenceComparison {
  if (lesserCoverage < enoughForSentences) return { alike: 0, run: 0 };
  const { shared, alike } = bestSentence(first, second, squares, agreement === 'whole');
  return { alike, run: shared >= enoughForRun ? longestRun(first, second) : 0 };
}

interface SentenceMatch {
  shared: number;
  alike: number;
}

function bestSentence(first: WeighedMeasure, second: WeighedMeasure, squares: Float64Array, inMatter: boolean): SentenceMatch {
  let best = { shared: 0, alike: 0 };
  for (const own of first.sentences) {
    for (const other of second.sentences) {
      if (!areComparable(own.type, other.type, inMatter)) continue;
      const shared = massInCommon(own.terms, other.terms, squares);
      const alike = (2 * shared) / (own.mass + other.mass || 1);
      if (shared * Math.sqrt(alike) > best.shared * Math.sqrt(best.alike)) best = { shared, alike };
    }
  }
  return best;
}

function longestRun(first: WeighedMeasure, second: WeighedMeasure): number {
  let longest = 0;
  for (const { content } of first.parts)
    for (const piece of content.split('，'))
      for (let from = 0; from + longest < piece.length; from++)
        while (from + longest < piece.length && second.content.includes(piece.slice(from, from + longest + 1))) longest++;
  return longest;
}
