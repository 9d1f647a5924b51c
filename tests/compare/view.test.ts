/** The view as HTML and the files to take away: verbatim text, nothing that becomes markup or a formula. */
import { describe, expect, it } from 'vitest';
import { tag, toHtml } from '../../src/browser/markup.ts';
import { type Column, compareColumns } from '../../src/compare/compare.ts';
import type { Piece } from '../../src/compare/differences.ts';
import { listOnlyIn, type Quotation, wordsOf } from '../../src/compare/only-in.ts';
import { legend, onlyInLists } from '../../src/compare/view/lists.ts';
import { markedText } from '../../src/compare/view/marked-text.ts';
import { comparisonTable } from '../../src/compare/view/table.ts';
import { toCsv, toMarkdown } from '../../src/compare/view/table-files.ts';
import { comparisonInWord } from '../../src/compare/view/word-table.ts';
import { unmarked } from '../../src/policy/csv.ts';
import { columnNames } from '../../src/wording/compare.ts';
import { every, faultsOf, openWord, textOf, type XmlNode } from '../office/package.ts';
import { cellsOf } from '../spreadsheet.ts';
import { columnsOf, reading, topics } from './collection.ts';

const column = (place: string, ...texts: string[]): Column => ({
  document: place,
  place,
  area: place,
  documentTitle: `${place}《意见》`,
  units: [{ document: place, anchor: 'm1', name: '（一）条', sentences: texts.map((text, i) => ({ index: i + 1, text })) }],
});
const compare = (...columns: Column[]) => compareColumns(columns, { ...reading, weigh: () => 0.9 });

describe('toHtml', () => {
  it('escapes text and attributes', () => {
    expect(toHtml(tag('a', { href: '"><script>', title: undefined }, '<b>&', null))).toBe('<a href="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;</a>');
  });
});

describe('a table of many columns', () => {
  const column = (n: number) => ({
    ...{ document: `d${n}`, place: '湖南', area: '湖南', documentTitle: '意见' },
    units: [{ document: `d${n}`, anchor: 'm1', name: '（一）目标', sentences: [{ index: 1, text: '治理完成。' }] }],
  });
  const drawn = (columns: number): string =>
    toHtml(
      comparisonTable(
        compareColumns(
          Array.from({ length: columns }, (_, n) => column(n)),
          reading,
        ),
      ),
    );

  it('scrolls in a frame that keys can reach; one of four needs none', () => {
    expect(drawn(5)).toMatch(/^<section class="many-columns" tabindex="0" aria-label="[^"]+"><table /u);
    expect(drawn(4)).toMatch(/^<table /u);
  });
});

describe('the table', () => {
  const comparison = compare(column('湖南', '到2025年底前完成<b>治理</b>任务。'), column('江西', '到2030年底前完成<b>治理</b>任务。'));
  const html = toHtml(comparisonTable(comparison));

  it('marks what differs and what kind it is, and escapes the text', () => {
    expect(html).toContain('<mark class="sole"><span class="whole"><span class="word date">到2025年底前</span></span></mark>');
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

  it('names province and unit in every cell, for screens where the columns stand below each other', () => {
    expect(html).toContain('data-name="湖南　（一）条"');
  });

  it('explains in the legend only the marks that can occur', () => {
    expect(toHtml(legend(2))).not.toContain('class="some"');
    expect(toHtml(legend(3))).toContain('class="some"');
  });
});

describe('the marks of a sentence', () => {
  const drawn = (list: readonly (readonly [string, Piece['reach'], Piece['mark']?, number?])[]): string =>
    markedText(list.map(([text, reach, mark = null, whole = null]) => ({ text, reach, mark, whole })))
      .map(toHtml)
      .join('');

  it.each([
    [[['完善制度', 'all'] as const, ['、健全机制。', 'sole'] as const], '完善制度、<mark class="sole">健全机制</mark>。'],
    [
      [['加快', 'sole'] as const, ['，完善', 'all'] as const, ['机制，', 'sole'] as const],
      '<mark class="sole">加快</mark>，完善<mark class="sole">机制</mark>，',
    ],
    [
      [['依法，', 'sole'] as const, ['应当', 'sole', 'must'] as const, ['公开', 'all'] as const],
      '<mark class="sole">依法，<span class="word must">应当</span></mark>公开',
    ],
    [[['建立', 'all'] as const, ['“三审合一”', 'sole'] as const], '建立<mark class="sole">“三审合一”</mark>'],
    [[['甲', 'all'] as const, ['，', 'sole'] as const, ['乙', 'all'] as const], '甲，乙'],
  ])('hold punctuation only between their words: %#', (list, expected) => expect(drawn(list)).toBe(expected));

  it('keep a number with its limit in one line', () => {
    expect(
      drawn([
        ['处', 'all'],
        ['三万元', 'sole', 'number', 1],
        ['以上', 'sole', null, 1],
        ['罚款', 'all'],
      ]),
    ).toBe('处<mark class="sole"><span class="whole"><span class="word number">三万元</span>以上</span></mark>罚款');
  });
});

describe('a sentence without a counterpart', () => {
  const drawn = toHtml(comparisonTable(compare(column('湖南', '开展环境日主题宣传活动。', '完善案件移送制度。'), column('江西', '完善案件移送制度。'))));

  it('is marked as a whole, and said to be so', () => {
    expect(drawn).toContain('<p class="sentence alone" id="c1-1">');
    expect(drawn).toContain('开展环境日主题宣传活动。<span class="visually-hidden" data-interface="">（其他栏未匹配到相应文句）</span>');
    expect(drawn).not.toContain('<mark');
  });

  it('stands in a row of its own kind', () => expect(drawn.match(/<tr(?: class="apart")?><td/gu)).toEqual(['<tr class="apart"><td', '<tr><td']));
});

describe('the lists of what only some say', () => {
  /** What one column alone has, its own words in 【】. */
  const listed = (one: string, other: string): string[] =>
    listOnlyIn(compare(column('湖南', one), column('江西', other)))
      .filter(({ columns }) => columns.join() === '0')
      .flatMap(({ passages }) => passages.flatMap(({ quotations }) => quotations.map(shown)));
  const shown = (quotation: Quotation): string => quotation.map(({ text, own }) => (own ? `【${text}】` : text)).join('');

  it.each([
    [
      '一个小句引全，独有的字标出',
      '加快生态环境损害赔偿与检察机关公益诉讼制度有效衔接，完善案件移送制度。',
      '加快生态环境损害赔偿公益诉讼制度有效衔接，完善案件移送制度。',
      ['加快生态环境损害赔偿【与检察机关】公益诉讼制度有效衔接'],
    ],
    ['整句独有的不另标', '完善案件移送制度，推动各地设立环境资源法庭。', '完善案件移送制度。', ['【推动各地设立环境资源法庭】']],
    ['太短的不列', '完善案件移送制度，依法公开。', '完善案件移送制度。', []],
  ])('%s', (_, one, other, expected) => {
    expect(listed(one, other)).toEqual(expected);
  });

  it.each([
    ['住宅、学校、医院周边五十米范围内不得采用玻璃幕墙。', true],
    ['住宅、学校、医院周边一百米范围内不得采用玻璃幕墙。', false],
  ])('of several columns quote no clause with a figure that one of them has otherwise: %s', (words, expected) => {
    const columns = [column('湖南', '住宅、学校、医院周边五十米范围内不得采用玻璃幕墙。'), column('江西', words), column('辽宁', '完善案件移送制度。')];
    const shared = listOnlyIn(compare(...columns)).filter((list) => list.columns.join() === '0,1');
    expect(shared.flatMap(({ passages }) => passages.flatMap(({ quotations }) => quotations.map(wordsOf))).some((own) => own.includes('五十米'))).toBe(
      expected,
    );
  });

  it('quote a quotation with inner marks', () => {
    const html = toHtml(onlyInLists(compare(column('湖南', '推进“五河一湖一江”流域法庭建设。'), column('江西', '另有完全不同的规定。'))));
    expect(html).toContain('<q>推进‘五河一湖一江’流域法庭建设</q>');
  });

  it('lead to a search for the words in the whole collection', () => {
    const html = toHtml(onlyInLists(compare(column('湖南', '推动各地设立环境资源法庭。'), column('江西', '另有完全不同的规定。'))));
    expect(html).toContain(`href="/search/?q=${encodeURIComponent('推动各地设立环境资源法庭')}"`);
  });

  it('hold nothing that stands in a column outside the list', () => {
    for (const topic of topics) {
      const comparison = compareColumns(columnsOf(topic.units.map(({ id }) => id)), reading);
      const texts = comparison.sentences.map((list) => list.map(({ text }) => text).join(''));
      for (const { columns, passages } of listOnlyIn(comparison))
        for (const { column: own, sentence, quotations } of passages) {
          for (const passage of quotations.map(wordsOf)) {
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

  it('CSV: in a spreadsheet every text is text, none a formula, a number or a day', () => {
    const [, ...rows] = cellsOf(toCsv(compare(column('湖南', '=1+1。', '5.', '1-2'), column('江西', '2021年。')), absolute));
    const cells = rows.flatMap((row) => row.slice(1)).filter((cell) => cell?.v);
    expect(cells.map((cell) => [cell?.t, cell?.f])).toEqual(cells.map(() => ['s', undefined]));
    expect(cells.map((cell) => unmarked(String(cell?.v)))).toEqual(expect.arrayContaining(['=1+1。']));
  });

  it('CSV: says of sentences without a counterpart that they are whole, of others what differs, of nothing what stands elsewhere', () => {
    const [one, other] = [
      ['完善案件移送制度，设立环境资源法庭。', '开展巡回审判。'],
      ['完善案件移送制度。', '为此设立环境资源法庭一处，另有安排。'],
    ];
    const [, ...rows] = cellsOf(toCsv(compare(column('湖南', ...one), column('江西', ...other)), absolute));
    expect(rows.map((row) => row[3]?.v).filter(Boolean)).toEqual(['开展巡回审判。']);
  });

  it('Word: the table as one, across the page, with the place and address of each sentence in a footnote', async () => {
    const word = openWord(await comparisonInWord(comparison, '主题', absolute));
    expect(await faultsOf(word)).toEqual([]);
    const body = word.trees.get('word/document.xml') as XmlNode;
    const rows = every(body, 'w:tr').map((row) => row.children.filter(({ name }) => name === 'w:tc').map(textOf));
    expect(rows[0]).toEqual(['湖南《意见》（一）条', '江西《意见》（一）条']);
    expect(rows).toHaveLength(comparison.rows.length + 1);
    expect(every(body, 'w:pgSz')[0]?.attributes['w:orient']).toBe('landscape');
    const notes = every(word.trees.get('word/footnotes.xml') as XmlNode, 'w:footnote')
      .map(textOf)
      .filter((text) => text.trim());
    expect(notes[0]).toMatch(/湖南《意见》　（一）条　第1句，https?:\/\/\S+#m1\.1$/u);
  });

  it('Word: says where a column has nothing like the sentences beside it', async () => {
    const apart = compare(column('湖南', '开展巡回审判。'), column('江西', '建立河湖长制。'));
    const body = openWord(await comparisonInWord(apart, '主题', absolute)).trees.get('word/document.xml') as XmlNode;
    const cells = every(body, 'w:tc').map(textOf).slice(2);
    expect(cells.toSorted()).toEqual(['开展巡回审判。', '建立河湖长制。', '未匹配', '未匹配'].toSorted());
  });

  it('Markdown: one line for each row, markup of the text escaped, lists below', () => {
    const markdown = toMarkdown(comparison, '主题', absolute);
    expect(markdown).toContain('独有\\|的\\*一句\\*话。 [（一）第2句](https://example.org/policies/湖南/#m1.2)');
    expect(markdown).toContain('### 所列条目中仅见于湖南');
    const cells = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(cells).toHaveLength(comparison.rows.length + 2);
  });
});
