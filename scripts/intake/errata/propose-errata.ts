/** Proposals for errata.yaml: places of a received text that are probably at fault, each with what speaks for it. */
import type { ErratumEntry } from '../../../src/policy/model/erratum.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { doubled } from './doubled.ts';
import { entryOf, unitFinder } from './entries.ts';
import { figures } from './figures.ts';
import type { ErrataKnowledge } from './knowledge.ts';
import { wrongLetters } from './letters.ts';
import { marks } from './marks.ts';
import { type Passage, passageOf, type Suspicion } from './passage.ts';

/** A text with more than so many places is unfit as a whole; further ones are not named. */
export const mostProposals = 500;

/**
 * In the order of the text; each `noted`, in one unit, found once by its quotation, apart from the others: so the converter takes
 * them. Nothing is proposed for words of no unit. Nearly linear in the length of the text.
 */
export function proposeErrata(text: string, units: readonly Unit[], knowledge: ErrataKnowledge): ErratumEntry[] {
  const passage = passageOf(text);
  const unitAt = unitFinder(units);
  return apart(suspicions(passage, knowledge))
    .slice(0, mostProposals)
    .flatMap((suspicion) => entryOf(suspicion, passage, unitAt) ?? []);
}

/** The surer kinds first: of places that overlap the first is kept. */
function suspicions(passage: Passage, knowledge: ErrataKnowledge): Suspicion[] {
  return [...marks(passage, knowledge), ...figures(passage, knowledge), ...doubled(passage, knowledge), ...wrongLetters(passage, knowledge)];
}

function apart(found: readonly Suspicion[]): Suspicion[] {
  const taken = new Set<number>();
  const kept = found.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
