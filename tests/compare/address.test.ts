import { describe, expect, it } from 'vitest';
import { type ColumnRequest, readColumns, writeColumns } from '../../src/compare/address.ts';

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
    // As they arrive: punctuation and words behind, full width, GBK, cut off, through a page.
    ...['hunan:m5。', 'hunan:m5），详见', 'hunan：Ｍ５', 'hunan:m5%A1%A3', 'hunan:m5%E3%80', '“hunan#m5”', 'hunan:m5&amp;from=x'].map(
      (value): [string, ColumnRequest[]] => [`?u=${value}`, [{ document: 'hunan', anchors: ['m5'] }]],
    ),
    ['?u=hunan:m12、m16', [{ document: 'hunan', anchors: ['m12', 'm16'] }]],
    // Encoded twice; and what can be no request, which is said.
    ['?u=hunan%253Am5', [{ document: 'hunan', anchors: ['m5'] }]],
    ['?u=hunan%25253Am5', [{ document: 'hunan', anchors: ['m5'] }]],
    ['?u=%E4%', [{ document: '%E4%', anchors: [] }]],
    [
      '?u=hunan:m5&u=%E4%',
      [
        { document: 'hunan', anchors: ['m5'] },
        { document: '%E4%', anchors: [] },
      ],
    ],
    ['?u=hunan', [{ document: 'hunan', anchors: [] }]],
    ['?u=hunan:m12,m16', [{ document: 'hunan', anchors: ['m12', 'm16'] }]],
    [
      '?u=hunan:m5&u=hunan:m5&u=hunan:m5,m5',
      [
        { document: 'hunan', anchors: ['m5'] },
        { document: 'hunan', anchors: ['m5'] },
        { document: 'hunan', anchors: ['m5'] },
      ],
    ],
    [
      '?u=&u=x&u=:m5&u=x:',
      [
        { document: 'x', anchors: [] },
        { document: ':m5', anchors: [] },
        { document: 'x', anchors: [] },
      ],
    ],
    ['?u=', []],
    ['', []],
  ])('%s', (search, expected) => {
    expect(readColumns(search)).toEqual(expected);
  });

  it('cuts nothing: the page says what is too much', () => {
    expect(readColumns(`?${Array.from({ length: 9 }, (_, i) => `u=d:m${i}`).join('&')}`)).toHaveLength(9);
  });

  it('reads what writeColumns wrote', () => {
    const columns = [
      { document: 'hunan-2021-governance', anchors: ['m5'] },
      { document: 'jiangxi-2020-governance', anchors: ['m6', 's3-2-1'] },
    ];
    expect(readColumns(writeColumns(columns))).toEqual(columns);
    expect(writeColumns([])).toBe('');
  });
});
