import { describe, expect, it } from 'vitest';
import { type PageState, readState, toggleFilter, toggleInterpretation, withoutFilters, withoutWord, withQuery, writeState } from '../../src/search/address.ts';
import type { Note } from '../../src/search/answer/answer.ts';
import { byDocument } from '../../src/search/view/hits/group-layout.ts';
import { markedAddress } from '../../src/search/view/hits/hit-item.ts';
import { whereStanding } from '../../src/search/view/hits/where-standing.ts';
import { reasonInWords, reasonsInWords } from '../../src/wording/search/hit-reasons.ts';
import {
  exportScopeInWords,
  exportTitleInWords,
  nearnessInWords,
  noteInWords,
  nothingFound,
  shorten,
  totalsInWords,
  viaInWords,
} from '../../src/wording/search.ts';
import { hitOf, textOf } from './view-hits.ts';

const blank = readState('');
const state: PageState = {
  query: '排污 & 许可',
  filters: { ...blank.filters, province: ['湖南'], document: ['a', 'b'], topic: ['permit'] },
  without: ['synonym:甲', 'pinyin'],
  layout: 'lines',
  order: 'after',
};

describe('the address of the search page', () => {
  it('gives back what was written', () => expect(readState(writeState(state))).toEqual(state));
  it('is empty for a blank page', () => expect(writeState(blank)).toBe(''));
  it('takes whatever stands in it', () => {
    const read = readState('?q=%E4&province=&province=x&province=x&&=&view=<b>&order=__proto__&without=');
    expect(read).toEqual({ ...blank, query: '', filters: { ...blank.filters, province: ['x'] } });
  });
  it('takes words as old pages and messengers encode them', () => {
    expect(readState('?q=%C5%C5%CE%DB&amp;province=%BA%FE%C4%CF')).toEqual({ ...blank, query: '排污', filters: { ...blank.filters, province: ['湖南'] } });
    expect(readState('?q=%25E6%258E%2592%25E6%25B1%25A1').query).toBe('排污');
  });
  it('sets a filter and takes it away', () => {
    expect(toggleFilter(state, 'province', '江西').filters.province).toEqual(['湖南', '江西']);
    expect(toggleFilter(state, 'document', 'a').filters.document).toEqual(['b']);
    expect(withoutFilters(state).filters).toEqual(blank.filters);
  });
  it('takes a word out of the query, as far as something is left of it', () => {
    expect(withoutWord({ ...blank, query: '辽宁关于举报的规定' }, '辽宁')?.query).toBe('关于举报的规定');
    expect(withoutWord({ ...blank, query: '湖南 ＰＭ2.5 臭氧', without: ['pinyin'] }, 'pm2.5')).toEqual({ ...blank, query: '湖南 臭氧' });
    expect(withoutWord({ ...blank, query: '辽宁' }, '辽宁')).toBeNull();
    expect(withoutWord({ ...blank, query: '遼寧 臭氧' }, '辽宁')).toBeNull();
  });
  it('switches an interpretation off and on', () => {
    expect(toggleInterpretation(blank, 'pinyin:水').without).toEqual(['pinyin:水']);
    expect(toggleInterpretation(state, 'pinyin').without).toEqual(['synonym:甲']);
  });
  it('reads another query anew, within the same filters and layout', () => expect(withQuery(state, '水')).toEqual({ ...state, query: '水', without: [] }));
});

describe('what the page says', () => {
  it('names totals, and the exact ones where there are others', () => {
    expect(totalsInWords({ total: 12, exact: 12, documents: 5, provinces: 3, national: false })).toBe('12 个条目 · 5 份文件 · 3 个省级行政区');
    expect(totalsInWords({ total: 14, exact: 11, documents: 5, provinces: 3, national: false })).toBe('14 个条目（含原词 11 个） · 5 份文件 · 3 个省级行政区');
    expect(totalsInWords({ total: 13, exact: 13, documents: 4, provinces: 2, national: true })).toBe('13 个条目 · 4 份文件 · 国家和 2 个省级行政区');
    expect(totalsInWords({ total: 7, exact: 7, documents: 1, provinces: 0, national: true })).toBe('7 个条目 · 1 份文件 · 国家');
    expect(totalsInWords({ total: 3, exact: 0, documents: 1, provinces: 1, national: false })).toBe('3 个条目 · 1 份文件 · 1 个省级行政区');
  });
  it('counts the places where each has a line', () => {
    expect(totalsInWords({ total: 12, exact: 12, documents: 5, provinces: 3, national: false }, 35)).toBe('12 个条目，35 处 · 5 份文件 · 3 个省级行政区');
    expect(totalsInWords({ total: 14, exact: 11, documents: 5, provinces: 3, national: false }, 40)).toBe(
      '14 个条目（含原词 11 个），40 处 · 5 份文件 · 3 个省级行政区',
    );
  });
  it('tells an empty selection from an empty collection', () => {
    expect(nothingFound('碳税', 0)).toBe('所收文件中未检得“碳税”。');
    expect(nothingFound('水', 5)).toBe('所选范围内未检得“水”，其他范围有 5 个条目。');
  });
  it('says where the collection is from to who asks for a word that it lacks, it may be a place', () => {
    expect(noteInWords({ kind: 'apart', words: [{ query: '排污许可', count: 12 }], places: ['湖南', '江西'] })).toBe('所收文件出自湖南、江西。');
    expect(noteInWords({ kind: 'apart', words: [{ query: '水泥窑', count: 3 }], places: [] })).toBe('');
  });
  it('quotes the beginning of a long query, without signs that turn the line round', () => {
    expect(shorten('水'.repeat(10_000))).toBe(`${'水'.repeat(40)}…`);
    expect(shorten('\u202e排\u0000污')).toBe('排污');
  });
  it('gives of several words those that stand in a unit, and not all under each', () => {
    const via = { kind: 'terms', from: '无人机 执法', to: '无人机、执法' } as const;
    const some = hitOf(
      'a#1',
      {},
      {
        match: 'expanded',
        via,
        reasons: [
          { kind: 'in-unit', words: ['无人机'] },
          { kind: 'lacks', words: ['执法'] },
        ],
      },
    );
    expect(viaInWords(some)).toBe('分词：有“无人机”，没有“执法”');
    expect(viaInWords({ ...some, via: { kind: 'abbreviation', from: '环评', to: '环境影响评价' } })).toBe('简称全称：环评 → 环境影响评价');
  });
  const notes: [Note, string][] = [
    [{ kind: 'no-such-number', number: '湘办发〔2020〕2号' }, '所收文件中未检得文号湘办发〔2020〕2号。'],
    [{ kind: 'nearest', lookedFor: ['黑臭水体'], missing: ['谁谁'] }, '查的是“黑臭水体”。所收文件中未检得“谁谁”。'],
    [{ kind: 'typing', from: '排污许可正', to: '排污许可证' }, '所收文件中未检得“排污许可正”，以下是“排污许可证”的结果。'],
    [{ kind: 'not-held', words: [{ query: '化雪盐', name: '融雪剂' }] }, '所收文件中未检得“化雪盐”“融雪剂”。'],
    [{ kind: 'not-held', words: [{ query: '碳税', name: '碳税' }] }, '所收文件中未检得“碳税”。'],
    [{ kind: 'none-together', words: ['道路', '尾矿库'] }, '没有条目同时写到“道路”“尾矿库”。'],
    [{ kind: 'terms', lookedFor: [], missing: ['融雪剂'] }, '所收文件中未检得“融雪剂”。'],
    [{ kind: 'terms', lookedFor: ['道路', '积雪'], missing: [] }, '按几个词分别查：“道路”“积雪”。'],
    [{ kind: 'absent' }, ''],
  ];
  it.each(notes)('puts the note %j into words', (note, words) => expect(noteInWords(note)).toBe(words));
  it('tells one word in a sentence from several', () => {
    expect(reasonInWords({ kind: 'in-sentence', words: ['污水', '农村'] })).toBe('“污水”“农村”在同一句里。');
    expect(reasonInWords({ kind: 'in-sentence', words: ['污水'] })).toBe('');
  });
});

describe('a unit that comes nearest', () => {
  const nowhere = { inName: [], above: [], inText: [], part: null };
  const nearest = hitOf(
    'a#1',
    {},
    {
      match: 'nearest',
      reasons: [
        { kind: 'in-unit', words: ['道路'] },
        { kind: 'lacks', words: ['融雪剂'] },
      ],
    },
  );
  it('says what it has and what it lacks', () => expect(nearnessInWords(nearest)).toBe('接近：有“道路”，没有“融雪剂”'));
  it('says nothing where no word of the query stands in it', () =>
    expect(nearnessInWords(hitOf('a#1', {}, { match: 'nearest', reasons: [{ kind: 'lacks', words: ['融雪剂'] }] }))).toBe(''));
  it('is never said to hold what was typed', () => {
    expect(viaInWords(nearest)).toBe('接近');
    expect(reasonsInWords(nearest, nowhere)[0]).toBe('不是直接回答，只是接近。');
  });
  it('says where its words stand', () => {
    const where = { inName: ['考核'], above: [{ heading: '三、考核', words: ['考核'] }], inText: [{ word: '道路', count: 2 }], part: '第6行' };
    expect(reasonsInWords(nearest, where).slice(1)).toEqual([
      '没有“融雪剂”。',
      '标题里有“考核”。',
      '上级标题“三、考核”里有“考核”。',
      '正文里有“道路” 2 处。',
      '所示文字从第6行起。',
    ]);
  });
  it('is said of with single marks', () =>
    expect(reasonInWords({ kind: 'lacks', words: ['“回头看”', '督察“回头看”情况'] })).toBe('没有“回头看”“督察‘回头看’情况”。'));
  it('is exported as what it is', () => {
    expect(exportScopeInWords(0, 4, true)).toBe('导出最接近的 4 个条目');
    expect(exportTitleInWords('融雪剂', true)).toBe('检索“融雪剂”：没有确定的答案，最接近的条目');
  });
});

describe('where the words of a hit stand', () => {
  it('is its name, the headings above, its text, as printed there', () => {
    const words = textOf({ title: '考核', path: ['一、总则', '二、评价考核'], text: 'ＰＭ2.5考核，PM2.5和考核。', part: { name: '第二款', url: '' } });
    expect(whereStanding({ wordings: ['pm2.5', '考核'] }, words)).toEqual({
      inName: ['考核'],
      above: [{ heading: '二、评价考核', words: ['考核'] }],
      inText: [
        { word: 'ＰＭ2.5', count: 2 },
        { word: '考核', count: 2 },
      ],
      part: '第二款',
    });
  });
});

describe('the address of a hit', () => {
  const url = 'https://example.org/policies/a/#m5';
  it('carries the wordings to be marked before the anchor', () =>
    expect(markedAddress({ url, wordings: ['排污', 'a&b#c'] })).toBe('https://example.org/policies/a/?mark=%E6%8E%92%E6%B1%A1&mark=a%26b%23c#m5'));
  it('is the plain one where the wordings are too long to send', () => expect(markedAddress({ url, wordings: ['水'.repeat(1000)] })).toBe(url));
  it('is the plain one where nothing is to be marked', () => expect(markedAddress({ url, wordings: [] })).toBe(url));
});

describe('hits by document', () => {
  it('stand in the order of the collection, inside a document as ranked, and none is lost', () => {
    const hits = [hitOf('b#1'), hitOf('a#2'), hitOf('b#3'), hitOf('c#4')];
    expect(byDocument(hits, ['a', 'b']).map((group) => group.map(({ id }) => id))).toEqual([['a#2'], ['b#1', 'b#3'], ['c#4']]);
  });
});
