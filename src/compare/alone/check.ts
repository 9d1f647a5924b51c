/**
 * Checks what only one place is said to have against everything that the documents of other places say: (a) the wording,
 * (b) its parts: every run of ten characters, every clause, (c) what it says, in other words, concepts under any of their names.
 * What is found elsewhere is not claimed; where a part of a quotation is found, only the clauses beside it may be.
 * Pure; linear in the texts.
 */
import type { Weigh } from '../likeness.ts';
import { type Clause, claimable, clausesOf } from './clauses.ts';
import { type Concepts, type Nearest, Sayings } from './nearest.ts';
import { type Holders, heldElsewhere, holdersOf, leastWording, longestRun, runsOf } from './needles.ts';
import { bare as bareOf, type Spoken } from './spoken.ts';

/** A quotation that is said to stand alone. `kin`: ids of units of which its unit is said to regulate the same. */
export interface Candidate {
  place: string;
  quotation: string;
  kin: ReadonlySet<string>;
}

/** What of a candidate stood the check, verbatim. */
export interface Checked {
  words: string;
  nearest: Spoken | null;
}

/** A clause is said elsewhere in other words if one saying there holds so much of it; of a unit that regulates the same, so much. */
const saidElsewhere = 0.6;
const saidByKin = 0.45;
/** Less is not near. */
const near = 0.35;

/**
 * For each candidate what may be claimed of it, in wordings of ten characters at least: shorter ones are chance. Nothing where all of it is found elsewhere.
 */
export function checkCandidates(candidates: readonly Candidate[], all: readonly Spoken[], weigh: Weigh, concepts: Concepts): Checked[][] {
  const split = candidates.map((candidate) => ({ candidate, ...clausesOf(candidate.quotation) }));
  const wordings = new Set(
    split.flatMap(({ bare, clauses }) => [...runsOf(bare), ...clauses.flatMap(({ bare: { start, end } }) => wholeOf(bare.slice(start, end)))]),
  );
  const holders = holdersOf(wordings, all);
  const texts = split.flatMap(({ candidate, clauses }) => clauses.map(({ text }) => candidate.quotation.slice(text.start, text.end)));
  const sayings = new Sayings(texts, all, weigh, concepts);
  return split.map(({ candidate, clauses, bare }) => checkOne(candidate, clauses, bare, holders, sayings));
}

const wholeOf = (clause: string): string[] => (clause.length >= leastWording && clause.length <= longestRun ? [clause] : []);

function checkOne({ place, quotation, kin }: Candidate, clauses: readonly Clause[], bare: string, holders: Holders, sayings: Sayings): Checked[] {
  const held = heldElsewhere(
    bare,
    clauses.map((clause) => clause.bare),
    place,
    holders,
  );
  const wordsOf = ({ text }: Clause): string => quotation.slice(text.start, text.end);
  const isHeld = (clause: Clause): boolean => held.slice(clause.bare.start, clause.bare.end).some(Boolean);
  const mayBe = (clause: Clause): boolean => !isHeld(clause) && !isSaid(sayings.nearestTo([wordsOf(clause)], place), kin);
  return claimable(quotation, clauses, mayBe)
    .filter(({ words }) => bareOf(words).length >= longestRun)
    .flatMap(({ words, clauses: own }) => {
      const nearest = sayings.nearestTo(own.map(wordsOf), place);
      return isSaid(nearest, kin) ? [] : [{ words, nearest: nearest && nearest.share >= near ? nearest.spoken : null }];
    });
}

function isSaid(found: Nearest | null, kin: ReadonlySet<string>): boolean {
  if (!found) return false;
  return found.allConcepts || found.share >= (kin.has(found.spoken.unit.id) ? saidByKin : saidElsewhere);
}
