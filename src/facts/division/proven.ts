/** What proves a row of the division of work: its bodies, each of its goals, and dates that stand in another sentence. Pure. */
import type { Range } from '../../policy/model/facts/evidence.ts';
import type { Target } from '../../policy/model/facts/target.ts';
import type { Sentence } from '../../policy/model/sentence.ts';
import type { Unit } from '../../policy/model/unit.ts';
import { type Point, type Proof, proofsOf } from '../proofs.ts';
import type { DivisionRow } from './division.ts';

/** A goal, or the bodies of the row. */
export type Said = Target | 'bodies';

type Proven = Pick<DivisionRow, 'unit' | 'assignment' | 'targets'>;

/** `sentences`: those of the unit in which the row stands. */
export const rowProofs = (row: Proven, sentences: readonly Sentence[]): Proof<Said>[] => proofsOf(rowPoints(row), row.unit, sentences);

/** All that a row says, each with its words. */
export function rowPoints({ unit, assignment, targets }: Proven): Point<Said>[] {
  const bodies: Point<Said>[] = assignment ? [{ said: 'bodies', evidence: assignment.evidence }] : [];
  return [...bodies, ...targets.flatMap((target) => pointsOf(target, unit))];
}

function pointsOf(target: Target, unit: Unit): Point<Said>[] {
  const date = target.deadlineSource === 'sentence-before' ? dateBefore(target, unit) : null;
  const goal: Point<Said> = { said: target, evidence: target.evidence };
  return date ? [{ said: target, evidence: { clause: unit.id, ...date } }, goal] : [goal];
}

/** Where the year of a deadline stands last before the words of the goal; null where no year does (“十四五”末). */
function dateBefore({ evidence, deadline }: Target, { text }: Unit): Range | null {
  const year = `${deadline?.slice(0, 4)}年`;
  const start = text.slice(0, evidence.start).lastIndexOf(year);
  return start < 0 ? null : { start, end: start + year.length };
}
