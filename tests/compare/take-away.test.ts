/** A comparison taken away: lines of a drawing, the drawing, the table for the clipboard. */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/compare/take-away/lines.ts';
import { drawComparison } from '../../src/compare/take-away/picture.ts';
import { plainTable, richTable } from '../../src/compare/take-away/rich-table.ts';
import type { ShownTable } from '../../src/compare/take-away/shown-table.ts';

const sentence = (text: string, name: string, isAlone = false) => ({ text, link: { name, address: 'https://example.org/policies/x/#m6.1' }, isAlone });
const table: ShownTable = {
  title: '排污许可 <试>',
  address: 'https://example.org/compare/permits/',
  columns: [
    { place: '云溪', document: '《实施意见》', units: [{ name: '（五）依法排污', address: 'https://example.org/policies/x/#m5' }] },
    { place: '青石', document: '《若干措施》', units: [{ name: '6.排污许可', address: 'https://example.org/policies/y/#m6' }] },
  ],
  rows: [
    [[sentence('企业应当持证排污。', '（五）第1句')], [sentence('企业持证排污 & 按证排污。', '6 第1句')]],
    [[], [sentence('推进“一证式”监管。', '6 第2句', true)]],
  ],
};

describe('lines', () => {
  it.each<[string, number, string[]]>([
    ['加快推进排污许可制度改革', 6, ['加快推进排污', '许可制度改革']],
    ['加快推进排污，严格管理', 6, ['加快推进排污，', '严格管理']],
    ['加快推进排（污）许可', 6, ['加快推进排', '（污）许可']],
    ['到2025年底前完成', 4, ['到2025', '年底前完', '成']],
    ['', 6, []],
  ])('of %s, %i wide', (text, width, lines) => expect(linesOf(text, width)).toEqual(lines));

  it('hold every character, also of an address that is longer than a line', () => {
    const address = 'https://example.org/policies/hunan-2021-governance/#m5';
    expect(linesOf(address, 10).join('')).toBe(address);
    expect(linesOf(address, 10).length).toBeGreaterThan(2);
  });
});

describe('the picture', () => {
  const { svg, width, height } = drawComparison(table, '2026年11月27日');

  it('is well-formed, and sixteen to nine where the words leave room', () => {
    const parser = new SaxesParser();
    const faults: string[] = [];
    parser.on('error', ({ message }) => faults.push(message));
    parser.write(svg).close();
    expect(faults).toEqual([]);
    expect([width, height]).toEqual([1600, 900]);
  });

  it('has the words, whose they are, where they stand, and when they were looked up', () => {
    const words = svg.replace(/<\/text>/gu, '\n').replace(/<[^>]+>/gu, '');
    for (const said of [
      '云溪《实施意见》',
      '企业应当持证排污。',
      'https://example.org/policies/y/#m6',
      '2026年11月27日查阅',
      '引用以正式发布文本为准',
      '句旁竖线',
    ])
      expect(words).toContain(said);
  });

  it('marks what only one column says, and only that', () => expect(svg.match(/<rect [^>]*width="3"/gu)).toHaveLength(1));
});

describe('the table for the clipboard', () => {
  it('has each sentence with its link, and the sources below', () => {
    const html = richTable(table, '2026年11月27日');
    expect(html).toContain('<p>企业持证排污 &amp; 按证排污。 <a href="https://example.org/policies/x/#m6.1">6 第1句</a></p>');
    expect(html).toContain('<a href="https://example.org/policies/x/#m5">https://example.org/policies/x/#m5</a>');
    expect(html.match(/<tr>/gu)).toHaveLength(3);
  });

  it('is a line for each row where only text is taken', () => {
    const [head, first, second] = plainTable(table, '').split('\n');
    expect(head?.split('\t')).toHaveLength(2);
    expect(first).toBe('企业应当持证排污。\t企业持证排污 & 按证排污。');
    expect(second).toBe('\t推进“一证式”监管。');
  });
});
