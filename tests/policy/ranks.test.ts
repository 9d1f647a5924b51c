import { describe, expect, it } from 'vitest';
import type { Maker } from '../../src/policy/model/particulars.ts';
import { mayMake, type Procedure, rankOf, systemOf } from '../../src/policy/model/ranks.ts';

const maker = (level: Maker['level'], kind: Maker['kind']): Maker => ({ level, kind });
const plain: Procedure = { statute: false, ordered: false, numbered: false, general: true, autonomous: false };

describe('rankOf', () => {
  it.each<[string, Maker | null, Partial<Procedure>, string | null]>([
    ['a statute of the national congress', maker('national', '人大'), { statute: true }, '法律'],
    ['a statute of a provincial congress', maker('province', '人大'), { statute: true }, '地方性法规'],
    ['a statute of an autonomous prefecture, of either kind', maker('prefecture', '人大'), { statute: true, autonomous: true }, null],
    ['a decision of a congress', maker('province', '人大'), {}, null],
    ['an order of the State Council', maker('national', '政府'), { statute: true, ordered: true }, '行政法规'],
    ['an order of a ministry', maker('national', '部门'), { statute: true, ordered: true }, '部门规章'],
    ['an order of a province', maker('province', '政府'), { statute: true, ordered: true }, '地方政府规章'],
    ['an order of a county, which makes no rules', maker('county', '政府'), { statute: true, ordered: true }, null],
    ['a numbered notice of a province', maker('province', '政府'), { numbered: true }, '规范性文件'],
    ['a numbered notice of an office', maker('prefecture', '部门'), { numbered: true }, '规范性文件'],
    ['a numbered letter', maker('province', '政府'), { numbered: true, general: false }, null],
    ['a statute of which no order is known', maker('province', '政府'), { statute: true }, null],
    ['a notice of party and government', maker('province', '党政联合'), { numbered: true }, null],
    ['an unknown maker', null, { statute: true, ordered: true, numbered: true }, null],
  ])('of %s', (_, by, procedure, expected) => expect(rankOf(by, { ...plain, ...procedure })).toBe(expected));
});

describe('mayMake', () => {
  it.each<[Maker, Parameters<typeof mayMake>[1], boolean]>([
    [maker('national', '人大'), '法律', true],
    [maker('province', '人大'), '法律', false],
    [maker('province', '政府'), '地方性法规', false],
    [maker('county', '人大'), '单行条例', true],
    [maker('national', '法院'), '司法解释', true],
    [maker('province', '法院'), '司法解释', false],
    [maker('province', '党政联合'), '党内法规', true],
    [maker('county', '部门'), '规范性文件', true],
    [maker('county', '其他'), 'other', true],
  ])('%o %s: %s', (by, rank, expected) => expect(mayMake(by, rank)).toBe(expected));
});

describe('systemOf', () => {
  it.each<[Maker['kind'], string | null]>([
    ['部门', '政府'],
    ['党政联合', '联合'],
    ['检察院', '司法'],
    ['其他', null],
  ])('of %s is %s', (kind, expected) => expect(systemOf(maker('province', kind))).toBe(expected));
  it('is unknown without a maker', () => expect(systemOf(null)).toBeNull());
});
