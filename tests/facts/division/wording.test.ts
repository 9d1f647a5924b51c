import { describe, expect, it } from 'vitest';
import { divisionTable, printedDivision } from '../../../src/facts/collection/division-table.ts';
import { type DivisionRow, divisionOf } from '../../../src/facts/division/division.ts';
import { whoOf } from '../../../src/facts/division/who.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import {
  chargedOf,
  datesOf,
  divisionCounts,
  divisionNotes,
  dueInTable,
  goalsOf,
  leadsOf,
  provenInWords,
  remarksOf,
  taskInLine,
} from '../../../src/wording/division.ts';
import { assignment, target } from '../made-facts.ts';
import { unit } from '../made-unit.ts';

const isBelow = (body: string): boolean => body.startsWith('各');

describe('who leads and who is charged', () => {
  it.each<[Partial<Assignment>, lead: string, charged: string]>([
    [{ mode: '牵头', lead: ['省发展改革委', '省生态环境厅'], implement: ['省财政厅'] }, '省发展改革委、省生态环境厅', '省财政厅'],
    [{ mode: '牵头', lead: ['省水利厅'], support: ['省财政厅'] }, '省水利厅', '配合：省财政厅'],
    [{ mode: '会同', lead: ['省水利厅'], implement: ['省财政厅'] }, '省水利厅', '省财政厅'],
    [{ mode: '分工负责', lead: ['省水利厅', '省财政厅'] }, '', '省水利厅、省财政厅'],
    [{ mode: '分工负责', lead: ['省水利厅'], openEnded: true, implement: ['各市州人民政府'] }, '', '省水利厅；落实：各市州人民政府等'],
    [{ mode: '单独负责', lead: ['省水利厅'] }, '', '省水利厅'],
    [{ mode: '落实', implement: ['各市州人民政府'] }, '', '落实：各市州人民政府'],
    [{ mode: '牵头', lead: ['省水利厅'], implement: ['省财政厅', '各市州人民政府'] }, '省水利厅', '省财政厅；落实：各市州人民政府'],
  ])('%o', (made, lead, charged) => {
    const row = { assignment: assignment(made), who: whoOf(assignment(made), isBelow) };
    expect([leadsOf(row), chargedOf(row)]).toEqual([lead, charged]);
  });

  it('says that the text names nobody, and never takes somebody for the leader', () =>
    expect([leadsOf({ assignment: null, who: null }), chargedOf({ assignment: null, who: null })]).toEqual(['', '文中未写明']));
});

it('says each deadline once, the earliest first, as a day, a month or a year', () => {
  const dates = ['2025', '2022-06', '2025', null].map((deadline) => target({ deadline }));
  expect(datesOf(dates)).toBe('2022年6月、2025年');
});

describe('when a task is due', () => {
  const rowOf = (...targets: Partial<Target>[]) => ({ unit: unit('a#m1'), task: null, assignment: null, targets: targets.map(target) });

  it('is said once where one date holds for all of it', () => {
    const row = rowOf({ deadline: '2025' }, { deadline: '2025', indicator: '森林覆盖率' });
    expect([dueInTable(row), goalsOf(row)]).toEqual(['2025年', ['优良天数比率：83%', '森林覆盖率：83%']]);
  });

  it('is said of each goal where goals differ, and of none that has no date', () => {
    const row = rowOf({ deadline: '2025' }, { deadline: '2023' }, {});
    expect([dueInTable(row), goalsOf(row)]).toEqual(['见目标', ['优良天数比率：83%（2025年）', '优良天数比率：83%（2023年）', '优良天数比率：83%']]);
  });

  it('says which dates are the end of the plan', () => {
    const apart = rowOf({ deadline: '2025', deadlineSource: 'document-period' }, {});
    expect([goalsOf(apart)[0], remarksOf(apart)]).toEqual(['优良天数比率：83%（2025年，按文件期末计）', '']);
    expect(remarksOf(rowOf({ deadline: '2025', deadlineSource: 'document-period' }))).toBe('时限按文件期末计');
  });
});

it('says what a sentence proves', () => {
  expect(provenInWords(['bodies', target({}), target({ indicator: '森林覆盖率' }), target({})])).toBe('责任单位；目标：优良天数比率、森林覆盖率');
  expect(provenInWords(['bodies'])).toBe('责任单位');
});

it('counts the units that stand in the table among all of the document', () => {
  const row = { unit: unit('a#m1'), assignment: assignment({}) } as DivisionRow;
  expect(divisionCounts({ title: '某方案', clauses: 36 }, [row, { ...row, assignment: null }])).toBe(
    '《某方案》共36个条目，其中1个写明了责任单位、时限或目标，列为2项任务，1项写明了责任单位。三样都没有写明的条目不在表中。',
  );
});

it('remarks what was inferred, left open, taken from the period of the plan, or settled by an editor', () => {
  const made = assignment({ inferred: true, openEnded: true, source: 'confirmed' });
  const remarks = remarksOf({
    unit: unit('a#m1', { text: '完成改造' }),
    task: null,
    assignment: made,
    targets: [target({ deadline: '2025', deadlineSource: 'document-period' })],
  });
  for (const words of ['通则', '“等”', '文件期末', '编者核对']) expect(remarks).toContain(words);
  expect(remarksOf({ unit: unit('a#m1'), task: null, assignment: assignment({}), targets: [] })).toBe('');
});

it.each([
  [unit('a#m1', { label: '（三）', title: '治理扬尘' }), null, '（三）治理扬尘'],
  [unit('a#m1', { label: '（三）', title: '治理扬尘' }), '洒水。', '（三）治理扬尘：洒水。'],
  [unit('a#m1', { label: '3.' }), '洒水。', '3.洒水。'],
  [unit('a#m1'), '洒水。', '洒水。'],
])('calls a task by its heading and its words', (of, task, words) =>
  expect(taskInLine({ unit: of, task, assignment: assignment({}), targets: [] })).toBe(words),
);

it('says how many targets a task has that is called by the first of them', () =>
  expect(taskInLine({ unit: unit('a#m1'), task: '森林覆盖率达到60%', assignment: null, targets: [target({}), target({})] })).toBe('森林覆盖率达到60%等2项'));

describe('the tables to take away', () => {
  const document = {
    title: '某方案',
    attachments: [{ label: '附件2', title: '任务分工表', state: 'withheld', words: '附件2不公开' }],
  } as unknown as PolicyDocument;
  const units = [
    unit('a#s1', { kind: 'section', label: '一、', title: '大气' }),
    unit('a#m1', { parent: 'a#s1', title: '治理扬尘' }),
    unit('a#s2', { kind: 'section', label: '二、', title: '水' }),
    unit('a#m2', { parent: 'a#s2', title: '治理河流' }),
  ];
  const groups = divisionOf(units, { assignments: ['a#m1', 'a#m2'].map((clause) => assignment({ clause, lead: ['省水利厅'] })), targets: [] }, isBelow);
  const columns = ['序号', '重点任务', '牵头单位', '责任单位', '完成时限', '目标', '备注'];

  it('is printed with its sections as headings between the rows', () => {
    const table = printedDivision(document, groups, ({ unit: { id } }) => ({ sentences: [`${id}的文句`, '又一句'], address: '' }));
    expect(table.behind?.lines).toEqual(['1.　a#m1的文句', '　又一句', '2.　a#m2的文句', '　又一句']);
    expect(table.columns.map(({ name }) => name)).toEqual(columns);
    expect(table.headings).toEqual([
      { row: 0, words: '一、大气' },
      { row: 1, words: '二、水' },
    ]);
    expect(table.rows[1]?.slice(0, 3)).toEqual([2, '治理河流', '省水利厅']);
  });

  it('is sorted and filtered by columns: section, sentence and address stand in every row', () => {
    const table = divisionTable(document, groups, ({ unit: { id } }) => ({ sentences: [`${id}的文句`, '又一句'], address: `https://x/${id}` }));
    const [first] = table.rows;
    expect(table.columns).toHaveLength(columns.length + 3);
    expect(first).toHaveLength(table.columns.length);
    expect([first?.[1], first?.at(-2), first?.at(-1)]).toEqual(['一、大气', 'a#m1的文句\n又一句', 'https://x/a#m1']);
  });

  it('says that it is not whole where an attachment is not here, and that rules found it', () => {
    const [missing, found] = divisionNotes(document);
    expect(missing).toMatch(/^本表不全：附件2.*不公开/u);
    expect(found).toContain('程序按规则');
    expect(divisionNotes({ ...document, attachments: [] } as PolicyDocument)).toHaveLength(1);
  });
});
