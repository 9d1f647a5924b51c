/** Which of the units that hold some of the words are shown, so that what is looked for is among few. */

import { piecesStrength } from './holdings.ts';
import type { Near } from './nearness.ts';

/** So many are shown where the best are fewer. */
const enough = 6;
/** So many that hold what a question asks for. */
const mostAnswering = 12;
/** Shares of what a question names that say something: of one word, where others stand nowhere, and else. */
const leastAlone = 0.55;
const leastShare = 0.2;
/** What words count for that do not stand near each other. */
const apart = 0.7;

export const together = ({ score, inSentence }: Near): number => (inSentence > 0 ? score : score * apart);

/** Smaller for the nearer. */
export const byNearness = (a: Near, b: Near): number => together(b) - together(a) || b.inTitle - a.inTitle || a.unit.number - b.unit.number;

/**
 * Of a question: units with what it asks for, then those that hold most of its words, near together, until there are enough to look
 * through; more only where they hold all. Of a question about one thing: all units that name it. `lost`: some words stand nowhere.
 */
export function ofQuestion(all: readonly Near[], words: number, lost: boolean): Near[] {
  const sorted = all.filter((near) => near.answers || together(near) >= (near.words.length > 1 || !lost ? leastShare : leastAlone)).toSorted(byNearness);
  const answering = sorted.filter(({ answers }) => answers).slice(0, mostAnswering);
  const others = sorted.filter(({ answers }) => !answers);
  if (words === 1 && answering.length === 0) return others.filter(({ score }, at) => score >= piecesStrength || at < enough);
  return [...answering, ...others.filter(({ full, inSentence }, at) => (full && inSentence > 0) || at < enough - answering.length)];
}

/** Of several terms: units with all of them; where these are few, the best with most of the weight as well. */
export function ofTerms(all: readonly Near[], terms: number): Near[] {
  const whole = all.filter((near) => near.full || near.answers);
  const partly = all.filter((near) => !near.full && !near.answers && isWorthwhile(near, terms)).toSorted(byNearness);
  return [...whole, ...partly.slice(0, Math.max(0, enough - whole.length))];
}

const isWorthwhile = ({ score, words, above }: Near, terms: number): boolean => score >= (words.length + above.length > 1 || terms === 1 ? 0.5 : 0.35);

/** Of one wording: its words near each other. */
export function ofOneWording(all: readonly Near[], plain: string): Near[] {
  const most = plain.length + Math.max(12, plain.length);
  return all.filter((near) => near.lacks.length + near.above.length === 0 && near.words.length > 1 && near.span <= most);
}
