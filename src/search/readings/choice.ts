/** Which of the units that hold some of the words are shown, so that what is looked for is among few. */

import { isMeasureKind } from '../../policy/kinds.ts';
import { piecesStrength } from './holdings.ts';
import type { Looking, Near } from './nearness.ts';

/** So many are shown where the best are fewer. */
const enough = 6;
/** So many that hold what a question asks for. */
const mostAnswering = 12;
/** So many that name the one thing that a question is about. */
const mostNaming = 15;
/** Share of what a question names that makes an answer. */
const nearlyAll = 0.6;
/** Shares of what a question names that say something: of one word, where others stand nowhere, and else. */
const leastAlone = 0.55;
const leastShare = 0.2;
/** What words count for that do not stand near each other. */
const apart = 0.7;

export const together = ({ score, inSentence }: Near): number => (inSentence > 0 ? score : score * apart);

/** Smaller for the nearer; of equals for what speaks of it more. */
export const byNearness = (a: Near, b: Near): number =>
  together(b) - together(a) || b.inTitle - a.inTitle || regulating(b) - regulating(a) || b.prominence - a.prominence || a.unit.number - b.unit.number;

const regulating = ({ unit }: Near): number => (isMeasureKind(unit.kind) && !unit.background ? 1 : 0);

/**
 * Of a question: units with what it asks for, then those that hold most of its words, near together, until there are enough to look
 * through. Nothing where no unit holds nearly all, or where something else may be asked for of one thing: what comes nearest is no answer.
 */
export function ofQuestion(all: readonly Near[], { held, lost }: Looking, leftOver: boolean): Near[] {
  const sorted = all.filter((near) => near.answers || together(near) >= (near.words.length > 1 || lost === 0 ? leastShare : leastAlone)).toSorted(byNearness);
  const answering = sorted.filter(({ answers }) => answers).slice(0, mostAnswering);
  const others = sorted.filter(({ answers }) => !answers);
  if (answering.length > 0) return [...answering, ...others.slice(0, Math.max(0, enough - answering.length))];
  const whole = others.filter(({ full, inSentence }) => full && inSentence > 0);
  if (held.length === 1) return leftOver ? [] : ofOneThing(others);
  if (whole.length >= enough) return whole.slice(0, mostAnswering);
  return others.some((near) => together(near) >= nearlyAll) ? others.slice(0, enough) : [];
}

/** Units that name it, those first that are about it, if they are many; those that name a part of it until there are enough. */
const ofOneThing = (near: readonly Near[]): Near[] => near.filter(({ score }, at) => (score >= piecesStrength ? at < mostNaming : at < enough));

/** Of several terms: units with all of them; where these are few, the best with most of the weight as well. */
export function ofTerms(all: readonly Near[], terms: number): Near[] {
  const whole = all.filter((near) => near.full || near.answers);
  const partly = all.filter((near) => !near.full && !near.answers && isWorthwhile(near, terms)).toSorted(byNearness);
  return [...whole, ...partly.slice(0, Math.max(0, enough - whole.length))];
}

const isWorthwhile = ({ score, words, above, figuresOnly }: Near, terms: number): boolean =>
  !figuresOnly && score >= (words.length + above.length > 1 || terms === 1 ? 0.5 : leastShare);

/** Of one wording: its words near each other. */
export function ofOneWording(all: readonly Near[], plain: string): Near[] {
  const most = plain.length + Math.max(12, plain.length);
  return all.filter((near) => near.lacks.length + near.above.length === 0 && near.words.length > 1 && near.span <= most);
}
