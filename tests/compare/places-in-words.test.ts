/** How a sentence of a comparison is named in a file, and its counterpart beside it. */
import { describe, expect, it } from 'vitest';
import { toHtml } from '../../src/browser/markup.ts';
import { type Column, compareColumns } from '../../src/compare/compare.ts';
import { comparisonTable } from '../../src/compare/view/table.ts';
import { toMarkdown } from '../../src/compare/view/table-files.ts';
import { counterpartInWords, placeInWords } from '../../src/wording/compare.ts';
import { reading } from './collection.ts';

const unit = (name: string, anchor = 'm1', texts: readonly string[] = []) => ({
  document: 'd',
  anchor,
  name,
  sentences: texts.map((text, i) => ({ index: i + 1, text })),
});

describe('a place in words', () => {
  it.each([
    ['（十八）完善环境监管执法体系', 2, undefined, '（十八）第2句'],
    ['6.实施排污许可管理制度', 1, undefined, '6 第1句'],
    ['第十条各级人民政府应当…', 1, undefined, '第十条 第1句'],
    ['表2 主要指标', null, 6, '表2 第6行'],
    ['专栏7', null, undefined, '专栏7'],
    ['全面实行排污许可制度', 3, undefined, '全面实行排污许可制度第3句'],
  ])('%s', (name, index, row, expected) => {
    expect(placeInWords({ unit: unit(name), index, ...(row !== undefined && { row }) }).replace('度 第', '度第')).toBe(expected);
  });

  it.each([
    [false, '辽宁 2'],
    [true, '辽宁（十八）2'],
  ])('a counterpart, where the column has several clauses: %s', (several, expected) =>
    expect(counterpartInWords('辽宁', { unit: unit('（十八）完善体系') }, 2, several)).toBe(expected),
  );
});

describe('a column of two clauses', () => {
  const column = (place: string, ...units: ReturnType<typeof unit>[]): Column => ({ document: place, place, area: place, documentTitle: '《意见》', units });
  const permit = '加快推进排污许可制度改革，完成核发。';
  const comparison = compareColumns(
    [
      column('湖南', unit('（五）排污', 'm5', [permit])),
      column('辽宁', unit('（二）信息', 'm2', ['公开信息。', '完善案件移送制度。']), unit('（三）许可', 'm3', [permit])),
    ],
    reading,
  );
  const html = toHtml(comparisonTable(comparison));

  it('numbers the sentences of each anew', () => {
    expect([...html.matchAll(/data-cite="([^"]+)"[^>]*><span>(\d+)</gu)].map(([, place, number]) => `${place} ${number}`).toSorted()).toEqual(
      ['（三）第1句 1', '（二）第1句 1', '（二）第2句 2', '（五）第1句 1'].toSorted(),
    );
  });

  it('is referred to by clause and number, one of a single clause by number', () => {
    expect(html).toContain('>辽宁（三）1</a>');
    expect(html).toContain('>湖南 1</a>');
  });

  it('has no codes in what is taken away', () => {
    const markdown = toMarkdown(comparison, '许可', (path) => `https://example.org${path}`);
    expect(markdown).toContain('[（三）第1句](');
    expect(markdown).not.toMatch(/\[m\d/u);
    expect(markdown).toContain('其中可能只有部分文字独有');
  });
});
