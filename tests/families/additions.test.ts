import { expect, it } from 'vitest';
import { weighBy } from '../../src/compare/likeness.ts';
import { additionsOf } from '../../src/families/additions.ts';

const weigh = weighBy({ 生态: 0.1, 环境: 0.1 });

it('lists the sentences of each that have no like in the others', () => {
  const permit = '全面实行排污许可制度，实现固定污染源排污许可全覆盖。';
  const reworded = '实现固定污染源排污许可证全覆盖，强化证后监管。';
  const audit = '对严重失信企业实施联合惩戒并公开曝光。';
  expect(additionsOf([[permit], [reworded, audit], [permit]], weigh)).toEqual([[], [audit], []]);
});

it('a sentence that recurs in its own member alone is still added', () => {
  const fund = '设立绿色发展基金支持清洁能源项目。';
  expect(additionsOf([[fund, fund], ['健全生态环境监测网络。']], weigh)).toEqual([[fund, fund], ['健全生态环境监测网络。']]);
});

it('finds nothing in nothing', () => expect(additionsOf([[], []], weigh)).toEqual([[], []]));
