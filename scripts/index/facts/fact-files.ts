/** What the browser loads of the facts themselves: those of a few consecutive units in one file. */
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import type { Evidence } from '../../../src/policy/model/facts/evidence.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { unitsPerFactsFile } from '../../../src/policy/search-index/figure-lines.ts';
import type { FactsFile, IndexedAssignment, IndexedTarget, UnitFacts } from '../../../src/policy/search-index/index-files.ts';

/** `index` is filled in when the index has its name. */
export function factFilesOf(units: readonly Unit[], targets: readonly Target[], assignments: readonly Assignment[]): FactsFile[] {
  const [byTarget, byAssignment] = [Map.groupBy(targets, unitOf), Map.groupBy(assignments, unitOf)];
  return Array.from({ length: Math.ceil(units.length / unitsPerFactsFile) }, (_, file) => {
    const first = file * unitsPerFactsFile;
    const own = units.slice(first, first + unitsPerFactsFile).flatMap(({ id }, at): [string, UnitFacts][] => {
      const facts = { targets: (byTarget.get(id) ?? []).map(indexedTarget), assignments: (byAssignment.get(id) ?? []).map(indexedAssignment) };
      return facts.targets.length + facts.assignments.length > 0 ? [[String(first + at), facts]] : [];
    });
    return { index: '', units: Object.fromEntries(own) };
  });
}

const unitOf = ({ evidence }: { evidence: Evidence }): string => evidence.clause;
const placeOf = ({ start, end }: Evidence): [number, number] => [start, end];

function indexedTarget(target: Target): IndexedTarget {
  const { indicator, comparator, reading, value, valueTo, unitOfMeasure, basis, deadline, deadlineSource, scope, degree, assigned, evidence } = target;
  const known = { reading, value, valueTo, unitOfMeasure, basis, deadline, deadlineSource, scope, degree, assigned };
  return { indicator, comparator, at: placeOf(evidence), ...withoutEmpty(known) } as IndexedTarget;
}

function indexedAssignment({ lead, support, implement, openEnded, mode, task, evidence }: Assignment): IndexedAssignment {
  return { mode, at: placeOf(evidence), task: [task.start, task.end], ...withoutEmpty({ lead, support, implement, openEnded }) } as IndexedAssignment;
}

function withoutEmpty(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== false && !(Array.isArray(value) && value.length === 0)));
}
