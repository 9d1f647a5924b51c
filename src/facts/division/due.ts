/** When a task is due. Pure. */
import type { Range } from '../../policy/model/facts/evidence.ts';
import type { DivisionRow } from './division.ts';

export interface Due {
  /** The one date that holds for all of the task; null where there is none. */
  date: string | null;
  /** Whether goals have dates that do not hold for all of it, and stand beside them. */
  apart: boolean;
}

type Dated = Pick<DivisionRow, 'unit' | 'assignment' | 'targets'>;

/** A date holds for a task where every goal of it has that date, and nothing in it is without a goal. */
export function dueOf(row: Dated): Due {
  const dates = new Set(row.targets.map(({ deadline }) => deadline));
  const [only = null] = dates;
  if (dates.size === 1 && only !== null && isAllGoals(row)) return { date: only, apart: false };
  return { date: null, apart: [...dates].some((date) => date !== null) };
}

/** A task to which nobody is assigned is made of its goals, a row of a table is one thing. */
function isAllGoals({ unit, assignment, targets }: Dated): boolean {
  if (assignment === null || assignment.evidence.row !== undefined) return true;
  const task = assignment.rule === 'heading' ? { start: 0, end: unit.text.length } : assignment.task;
  return partsOf(unit.text, task).every((part) => targets.some(({ evidence }) => evidence.start < part.end && evidence.end > part.start));
}

/** The parts of a task that say something: between full stops and semicolons. */
function partsOf(text: string, { start, end }: Range): Range[] {
  return [...text.slice(start, end).matchAll(/[^。；！？\n]+/gu)]
    .filter(([words]) => /[\p{L}\p{N}]/u.test(words))
    .map(({ 0: words, index }) => ({ start: start + index, end: start + index + words.length }));
}
