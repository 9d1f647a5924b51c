/** Which upper item a lower one comes from; and of two provinces' opinions on one framework, held against what two readers agreed on. */
import { describe, expect, it } from 'vitest';
import { chooseItems } from '../../scripts/above/choose-items.ts';
import { readItems } from '../../scripts/above/read-items.ts';
import { traceMeasures } from '../../scripts/above/trace-measures.ts';
import { language } from '../language.ts';
import { agreedLinks, realUnits } from '../match/units.ts';

describe('the item that is chosen', () => {
  const choose = (...rows: [number, number][][]) => chooseItems(rows.map((row) => new Map(row)));
  it.each<[string, [number, number][][], number | null]>([
    [
      'is the most alike',
      [
        [
          [1, 0.3],
          [2, 0.5],
        ],
      ],
      2,
    ],
    ['is none where none is alike enough', [[[1, 0.11]]], null],
    [
      'may be less alike where it stands alone',
      [
        [
          [1, 0.15],
          [2, 0.05],
        ],
      ],
      1,
    ],
    [
      'is not so where another is nearly as alike',
      [
        [
          [1, 0.15],
          [2, 0.14],
        ],
      ],
      null,
    ],
    ['is not so where another measure is more like it', [[[1, 0.15]], [[1, 0.2]]], null],
  ])('%s', (_, rows, expected) => expect(choose(...rows)[0]?.chosen).toBe(expected));

  it('is followed by the others that are near, the nearest first', () =>
    expect(
      choose([
        [1, 0.1],
        [2, 0.5],
        [3, 0.2],
        [4, 0.02],
      ])[0]?.others,
    ).toEqual([3, 1]));
});

describe.each([
  ['hunan-2021-governance', 'jiangxi-2020-governance'],
  ['jiangxi-2020-governance', 'hunan-2021-governance'],
] as const)('the measures of %s beside those of %s', (lower, upper) => {
  const numbers = new Map<string, number>();
  const of = (id: string) =>
    readItems(
      realUnits.filter(({ document }) => document === id),
      language,
      numbers,
    );
  const words = new Map(realUnits.map(({ id, text }) => [id, text]));
  const pairs = traceMeasures(of(lower), of(upper), upper, words).flatMap(({ unit, items }) => items.map((item) => [unit, item].sort().join(' ')));
  const agreed = (grade: 1 | 2) => agreedLinks.filter((link) => link.grade >= grade).map(({ a, b }) => [a, b].sort().join(' '));

  it('go with none that readers did not see together', () => expect(pairs.filter((pair) => !agreed(1).includes(pair))).toEqual([]));
  it('go with most that readers saw on one subject', () => expect(agreed(2).filter((pair) => pairs.includes(pair)).length).toBeGreaterThanOrEqual(18));
});
