import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/facts/beside/unit-facts.ts';
import { type Facts, noFacts } from '../../src/policy/model/facts/facts.ts';
import type { Target } from '../../src/policy/model/facts/target.ts';
import {
  bodiesInWords,
  currencyInWords,
  deadlineInWords,
  dueInWords,
  factLists,
  factsLineInWords,
  leadInWords,
  namedInList,
  sanctionInWords,
  valueInWords,
} from '../../src/wording/facts.ts';
import { assignment, citation, target } from './made-facts.ts';

const isBelow = (body: string): boolean => body.startsWith('各');

describe('deadlineInWords', () => {
  it.each([
    ['2025', '2025年'],
    ['2022-06', '2022年6月'],
    ['2020-12-31', '2020年12月31日'],
  ])('%s', (deadline, words) => expect(deadlineInWords(deadline)).toBe(words));
});

describe('valueInWords', () => {
  it.each<[Partial<Target>, string]>([
    [{ comparator: '<=', value: 42, unitOfMeasure: '微克/立方米' }, '42微克/立方米以下'],
    [{ comparator: '>=', value: 83 }, '83%以上'],
    [{ comparator: '=', value: 83 }, '83%'],
    [{ comparator: '≈', value: 20, unitOfMeasure: '个' }, '20个左右'],
    [{ comparator: 'decrease', value: 18 }, '下降18%'],
    [{ comparator: 'decrease', value: 18, reading: '>=' }, '下降18%以上'],
    [{ comparator: 'increase', value: 3, reading: '>=', unitOfMeasure: '个' }, '增加3个以上'],
    [{ comparator: 'increase', value: 2, unitOfMeasure: '个百分点' }, '提高2个百分点'],
    [{ comparator: '≈', value: 52, strength: 'strive' }, '力争52%左右'],
    [{ comparator: '>', value: 2, valueTo: 3, unitOfMeasure: '个' }, '超过2—3个'],
    [{ comparator: 'complete', value: null, unitOfMeasure: null }, '完成'],
    [{ comparator: 'complete', value: null, unitOfMeasure: null, degree: '基本' }, '基本完成'],
    [{ comparator: 'complete', value: null, unitOfMeasure: null, assigned: true, state: '国家下达指标' }, '国家下达指标'],
    [{ comparator: 'complete', value: null, unitOfMeasure: null, state: '达到国家要求' }, '达到国家要求'],
  ])('%j: %s', (fields, words) => expect(valueInWords(target(fields))).toBe(words));
});

describe('bodies', () => {
  it('calls nobody 牵头 who is not', () => {
    const shared = assignment({ lead: ['省财政厅', '省水利厅'], mode: '分工负责' });
    expect(leadInWords(shared)).toBe('省财政厅、省水利厅负责');
    expect(bodiesInWords(shared, isBelow)).toBe('责任单位：省财政厅、省水利厅');
  });

  it('names who leads, who is charged, who supports, who carries out, as the division of work does', () =>
    expect(bodiesInWords(assignment({ lead: ['省财政厅'], support: ['省水利厅'], implement: ['省林业局', '各市人民政府'], openEnded: true }), isBelow)).toBe(
      '牵头：省财政厅；责任单位：省林业局；配合：省水利厅；落实：各市人民政府等',
    ));
});

describe('factsLineInWords', () => {
  it('says when, who, and how many', () => {
    const facts = {
      ...noFacts,
      targets: [target({ deadline: '2025' }), target({})],
      assignments: [assignment({ lead: ['省财政厅'] })],
      citations: [citation({})],
    };
    expect(factsLineInWords(summaryOf(facts))).toEqual(['2025年', '省财政厅牵头', '目标2项', '引用1处']);
  });

  it('counts assignments where there are several', () => {
    const assignments = [assignment({ lead: ['省财政厅'] }), assignment({ lead: ['省水利厅'] })];
    expect(factsLineInWords(summaryOf({ ...noFacts, assignments }))).toEqual(['责任分工2项']);
  });

  it('names those who carry out where nobody leads', () =>
    expect(factsLineInWords(summaryOf({ ...noFacts, assignments: [assignment({ implement: ['各市人民政府'] })] }))).toEqual(['各市人民政府落实']));

  it('is empty without facts', () => expect(factsLineInWords(summaryOf(noFacts))).toEqual([]));

  it('gives both ends of a period', () => expect(dueInWords({ first: '2022', last: '2025-06' })).toBe('2022年—2025年6月'));
});

describe('what became of an instrument', () => {
  const was = (status: '已废止' | '现行有效' | '不详', whenCited: boolean | null) =>
    currencyInWords(citation({ currency: { status, whenCited, by: null, since: null, source: '某法第一百条', checkedOn: '2026-01-01' } }));

  it('is said as of the citation and as of today', () => expect(was('已废止', true)).toBe('引用时有效，今已废止'));
  it('leaves open what is not known', () => expect(was('已废止', null)).toBe('已废止'));
  it('is not said where nothing became of it, or nothing is known', () =>
    expect([was('现行有效', true), was('不详', null), currencyInWords(citation({}))]).toEqual([null, null, null]));
});

describe('factLists', () => {
  it('lists kinds with facts only, with what an editor said of them', () => {
    const lists = factLists(
      { ...noFacts, targets: [target({ deadline: '2025', binding: '约束性', source: 'confirmed' })] },
      () => '优良天数比率达到83%',
      isBelow,
    );
    expect(lists.map(({ name }) => name)).toEqual(['目标']);
    expect(lists[0]?.items[0]).toMatchObject({ words: '优良天数比率：83%', remark: '2025年，约束性，编者核对' });
  });
});

it('says of a term what it means', () => {
  const text = '三线一单（生态保护红线、环境质量底线）';
  const term = {
    term: '三线一单',
    meaning: { start: 5, end: 18 },
    kind: 'explained',
    evidence: { clause: 'a#m1', start: 0, end: 19 },
  } as Facts['terms'][number];
  const [list] = factLists({ ...noFacts, terms: [{ ...term, id: 'a', source: 'found', note: null }] }, ({ start, end }) => text.slice(start, end), isBelow);
  expect(list?.items[0]).toMatchObject({ words: '三线一单', remark: '生态保护红线、环境质量底线' });
});

describe('sanctionInWords', () => {
  it('gives both bounds, one, or none', () => {
    const fine = (min: number | null, max: number | null, per: string | null = null) => sanctionInWords({ kind: '罚款', min, max, per });
    expect([fine(20000, 200000), fine(null, 500), fine(null, null), fine(1, 3, '货值金额')]).toEqual([
      '罚款20000元以上200000元以下',
      '罚款500元以下',
      '罚款',
      '罚款1元以上3元以下（货值金额）',
    ]);
  });
});

describe('namedInList', () => {
  it('names few, and counts many', () => {
    expect(namedInList(['甲', '乙', '丙', '丁', '戊', '己'], '份')).toBe('甲、乙、丙、丁、戊、己');
    expect(namedInList(['甲', '乙', '丙', '丁', '戊', '己', '庚'], '种')).toBe('甲、乙、丙、丁、戊、己等7种');
  });
});
