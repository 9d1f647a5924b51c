/** Rows of tables are lines with as many cells as the table has columns. */
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../scripts/intake/readers/docx/read-docx.ts';
import { abstractXml, cell, numbered, numXml, p, r, row, table, text, type WordParts, wordFile } from '../../made/word-file.ts';

const read = (parts: WordParts) => readDocx({ name: '通知.docx', bytes: wordFile(parts) });
const linesOf = (body: string) => read({ body }).extract?.lines.map((line) => line.text);

const plain = (words: string, properties = ''): string => cell(text(words), properties);
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const opens = '<w:vMerge w:val="restart"/>';
const goesOn = '<w:vMerge/>';

describe('a row is a line', () => {
  it.each([
    ['plain', table(row(plain('序号'), plain('任务')), row(plain('1'), plain('治水'))), ['序号\t任务', '1\t治水']],
    ['merged across', table(row(plain('目标', span(2)), plain('单位')), row(plain('甲'), plain('乙'), plain('丙'))), ['目标\t\t单位', '甲\t乙\t丙']],
    [
      'merged down',
      table(row(plain('类'), plain('项')), row(plain('水', opens), plain('河')), row(plain('', goesOn), plain('湖'))),
      ['类\t项', '水\t河', '\t湖'],
    ],
    [
      'with columns before it',
      table(row(plain('甲'), plain('乙')), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${plain('丙')}</w:tr>`),
      ['甲\t乙', '\t丙'],
    ],
    [
      'of edges that do not meet',
      table(row(plain('甲', span(3)), plain('乙', span(2))), row(plain('丙', span(3)), plain('丁', span(2)))),
      ['甲\t乙', '丙\t丁'],
    ],
    ['with paragraphs in a cell', table(row(cell(text('1.治水') + text('2.治气')), plain('乙'))), ['1.治水 2.治气\t乙']],
    [
      'with line breaks and tabs in a cell',
      table(row(cell(p(`${r('甲')}<w:r><w:br/></w:r>${r('乙')}<w:r><w:tab/></w:r>${r('丙')}`)), plain('丁'))),
      ['甲 乙  丙\t丁'],
    ],
    ['with a table in a cell', table(row(cell(table(row(plain('甲'), plain('乙'))) + text('丙')), plain('丁'))), ['甲 乙 丙\t丁']],
    ['none where it is empty', table(row(plain('甲'), plain('乙')), row(plain(''), plain(''))), ['甲\t乙']],
  ])('%s', (_, body, lines) => expect(linesOf(body)).toEqual(lines));

  it('knows its table', () => {
    const extract = read({ body: table(row(plain('甲'), plain('乙'))) + text('文') + table(row(plain('丙'), plain('丁'))) }).extract;
    expect(extract?.lines).toEqual([{ text: '甲\t乙', form: { table: 1 } }, { text: '文' }, { text: '丙\t丁', form: { table: 2 } }]);
  });

  it('has the numbers that Word counts, also in cells without text', () => {
    const rows = [0, 1].map(() => row(cell(p('', numbered(1))), plain('治水')));
    const extract = read({ body: table(...rows), numbering: abstractXml(0, [{ pattern: '%1' }]) + numXml(1, 0) }).extract;
    expect(extract?.lines.map((line) => line.text)).toEqual(['1\t治水', '2\t治水']);
    expect(extract?.lines[1]?.restored).toEqual([{ start: 0, end: 1, what: '自动编号' }]);
  });

  it('leaves out what a merged cell covers', () => {
    const extract = read({ body: table(row(plain('甲', opens), plain('乙')), row(plain('丙', goesOn), plain('丁'))) }).extract;
    expect([extract?.lines[1]?.text, extract?.leftOut]).toEqual(['\t丁', [{ reason: '合并单元格遮住的文字', words: '丙' }]]);
  });

  it('that was deleted is left out', () => {
    const extract = read({ body: table(row(plain('甲'), plain('乙')), `<w:tr><w:trPr><w:del/></w:trPr>${plain('丙')}${plain('丁')}</w:tr>`) }).extract;
    expect([extract?.lines.length, extract?.leftOut]).toEqual([1, [{ reason: '修订中删去的文字', words: '丙\n丁' }]]);
  });
});

describe('a table of one column is a box', () => {
  it('around its paragraphs', () => {
    const lines = [
      { text: '甲', form: { box: '文本框' } },
      { text: '乙', form: { box: '文本框' } },
    ];
    expect(read({ body: table(row(cell(text('甲') + text('乙')))) }).extract?.lines).toEqual(lines);
  });
});

it.each([
  ['columns', table(row(plain('甲', span(999_999_999)), plain('乙')))],
  ['columns with cells', table(row(...Array.from({ length: 201 }, () => plain('甲'))))],
])('a table with too many %s is refused', (_, body) => expect(read({ body }).refusal?.rule).toBe('beyond-limits'));
