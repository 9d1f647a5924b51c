/** How facts are put into words. */
import type { FactsSummary } from '../facts/beside/unit-facts.ts';
import type { IsBelow } from '../facts/division/below.ts';
import { type Role, roles, whoOf } from '../facts/division/who.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Assignment } from '../policy/model/facts/assignment.ts';
import type { Citation, InstrumentKind, Relation } from '../policy/model/facts/citation.ts';
import type { Evidence, FactSource } from '../policy/model/facts/evidence.ts';
import type { Facts } from '../policy/model/facts/facts.ts';
import type { Sanction } from '../policy/model/facts/penalty.ts';
import type { Comparator, Target } from '../policy/model/facts/target.ts';
import type { Term } from '../policy/model/facts/term.ts';
import type { Unit } from '../policy/model/unit.ts';
import { shortened } from '../policy/whole-characters.ts';
import { nameOfUnit } from './units.ts';

/** Said wherever facts are listed. */
export const foundByRules = '程序按规则从文句中找出，未经逐条核对；以所据文句为准。';

/** The same in one line, before it is opened. */
export const foundInShort = '程序找出，未经逐条核对。详见';

/** Said of what an editor has looked at. */
export const factSourceNames: Record<FactSource, string> = { found: '程序找出', confirmed: '编者核对', corrected: '编者改正', added: '编者补入' };

/** Said of what was due before the day of the build. */
export const overdue = '时限已过，完成情况本库不载';

/** 2025 → 2025年, 2022-06 → 2022年6月, 2020-12-31 → 2020年12月31日. */
export function deadlineInWords(deadline: string): string {
  const [year, month, day] = deadline.split('-').map(Number);
  return `${year}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;
}

const before: Partial<Record<Comparator, string>> = { '>': '超过', '<': '低于', decrease: '下降' };
const behind: Partial<Record<Comparator, string>> = { '>=': '以上', '<=': '以下', '≈': '左右' };

/** How a value is compared, in tables: a bare sign would be counted with. */
export const comparatorNames: Record<Comparator, string> = {
  '=': '等于',
  '>=': '不低于',
  '<=': '不超过',
  '>': '超过',
  '<': '低于',
  '≈': '左右',
  increase: '提高',
  decrease: '下降',
  complete: '完成',
};

/** With what force a text asks for something. */
const strengthNames: Record<NonNullable<Target['strength']>, string> = { must: '必须', ensure: '确保', strive: '力争' };

/** What the value of a target is said by. */
type ValueOfTarget = Pick<Target, 'comparator' | 'reading' | 'value' | 'valueTo' | 'unitOfMeasure' | 'degree' | 'state' | 'strength'>;

/** 83%, 42微克/立方米以下, 提高2个百分点, 力争10家左右, 国家下达指标, 基本完成: the value of a target as short as it can be said. */
export function valueInWords(target: ValueOfTarget): string {
  const { value, degree, state, strength } = target;
  const force = strength === null ? '' : strengthNames[strength];
  return `${force}${value === null ? (state ?? `${degree ?? ''}完成`) : numberInWords(target, value)}`;
}

/** So many more are 增加, a share that rises is 提高; a change has its limit as well: 下降18%以上. */
function numberInWords({ comparator, reading, valueTo, unitOfMeasure }: ValueOfTarget, value: number): string {
  const number = `${value}${valueTo === null ? '' : `—${valueTo}`}${unitOfMeasure ?? ''}`;
  const isChange = comparator === 'increase' || comparator === 'decrease';
  const opening = comparator === 'increase' ? (/[%％]|百分点/u.test(unitOfMeasure ?? '%') ? '提高' : '增加') : (before[comparator] ?? '');
  return `${opening}${number}${behind[isChange ? (reading ?? '=') : comparator] ?? ''}`;
}

/** So much of the words of a state is shown in a list. */
const longestState = 60;

/** 全省PM2.5年均浓度：42微克/立方米以下; of a state to be reached the words that say so. `words`: those that prove it. */
export const targetInWords = (target: Target, words: string): string =>
  saysState(target) ? stateInWords(target, words) : `${target.scope ?? ''}${target.indicator}：${valueInWords(target)}`;

/** 完成排查: a task of which nothing but its own words says what is to be reached. */
const saysState = ({ comparator, value, state }: Target): boolean => comparator === 'complete' && value === null && state === null;

/** The words that say so, with the force of the sentence where they do not have it. */
function stateInWords({ strength }: Target, words: string): string {
  const force = strength === null ? '' : strengthNames[strength];
  return shortened(`${words.includes(force) ? '' : force}${words.replace(/\s+/gu, '')}`, longestState);
}

/** The value alone, for a column of its own. */
export const valueOfTarget = (target: Target, words: string): string => (saysState(target) ? stateInWords(target, words) : valueInWords(target));

/** 省生态环境厅牵头, 省财政厅、省水利厅负责: who is charged first with a task; null where only others carry it out. */
export function leadInWords({ lead, mode, openEnded }: Assignment): string | null {
  if (lead.length === 0) return null;
  return `${lead.join('、')}${openEnded && mode !== '牵头' ? '等' : ''}${mode === '牵头' || mode === '会同' ? '牵头' : '负责'}`;
}

/** What an instrument is to the text that names it. */
export const relationNames: Record<Relation, string> = {
  basis: '依据',
  implement: '落实',
  make: '制定',
  revise: '修订',
  repeal: '废止',
  issue: '印发',
  mention: '提到',
};

/** 牵头：省生态环境厅；责任单位：省财政厅；落实：各市州人民政府: who is what in a task, in the words of the division of work. */
export function bodiesInWords(assignment: Assignment, isBelow: IsBelow): string {
  const who = whoOf(assignment, isBelow);
  return rolesInWords((role) => who[role].map(({ printed }) => printed), assignment.openEnded);
}

/** The same, of the bodies of each role as printed. */
export function rolesInWords(bodiesOf: (role: Role) => readonly string[], openEnded: boolean): string {
  const lists = roles.filter((role) => bodiesOf(role).length > 0).map((role) => `${roleNames[role]}：${bodiesOf(role).join('、')}`);
  return `${lists.join('；')}${openEnded ? '等' : ''}`;
}

/** 2025年, 2022年—2025年: when what a unit asks for is due. */
export const dueInWords = ({ first, last }: { first: string; last: string }): string =>
  first === last ? deadlineInWords(first) : `${deadlineInWords(first)}—${deadlineInWords(last)}`;

/** The quiet line under a unit: 2025年 · 省生态环境厅牵头 · 目标2项. */
export function factsLineInWords({ due, charged, counts }: FactsSummary): string[] {
  const bodies = charged && (leadInWords(charged) ?? `${charged.implement.join('、')}落实`);
  return [
    due && dueInWords(due),
    bodies ?? (counts.assignments > 0 && `责任分工${counts.assignments}项`),
    counts.targets > 0 && `目标${counts.targets}项`,
    counts.penalties > 0 && `处罚${counts.penalties}项`,
    counts.citations > 0 && `引用${counts.citations}处`,
    counts.terms > 0 && `术语${counts.terms}个`,
  ].filter((piece) => typeof piece === 'string');
}

/** 罚款5000元以上50000元以下. */
export function sanctionInWords({ kind, min, max, per }: Sanction): string {
  const amount = [min === null ? '' : `${min}元以上`, max === null ? '' : `${max}元以下`].join('');
  return `${kind}${amount}${per === null ? '' : `（${per}）`}`;
}

/** One fact in an opened line: the words that are linked to its sentence, and what is said behind them. */
export interface FactItem {
  evidence: Evidence;
  words: string;
  remark: string | null;
}

/** The facts of a unit by kind, in the order in which they are asked for; kinds without facts are left out. */
export function factLists(facts: Facts, wordsOf: (evidence: Evidence) => string, isBelow: IsBelow): { name: string; items: FactItem[] }[] {
  return [
    { name: '分工', items: facts.assignments.map((one) => ({ evidence: one.evidence, words: bodiesInWords(one, isBelow), remark: saidBy(one) })) },
    { name: '目标', items: facts.targets.map((target) => targetItem(target, wordsOf(target.evidence))) },
    {
      name: '处罚',
      items: facts.penalties.map((one) => ({ evidence: one.evidence, words: one.sanctions.map(sanctionInWords).join('，'), remark: saidBy(one) })),
    },
    { name: '引用', items: facts.citations.map(citationItem) },
    { name: '术语', items: facts.terms.map((one) => termItem(one, wordsOf)) },
  ].filter(({ items }) => items.length > 0);
}

/** Nothing is said of what the rules found: the line says it of them all. */
const saidBy = ({ source }: { source: FactSource }): string | null => (source === 'found' ? null : factSourceNames[source]);

const joined = (...said: (string | null)[]): string | null => said.filter(Boolean).join('，') || null;

function targetItem(target: Target, words: string): FactItem {
  const due = target.deadline && deadlineInWords(target.deadline);
  return { evidence: target.evidence, words: targetInWords(target, words), remark: joined(due, target.binding, saidBy(target)) };
}

/** So much of the meaning of a term is shown. */
const longestMeaning = 60;

function termItem(term: Term, wordsOf: (evidence: Evidence) => string): FactItem {
  const meaning = wordsOf({ clause: term.evidence.clause, ...term.meaning }).replace(/\s+/gu, '');
  return { evidence: term.evidence, words: term.term, remark: joined(shortened(meaning, longestMeaning), saidBy(term)) };
}

function citationItem(citation: Citation): FactItem {
  const number = citation.number && `（${citation.number}）`;
  return {
    evidence: citation.evidence,
    words: `${citation.name}${citation.locator ?? ''}${number ?? ''}`,
    remark: joined(relationNames[citation.relation], currencyInWords(citation), saidBy(citation)),
  };
}

/** 引用时有效，今已废止: what became of an instrument; null where nothing became of it, or nothing is known. */
export function currencyInWords({ currency }: Pick<Citation, 'currency'>): string | null {
  if (!currency || currency.status === '现行有效' || currency.status === '不详') return null;
  return `${currency.whenCited ? '引用时有效，今' : ''}${currency.status}`;
}

/** The sheet of a workbook that says what is to be known of the other. */
export const notesName = '说明';

/** What opens to the sentence that proves a fact. */
export const sentenceName = '所据文句';

/** The place of a sentence in a list of several documents: 湖南《实施意见》（五）. */
export const placeInWords = ({ shortTitle }: Pick<PolicyDocument, 'shortTitle'>, unit: Unit): string => `${shortTitle} ${unit.label ?? nameOfUnit(unit)}`;

export const filterTitles = {
  area: '地域',
  document: '文件',
  year: '年份',
  body: '单位',
  binding: '属性',
  topic: '主题',
  indicator: '指标',
  relation: '关系',
  locator: '条款',
  role: '职责',
  status: '时限',
  month: '月份',
} as const;

/** The month of what is due in a year and no month of it, in an address. */
export const wholeYear = 'year';

/** 6月; of what is due in a year and no month of it. */
export const monthInWords = (month: string): string => (month === wholeYear ? '只写年份' : `${Number(month)}月`);

export const filtersName = '筛选';

/** The choice that filters nothing. */
export const anyValue = '不限';

/** 共120项, 所选30项. */
export const rowsInWords = (shown: number, all: number): string => (shown === all ? `共${all}项` : `所选${shown}项，共${all}项`);

/** The button that brings the rows that a page does not have. */
export const showAll = (count: number): string => `显示全部${count}条`;

export const downloadFiltered = { csv: '下载所选 CSV', ics: '下载所选 ICS' };

/** Beside a download of CSV. */
export const csvRemark = { words: 'CSV 里会被电子表格当作公式或改动的文字，前面加了撇号，用程序读取时去掉即可。', more: '数据的字段和写法' };

/** What a calendar says of the day of its entries. */
export const calendarRemark = '日历里的日子是时限的最后一天：2025年记作2025年12月31日，2022年6月记作2022年6月30日。';

/** Columns of the lists. */
export const listColumns = {
  deadlines: ['时限', '任务与目标', '单位', '文件', '备注'],
  indicator: ['文件', '指标（照印）', '目标值', '范围', '基准', '时限', '属性'],
  body: ['职责', '任务', '时限', '目标', '文件'],
  instrument: ['关系', '文件', '条款', '文号', '效力'],
  making: ['关系', '名称', '单位', '时限', '文件'],
} as const;

/** What a body is in a task. */
export const roleNames = { lead: '牵头', charged: '责任单位', support: '配合', implement: '落实' } as const;

/** Of a date that no sentence says: the end of the period, or of the year, for which its document is made. */
export const byPeriod = '按文件期末计';

/** Of deadlines as of the day that the page says. */
export const statusNames = { over: '时限已过', coming: '时限未到', undated: '未写明' } as const;

/** Names of the pages of facts, and what each answers. */
export const factPages = {
  facts: { name: '任务与目标', about: '谁牵头、何时完成、要达到多少、依据什么：从所收文件的文句中找出，各附所据文句。' },
  divisions: { name: '分工表', about: '一份文件的任务，各由谁牵头、谁负责、何时完成。' },
  bodies: { name: '责任单位', about: '一个单位在所收各文件中要做的事。', column: '单位' },
  targets: { name: '指标与目标', about: '同一指标，各文件定到多少、到哪一年。' },
  deadlines: { name: '时限', about: '哪一年、哪一月到期的任务与目标。' },
  instruments: { name: '引用的文件', about: '各文件依据、落实、要求制定的法律、规划、标准。' },
} as const;

/** How good the facts are, as far as it was measured. */
export const howGood =
  '在编写规则时用过的标注（五份文件的一半条目）上，与两次独立标注一致的比例（F1）：目标0.99，分工1.00，引用0.94，术语0.95。在87部法规里各抽60条，一位读者判为正确的：分工95%，引用92%，术语97%，处罚90%。';

export const asOfInWords = (day: string): string => `截至${deadlineInWords(day)}`;

/** Said of targets of one document that do not agree. */
export const contradiction = '同一文件中几处数值不同';

/** What a drawing is to those who do not see it. */
export const chartName = (indicator: string): string => `${indicator}按年份的目标值，数值见下表`;

/** How a drawing is read. */
export const chartAbout = (unit: string | null, hasLines: boolean): string =>
  `${unit === null ? '' : `单位：${unit}。`}${hasLines ? '同一文件、同一范围的几个年份以线相连；' : ''}高低按数值，纵轴不从零起；只画写明年份和数值的，全部见下表。`;

/** 湖南（县级城市）95.8%: a value beside its point, with its scope as printed. */
export const labelInChart = (target: Target, place: string, scope: string | null): string =>
  `${place}${scope === null ? ' ' : `（${shortened(scope, 8)}）`}${valueInWords(target)}`;

/** So many are named one by one. */
const mostNamed = 6;

/** 甲、乙、丙; of more than six the first, and how many there are: 甲、乙、丙、丁、戊、己等12份. */
export const namedInList = (names: readonly string[], measure: '份' | '种' | '项'): string =>
  names.length > mostNamed ? `${names.slice(0, mostNamed).join('、')}等${names.length}${measure}` : names.join('、');

/** A year's deadlines, on the page of a document. */
export const dueInYear = (year: string): string => `${year}年到期`;

/** The lists of targets by year. */
export const targetYearsName = '按年份';

/** The list of targets without a year, in its address. */
export const undatedYear = 'undated';

export const calendarName = '下载本年全部时限（.ics）';

export const directionNames = { up: '越高越好', down: '越低越好' } as const;

/** Columns of files behind those of a list. */
export const sourceColumns = ['文句', '出处', '链接'] as const;

export const roleOrder = ['lead', 'charged', 'support', 'implement'] as const;

/** 各级政府（湖南）: a body whose own name does not say its place. */
export const bodyInWords = ({ name, within }: { name: string; within: string | null }): string => (within === null ? name : `${name}（${within}）`);

/** How bodies are named in their list. */
export const bodiesInList = (count: number): string => `共${count}个。简称按成文时的机构名称写全；不能确定的照印。`;

/** All places together, in a list by place. */
export const allAreas = '全部';

/** Said of a body where documents of its area lack attachments. */
export const notWholeForBodies = '有的文件的附件未公开或未收，其中可能另有分工，本表或有缺漏。';

/** What became of an instrument in a table: empty where nothing is known. */
export const currencyOf = (citations: readonly Pick<Citation, 'currency'>[]): string =>
  citations.find(({ currency }) => currency !== null)?.currency?.status ?? '不详';

/** The same in full, with its source. */
export function currencyInFull(citations: readonly Pick<Citation, 'currency'>[]): string {
  const currency = citations.find((citation) => citation.currency !== null)?.currency ?? null;
  if (!currency) return '不详（没有可据的来源）。';
  const { status, by, since, source, checkedOn } = currency;
  return `${status}${by ? `，据${by}` : ''}${since ? `，自${deadlineInWords(since)}起` : ''}。所据：${source}；核查：${deadlineInWords(checkedOn)}。`;
}

/** Kinds of instruments, as their lists are called. */
export const instrumentKindNames: Record<InstrumentKind, string> = {
  law: '法律',
  regulation: '法规规章',
  'local-regulation': '地方法规规章',
  policy: '政策文件',
  plan: '规划方案',
  standard: '标准',
  other: '其他',
};

/** Said of an instrument below the law that several areas name: 突发环境事件应急预案 of one is not that of another. */
export const sameNameOnly = '只按名称归在一处：各地文件所说的同名文件不一定是同一份。';

/** How lists of instruments are chosen. */
export const instrumentListNames = { kind: '种类', relation: '关系' } as const;

/** How many instruments a list has, and what its last column can say. */
export const instrumentsInList = (count: number): string => `共${count}份，引用多的在前。效力只写有来源可据的，其余为不详。`;

/** The lists of what is to be made or revised, by area. */
export const makingByAreaName = '要求制定、修订的文件：由谁、何时';

/** Heads of the columns of lists of instruments. */
export const instrumentColumns = { name: '名称', count: '处数', relation: '关系', documents: '文件', currency: '效力' } as const;

/** 甲、乙等5份: the first of several documents. */
export const documentsInWords = (titles: readonly string[], most: number): string =>
  `${titles.slice(0, most).join('、')}${titles.length > most ? `等${titles.length}份` : ''}`;

/** Leads from the citations of a text that the collection holds to the page of its name. */
export const allCitations = (name: string): string => `引用《${name}》的全部文句`;

/** The heading of a list of texts that cite this one. */
export const citedByInWords = (cited: string): string => `引用${cited}的条目`;
