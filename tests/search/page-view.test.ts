import { describe, expect, it } from 'vitest';
import { readState } from '../../src/search/address.ts';
import { emptyAnswer } from '../../src/search/engine.ts';
import { isWhole, layoutFor, pageViewOf, statusOf } from '../../src/search/view/page-view.ts';
import { nextOption } from '../../src/search/view/typing/completions.ts';
import { hitOf } from './view-hits.ts';

const answered = (query: string, hits: number, withoutFilters = hits) => {
  const empty = emptyAnswer(query);
  return { ...empty, total: hits, answers: hits, exact: hits, documents: 1, provinces: 1, facets: { ...empty.facets, total: withoutFilters } };
};

describe('what stands round the hits', () => {
  it('is samples and no tools where nothing was asked', () => {
    const view = pageViewOf(readState(''), emptyAnswer(''), '检索 · 文库');
    expect(view).toMatchObject({ documentTitle: '检索 · 文库', title: '检索', samples: true, beyondFilters: false });
    expect(view).toMatchObject({ filters: { known: false, clearable: false, button: '筛选' }, tools: { shown: false } });
    expect(statusOf(readState(''), emptyAnswer(''), null)).toBe('可以这样查：');
  });

  it('is tools, and filters that can be taken away, where there are hits', () => {
    const state = readState('?q=环评&province=湖南&view=lines&order=after');
    const view = pageViewOf(state, answered('环评', 11), '检索 · 文库');
    expect(view).toMatchObject({ documentTitle: '环评 · 检索 · 文库', title: '检索“环评”', samples: false, beyondFilters: false });
    expect(view.filters).toEqual({ known: true, clearable: true, button: '筛选 1' });
    expect(view.tools).toEqual({ shown: true, layouts: true, orders: true, layout: 'lines', order: 'after' });
    expect(statusOf(state, answered('环评', 11), 30)).toBe('11 个条目，30 处 · 1 份文件 · 1 个省级行政区');
  });

  it('offers to leave the filters where only they hide the hits', () => {
    const filtered = readState('?q=环评&province=辽宁');
    expect(pageViewOf(filtered, answered('环评', 0, 4), '').beyondFilters).toBe(true);
    expect(statusOf(filtered, answered('环评', 0, 4), null)).toBe('所选范围内未检得“环评”，其他范围有 4 个条目。');
    expect(pageViewOf(readState('?q=环评'), answered('环评', 0, 4), '').beyondFilters).toBe(false);
  });

  it('says that nothing answers where all that is shown comes nearest, in one list under a heading of its own', () => {
    const state = readState('?q=融雪剂&view=lines');
    const nearest = { ...emptyAnswer('融雪剂'), total: 4 };
    const view = pageViewOf(state, nearest, '');
    expect(view.heading).toEqual({ words: '以下不是直接回答，是最接近的 4 个条目', seen: true });
    expect(view.tools).toMatchObject({ shown: true, layouts: false, orders: false });
    expect(view.filters.known).toBe(false);
    expect(view.elsewhere).toBe(true);
    expect(layoutFor(state, nearest)).toBe('list');
    expect(statusOf(state, nearest, null)).toBe('没有找到直接回答“融雪剂”的条目。');
    expect(layoutFor(state, answered('融雪剂', 3))).toBe('lines');
  });

  it('is searches to try where nothing leads on', () => {
    const [state, nothing] = [readState('?q=圆珠笔'), emptyAnswer('圆珠笔')];
    expect(pageViewOf(state, nothing, '').samples).toBe(true);
    expect(pageViewOf(state, { ...nothing, suggestions: [{ query: '水', kind: 'sound', count: 1 }] }, '').samples).toBe(false);
    expect(pageViewOf(state, { ...nothing, notes: [{ kind: 'apart', words: [{ query: '水', count: 1 }], places: [] }] }, '').samples).toBe(false);
    expect(pageViewOf(readState('?q=圆珠笔&province=辽宁'), nothing, '').samples).toBe(false);
  });

  it('says how many come nearest outside of what was chosen', () => {
    const state = readState('?q=融雪剂&province=辽宁');
    const beyond = { ...emptyAnswer('融雪剂'), nearestBeyond: 4 };
    expect(statusOf(state, beyond, null)).toBe('所选范围内没有接近“融雪剂”的条目，其他范围有 4 个接近的条目。');
    expect(pageViewOf(state, beyond, '').beyondFilters).toBe(true);
  });

  it('counts the whole collection only where it was looked through for the whole query', () => {
    const via = { kind: 'terms', from: '甲 乙', to: '甲、乙' } as const;
    const whole = { ...answered('甲 乙', 1), interpretations: [{ via, key: 'k', total: 1, on: true }] };
    const some = hitOf('a#1', {}, { reasons: [{ kind: 'lacks', words: ['乙'] }] });
    expect(isWhole(whole)).toBe(true);
    expect(isWhole({ ...whole, hits: [some] })).toBe(false);
    expect(isWhole({ ...whole, notes: [{ kind: 'place', place: '湖南', word: '湖南' }] })).toBe(false);
    expect(isWhole({ ...whole, interpretations: [{ via: { ...via, kind: 'question' }, key: 'k', total: 1, on: true }] })).toBe(false);
  });

  it('offers to leave the filters where nothing is shown, which they may be the reason for', () => {
    const state = readState('?q=融雪剂&province=辽宁');
    expect(pageViewOf(state, emptyAnswer('融雪剂'), '').beyondFilters).toBe(true);
    expect(statusOf(state, emptyAnswer('融雪剂'), null)).toBe('所收文件中未检得“融雪剂”。');
  });
});

describe('the option that a key leads to', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 2, -1],
    ['ArrowUp', -1, 2],
    ['ArrowUp', 0, -1],
    ['Enter', 0, null],
  ])('%s from %i of three is %s', (key, active, next) => expect(nextOption(key, active, 3)).toBe(next));
});
