/** Indicators: names of one measure are joined, others are not. */
import { describe, expect, it } from 'vitest';
import { indicatorsFor } from '../../../scripts/convert/read/read-indicators.ts';
import { findTargets } from '../../../scripts/facts/targets/find-targets.ts';
import { indicatorsFileSchema } from '../../../src/policy/model/facts/indicators.ts';
import { knowledge, sourceOf, unitOf } from '../knowledge.ts';

const { value, issues } = indicatorsFor('seeds');
const idOf = (name: string): string | null => value.named(name)?.id ?? null;

it('the file is sound', () => expect(issues).toEqual([]));

it.each([
  ['细颗粒物（PM2.5）浓度', 'pm25'],
  ['地级及以上城市PM2.5年平均浓度', 'pm25'],
  ['ＰＭ2.5平均浓度', 'pm25'],
  ['空气质量优良天数比例', 'good-air-days'],
  ['县级城市集中式饮用水水源地水质达标率', 'drinking-water'],
  ['森林覆盖率', 'forest-cover'],
  ['机械化率', null],
  ['浓度', null],
])('%s is %s', (name, id) => expect(idOf(name)).toBe(id));

it.each([
  ['化学需氧量排放总量减少8%。', 'cod-cut'],
  ['化学需氧量排放总量控制在12万吨以内。', null],
  ['化学需氧量排放总量控制在12万吨。', null],
  ['全省PM2.5浓度控制在35微克/立方米以内。', 'pm25'],
])('%s is a target of %s: no limit is set on the side that is better', (text, id) =>
  expect(findTargets(sourceOf([unitOf(text)]), knowledge)[0]?.indicatorId).toBe(id),
);

describe('a fault at the door', () => {
  const entry = { id: 'a', name: '甲率', same: [], unit: '%', direction: 'up', source: '自拟' };
  const paths = (indicators: unknown[]) => indicatorsFileSchema.safeParse({ source: '自拟', indicators }).error?.issues.map(({ path }) => path.join('.'));
  it.each<[string, unknown[], string[] | undefined]>([
    ['none', [entry], undefined],
    ['an id twice', [entry, { ...entry, name: '乙率' }], ['indicators.1.id']],
    ['a name of two', [entry, { ...entry, id: 'b', same: ['甲（全市）率'], name: '丙率' }], ['indicators.1']],
    ['no source', [{ ...entry, source: '' }], ['indicators.0.source']],
  ])('%s', (_, indicators, expected) => expect(paths(indicators)).toEqual(expected));
});
