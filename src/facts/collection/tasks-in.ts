/** The tasks of a unit. */
import { documents } from '../../library/library.ts';
import type { DivisionRow } from '../division/division.ts';
import { divisionIn } from './divisions.ts';

const rowsByUnit = Map.groupBy(
  documents.flatMap(({ id }) => divisionIn(id).flatMap(({ rows }) => rows)),
  ({ unit }) => unit.id,
);

/** The rows of the division of work that stand in a unit. */
export const tasksIn = (unit: string): readonly DivisionRow[] => rowsByUnit.get(unit) ?? [];
