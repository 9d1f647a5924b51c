import { expect, it } from 'vitest';
import { type Near, nearestOf } from '../../src/families/nearest.ts';
import type { LinkStrength } from '../../src/policy/model/link.ts';

const near = (area: string, score: number, strength: LinkStrength = 'same', related = false): Near => ({ area, score, strength, related });
const shown = (...counterparts: Near[]): string[] => nearestOf(counterparts).shown.map(({ area, score }) => `${area}${score}`);

it.each<[string, Near[], string[]]>([
  ['all of few', [near('湖南', 0.6), near('江西', 0.7)], ['湖南0.6', '江西0.7']],
  ['two of each jurisdiction, in their order', [near('湖南', 0.6), near('湖南', 0.8), near('湖南', 0.7), near('江西', 0.5)], ['湖南0.8', '湖南0.7', '江西0.5']],
  ['the stronger first', [near('湖南', 0.9, 'partial'), near('湖南', 0.6), near('湖南', 0.7)], ['湖南0.6', '湖南0.7']],
  ['those of the family before all', [near('湖南', 0.9), near('湖南', 0.8), near('湖南', 0.5, 'same', true)], ['湖南0.9', '湖南0.5']],
  ['a shared instrument last', [near('湖南', 0.9, 'instrument'), near('江西', 0.5, 'partial')], ['江西0.5', '湖南0.9']],
])('%s', (_, counterparts, expected) => {
  expect(shown(...counterparts)).toEqual(expected);
});

it('of many shows eight, the first of each before any second, and counts the rest', () => {
  const areas = Array.from({ length: 6 }, (_, n) => `地${n}`);
  const { shown: kept, left } = nearestOf(areas.flatMap((area) => [near(area, 0.9), near(area, 0.8), near(area, 0.7)]));
  expect(new Set(kept.map(({ area }) => area)).size).toBe(6);
  expect([kept.length, left.length]).toEqual([8, 10]);
});
