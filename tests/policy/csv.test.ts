/** Every text of a table stays text in a spreadsheet, and reads back exactly by an RFC 4180 reader. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvOf, unmarked } from '../../src/policy/csv.ts';
import { cellsOf } from '../spreadsheet.ts';

const readBack = (csv: string): string[][] => Papa.parse<string[]>(csv.replace(/^\ufeff/u, ''), { delimiter: ',', skipEmptyLines: false }).data.slice(0, -1);
const inSpreadsheet = (text: string) => cellsOf(csvOf([[text]]))[0]?.[0];

describe('a spreadsheet', () => {
  it.each([
    '5.',
    '5．',
    '５．',
    '12.',
    '1-2',
    '1－2',
    '3/4',
    '1.1',
    '1.10',
    '1.2.1',
    '007',
    '00',
    '0.50',
    '.5',
    '(5)',
    '（5）',
    '（12）',
    '1,000',
    '１，０００',
    '12%',
    '1e5',
    '12E34',
    '12345678901234567890',
    '1234567890123456',
    '¥5',
    '$5.00',
    '12:30',
    '2021年01月',
    '2021年13月',
    '021年1月2日',
    '1月2日',
    '2020-13-45',
    '1 1/2',
    'TRUE',
    'false',
    '真',
    'Mar-05',
    'May 1',
    '10:30 PM',
    ' 5.',
    '5. ',
    '\u3000７',
    '-5',
    '+86',
    '−5',
    '－5',
    '=1+1',
    '=HYPERLINK("http://x","y")',
    '＝1+1',
    '@SUM(1)',
    '＠x',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u3000=1',
    "'5.",
    "''",
    "'",
  ])('shows %j as text', (text) => {
    const cell = inSpreadsheet(text);
    expect([cell?.t, cell?.f, unmarked(String(cell?.v))]).toEqual(['s', undefined, text]);
  });

  it.each([
    '（五）',
    '一、',
    '5、',
    '第5条',
    '专栏7',
    '2021年工作要点',
    'PM2.5',
    '5.强化监管',
    '湘办发〔2021〕2号',
    '甲\n乙',
    '他说“好”',
    'a"b',
    'a,b',
    '',
    '①',
    'e',
    '年',
    'Mayor',
    'decision',
  ])('has %j as it is, unmarked', (text) => expect(readBack(csvOf([[text]]))).toEqual([[text]]));

  // SheetJS takes these for days even behind an apostrophe, which Excel does not.
  it.each(['2020-2-1', '2020/12/01', '5 May 2020'])('has %s marked', (text) => expect(readBack(csvOf([[text]]))).toEqual([[`'${text}`]]));

  it.each([
    ['12', 12],
    ['0', 0],
    ['430000', 430_000],
  ])('may count with %s, which it shows as it is', (text, value) => expect(inSpreadsheet(text)).toMatchObject({ t: 'n', v: value, w: text }));

  it.each(['2025年', '2022年6月', '2020年12月31日'])('has %s as it is, unmarked: it is shown so whether it is read as a date or not', (text) =>
    expect(readBack(csvOf([[text]]))).toEqual([[text]]),
  );

  it('takes a day for that day', () => expect(readBack(csvOf([['2020-12-01', '2020-02-30']]))).toEqual([['2020-12-01', "'2020-02-30"]]));

  it('has numbers for numbers, words for truth values, nothing for null', () =>
    expect(readBack(csvOf([[5, -5, 0.671, true, null, undefined]]))).toEqual([['5', '-5', '0.671', 'true', '', '']]));
});

describe('an RFC 4180 reader', () => {
  it('has every text back', () => {
    const text = fc.string({ unit: fc.constantFrom('\r', '\n', '\r\n', '"', ',', "'", '=', '5', '.', '-', ' ', '\t', '\u3000', '年', '甲', '𬭊', '\ufeff') });
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        expect(readBack(csvOf([['a', 'b'], ...rows])).map((row) => row.map(unmarked))).toEqual([['a', 'b'], ...rows]);
      }),
      { numRuns: 1000 },
    );
  });
});
