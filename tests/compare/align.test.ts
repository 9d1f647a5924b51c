/** Lining up keeps every text in its order and loses nothing; corresponding sentences meet. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPartners, lineUp, type Partners } from '../../src/compare/align.ts';
import { compareColumns } from '../../src/compare/compare.ts';
import { columnsOf, reading, topics } from './collection.ts';

describe('lineUp', () => {
  const texts = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 4 });
  const chance = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));

  it('puts every sentence into exactly one row, each column in its own order, whatever corresponds', () => {
    fc.assert(
      fc.property(texts, chance, (lengths, stream) => {
        const tables = lengths.map((rows, c) => lengths.map((columns, d) => (c < d ? table(rows, columns, stream) : [])));
        const rows = lineUp(lengths, (c, d) => tables[c]?.[d] ?? []);
        for (const [column, length] of lengths.entries()) {
          expect(rows.flatMap((row) => row[column] ?? [])).toEqual(Array.from({ length }, (_, i) => i));
        }
        for (const row of rows) expect(row).toHaveLength(lengths.length);
      }),
    );
  });

  const table = (rows: number, columns: number, stream: Iterator<number>): Partners =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.max(0, (stream.next().value as number) * 2 - 1)));

  it.each([
    ['one to one', [[0.9]], [[[0], [0]]]],
    ['one to two', [[0.7, 0.6]], [[[0], [0, 1]]]],
    ['two to one', [[0.7], [0.6]], [[[0, 1], [0]]]],
    [
      'nothing',
      [[0]],
      [
        [[], [0]],
        [[0], []],
      ],
    ],
    [
      'crossed: the stronger pair meets',
      [
        [0, 0.9],
        [0.5, 0],
      ],
      [
        [[], [0]],
        [[0], [1]],
        [[1], []],
      ],
    ],
  ])('%s', (_, partners, expected) => {
    const rows = lineUp([partners.length, partners[0]?.length ?? 0], () => partners);
    const sorted = (value: number[][][]) => value.map((row) => JSON.stringify(row)).sort();
    expect(sorted(rows)).toEqual(sorted(expected));
  });
});

describe('findPartners', () => {
  it('finds both halves of a sentence that another text says in two', () => {
    const one = ['按照国家部署研究制定财政事权和支出责任划分改革方案，完善转移支付制度，加快建立土壤污染防治基金。'];
    const two = ['研究制定财政事权和支出责任划分改革方案。', '加快建立土壤污染防治基金。', '开展环境日主题宣传活动。'];
    const [row] = findPartners(one, two, () => 0.9);
    expect(row?.map((like) => like > 0)).toEqual([true, true, false]);
  });

  it('is the same from either side', () => {
    for (const topic of topics.slice(0, 10)) {
      const [a, b] = columnsOf(topic.units.map(({ id }) => id)).map(({ units }) => units.flatMap((unit) => unit.sentences.map(({ text }) => text)));
      if (!a || !b) continue;
      const [there, back] = [findPartners(a, b, reading.weigh), findPartners(b, a, reading.weigh)];
      for (const [i, row] of there.entries()) for (const [j, like] of row.entries()) expect(back[j]?.[i]).toBeCloseTo(like, 10);
    }
  });
});

it('gives every sentence back to the letter, over all topics', () => {
  for (const topic of topics) {
    const columns = columnsOf(topic.units.map(({ id }) => id));
    const comparison = compareColumns(columns, reading);
    for (const [column, list] of comparison.sentences.entries()) {
      const texts = columns[column]?.units.flatMap((unit) => unit.sentences.map(({ text }) => text));
      expect(list.map(({ stretches }) => stretches.map(({ text }) => text).join(''))).toEqual(texts);
    }
  }
});
