import { describe, expect, it } from 'vitest';
import { mostColumns, readColumns, writeColumns } from '../../src/compare/address.ts';

describe('readColumns', () => {
  it.each([
    [
      '?u=hunan:m5&u=jiangxi:m6',
      [
        { document: 'hunan', anchors: ['m5'] },
        { document: 'jiangxi', anchors: ['m6'] },
      ],
    ],
    ['?u=hunan%23m5', [{ document: 'hunan', anchors: ['m5'] }]],
    ['?u=hunan:m12,m16', [{ document: 'hunan', anchors: ['m12', 'm16'] }]],
    [
      '?u=hunan:m5&u=hunan:m5&u=hunan:m5,m5',
      [
        { document: 'hunan', anchors: ['m5'] },
        { document: 'hunan', anchors: ['m5'] },
      ],
    ],
    ['?u=&u=x&u=:m5&u=x:', []],
    ['?u=%E0%A4%A', []],
    ['', []],
  ])('%s', (search, expected) => {
    expect(readColumns(search)).toEqual(expected);
  });

  it('takes no more columns than can be read', () => {
    expect(readColumns(`?${Array.from({ length: 9 }, (_, i) => `u=d:m${i}`).join('&')}`)).toHaveLength(mostColumns);
  });

  it('reads what writeColumns wrote', () => {
    const columns = [
      { document: 'hunan-2021-governance', anchors: ['m5'] },
      { document: 'a&b', anchors: ['x,y', '章 一'] },
    ];
    expect(readColumns(writeColumns(columns.slice(0, 1)))).toEqual(columns.slice(0, 1));
    expect(readColumns(writeColumns(columns))[1]?.document).toBe('a&b');
    expect(writeColumns([])).toBe('');
  });
});
