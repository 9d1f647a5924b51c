import { describe, expect, it } from 'vitest';
import { breakPlaces } from '../src/site/break-places.ts';

describe('breakPlaces', () => {
  it.each([
    ['2025年底前完成', /^2025年/u],
    ['（2021—2025年）', /2025年/u],
    ['占比12.5%以上', /12\.5%/u],
    ['长3.5公里', /3\.5公里/u],
  ])('parts no figure of %s from what it counts', (title, figure) => expect(breakPlaces(title).some((part) => figure.test(part))).toBe(true));

  it('gives back the title', () =>
    expect(breakPlaces('湖南省“十四五”生态环境保护规划（2021—2025年）').join('')).toBe('湖南省“十四五”生态环境保护规划（2021—2025年）'));

  it('lets a title break between words', () => expect(breakPlaces('生态环境保护规划').length).toBeGreaterThan(1));
});
