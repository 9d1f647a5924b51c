import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divisionOf } from '../../../src/facts/division/division.ts';
import { assignment, target } from '../made-facts.ts';
import { unit } from '../made-unit.ts';

const section = unit('a#s1', { kind: 'section', label: '一、', title: '污染防治' });
const text = '淘汰老旧车辆（省公安厅牵头）。2025年底前完成改造（省水利厅牵头）。';
const measure = unit('a#m1', { label: '1.', title: '治理机动车', parent: 'a#s1', text });
/** From the first of the words to behind the last. */
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const isBelow = (body: string): boolean => body.startsWith('各');
const rowsOf = (...[units, facts]: [Parameters<typeof divisionOf>[0], Parameters<typeof divisionOf>[1]]) =>
  divisionOf(units, facts, isBelow).flatMap(({ rows }) => rows);

describe('the division of work', () => {
  const first = assignment({ clause: 'a#m1', ...at('省公安厅牵头'), task: at('淘汰老旧车辆'), lead: ['省公安厅'] });
  const second = assignment({ clause: 'a#m1', ...at('省水利厅牵头'), task: at('2025年底前完成改造'), lead: ['省水利厅'] });
  const due = target({ clause: 'a#m1', ...at('2025年底前完成改造'), deadline: '2025' });

  it('has a row for each task, with the words of the task and the targets that lie in it', () => {
    const rows = rowsOf([section, measure], { assignments: [first, second], targets: [due] });
    expect(rows.map(({ number, task, targets }) => [number, task, targets])).toEqual([
      [1, '淘汰老旧车辆', []],
      [2, '2025年底前完成改造', [due]],
    ]);
  });

  it('gives a target outside the task of the only assignment a row of its own, assigned to nobody', () => {
    const rows = rowsOf([section, measure], { assignments: [first], targets: [due] });
    expect(rows.map((row) => [row.assignment, row.targets])).toEqual([
      [first, []],
      [null, [due]],
    ]);
  });

  it('calls a task that is the whole measure by its heading', () => {
    const whole = unit('a#m2', { title: '治理扬尘', text: '加强监管。（省公安厅牵头）' });
    const [row] = rowsOf([whole], { assignments: [assignment({ clause: 'a#m2', task: { start: 0, end: 5 }, start: 5, end: 13 })], targets: [] });
    expect(row?.task).toBeNull();
    const untitled = unit('a#m2', { ...whole, title: null });
    expect(rowsOf([untitled], { assignments: [assignment({ clause: 'a#m2', task: { start: 0, end: 5 } })], targets: [] })[0]?.task).toBe('加强监管。');
  });

  it('takes what stands below a heading that is a body as its task, with all targets there', () => {
    const headed = unit('a#m3', { title: '市工信局', text: '完成改造。另建两座。' });
    const built = target({ clause: 'a#m3', start: 5, end: 9 });
    const [row] = rowsOf([headed], {
      assignments: [assignment({ clause: 'a#m3', start: 0, end: 0, rule: 'heading', task: { start: 0, end: 10 } })],
      targets: [built],
    });
    expect([row?.task, row?.targets]).toEqual(['完成改造。另建两座。', [built]]);
  });

  it('joins a target and a body of the same row of a table, and leaves the bodies out of the words of the task', () => {
    const cells = (...texts: string[]) => texts.map((one) => ({ text: one }));
    const table = unit('a#t1', {
      kind: 'table',
      rows: [cells('任务', '目标', '责任单位'), cells('造林', '50万亩', '省林业局'), cells('治沙', '3万亩', '省水利厅')],
    });
    const inRow = (row: number) => ({ clause: 'a#t1', start: 0, end: 0, row });
    const assignments = [1, 2].map((row) => assignment({ evidence: inRow(row), rule: 'column', lead: [row === 1 ? '省林业局' : '省水利厅'] }));
    const targets = [target({ evidence: inRow(2), value: 3 })];
    expect(rowsOf([table], { assignments, targets }).map((row) => [row.task, row.targets.length])).toEqual([
      ['造林　50万亩', 0],
      ['治沙　3万亩', 1],
    ]);
  });

  it('groups rows by the outermost heading above them, and numbers them through', () => {
    const inner = unit('a#s1-1', { kind: 'subsection', title: '大气', parent: 'a#s1' });
    const deep = unit('a#s1-1-1', { parent: 'a#s1-1' });
    const closing = unit('a#closing', { kind: 'closing' });
    const assignments = ['a#s1-1-1', 'a#closing'].map((clause) => assignment({ clause }));
    expect(divisionOf([section, inner, deep, closing], { assignments, targets: [] }, isBelow).map((group) => [group.section, group.rows[0]?.number])).toEqual([
      [section, 1],
      [null, 2],
    ]);
  });

  it('is empty where there are neither assignments nor targets', () =>
    expect(divisionOf([section, measure], { assignments: [], targets: [] }, isBelow)).toEqual([]));

  it('holds every assignment once and every target at least once, whatever lies where', () => {
    const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), fc.array(span, { maxLength: 5 }), (tasks, places) => {
        const assignments = tasks.map((task) => assignment({ clause: 'a#m1', ...task, task }));
        const targets = places.map((place) => target({ clause: 'a#m1', ...place }));
        const rows = rowsOf([section, measure], { assignments, targets });
        expect(rows.flatMap((row) => row.assignment ?? [])).toEqual(assignments);
        expect(new Set(rows.flatMap((row) => row.targets))).toEqual(new Set(targets));
      }),
    );
  });
});
