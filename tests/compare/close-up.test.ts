import fc from 'fast-check';
import { expect, it } from 'vitest';
import { closeUp } from '../../src/compare/close-up.ts';

it.each([
  [
    'rows of one column are joined',
    [
      [[0], []],
      [[1], []],
    ],
    [{ cells: [[0, 1], []], apart: true }],
  ],
  [
    'those of several stand beside each other',
    [
      [[0], []],
      [[], [0]],
      [[1], []],
    ],
    [{ cells: [[0, 1], [0]], apart: true }],
  ],
  [
    'rows that correspond part them',
    [
      [[0], []],
      [[1], [0]],
      [[], [1]],
    ],
    [
      { cells: [[0], []], apart: true },
      { cells: [[1], [0]], apart: false },
      { cells: [[], [1]], apart: true },
    ],
  ],
])('%s', (_, rows, expected) => expect(closeUp(rows)).toEqual(expected));

it('keeps every sentence of every column, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }), { maxLength: 20 }), (filled) => {
      const rows = filled.map((row, i) => row.map((is) => (is ? [i] : [])));
      const closed = closeUp(rows);
      for (const column of [0, 1, 2]) expect(closed.flatMap(({ cells }) => cells[column])).toEqual(rows.flatMap((row) => row[column]));
      expect(closed.some(({ apart }, i) => apart && closed[i + 1]?.apart)).toBe(false);
    }),
  );
});
