import { describe, expect, it } from 'vitest';
import { readState, toggle, writeState } from '../../src/search/view/address.ts';
import { nothingFound, shorten, totalsInWords } from '../../src/search/view/wording.ts';

describe('the address of the search page', () => {
  const state = { query: '排污 & 许可', provinces: ['湖南'], documents: ['a', 'b'] };
  it('gives back what was written', () => expect(readState(writeState(state))).toEqual(state));
  it('is empty for a blank page', () => expect(writeState(readState(''))).toBe(''));
  it('takes whatever stands in it', () =>
    expect(readState('?q=%E4&province=&province=x&province=x&&=')).toEqual({ query: '\ufffd', provinces: ['x'], documents: [] }));
  it('sets a filter and takes it away', () => {
    expect(toggle(state, 'provinces', '江西').provinces).toEqual(['湖南', '江西']);
    expect(toggle(state, 'documents', 'a').documents).toEqual(['b']);
  });
});

describe('what the page says', () => {
  it('names totals', () => expect(totalsInWords({ total: 12, documents: 5, provinces: 3 })).toBe('12 条 · 5 份文件 · 3 省'));
  it('tells an empty selection from an empty collection', () => {
    expect(nothingFound('碳税', 0)).toBe('没有一条含有“碳税”。');
    expect(nothingFound('水', 5)).toBe('所选范围内没有“水”，其他范围有 5 条。');
  });
  it('quotes the beginning of a long query, without signs that turn the line round', () => {
    expect(shorten('水'.repeat(10_000))).toBe(`${'水'.repeat(40)}…`);
    expect(shorten('\u202e排\u0000污')).toBe('排污');
  });
});
