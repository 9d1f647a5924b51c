/** The task in which a fact stands. */
import { documents } from '../../library/library.ts';
import type { Evidence } from '../../policy/model/facts/evidence.ts';
import type { DivisionRow } from '../division/division.ts';
import { divisionIn } from './divisions.ts';

const rowsByUnit = Map.groupBy(
  documents.flatMap(({ id }) => divisionIn(id).flatMap(({ rows }) => rows)),
  ({ unit }) => unit.id,
);

/** The row of the division of work whose task holds the words; of a unit with one task that one; null where there is none. */
export function taskAround({ evidence }: { evidence: Evidence }): DivisionRow | null {
  const rows = rowsByUnit.get(evidence.clause) ?? [];
  const holds = ({ assignment }: DivisionRow): boolean => assignment !== null && assignment.task.start <= evidence.start && assignment.task.end >= evidence.end;
  return rows.find(holds) ?? (rows.length === 1 ? (rows[0] ?? null) : null);
}
