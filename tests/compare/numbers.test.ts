/** Numbers are wholes, compared by value. */
import { describe, expect, it } from 'vitest';
import { numbersOf } from '../../src/compare/numbers.ts';
import { comparisonLanguage } from './collection.ts';

const numbers = (text: string) => numbersOf(text, comparisonLanguage);
const values = (text: string): string[] => numbers(text).map(({ value }) => value);

describe('numbersOf', () => {
  it.each([
    ['处三万元以上十万元以下罚款', ['三万元以上', '十万元以下']],
    ['比例不低于30%，削减12.5％左右', ['不低于30%', '12.5％左右']],
    ['到2025年底前建成1,000家', ['到2025年底前', '1,000家']],
    ['根据湘政办发〔2021〕61号和国发〔2020〕6号', ['湘政办发〔2021〕61号', '国发〔2020〕6号']],
    ['依照《水法》第六十九条第二款处罚', ['第六十九条第二款']],
    ['拘留五日以上十日以下', ['五日以上', '十日以下']],
    ['2021-2025年的规划', ['2021-2025年']],
    ['PM2.5和一批企业', []],
  ])('%s', (text, wholes) => {
    expect(numbers(text).map(({ start, end }) => text.slice(start, end))).toEqual(wholes);
  });

  it.each([
    ['1,000家', '1000家'],
    ['三十日内', '30日内'],
    ['百分之三十', '30%'],
    ['12.5％', '百分之十二点五'],
    ['五万元以下', '5万元以下'],
    ['50000元', '五万元'],
    ['二〇二五年', '2025年'],
    ['二○二五年底前', '2025年底前'],
    ['两个月内', '2个月内'],
    ['2021—2025年', '2021-2025年'],
  ])('%s and %s are one', (a, b) => {
    expect(values(a)).toHaveLength(1);
    expect(values(a)).toEqual(values(b));
  });

  it.each([
    ['2020年', '2025年底前'],
    ['30%', '35%'],
    ['30%', '30个'],
    ['10家', '110家'],
    ['三万元以上', '三万元以下'],
    ['不低于30%', '不高于30%'],
    ['到2025年', '2025年起'],
    ['湘办发〔2021〕2号', '湘办发〔2021〕12号'],
    ['十一个月内', '十个月内'],
  ])('%s and %s are two', (a, b) => {
    expect(values(a)).toHaveLength(1);
    expect(values(a)).not.toEqual(values(b));
  });

  it('tells the number of its own article from that of another text', () => {
    expect(numbers('违反本条例第二十一条规定').map(({ inner }) => inner)).toEqual([true]);
    expect(numbers('违反《水法》第二十一条规定').map(({ inner }) => inner)).toEqual([false]);
  });
});
