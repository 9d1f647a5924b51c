import { describe, expect, it } from 'vitest';
import { findMarks } from '../../src/compare/marks.ts';
import { comparisonLanguage } from './collection.ts';

describe('findMarks', () => {
  it.each([
    ['到2025年底前建成30个示范县', ['date 到2025年底前', 'number 30个']],
    ['2021年1月21日印发', ['date 2021年1月21日']],
    ['“十四五”期间，每年安排2.5亿元', ['date “十四五”期间', 'date 每年', 'number 2.5亿元']],
    ['在30日内完成，逾期不予受理', ['date 30日内', 'date 逾期', 'forbid 不予']],
    ['PM2.5浓度下降12.5%', ['number 12.5%']],
    ['应当公开，必须执行，严禁新建，不得擅自变更', ['must 应当', 'must 必须', 'forbid 严禁', 'forbid 不得']],
    ['鼓励企业，支持社会组织，引导公众', ['encourage 鼓励', 'encourage 支持', 'encourage 引导']],
    ['政策支持和技术支持', []],
    ['探索建立，积极争取国家试点，力争走在前列', ['explore 探索', 'strive 争取', 'explore 试点', 'strive 力争']],
    ['突发环境应急响应、适应性、对应关系', []],
    ['健全“三线一单”和“一证式”管理', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(findMarks(text, comparisonLanguage).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`)).toEqual(expected);
  });
});
