/** Cells that stand alone: on narrow screens, where each row is a card. */
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { labelledTable, namingColumn } from '../../src/library/labelled-table.ts';

const heads = '<thead><tr><th>序号</th><th>类别</th><th colspan="2">指标名称</th><th>单位</th><th>2020年</th><th>2025年</th></tr></thead>';
const rows = [
  '<tr id="t2-r1"><td>1</td><td rowspan="2">水环境</td><td rowspan="2">河湖</td><td>清水江断面达标率</td><td>%</td><td>93.3</td><td>省下达指标</td></tr>',
  '<tr id="t2-r2"><td>2</td><td>云溪湖总磷</td><td>mg/L</td><td>0.06</td><td>0.05（以国控断面全年均值计，不含应急监测）</td></tr>',
  '<tr id="t2-r3"><td>3</td><td>生态</td><td colspan="2">森林覆盖率</td><td>%</td><td>59</td><td>≥59</td></tr>',
];
const made = labelledTable(`${heads}<tbody>${rows.join('')}</tbody>`, '表2某省指标', (anchor) => `#${anchor}`);
const { document } = parseHTML(`<table>${made}</table>`);
const cells = (row: string): string[][] =>
  [...document.querySelectorAll(`#${row} td`)].map((cell) => [
    cell.textContent ?? '',
    cell.getAttribute('class') || (cell.getAttribute('data-head') ?? ''),
    cell.hasAttribute('data-long') ? 'long' : '',
  ]);

describe('a row of a table', () => {
  it('has a name, groups, a number, and heads over its values', () => {
    expect(cells('t2-r1')).toEqual([
      ['1', 'row-number', ''],
      ['水环境', 'row-group', ''],
      ['河湖', 'row-group', ''],
      ['清水江断面达标率', 'row-name', ''],
      ['%', '单位', ''],
      ['93.3', '2020年', ''],
      ['省下达指标', '2025年', ''],
    ]);
  });

  it('has the heads of its own columns where groups reach in from above, and says which value is long', () => {
    expect(cells('t2-r2').map(([, said]) => said)).toEqual(['row-number', 'row-name', '单位', '2020年', '2025年']);
    expect(cells('t2-r2').at(-1)?.[2]).toBe('long');
  });

  it('is named by a cell that begins further left', () => {
    expect(cells('t2-r3').map(([, said]) => said)).toEqual(['row-number', 'row-group', 'row-name', '单位', '2020年', '2025年']);
  });

  it('has one link, in its first cell, and no words more than before', () => {
    const links = [...document.querySelectorAll('.row-link')];
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')])).toEqual(
      [1, 2, 3].map((number) => [`#t2-r${number}`, `复制链接：表2某省指标第${number}行`]),
    );
    expect(document.querySelector('tbody')?.textContent).toBe(
      parseHTML(`<table><tbody>${rows.join('')}</tbody></table>`).document.querySelector('tbody')?.textContent,
    );
  });
});

it.each<[string, string[][], number]>([
  [
    'the second, behind groups',
    [
      ['甲', '一'],
      ['甲', '二'],
    ],
    1,
  ],
  [
    'none of numbers',
    [
      ['1', '2'],
      ['3', '4'],
    ],
    -1,
  ],
  ['none where a cell is empty', [['甲'], ['']], -1],
])('the column that names rows: %s', (_, texts, column) => expect(namingColumn(texts)).toBe(column));
