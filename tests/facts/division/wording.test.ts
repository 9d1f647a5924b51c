import { describe, expect, it } from 'vitest';
import { divisionTable, printedDivision } from '../../../src/facts/collection/division-table.ts';
import { divisionOf } from '../../../src/facts/division/division.ts';
import { whoOf } from '../../../src/facts/division/who.ts';
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import { chargedOf, divisionNotes, dueOf, leadsOf, remarksOf, taskInLine } from '../../../src/wording/division.ts';
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

it('says each deadline once, as a day, a month or a year', () => {
  const dates = ['2025', '2022-06', '2025', null].map((deadline) => target({ deadline }));
  expect(dueOf(dates)).toBe('2025年、2022年6月');
});

it('remarks what was inferred, left open, taken from the period of the plan, or settled by an editor', () => {
  const made = assignment({ inferred: true, openEnded: true, source: 'confirmed' });
  const remarks = remarksOf({ assignment: made, targets: [target({ deadline: '2025', deadlineSource: 'document-period' })] });
  for (const words of ['通则', '“等”', '规划期末', '编者核对']) expect(remarks).toContain(words);
  expect(remarksOf({ assignment: assignment({}), targets: [] })).toBe('');
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
    const table = printedDivision(document, groups);
    expect(table.columns.map(({ name }) => name)).toEqual(columns);
    expect(table.headings).toEqual([
      { row: 0, words: '一、大气' },
      { row: 1, words: '二、水' },
    ]);
    expect(table.rows[1]?.slice(0, 3)).toEqual([2, '治理河流', '省水利厅']);
  });

  it('is sorted and filtered by columns: section, sentence and address stand in every row', () => {
    const table = divisionTable(document, groups, ({ unit: { id } }) => ({ words: `${id}的文句`, address: `https://x/${id}` }));
    const [first] = table.rows;
    expect(table.columns).toHaveLength(columns.length + 3);
    expect(first).toHaveLength(table.columns.length);
    expect([first?.[1], first?.at(-2), first?.at(-1)]).toEqual(['一、大气', 'a#m1的文句', 'https://x/a#m1']);
  });

  it('says that it is not whole where an attachment is not here, and that rules found it', () => {
    const [missing, found] = divisionNotes(document);
    expect(missing).toMatch(/^本表不全：附件2.*不公开/u);
    expect(found).toContain('程序按规则');
    expect(divisionNotes({ ...document, attachments: [] } as PolicyDocument)).toHaveLength(1);
  });
});
