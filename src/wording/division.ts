/** How the division of work is put into words. */
import type { DivisionGroup, DivisionRow } from '../facts/division/division.ts';
import { dueOf } from '../facts/division/due.ts';
import type { Said } from '../facts/division/proven.ts';
import type { Named } from '../facts/division/who.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import { evidenceWords } from '../policy/model/facts/evidence-words.ts';
import type { Target } from '../policy/model/facts/target.ts';
import { byPeriod, deadlineInWords, factSourceNames, foundByRules, howGood, namedInList, targetInWords } from './facts.ts';
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
type Task = Pick<DivisionRow, 'unit' | 'task' | 'assignment' | 'targets'>;

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

/** Of a task whose goals have dates that do not hold for all of it. */
export const datesApart = '见目标';

/** When a task is due. */
export function dueInTable(row: Task): string {
  const { date, apart } = dueOf(row);
  return date === null ? (apart ? datesApart : '') : deadlineInWords(date);
}

/** The goals of a task; each with its date where no date holds for all of the task. */
export function goalsOf(row: Task): string[] {
  const { apart } = dueOf(row);
  return row.targets.map((target) => {
    const words = targetInWords(target, evidenceWords(target.evidence, row.unit));
    return apart ? `${words}${ownDate(target, words)}` : words;
  });
}

/** （2023年）, （2020年，按文件期末计）; nothing where the words say it. */
function ownDate({ deadline, deadlineSource }: Target, words: string): string {
  const date = deadline === null ? '' : deadlineInWords(deadline);
  if (deadlineSource === 'document-period') return `（${date}，${byPeriod}）`;
  return date === '' || words.includes(date) ? '' : `（${date}）`;
}

/** Dates of goals, the earliest first: 2022年6月、2025年. */
export const datesOf = (targets: readonly Target[]): string =>
  [...new Set(targets.flatMap(({ deadline }) => deadline ?? []))].toSorted().map(deadlineInWords).join('、');

/** What is to be known of a row. */
export function remarksOf(row: Task): string {
  const { assignment, targets } = row;
  const fromPeriod = dueOf(row).date !== null && targets.some(({ deadlineSource }) => deadlineSource === 'document-period');
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

/** What words prove: 责任单位；目标：森林覆盖率、湿地保护率. */
export function provenInWords(said: readonly Said[]): string {
  const goals = [...new Set(said.flatMap((one) => (one === 'bodies' ? [] : one.indicator)))];
  return [said.includes('bodies') ? divisionColumns[3].name : '', goals.length > 0 ? `${divisionColumns[5].name}：${namedInList(goals, '项')}` : '']
    .filter(Boolean)
    .join('；');
}

/** How much of a document stands in its division of work. */
export function divisionCounts({ title, clauses }: Pick<PolicyDocument, 'title' | 'clauses'>, rows: readonly DivisionRow[]): string {
  const units = new Set(rows.map(({ unit }) => unit.id)).size;
  const assigned = rows.filter(({ assignment }) => assignment !== null).length;
  return `《${title}》共${clauses}个条目，其中${units}个写明了责任单位、时限或目标，列为${rows.length}项任务，${assigned}项写明了责任单位。三样都没有写明的条目不在表中。`;
}

/** What the list lacks: attachments that are not here may hold a division of work. */
export function divisionNotes(document: PolicyDocument): string[] {
  return [...notWhole(document), `${foundByRules}${howGood}`];
}

/** The same as short as it can be said. */
export const divisionCaution = (document: PolicyDocument): string => [...notWhole(document), foundByRules].join('');

/** What is to be known of a document that is not whole. */
export function notWhole(document: PolicyDocument): string[] {
  const missing = missingAttachmentsInWords(document);
  return missing.length ? [`本表不全：${missing.join('；')}，其中可能另有分工。`] : [];
}

/** Behind a printed table: the sentences by the number of their row. */
export const divisionProofs = '所据文句（以序号为次）';

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
