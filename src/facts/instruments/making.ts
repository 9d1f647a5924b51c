/** By whom and by when an instrument is to be made: what the text says of it, and not of what stands beside it. Pure. */

import { clauseEnds, sentenceEnds } from '../../policy/marks.ts';
import type { Assignment } from '../../policy/model/facts/assignment.ts';
import type { Citation } from '../../policy/model/facts/citation.ts';
import type { Evidence, Range } from '../../policy/model/facts/evidence.ts';
import type { Target } from '../../policy/model/facts/target.ts';
import type { Unit } from '../../policy/model/unit.ts';
import type { DivisionRow } from '../division/division.ts';
import { type Role, roles, type Who } from '../division/who.ts';

/** Marks that end a clause, for a character class. */
const ends = `${sentenceEnds}${clauseEnds}\n`;

type Task = Pick<DivisionRow, 'assignment' | 'who' | 'targets'>;

export interface Making {
  /** Null where the text names nobody for it. */
  charge: { assignment: Assignment; who: Who } | null;
  /** Of those that stand in its clause and have a date. */
  targets: readonly Target[];
}

/** `tasks`: the rows of the division of work that stand in the unit of the citation. */
export function makingOf({ evidence }: Pick<Citation, 'evidence'>, unit: Unit, tasks: readonly Task[]): Making {
  const clause = clauseAround(evidence, unit.text);
  const targets = tasks.flatMap((task) => task.targets).filter((target) => isStated(target) && standsIn(target.evidence, evidence, clause));
  const charges = tasks.map((task) => chargeFor(evidence, clause, unit, task)).filter((charge) => charge !== null);
  return { charge: charges[0] ?? null, targets: [...new Set(targets)] };
}

/** The end of a plan is no date that stands in a clause. */
const isStated = ({ deadline, deadlineSource }: Target): boolean => deadline !== null && deadlineSource !== 'document-period';

/** From the mark before the name to the mark behind it. Marks inside its title part nothing. */
function clauseAround({ start, end }: Range, text: string): Range {
  const [before = ''] = new RegExp(`[^${ends}]*$`, 'u').exec(text.slice(0, start)) ?? [];
  const [behind = ''] = new RegExp(`^[^${ends}]*`, 'u').exec(text.slice(end)) ?? [];
  return { start: start - before.length, end: end + behind.length };
}

/** Rows of a table are clauses. */
function standsIn(words: Evidence, name: Evidence, clause: Range): boolean {
  if (words.row !== undefined || name.row !== undefined) return words.row === name.row;
  return words.start < clause.end && words.end > clause.start;
}

/**
 * In a sentence those whose names stand in the clause. Brackets, headings and columns speak of a whole task: of it all who leads, or who
 * alone is charged. Who shares it by duties, supports or carries out is not said to make this.
 */
function chargeFor(name: Evidence, clause: Range, unit: Unit, { assignment, who }: Task): Making['charge'] {
  if (!assignment || !who) return null;
  const named = only(who, (role) => who[role].filter(({ printed }) => standsBeside(printed, name, clause, unit.text)));
  const kept = assignment.rule === 'sentence' ? named : holds(name, assignment) ? leadersOf(who) : null;
  return kept && roles.some((role) => kept[role].length > 0) ? { assignment, who: kept } : null;
}

/** Whether a body is named in the clause, and not only in the title of the instrument: 省与市县财政事权划分方案. */
const standsBeside = (body: string, { start, end, row }: Evidence, clause: Range, text: string): boolean =>
  row === undefined && [text.slice(clause.start, start), text.slice(end, clause.end)].some((words) => words.includes(body));

function holds(name: Evidence, { task, rule, evidence }: Assignment): boolean {
  if (name.row !== undefined || evidence.row !== undefined) return name.row === evidence.row;
  return rule === 'heading' || (task.start <= name.start && task.end >= name.end);
}

const leadersOf = (who: Who): Who =>
  only(who, (role) => (role === 'lead' || (role === 'charged' && who.lead.length === 0 && who.charged.length === 1) ? who[role] : []));

const only = (who: Who, kept: (role: Role) => Who[Role]): Who => ({
  ...who,
  ...Object.fromEntries(roles.map((role) => [role, kept(role)])),
});
