/** How the division of work is put into words. */
import type { DivisionGroup, DivisionRow } from '../facts/division/division.ts';
import type { Named } from '../facts/division/who.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import { evidenceWords } from '../policy/model/facts/evidence-words.ts';
import type { Target } from '../policy/model/facts/target.ts';
import type { Unit } from '../policy/model/unit.ts';
import { byPeriod, deadlineInWords, factSourceNames, foundByRules, howGood, targetInWords } from './facts.ts';
import { missingAttachmentsInWords } from './particulars.ts';
import { headingInWords, nameOfUnit } from './units.ts';

export const divisionName = '分工表';

/** Of a task to which the text assigns nobody. */
export const notAssigned = '文中未写明';

export const divisionColumns = [
  { name: '序号', width: 6 },
  { name: '重点任务', width: 44 },
  { name: '牵头单位', width: 20 },
  { name: '责任单位', width: 30 },
  { name: '完成时限', width: 14 },
  { name: '目标', width: 36 },
  { name: '备注', width: 24 },
] as const;

type Charged = Pick<DivisionRow, 'assignment' | 'who'>;

/** Who leads: only where the text says 牵头. */
export const leadsOf = ({ who }: Charged): string => printed(who?.lead ?? []);

const printed = (bodies: readonly Named[]): string => bodies.map((body) => body.printed).join('、');

/** Who else is charged: those that share, support, carry out, told apart by words. */
export function chargedOf({ who, assignment }: Charged): string {
  if (!who) return notAssigned;
  const { charged, support, implement } = who;
  const lists = [printed(charged), support.length ? `配合：${printed(support)}` : '', implement.length ? `落实：${printed(implement)}` : ''].filter(Boolean);
  return `${lists.join('；')}${assignment?.openEnded && lists.length ? '等' : ''}`;
}

/** The dates of a task, each once. */
export const dueOf = (targets: readonly Target[]): string => [...new Set(targets.flatMap(({ deadline }) => deadline ?? []))].map(deadlineInWords).join('、');

/** `unit`: the one in which they stand. */
export const targetsOf = (targets: readonly Target[], unit: Unit): string[] =>
  targets.map((target) => targetInWords(target, evidenceWords(target.evidence, unit)));

/** What is to be known of a row. */
export function remarksOf({ assignment, targets }: Pick<DivisionRow, 'assignment' | 'targets'>): string {
  const fromPeriod = targets.some(({ deadlineSource }) => deadlineSource === 'document-period');
  const source = assignment?.source ?? 'found';
  return [
    assignment?.inferred ? '含按全文通则推得的单位' : '',
    assignment?.openEnded ? '文中有“等”，名单未尽' : '',
    fromPeriod ? `时限${byPeriod}` : '',
    source === 'found' ? '' : factSourceNames[source],
  ]
    .filter(Boolean)
    .join('；');
}

/** What the list lacks: attachments that are not here may hold a division of work. */
export function divisionNotes(document: PolicyDocument): string[] {
  const missing = missingAttachmentsInWords(document);
  return [...(missing.length ? [`本表不全：${missing.join('；')}，其中可能另有分工。`] : []), `${foundByRules}${howGood}`];
}

type Task = Pick<DivisionRow, 'unit' | 'task' | 'assignment' | 'targets'>;

/** What a task is called: the heading in which it stands, and its words where they are not all of it. */
export function taskInWords({ unit, task, assignment, targets }: Task): { heading: string; words: string } {
  if (task === null) return { heading: headingInWords(unit) || nameOfUnit(unit), words: '' };
  const more = assignment === null && targets.length > 1 ? `等${targets.length}项` : '';
  return { heading: unit.kind === 'table' ? nameOfUnit(unit) : headingInWords(unit), words: `${task}${more}` };
}

/** Both in one, for a list or a cell. */
export function taskInLine(row: Task): string {
  const { heading, words } = taskInWords(row);
  return `${heading}${heading && words && row.unit.title ? '：' : ''}${words}`;
}

/** The heading above a group of rows; empty where there is none. */
export const sectionInWords = ({ section }: Pick<DivisionGroup, 'section'>): string => (section ? headingInWords(section) || nameOfUnit(section) : '');
