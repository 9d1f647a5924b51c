import { describe, expect, it } from 'vitest';
import { dueOf } from '../../../src/facts/division/due.ts';
import { rowProofs } from '../../../src/facts/division/proven.ts';
import { inOneText } from '../../../src/facts/proofs.ts';
import { assignment, target } from '../made-facts.ts';
import { unitOfSentences } from '../made-sentences.ts';
import { unit } from '../made-unit.ts';

describe('what proves a row of the division of work', () => {
  const made = unitOfSentences('到2025年，森林覆盖率达到60%，湿地保护率达到70%。', '加强监管。', '建成两个基地。', '（省林业局牵头）');
  const { at, sentences } = made;
  const bodies = assignment({ ...at('（省林业局牵头）'), task: at('建成两个基地。') });
  const [forest, wetland, built] = ['森林覆盖率达到60%', '湿地保护率达到70%', '建成两个基地'].map((words) => target({ ...at(words) }));

  it('is every sentence that holds a goal or the bodies, once, with each stretch marked', () => {
    const proofs = rowProofs({ unit: made.unit, assignment: bodies, targets: [built!, wetland!, forest!] }, sentences);
    expect(proofs).toEqual([
      { said: [wetland, forest], words: ['到2025年，', '森林覆盖率达到60%', '，', '湿地保护率达到70%', '。'], anchor: 'm1.1' },
      { said: [built, 'bodies'], words: ['', '建成两个基地', '。', '（省林业局牵头）', ''], anchor: 'm1.3' },
    ]);
    expect(inOneText(proofs.map(({ words }) => words)).filter((_, place) => place % 2 === 1)).toEqual([
      '森林覆盖率达到60%',
      '湿地保护率达到70%',
      '建成两个基地',
      '（省林业局牵头）',
    ]);
  });

  it('is also the sentence before that gives the date', () => {
    const dated = target({ ...at('建成两个基地'), deadline: '2025', deadlineSource: 'sentence-before' });
    const [before, own] = rowProofs({ unit: made.unit, assignment: null, targets: [dated] }, sentences);
    expect([before?.words[1], own?.words[1]]).toEqual(['2025年', '建成两个基地']);
  });

  it('marks stretches that lie in each other once, and loses no character', () => {
    const targets = ['湿地保护率达到70%', '保护率', '率达到70%。'].map((words) => target({ ...at(words) }));
    const [proof] = rowProofs({ unit: made.unit, assignment: null, targets }, sentences);
    expect(proof?.words).toEqual(['到2025年，森林覆盖率达到60%，', '湿地保护率达到70%。', '']);
  });

  it('of a table is its rows, each cell with the head of its column', () => {
    const cells = (...texts: string[]) => texts.map((text) => ({ text }));
    const rows = [cells('指标', '2025年'), cells('甲', '1'), cells('乙', '2'), cells('丙', '3')];
    const text = rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
    const table = unit('a#t1', { kind: 'table', rows, text });
    const targets = [1, 3].map((row) => target({ evidence: { clause: 'a#t1', start: 0, end: 0, row } }));
    expect(rowProofs({ unit: table, assignment: null, targets }, [])).toEqual([
      { said: targets, words: ['', '指标：甲；2025年：1', '\n', '指标：丙；2025年：3', ''], anchor: 't1' },
    ]);
  });

  it('may be the heading', () => {
    const headed = unit('a#m1', { label: '1.', title: '市工信局', text: '完成改造。' });
    const bodies = assignment({ start: 0, end: 0, rule: 'heading' });
    expect(rowProofs({ unit: headed, assignment: bodies, targets: [] }, [])).toEqual([{ said: ['bodies'], words: ['', '1.市工信局', ''], anchor: 'm1' }]);
  });
});

describe('the date of a task', () => {
  const { unit: made, at } = unitOfSentences('2025年底前完成改造；加强监管。');
  const goal = (words: string, deadline: string | null) => target({ ...at(words), deadline });
  const task = assignment({ task: at('2025年底前完成改造；加强监管。') });

  it.each([
    ['holds for a task that is this goal', assignment({ task: at('2025年底前完成改造') }), [goal('完成改造', '2025')], { date: '2025', apart: false }],
    ['does not hold for what else the task says', task, [goal('完成改造', '2025')], { date: null, apart: true }],
    ['holds for none where another goal has none', null, [goal('完成改造', '2025'), goal('加强监管', null)], { date: null, apart: true }],
    ['holds for none where goals differ', null, [goal('完成改造', '2025'), goal('加强监管', '2023')], { date: null, apart: true }],
    ['is that of all goals of a task to which nobody is assigned', null, [goal('完成改造', '2025')], { date: '2025', apart: false }],
    ['is none without goals', task, [], { date: null, apart: false }],
  ])('%s', (_, given, targets, due) => expect(dueOf({ unit: made, assignment: given, targets })).toEqual(due));
});
