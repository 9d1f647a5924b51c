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
      const next = [0, 0, 0];
      const rows = filled.map((row) => row.map((is, column) => (is ? [next[column]++ as number] : [])));
      const closed = closeUp(rows);
      for (const [column, count] of next.entries()) expect(closed.flatMap(({ cells }) => cells[column])).toEqual(Array.from({ length: count }, (_, i) => i));
      expect(closed.some(({ apart }, i) => apart && closed[i + 1]?.apart)).toBe(false);
    }),
  );
});
