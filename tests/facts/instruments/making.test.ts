import { describe, expect, it } from 'vitest';
import { whoOf } from '../../../src/facts/division/who.ts';
import { makingOf } from '../../../src/facts/instruments/making.ts';
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import { assignment, citation, target } from '../made-facts.ts';
import { unitOfSentences } from '../made-sentences.ts';

const text = '2022年底前，省水利厅制定《水库办法》，省财政厅安排资金；2025年底前完成改造，修订《堤防，闸坝标准》。';
const { unit, at } = unitOfSentences(text);
const isBelow = (body: string): boolean => body.startsWith('各');
const task = (made: Partial<Assignment>, ...targets: Target[]) => {
  const own = assignment(made);
  return { assignment: own, who: whoOf(own, isBelow), targets };
};
const madeOf = (name: string, ...tasks: Parameters<typeof makingOf>[2]) => {
  const { charge, targets } = makingOf(citation({ ...at(name) }), unit, tasks);
  const who = charge && Object.fromEntries(Object.entries(charge.who).map(([role, bodies]) => [role, bodies.map(({ printed }) => printed)]));
  return { who, dates: targets.map(({ deadline }) => deadline) };
};
const inSentence = { rule: 'sentence' as const, mode: '分工负责' as const, lead: ['省水利厅', '省财政厅'], task: at(text) };

describe('by whom an instrument is to be made', () => {
  it('is said by bodies in its clause, not by those in another', () => {
    expect(madeOf('《水库办法》', task(inSentence)).who).toMatchObject({ charged: ['省水利厅'] });
    expect(madeOf('《堤防，闸坝标准》', task(inSentence)).who).toBeNull();
    expect(madeOf('《水库办法》', task({ ...inSentence, lead: ['水库'] })).who).toBeNull();
  });

  it('is said by brackets that close its task, of those who lead it or alone are charged', () => {
    const bracket = { rule: 'bracket' as const, task: at(text), lead: ['省水利厅'], support: ['省林业局'], implement: ['省财政厅', '各市人民政府'] };
    expect(madeOf('《堤防，闸坝标准》', task(bracket)).who).toEqual({ lead: ['省水利厅'], charged: [], support: [], implement: [] });
    expect(madeOf('《堤防，闸坝标准》', task({ ...bracket, mode: '分工负责', implement: [] })).who).toMatchObject({ charged: ['省水利厅'] });
    expect(madeOf('《堤防，闸坝标准》', task({ ...inSentence, rule: 'bracket' })).who).toBeNull();
    expect(madeOf('《堤防，闸坝标准》', task({ ...bracket, task: at('2022年底前，省水利厅制定《水库办法》') })).who).toBeNull();
  });

  it('is not said where the unit assigns nobody', () =>
    expect(madeOf('《水库办法》', { assignment: null, who: null, targets: [] })).toEqual({ who: null, dates: [] }));
});

describe('by when an instrument is to be made', () => {
  const built = target({ ...at('完成改造'), deadline: '2025', deadlineSource: 'stated' });
  const made = target({ ...at('省水利厅制定《水库办法》'), deadline: '2022', deadlineSource: 'stated' });
  const nobody = { assignment: null, who: null, targets: [built, made] };

  it('is said by a goal in its clause, not by one in another', () => {
    expect(madeOf('《水库办法》', nobody).dates).toEqual(['2022']);
    expect(madeOf('《堤防，闸坝标准》', nobody).dates).toEqual([]);
  });

  it('is not the end of the plan', () => {
    const ofPlan = { ...made, deadlineSource: 'document-period' as const };
    expect(madeOf('《水库办法》', { ...nobody, targets: [ofPlan] }).dates).toEqual([]);
  });
});
