import { expect, it } from 'vitest';
import { byMonth } from '../../../src/facts/deadlines/months.ts';

it('counts what is due in each month of a year, the whole year last', () => {
  const due = ['2022', '2022-12', '2022-06-30', '2022', '2022-06'].map((deadline) => ({ deadline }));
  expect(byMonth(due)).toEqual([
    { month: '06', count: 2 },
    { month: '12', count: 1 },
    { month: 'year', count: 2 },
  ]);
});
