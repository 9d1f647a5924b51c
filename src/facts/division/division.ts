/** The division of work (分工表) of a document, as governments draw it: a row for each task. Pure. */
import type { Assignment } from '../../policy/model/facts/assignment.ts';
import type { Evidence } from '../../policy/model/facts/evidence.ts';
import type { Facts } from '../../policy/model/facts/facts.ts';
import type { Target } from '../../policy/model/facts/target.ts';
import type { Unit } from '../../policy/model/unit.ts';
import type { IsBelow } from './below.ts';
import { taskOf } from './task-words.ts';
import { type Who, whoOf } from './who.ts';

export interface DivisionRow {
  /** From 1, through the whole document. */
  number: number;
  unit: Unit;
  /** Its words; null where the whole unit is the task, so that its heading says it. */
  task: string | null;
  /** Null of a task to which the text assigns nobody: it has a target. */
  assignment: Assignment | null;
  /** Null where nobody is assigned. */
  who: Who | null;
  /** Those whose words lie in the task. */
  targets: readonly Target[];
}

/** `section`: the heading above the rows; null where there is none. */
export interface DivisionGroup {
  section: Unit | null;
  rows: DivisionRow[];
}

/**
 * Every assignment in its order, and behind those of a unit its targets that lie in no task that is assigned. `isBelow`: whether a body
 * as printed is a government below, or a class of them.
 */
export function divisionOf(units: readonly Unit[], facts: Pick<Facts, 'assignments' | 'targets'>, isBelow: IsBelow): DivisionGroup[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const assignments = Map.groupBy(facts.assignments, ({ evidence }) => evidence.clause);
  const targets = Map.groupBy(facts.targets, ({ evidence }) => evidence.clause);
  const rows = units
    .flatMap((unit) => rowsOf(unit, assignments.get(unit.id) ?? [], targets.get(unit.id) ?? [], isBelow))
    .map((row, at): DivisionRow => ({ number: at + 1, ...row }));
  return [...Map.groupBy(rows, ({ unit }) => sectionOf(unit, byId))].map(([section, own]) => ({ section, rows: own }));
}

type Row = Omit<DivisionRow, 'number'>;

function rowsOf(unit: Unit, assignments: readonly Assignment[], targets: readonly Target[], isBelow: IsBelow): Row[] {
  const assigned = assignments.map((assignment): Row => {
    const own = targets.filter(({ evidence }) => belongs(evidence, assignment));
    return { unit, task: taskOf(unit, assignment), assignment, who: whoOf(assignment, isBelow), targets: own };
  });
  const covered = new Set(assigned.flatMap((row) => row.targets));
  const left = targets.filter((target) => !covered.has(target));
  return left.length > 0 ? [...assigned, toNobody(unit, left)] : assigned;
}

function toNobody(unit: Unit, targets: readonly Target[]): Row {
  const { evidence } = targets[0] as Target;
  return { unit, task: unit.title ? null : wordsOf(unit, evidence), assignment: null, who: null, targets };
}

/** In a table the row is the task; a task said in the heading alone is the whole unit. */
function belongs(evidence: Evidence, { task, rule, evidence: own }: Assignment): boolean {
  if (own.row !== undefined || evidence.row !== undefined) return own.row === evidence.row;
  if (rule === 'heading') return true;
  return evidence.start >= task.start && evidence.end <= task.end;
}

/** Null where nothing stands there but the label of the unit. */
const wordsOf = ({ text }: Unit, { start, end }: Evidence): string | null => text.slice(start, end) || null;

/** The outermost heading above a unit. */
function sectionOf(unit: Unit, byId: ReadonlyMap<string, Unit>): Unit | null {
  const above = unit.parent === null ? undefined : byId.get(unit.parent);
  if (!above) return null;
  return sectionOf(above, byId) ?? above;
}
