import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsOf, countInWords, coverageOf, markSquare, marksOf, mostMarks, type PlaceCount } from '../../src/compare/collection/coverage.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import { province } from '../place.ts';

const count = (assigned: number, proposed = 0): PlaceCount => ({ place: '湖南', area: '湖南', assigned, proposed });

describe('the measures of a place in a topic', () => {
  const units: Topic['units'] = [
    { id: '湖南一#m1', source: 'editor' },
    { id: '湖南一#m2', source: 'editor' },
    { id: '湖南二#s1', source: 'proposed', via: ['湖南一#m1'] },
    { id: '辽宁一#m4', source: 'proposed', via: ['湖南一#m1'] },
  ];
  const placeOf = (unit: string): string => unit.slice(0, 2);

  it('are counted over all its documents, the editor’s apart from proposed ones', () => {
    expect(coverageOf({ units }, [province('湖南')], placeOf)).toEqual([{ place: '湖南', area: '湖南', assigned: 2, proposed: 1 }]);
  });
  it('are zero where there are none, in the given order of places', () => {
    expect(
      coverageOf(
        { units },
        ['辽宁', '江西', '湖南'].map((name) => province(name)),
        placeOf,
      ).map(({ place, assigned, proposed }) => [place, assigned, proposed]),
    ).toEqual([
      ['辽宁', 0, 1],
      ['江西', 0, 0],
      ['湖南', 2, 1],
    ]);
  });

  it.each([
    [0, 0, '湖南：所收文件中未检得'],
    [2, 0, '湖南2个条目'],
    [0, 3, '湖南系统匹配3个条目'],
    [2, 3, '湖南2个条目，另系统匹配3个'],
  ])('%i and %i proposed are put into words as %s', (assigned, proposed, words) => expect(countInWords(count(assigned, proposed))).toBe(words));
});

it.each([
  ['elsewhere', 3, '无专条，另见3个条目'],
  ['none', 0, '所收文件中未检得'],
  ['unsought', 0, '无专条'],
  ['no-such-document', 0, '未收此类文件'],
] as const)('a place without measures is said to be %s', (state, spoken, words) =>
  expect(countInWords({ ...count(0), silence: { state, spoken } })).toBe(`湖南：${words}`),
);

describe('marks for measures', () => {
  it.each([
    [0, []],
    [1, [1]],
    [2, [2]],
    [3, [3]],
    [4, [2, 2]],
    [5, [3, 2]],
    [7, [3, 3, 1]],
    [9, [3, 3, 3]],
    [10, []],
  ])('%i stand in rows of %j', (total, rows) => {
    const byRow = Map.groupBy(marksOf(count(total)), ({ y }) => y);
    expect([...byRow.values()].map((row) => row.length)).toEqual(rows);
  });
  it('come with the editor’s first', () => expect(marksOf(count(1, 2)).map(({ proposed }) => proposed)).toEqual([false, true, true]));
  it('never touch each other or the edge of their square', () => {
    const radius = 2.75;
    for (let total = 1; total <= mostMarks; total++) {
      const marks = marksOf(count(total));
      for (const { x, y } of marks) for (const at of [x, y]) expect(Math.min(at, markSquare - at)).toBeGreaterThanOrEqual(radius);
      const nearest = marks.flatMap((a, index) => marks.slice(index + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)));
      expect(Math.min(...nearest)).toBeGreaterThan(2 * radius);
    }
  });
});

describe('bars of blocks', () => {
  const counts = fc.array(fc.record({ place: fc.constant('湖南'), area: fc.constant('湖南'), assigned: fc.nat(60), proposed: fc.nat(60) }), {
    minLength: 1,
    maxLength: 31,
  });

  it('have a block for each measure, all equally wide, and fit their width', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 100, max: 400 }), (given, width) => {
        const { block, bars } = barsOf(given, width);
        expect(block).toBeGreaterThan(0);
        bars.forEach(({ assigned, proposed, blocks }) => {
          expect(blocks.length).toBe(assigned + proposed);
          expect((blocks.at(-1) ?? 0) + (blocks.length && block)).toBeLessThanOrEqual(width + 0.01);
        });
      }),
    );
  });
  it('are no wider than they need to be for a few', () => expect(barsOf([count(2)], 400)).toMatchObject({ block: 18, bars: [{ blocks: [0, 21] }] }));
});
