/** The view as HTML and the files to take away: verbatim text, nothing that becomes markup or a formula. */
import { describe, expect, it } from 'vitest';
import { type Column, compareColumns } from '../../src/compare/compare.ts';
import { listOnlyIn } from '../../src/compare/only-in.ts';
import { toCsv, toMarkdown } from '../../src/compare/table-files.ts';
import { legend, onlyInLists } from '../../src/compare/view/lists.ts';
import { tag, toHtml } from '../../src/compare/view/markup.ts';
import { comparisonTable } from '../../src/compare/view/table.ts';
import { columnNames } from '../../src/compare/view/wording.ts';
import { columnsOf, topics, weigh } from './collection.ts';

const column = (province: string, ...texts: string[]): Column => ({
  document: province,
  province,
  documentTitle: `${province}《意见》`,
  units: [{ document: province, anchor: 'm1', name: '（一）条', sentences: texts.map((text, i) => ({ index: i + 1, text })) }],
});
const compare = (...columns: Column[]) => compareColumns(columns, () => 0.9);

describe('toHtml', () => {
  it('escapes text and attributes', () => {
    expect(toHtml(tag('a', { href: '"><script>', title: undefined }, '<b>&', null))).toBe('<a href="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</a>');
  });
});

describe('the table', () => {
  const comparison = compare(column('湖南', '到2025年底前完成<b>治理</b>任务。'), column('江西', '到2030年底前完成<b>治理</b>任务。'));
  const html = toHtml(comparisonTable(comparison));

  it('marks what differs and what kind it is, and escapes the text', () => {
    expect(html).toContain('<mark class="sole"><span class="word date">到2025年底前</span></mark>');
    expect(html).toContain('完成&lt;b&gt;治理&lt;/b&gt;任务。');
  });

  it('gives every sentence its permanent link and names its partner', () => {
    expect(html).toContain('href="/policies/湖南/#m1.1"');
    expect(html).toContain('data-partners="c2-1"');
  });

  it('names the link of a sentence by what is seen of it first', () => {
    for (const [, name = '', seen] of html.matchAll(/aria-label="([^"]*本句固定链接[^"]*)">([^<]*)<\/a>/gu))
      expect(name.startsWith(`${seen}，`), name).toBe(true);
    expect(html).toContain('本句固定链接');
  });

  it('explains in the legend only the marks that can occur', () => {
    expect(toHtml(legend(2))).not.toContain('class="some"');
    expect(toHtml(legend(3))).toContain('class="some"');
  });
});

describe('the lists of what only some say', () => {
  it('hold nothing that stands in a column outside the list', () => {
    for (const topic of topics) {
      const comparison = compareColumns(columnsOf(topic.units.map(({ id }) => id)), weigh);
      const texts = comparison.sentences.map((list) => list.map(({ text }) => text).join(''));
      for (const { columns, passages } of listOnlyIn(comparison))
        for (const { column: own, sentence, words } of passages) {
          for (const passage of words) {
            expect(comparison.sentences[own]?.[sentence]?.text).toContain(passage);
            for (const [other, text] of texts.entries()) if (!columns.includes(other)) expect(text).not.toContain(passage);
          }
        }
    }
  });

  it('say so where there is nothing to list', () => {
    expect(toHtml(onlyInLists(compare(column('湖南', '一字不差。'), column('江西', '一字不差。'))))).toContain('没有可列的差别');
  });
});

describe('names of columns', () => {
  it.each([
    [
      [column('湖南'), column('江西')],
      ['湖南', '江西'],
    ],
    [
      [column('湖南'), { ...column('湖南'), documentTitle: '湖南《规划》' }],
      ['湖南《意见》', '湖南《规划》'],
    ],
    [
      [column('湖南'), column('湖南')],
      ['湖南《意见》（一）条', '湖南《意见》（一）条'],
    ],
  ])('%#', (columns, expected) => {
    expect(columnNames(columns)).toEqual(expected);
  });
});

describe('files', () => {
  const comparison = compare(column('湖南', '=1+1，“引”"号"。', '独有|的*一句*话。'), column('江西', '完全两样的内容。'));
  const absolute = (path: string): string => `https://example.org${path}`;

  it('CSV: text verbatim, quoted, no formulas, addresses in full', () => {
    const csv = toCsv(comparison, absolute);
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain('"\'=1+1，“引”""号""。"');
    expect(csv).toContain('"https://example.org/policies/湖南/#m1.2"');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(comparison.rows.length + 1);
  });

  it('Markdown: one line for each row, markup of the text escaped, lists below', () => {
    const markdown = toMarkdown(comparison, '主题', absolute);
    expect(markdown).toContain('独有\\|的\\*一句\\*话。 [m1.2](https://example.org/policies/湖南/#m1.2)');
    expect(markdown).toContain('### 仅见于湖南');
    const cells = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(cells).toHaveLength(comparison.rows.length + 2);
  });
});
