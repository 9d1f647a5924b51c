/** What a task is called: the words of the text, as far as its heading does not say it. */
import type { Assignment } from '../../policy/model/facts/assignment.ts';
import type { Unit } from '../../policy/model/unit.ts';

/** The words of the task without white space; null where it is the whole unit and the unit has a heading that says so. */
export function taskOf(unit: Unit, assignment: Assignment): string | null {
  if (assignment.evidence.row !== undefined) return cellsOf(unit, assignment);
  if (assignment.rule === 'heading') return unit.text.replace(/\s+/gu, '') || null;
  if (unit.title && isWhole(unit.text, assignment)) return null;
  return unit.text.slice(assignment.task.start, assignment.task.end).replace(/\s+/gu, '') || null;
}

/** From the first word on, and nothing behind it but the words that assign it: （省生态环境厅牵头）。 */
function isWhole(text: string, { task, evidence }: Assignment): boolean {
  const end = Math.max(task.end, evidence.end);
  return text.slice(0, task.start).trim() === '' && !/[\p{L}\p{N}]/u.test(text.slice(end));
}

/** The cells of a row of a table but those that name its bodies. */
function cellsOf({ rows }: Unit, { evidence, lead, support, implement }: Assignment): string | null {
  const bodies = [...lead, ...support, ...implement];
  const cells = (rows?.[evidence.row ?? 0] ?? []).map(({ text }) => text.replace(/\s+/gu, ''));
  return cells.filter((cell) => cell && !bodies.some((body) => cell.includes(body))).join('　') || null;
}
