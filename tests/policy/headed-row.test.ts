/** A row of a table in one line: each cell with the head of its column. */
import { describe, expect, it } from 'vitest';
import { headedRow, headsOfLines } from '../../src/policy/model/facts/headed-row.ts';

describe('a row with the heads of its columns', () => {
  it.each([
    [['指标\t2025年'], '甲\t1', '指标：甲；2025年：1'],
    [
      ['序号\t指标分类\t指标名称\t\t单位\t2025年'],
      '9\t\t集中式饮用水水源\t县级城市水质达标率\t%\t95.8',
      '序号：9；指标名称：集中式饮用水水源 县级城市水质达标率；单位：%；2025年：95.8',
    ],
    [['指标\t目标\t', '\t2020年\t2025年'], '湿地保护率\t75\t76', '指标：湿地保护率；目标 2020年：75；目标 2025年：76'],
    [[''], '甲\t1', '甲；1'],
  ])('%j', (lines, row, expected) => expect(headedRow(headsOfLines(lines), row.split('\t'))).toBe(expected));
});
