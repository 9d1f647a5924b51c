import { describe, expect, it } from 'vitest';
import { sameElsewhere, shareOfShorter, similarity } from '../../../scripts/convert/identity/similarity.ts';

describe('similarity', () => {
  it.each<[string, string, number]>([
    ['每年清淤一次', '每年清淤一次', 1],
    ['', '', 1],
    ['清', '清', 1],
    ['清', '淤', 0],
    ['清淤', '护岸', 0],
    ['每年清淤一次', '每年清淤二次', 0.6],
    ['清淤清淤', '清淤', 0.5],
  ])('of “%s” and “%s” is %d', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 10);
    expect(similarity(b, a)).toBeCloseTo(expected, 10);
  });

  it.each<[string, string, number]>([
    ['每年清淤', '每年清淤一次', 1],
    ['清淤护岸', '每年清淤', 1 / 3],
    ['清淤', '护岸', 0],
    ['清', '清', 1],
    ['', '清淤', 0],
  ])('shares of “%s” and “%s” the part %d of the shorter', (a, b, expected) => {
    expect(shareOfShorter(a, b)).toBeCloseTo(expected, 10);
    expect(shareOfShorter(b, a)).toBeCloseTo(expected, 10);
  });

  it('takes a reworded sentence for the same, another of the same matter for another', () => {
    expect(similarity('沿河企业依法申领排污许可证，按证排污。', '沿河企业应当依法申领排污许可证，按证排污。')).toBeGreaterThan(sameElsewhere);
    expect(similarity('沿河企业依法申领排污许可证，按证排污。', '未取得排污许可证的企业，不得排放污染物。')).toBeLessThan(sameElsewhere);
  });
});
