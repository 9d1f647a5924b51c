import { describe, expect, it } from 'vitest';
import { askedIn, filterOf, keptRows, queryOf } from '../../../src/facts/list/filtering.ts';
import type { FactRow, Filter } from '../../../src/facts/list/row.ts';

const row = (id: string, keys: FactRow['keys']): FactRow => ({ id, keys, cells: [], words: ['', '', ''], href: '', place: '', area: '' });
const rows = [row('a', { area: ['湖南'], body: ['甲厅', '乙局'] }), row('b', { area: ['湖南'], body: ['乙局'] }), row('c', { area: ['江西'], body: [] })];
const filters = [filterOf('area', '地域', rows), filterOf('body', '单位', rows)] as Filter[];

describe('filters of a list', () => {
  it('offer the values that the rows have, with their count, the most frequent first', () => {
    expect(filters.map(({ options }) => options)).toEqual([
      [
        { value: '湖南', label: '湖南（2）' },
        { value: '江西', label: '江西（1）' },
      ],
      [
        { value: '乙局', label: '乙局（2）' },
        { value: '甲厅', label: '甲厅（1）' },
      ],
    ]);
  });

  it('are not offered where there is nothing to choose', () => {
    expect(filterOf('area', '地域', rows.slice(0, 2))).toBeNull();
    expect(filterOf('year', '年份', rows)).toBeNull();
    expect(filterOf('body', '单位', rows.slice(1))?.options).toEqual([{ value: '乙局', label: '乙局（1）' }]);
  });

  it.each([
    ['', ['a', 'b', 'c']],
    ['?area=湖南', ['a', 'b']],
    ['?area=湖南&body=甲厅', ['a']],
    ['?area=江西&body=乙局', []],
    ['?area=火星&other=1', ['a', 'b', 'c']],
  ])('%s keeps %j', (search, kept) => {
    const asked = askedIn(search, filters);
    expect(keptRows(rows, asked).map(({ id }) => id)).toEqual(kept);
    expect(askedIn(queryOf(asked), filters)).toEqual(asked);
  });

  it('leave the address bare where nothing is chosen', () => {
    expect(queryOf({ area: '', body: '' })).toBe('');
  });
});
