/** What the browser loads of the facts themselves: those of a few consecutive units in one file. */
import type { IsBelow } from '../../../src/facts/division/below.ts';
import { type Role, roles, whoOf } from '../../../src/facts/division/who.ts';
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import type { Evidence } from '../../../src/policy/model/facts/evidence.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { unitsPerFactsFile } from '../../../src/policy/search-index/figure-lines.ts';
import type { FactsFile, IndexedAssignment, IndexedTarget, UnitFacts } from '../../../src/policy/search-index/index-files.ts';

/** `index` is filled in when the index has its name. */
export function factFilesOf(units: readonly Unit[], targets: readonly Target[], assignments: readonly Assignment[], isBelow: IsBelow): FactsFile[] {
  const [byTarget, byAssignment] = [Map.groupBy(targets, unitOf), Map.groupBy(assignments, unitOf)];
  return Array.from({ length: Math.ceil(units.length / unitsPerFactsFile) }, (_, file) => {
    const first = file * unitsPerFactsFile;
    const own = units.slice(first, first + unitsPerFactsFile).flatMap((unit, at): [string, UnitFacts][] => {
      const targets = (byTarget.get(unit.id) ?? []).map((target) => indexedTarget(target, unit));
      const facts = { targets, assignments: (byAssignment.get(unit.id) ?? []).map((assignment) => indexedAssignment(assignment, unit, isBelow)) };
      return facts.targets.length + facts.assignments.length > 0 ? [[String(first + at), facts]] : [];
    });
    return { index: '', units: Object.fromEntries(own) };
  });
}

const unitOf = ({ evidence }: { evidence: Evidence }): string => evidence.clause;

/** Of a row of a table the line of the text that it is; cells that reach over several rows make those lines longer than the row's own cells. */
function placeOf({ start, end, row }: Evidence, { text }: Unit): [number, number] {
  const lines = row === undefined ? [] : text.split('\n');
  const line = lines[row ?? 0];
  if (line === undefined) return [start, end];
  const from = lines.slice(0, row).reduce((sum, { length }) => sum + length + 1, 0);
  return [from, from + line.length];
}

function indexedTarget(target: Target, unit: Unit): IndexedTarget {
  const { indicator, comparator, reading, value, valueTo, unitOfMeasure, deadline, deadlineSource, scope, degree, state, strength, evidence } = target;
  const known = { reading, value, valueTo, unitOfMeasure, deadline, deadlineSource, scope, degree, state, strength };
  return { indicator, comparator, at: placeOf(evidence, unit), ...withoutEmpty(known) } as IndexedTarget;
}

function indexedAssignment(assignment: Assignment, unit: Unit, isBelow: IsBelow): IndexedAssignment {
  const { openEnded, task, evidence } = assignment;
  const who = whoOf(assignment, isBelow);
  const bodies = Object.fromEntries(roles.map((role: Role) => [role, who[role].map(({ printed }) => printed)]));
  return { at: placeOf(evidence, unit), task: [task.start, task.end], ...withoutEmpty({ ...bodies, openEnded }) };
}

function withoutEmpty(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0)));
}
