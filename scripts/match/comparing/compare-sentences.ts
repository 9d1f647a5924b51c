/** What two measures have in common as rules: their sentences. Dearer than the comparison of their clauses. */
import type { WeighedCollection, WeighedMeasure } from '../weighing/weigh-terms.ts';
import { areComparable, type Comparison, massInCommon } from './compare-pair.ts';

export interface SentenceComparison {
  /** Of the two sentences, rules of one type, that are most alike for what they hold: twice the mass in common as a share of both, 0 to 1. */
  alike: number;
  /** How far the sentence with which either begins, which mostly says what it is about, finds its like in the other: likeness as in `alike`, the lesser of both. */
  openings: number;
  /** Share of the content that stands in sentences with their like in the other, of the side of which that is less. */
  answered: number;
  /** How many sentences the one has that has fewer, and the one that has more; 1 at least. */
  fewest: number;
  most: number;
  /** Mass of the content of the shorter one. */
  content: number;
}

/** Likeness from which on a sentence has found its like. */
const enoughForLike = 0.25;

/** Coverage below which sentences are not compared. */
const enoughForSentences = 0.02;

export function compareSentences(
  first: WeighedMeasure,
  second: WeighedMeasure,
  { agreement, lesserCoverage }: Comparison,
  { squares }: Pick<WeighedCollection, 'squares'>,
): SentenceComparison {
  const [one, other] = [Math.max(1, first.sentences.length), Math.max(1, second.sentences.length)];
  const sizes = { fewest: Math.min(one, other), most: Math.max(one, other), content: Math.min(first.contentMass, second.contentMass) };
  if (lesserCoverage < enoughForSentences) return { alike: 0, openings: 0, answered: 0, ...sizes };
  const table = likenessTable(first, second, squares, agreement === 'whole');
  return {
    alike: table.best.alike,
    openings: Math.min(table.ofFirst[0] ?? 0, table.ofSecond[0] ?? 0),
    answered: Math.min(answeredShare(first, table.ofFirst), answeredShare(second, table.ofSecond)),
    ...sizes,
  };
}

interface LikenessTable {
  /** The two sentences that have most in common and are most alike. */
  best: { shared: number; alike: number };
  /** Of each sentence the likeness to that of the other which is most like it. */
  ofFirst: Float64Array;
  ofSecond: Float64Array;
}

function likenessTable(first: WeighedMeasure, second: WeighedMeasure, squares: Float64Array, inMatter: boolean): LikenessTable {
  const table = { best: { shared: 0, alike: 0 }, ofFirst: new Float64Array(first.sentences.length), ofSecond: new Float64Array(second.sentences.length) };
  for (const [row, own] of first.sentences.entries()) {
    for (const [column, other] of second.sentences.entries()) {
      if (!areComparable(own.type, other.type, inMatter)) continue;
      const shared = massInCommon(own.terms, other.terms, squares);
      const alike = (2 * shared) / (own.mass + other.mass || 1);
      if (shared * Math.sqrt(alike) > table.best.shared * Math.sqrt(table.best.alike)) table.best = { shared, alike };
      table.ofFirst[row] = Math.max(table.ofFirst[row] ?? 0, alike);
      table.ofSecond[column] = Math.max(table.ofSecond[column] ?? 0, alike);
    }
  }
  return table;
}

function answeredShare({ sentences }: WeighedMeasure, likeness: Float64Array): number {
  const [answered, all] = sentences.reduce(
    ([held, total], { mass }, number) => [held + ((likeness[number] ?? 0) >= enoughForLike ? mass : 0), total + mass] as const,
    [0, 0] as readonly [number, number],
  );
  return all > 0 ? answered / all : 0;
}
