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
/** Share that says something. */
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
 * through. Nothing where no unit holds its subject, and nearly all: what comes nearest is no answer. `speaksOfIt`: whether a unit says of the one thing
 * what characters that are no words ask for; null where none ask.
 */
export function ofQuestion(all: readonly Near[], { held }: Looking, saysNothing: SaysNothing, speaksOfIt: ((near: Near) => boolean) | null): Near[] {
  const isHeld = all.some((near) => holdsSubject(near, saysNothing));
  const sorted = all.filter((near) => near.answers || (isHeld && together(near) >= leastShare)).toSorted(byNearness);
  const answering = sorted.filter(({ answers }) => answers).slice(0, mostAnswering);
  const others = sorted.filter(({ answers }) => !answers);
  if (answering.length > 0) return [...answering, ...others.slice(0, Math.max(0, enough - answering.length))];
  if (!others.some(isAnswer)) return [];
  if (held.length === 1) return speaksOfIt ? spokenOf(others, speaksOfIt) : ofOneThing(others);
  const whole = others.filter(({ full, inSentence }) => full && inSentence > 0);
  return whole.length >= enough ? whole.slice(0, mostAnswering) : others.slice(0, enough);
}

/** Whether a word may be lacking in an answer. */
export type SaysNothing = (word: string) => boolean;

/** An answer holds every word that says what it should be about, or stands in a text whose title does. */
const holdsSubject = ({ unit, lacks, words, above }: Near, saysNothing: SaysNothing): boolean =>
  lacks.every((word) => saysNothing(word) || isOfTitle(word, unit.document.title)) && [...words, ...above].some((word) => !saysNothing(word));

/** 十四五规划 of the plan that is called so. */
function isOfTitle(word: string, title: string): boolean {
  let from = 0;
  return Array.from(word).every((character) => {
    const at = title.indexOf(character, from);
    from = at + 1;
    return at >= 0;
  });
}

const isAnswer = (near: Near): boolean => together(near) >= nearlyAll;

/** The few that say it, and others that name the thing until there are enough; where none says it, those that name it as the question does. */
function spokenOf(near: readonly Near[], speaksOfIt: (near: Near) => boolean): Near[] {
  const saying = near.filter(speaksOfIt);
  const naming = saying.length > 0 ? near : near.filter(({ words, wordings }) => words.some((word) => wordings.includes(word)));
  return [...saying, ...naming.filter((one) => !saying.includes(one))].slice(0, enough);
}

/** Units that name it, those first that are about it, if they are many; those that name a part of it until there are enough. */
const ofOneThing = (near: readonly Near[]): Near[] => near.filter(({ score }, at) => (score >= piecesStrength ? at < mostNaming : at < enough));

/** Of several terms: units with all of them; where these are few, the best with most of the weight as well. Nothing where none holds the subject. */
export function ofTerms(all: readonly Near[], terms: number, saysNothing: SaysNothing): Near[] {
  if (!all.some((near) => near.answers || holdsSubject(near, saysNothing))) return [];
  const whole = all.filter((near) => near.full || near.answers);
  const partly = all.filter((near) => !near.full && !near.answers && isWorthwhile(near, terms)).toSorted(byNearness);
  return [...whole, ...partly.slice(0, Math.max(0, enough - whole.length))];
}

const isWorthwhile = ({ score, words, above, figuresOnly }: Near, terms: number): boolean =>
  !figuresOnly && score >= (words.length + above.length > 1 || terms === 1 ? 0.5 : leastShare);

/** So near, words most likely stand in one sentence. */
const sentenceLength = 60;

/** Words of two characters each make one word of four: others may stand between them only if they are few. */
const lengthOfPair = 4;
const mostInPair = 2;
const isOfPairs = ({ words, wordings }: Near): boolean => words.length === 2 && words.every((word) => word.length === 2 && wordings.includes(word));

/**
 * Of one wording that words make up: units that hold them all, but for such as say nothing by themselves. Those with the words near
 * each other as in the wording, if there are any; else those that hold them in a sentence, and else anywhere.
 */
export function ofOneWording(all: readonly Near[], plain: string, isIdle: (word: string) => boolean): Near[] {
  const most = plain.length + Math.max(12, plain.length);
  const whole = all.filter((near) => near.lacks.every(isIdle) && near.words.length > 0);
  if (whole.some(isOfPairs) && plain.length === lengthOfPair) return whole.filter((near) => near.above.length === 0 && near.span <= lengthOfPair + mostInPair);
  const within = (span: number): Near[] => whole.filter((near) => near.above.length === 0 && near.span <= span);
  return [within(most), within(sentenceLength), whole.filter(({ weakest }) => weakest >= piecesStrength)].find((found) => found.length > 0) ?? [];
}
