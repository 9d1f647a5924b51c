import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../src/facts/ledger/contradictions.ts';
import { hasIndicatorPage, indicatorGroups } from '../../../src/facts/ledger/indicators.ts';
import { measured, printedScope } from '../../../src/facts/ledger/measured.ts';
import { onOneScale } from '../../../src/facts/ledger/plotted.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import { target } from '../made-facts.ts';

const namesOf = (id: string) => ({ sewage: { name: '生活污水治理率', same: ['污水治理比例'] }, pm: { name: 'PM2.5浓度', same: ['细颗粒物浓度'] } })[id];

describe('indicators', () => {
  it('join targets of one id whatever they are called, and others by their normal name', () => {
    const groups = indicatorGroups(
      [
        target({ clause: 'a#m1', indicatorId: 'pm', indicator: '细颗粒物浓度' }),
        target({ clause: 'b#m1', indicatorId: 'pm', indicator: 'PM2.5浓度' }),
        target({ clause: 'a#m2', indicator: '湿地面积' }),
        target({ clause: 'b#m2', indicator: '湿地 面积' }),
        target({ clause: 'b#m3', indicator: '林地面积' }),
      ],
      (id) => namesOf(id)?.name,
    );
    expect(groups.map(({ name, targets }) => [name, targets.length])).toEqual([
      ['PM2.5浓度', 2],
      ['湿地面积', 2],
      ['林地面积', 1],
    ]);
    expect(groups[0]?.printed).toEqual(['细颗粒物浓度', 'PM2.5浓度']);
    expect(groups.map(hasIndicatorPage)).toEqual([true, true, false]);
    expect(groups.map(({ key }) => /^[a-z][a-z0-9-]*$/u.test(key))).toEqual([true, true, true]);
  });
});

describe('what a target measures', () => {
  it.each<[string, boolean, Partial<Target>, Partial<Target>]>([
    ['names of one indicator', true, { indicatorId: 'pm', indicator: 'PM2.5浓度' }, { indicatorId: 'pm', indicator: '细颗粒物浓度' }],
    ['the whole of a place', true, { indicatorId: 'pm', indicator: 'PM2.5浓度', scope: '全省' }, { indicatorId: 'pm', indicator: 'PM2.5浓度' }],
    ['towns of another rank', false, { indicatorId: 'sewage', indicator: '县城生活污水治理率' }, { indicatorId: 'sewage', indicator: '乡镇生活污水治理率' }],
    ['a scope', false, { scope: '城市建成区' }, { scope: '全市' }],
    ['a rise and a level', false, { comparator: 'increase' }, { comparator: '=' }],
    ['units', false, { unitOfMeasure: '万吨' }, { unitOfMeasure: '%' }],
  ])('%s: the same? %s', (_, same, one, other) => {
    expect(measured(target(one), namesOf) === measured(target(other), namesOf)).toBe(same);
  });

  it.each([
    [{ indicatorId: 'sewage', indicator: '县城污水治理比例' }, '县城'],
    [{ indicatorId: 'sewage', indicator: '生活污水治理率', scope: '全省' }, '全省'],
    [{ indicator: '县城生活污水治理率' }, null],
  ])('has a scope as printed', (made, scope) => {
    expect(printedScope(target(made), namesOf)).toBe(scope);
  });
});

describe('contradictions', () => {
  const table = { clause: 'a#t1', indicatorId: 'pm', indicator: 'PM2.5浓度', deadline: '2025', value: 35 };
  it.each<[string, number, Parameters<typeof target>[0]]>([
    ['another value in the text', 1, { ...table, clause: 'a#m1', indicator: '细颗粒物浓度', value: 36 }],
    ['the same value', 0, { ...table, clause: 'a#m1', comparator: '<=' }],
    ['the upper end of a range', 1, { ...table, clause: 'a#m1', valueTo: 38 }],
    ['another year', 0, { ...table, clause: 'a#m1', value: 30, deadline: '2030' }],
    ['another document', 0, { ...table, clause: 'b#m1', value: 36 }],
    ['another scope', 0, { ...table, clause: 'a#m1', value: 36, scope: '开发区' }],
    ['beside it in the same unit', 0, { ...table, value: 36 }],
    ['a value of every year', 0, { ...table, clause: 'a#m1', value: 2, basis: 'annual' }],
  ])('%s: %i', (_, count, other) => {
    expect(contradictions([target(table), target(other)], namesOf)).toHaveLength(count);
  });

  it('need a time that is stated', () => {
    const undated = { ...table, deadline: null };
    expect(contradictions([target(undated), target({ ...undated, clause: 'a#m1', value: 36 })], namesOf)).toEqual([]);
  });
});

describe('one scale', () => {
  it('holds values of the unit that most have, with a year, levels apart from rises', () => {
    const made = [
      { value: 83 },
      { value: 85 },
      { value: 2, comparator: 'increase' as const },
      { value: 9, unitOfMeasure: '天' },
      { value: 84, deadline: null },
    ];
    expect(onOneScale(made.map((one) => target({ deadline: '2025', ...one }))).map(({ value }) => value)).toEqual([83, 85]);
    expect(onOneScale([target({ value: null, deadline: '2025' })])).toEqual([]);
  });
});
