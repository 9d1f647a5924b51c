import { describe, expect, it } from 'vitest';
import { partOfTable } from '../../src/browser/copying/table.ts';
import { passageFile } from '../../src/citing/files/passage-file.ts';
import { citingFormats } from '../../src/citing/formats.ts';
import { type QuotedCell, type QuotedTable, tableInText, tableWording } from '../../src/citing/quoted-table.ts';
import { readWording } from '../../src/citing/quoted-words.ts';
import { writeWord } from '../../src/office/write-word.ts';
import { every, faultsOf, openWord, textOf, type XmlNode } from '../office/package.ts';
import { referenceTo } from './documents.ts';

const cell = (words: string, columns = 1, rows = 1): QuotedCell => ({ isHead: false, wording: words ? [words] : [], columns, rows });
const head = (words: string, columns = 1, rows = 1): QuotedCell => ({ ...cell(words, columns, rows), isHead: true });

/** As governments print them: heads of two lines, groups that reach over rows. */
const whole: QuotedTable = [
  [head('序号', 1, 2), head('指标', 2, 2), head('目标', 2)],
  [head('2020年'), head('2025年')],
  [cell('1'), cell('水环境', 1, 2), cell('地表水优良比例'), cell('93.3%'), cell('95%')],
  [cell('2'), cell('总磷'), cell('0.06'), cell('')],
  [cell('3'), cell('森林覆盖率', 2), cell('59%'), cell('59%以上')],
];
const rowOf = (...rows: number[]): QuotedTable => partOfTable(whole, { row: (y) => y < 2 || rows.includes(y), column: () => true });

describe('rows of a table, quoted', () => {
  it.each([
    [[3], '序号：2；指标：水环境　总磷；目标2020年：0.06'],
    [[4], '序号：3；指标：森林覆盖率；目标2020年：59%；目标2025年：59%以上'],
    [[2, 3], '序号：1；指标：水环境　地表水优良比例；目标2020年：93.3%；目标2025年：95%\n序号：2；指标：水环境　总磷；目标2020年：0.06'],
  ])('say each value with its head and group: %j', (rows, said) => expect(readWording(tableWording(rowOf(...rows)))).toBe(said));

  it('are kept as cells in their places', () =>
    expect(tableInText(whole)).toBe(
      '序号\t指标\t\t目标\t\n\t\t\t2020年\t2025年\n1\t水环境\t地表水优良比例\t93.3%\t95%\n2\t\t总磷\t0.06\t\n3\t森林覆盖率\t\t59%\t59%以上',
    ));

  it('without heads are their cells', () => expect(readWording(tableWording([[cell('甲'), cell('乙')]]))).toBe('甲；乙'));

  it('keep a correction in its cell, as it was received or as it is read', () => {
    const corrected: QuotedCell = { ...cell(''), wording: [{ shown: '35μg/m³', received: '35μg/m3', kind: 'subscript', whole: true }] };
    const table: QuotedTable = [[head('单位')], [corrected]];
    const reference = { ...referenceTo('hunan-2021-ecology-plan#t2'), wording: tableWording(table), table };
    const word = citingFormats.find(({ key }) => key === 'w');
    expect(word?.make(reference, 'read')).toContain('单位：35μg/m³\n——');
    expect(word?.rich?.(reference, 'received')).toContain('<td>35μg/m³〔底本排印错乱，据校订〕</td>');
  });
});

describe('a row for Word', () => {
  const table = rowOf(3);
  const reference = {
    ...referenceTo('hunan-2021-ecology-plan#t2'),
    part: '第2行',
    wording: tableWording(table),
    table,
    shortLink: 'https://policy.example/c/x-t2/#t2-r2',
  };

  it('is on the clipboard a table with its heads, and its source below it', () => {
    const rich = citingFormats.find(({ key }) => key === 'w')?.rich?.(reference, 'read') ?? '';
    expect(rich).toMatch(/^<table border="1"[^>]*><thead><tr><th rowspan="2">序号<\/th><th colspan="2" rowspan="2">指标<\/th>/u);
    expect(rich).toContain('<tbody><tr><td>2</td><td>水环境</td><td>总磷</td><td>0.06</td><td></td></tr></tbody></table>');
    expect(rich).toMatch(/表2第2行，<a href="https:\/\/policy\.example\/c\/x-t2\/#t2-r2">/u);
  });

  it('is in a file a table whose heads are repeated, the reference a footnote', async () => {
    const word = openWord(await writeWord(passageFile(reference, 'read')));
    expect(await faultsOf(word)).toEqual([]);
    const body = word.trees.get('word/document.xml') as XmlNode;
    const rows = every(body, 'w:tr').map((row) => row.children.filter(({ name }) => name === 'w:tc').map(textOf));
    expect(rows.at(-1)).toEqual(['2', '水环境', '总磷', '0.06', '']);
    expect(every(body, 'w:tblHeader')).toHaveLength(2);
    expect(every(every(body, 'w:tr').at(-1) as XmlNode, 'w:footnoteReference')).toHaveLength(1);
    expect(textOf(word.trees.get('word/footnotes.xml') as XmlNode)).toContain('表2第2行');
  });
});
