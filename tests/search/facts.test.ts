/** Numbers and dates are found by what they say, and questions are answered by facts that are sure. */
import { describe, expect, it } from 'vitest';
import type { Assignment } from '../../src/policy/model/facts/assignment.ts';
import type { Target } from '../../src/policy/model/facts/target.ts';
import { answerWith } from '../../src/search/engine.ts';
import * as made from '../facts/made-facts.ts';
import { committed, modelEngine } from './model-engine.ts';
import { unit } from './model-index.ts';

const [document] = committed.documents;
if (!document) throw new Error('the collection has no document');
const texts = [
  '到2025年底，玻璃企业全面完成窑炉改造，窑炉改造率达到96.5%以上。',
  '比例为百分之九十六点五；新建泵站1.5万座，占九成。',
  '在2023年、2025年底，分别开展评估。',
  '2023年6月底前，完成船舶受电设施改造；2023年完成渔港整治。',
  '推进玻璃行业清洁生产，加强窑炉管理，建设泵站300座。（省工信厅牵头，省能源局配合）鼓励社会参与。',
  '限期内完成整改的，不再通报。',
];
const rows = [
  ['指标', '单位', '2020年', '2025年'],
  ['窑炉改造率', '%', '80.5', '96.5'],
  ['泵站', '座', '200', '300'],
].map((row, at) => row.map((text) => ({ text, ...(at === 0 && { header: true as const }) })));
const idOf = (at: number): string => `${document.id}#m${at}`;
const units = [
  ...texts.map((text, at) => unit({ id: idOf(at), document: document.id, text }, at)),
  unit({ id: idOf(6), document: document.id, kind: 'table', text: rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n'), rows }, 6),
];

/** The words of a fact in the text of a unit. */
function evidence(at: number, words: string): { clause: string; start: number; end: number } {
  const start = texts[at]?.indexOf(words) ?? -1;
  if (start < 0) throw new Error(`#m${at} does not say ${words}`);
  return { clause: idOf(at), start, end: start + words.length };
}
const target = (fields: Pick<Target, 'evidence' | 'indicator' | 'comparator' | 'deadline'> & Partial<Target>): Target =>
  made.target({ id: `${fields.evidence.clause}~t${fields.evidence.start}`, deadlineSource: 'stated', value: null, unitOfMeasure: null, ...fields });
const targets: Target[] = [
  target({ evidence: evidence(0, '玻璃企业全面完成窑炉改造'), indicator: '窑炉改造', comparator: 'complete', deadline: '2025', degree: '全面' }),
  target({ evidence: evidence(0, '窑炉改造率达到96.5%以上'), indicator: '窑炉改造率', comparator: '>=', deadline: '2025', value: 96.5, unitOfMeasure: '%' }),
  target({ evidence: evidence(3, '完成船舶受电设施改造'), indicator: '船舶受电设施改造', comparator: 'complete', deadline: '2023-06' }),
  target({ evidence: evidence(3, '2023年完成渔港整治'), indicator: '渔港整治', comparator: 'complete', deadline: '2023' }),
  target({
    evidence: evidence(4, '建设泵站300座'),
    indicator: '泵站',
    comparator: '=',
    deadline: '2022',
    deadlineSource: 'document-period',
    value: 300,
    unitOfMeasure: '座',
  }),
  target({
    evidence: { clause: idOf(6), start: 0, end: 0, row: 1 },
    indicator: '窑炉改造率',
    comparator: '=',
    deadline: '2025',
    value: 96.5,
    unitOfMeasure: '%',
  }),
];
const bracket = evidence(4, '（省工信厅牵头，省能源局配合）');
const assignments: Assignment[] = [
  made.assignment({ id: `${bracket.clause}~a1`, evidence: bracket, task: { start: 0, end: bracket.start }, lead: ['省工信厅'], support: ['省能源局'] }),
];
const engine = modelEngine({ documents: [document], units, parts: [], facts: { targets, assignments } });
const answer = (query: string, filters = {}) => answerWith(engine, query, { filters });
const found = async (query: string) =>
  (await answer(query)).hits.filter(({ match }) => match !== 'nearest').map(({ id, match, via }) => `${id.split('#m')[1]} ${via?.kind ?? match}`);
const cards = async (query: string) =>
  (await answer(query)).cards.map(
    (card) =>
      `${card.id.split('#m')[1]} ${card.kind} ${card.subject} ${card.kind === 'charge' ? card.lead.join('、') : (card.target.value ?? card.target.deadline)}`,
  );

describe('a number with its unit', () => {
  it.each([
    ['96.5%', ['0 exact', '1 amount', '6 amount']],
    ['96.5 %', ['0 exact', '1 amount', '6 amount']],
    ['96.5％', ['0 exact', '1 amount', '6 amount']],
    ['80.5%', ['6 amount']],
    ['15000座', ['1 amount']],
    ['1.5万座', ['1 exact']],
    ['15,000座泵站', ['1 amount']],
    ['300座', ['4 exact', '6 amount']],
    ['不低于96.5%', ['0 amount']],
    ['窑炉 96.5%', ['0 amount', '6 amount']],
    ['96.6%', []],
    ['300个', []],
    ['300.5座', []],
    ['渔港 96.5%', []],
  ])('%s finds %j', async (query, units) => expect((await found(query)).sort()).toEqual(units));
});

describe('a date', () => {
  it.each([
    ['2023年底前', ['2 deadline', '3 wording']],
    ['2023年末', ['2 deadline', '3 deadline']],
    ['2025年底前', ['0 deadline', '2 deadline', '6 deadline']],
    ['十四五末', ['0 deadline', '2 deadline', '6 deadline']],
    ['2023年6月底前', ['3 exact']],
    ['2023年6月', ['3 exact']],
    ['2024年底前', []],
    ['2022年底前', []],
  ])('%s finds %j', async (query, units) => expect((await found(query)).sort()).toEqual(units));
  it('with words asks for what is due then', async () => {
    expect((await found('玻璃 2025年底前'))[0]).toBe('0 deadline');
    expect(await cards('玻璃 2025年底前')).toEqual(['0 deadline 窑炉改造 2025']);
  });
});

describe('words of asking by when', () => {
  it.each([
    ['窑炉改造 期限', ['0 deadline 窑炉改造 2025']],
    ['渔港整治期限', ['3 deadline 渔港整治 2023']],
    ['渔港什么时候整治', ['3 deadline 渔港整治 2023']],
    ['何时完成船舶受电设施改造', ['3 deadline 船舶受电设施改造 2023-06']],
  ])('%s is answered: %j', async (query, said) => expect((await cards(query)).filter((card) => said.includes(card))).toEqual(said));
  it.each(['泵站 期限', '评估 时限', '碳税 期限', '期限', '窑炉改造', '不再通报的期限内'])('%s is not: nothing is sure', async (query) =>
    expect(await cards(query)).toEqual([]),
  );
  it('need not stand in the text', async () => expect(await found('渔港 期限')).toEqual(['3 deadline']));
});

describe('an answer', () => {
  it('gives a value with its sentence, its document and its address', async () => {
    const { cards } = await answer('窑炉改造率是多少');
    const [first, ...others] = cards;
    expect(cards.map(({ id }) => id.split('#m')[1]).sort()).toEqual(['0', '6']);
    const inText = [first, ...others].find((card) => card?.id === idOf(0));
    expect(inText).toMatchObject({
      kind: 'amount',
      subject: '窑炉改造率',
      words: texts[0],
      target: { comparator: '>=', value: 96.5, unitOfMeasure: '%', deadline: '2025' },
    });
    expect(inText?.document.id).toBe(document.id);
    expect(inText?.url).toMatch(/#m0\.1$/u);
    expect([first, ...others].find((card) => card?.id === idOf(6))?.words).toBe('窑炉改造率　%　80.5　96.5');
  });
  it('names who is in charge, with the brackets that say so', async () => {
    const [card, ...others] = (await answer('谁负责玻璃行业清洁生产')).cards;
    expect(others).toEqual([]);
    expect(card).toMatchObject({ kind: 'charge', lead: ['省工信厅'], charged: [], support: ['省能源局'] });
    expect(card?.words.endsWith('（省工信厅牵头，省能源局配合）')).toBe(true);
  });
  it('ends the passage of its hit with the bodies', async () => {
    const [hit] = (await answer('谁负责玻璃行业清洁生产')).hits;
    const { excerpt } = (await hit?.load()) ?? {};
    expect(excerpt?.parts.map(({ text }) => text).join('')).toMatch(/配合）$/u);
    expect(excerpt?.cutAfter).toBe(true);
  });
  it('keeps to the filters, and is none where only literal hits are wanted', async () => {
    expect((await answer('窑炉改造率是多少', { document: ['other'] })).cards).toEqual([]);
    expect((await answerWith(engine, '窑炉改造率是多少', { without: ['*'] })).cards).toEqual([]);
  });
  it('of the committed texts is never of another subject', async () => {
    const here = modelEngine();
    for (const query of ['碳税 2025年', '核废料处置何时完成', '谁负责碳税', '海洋牧场是多少'])
      expect((await answerWith(here, query, {})).cards, query).toEqual([]);
  });
});
