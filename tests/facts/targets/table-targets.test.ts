/** Targets in tables of indicators and of tasks. */
import { describe, expect, it } from 'vitest';
import { tableTargets } from '../../../scripts/facts/targets/table-targets.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { language } from '../../language.ts';

const time = { year: 2021, periodEnd: '2025' };

function table(...lines: string[]): Unit {
  const rows = lines.map((line, i) => line.split('|').map((text) => ({ text, ...(i === 0 ? { header: true as const } : {}) })));
  const text = rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
  const place = { id: 'a#t1', document: 'a', anchor: 't1', kind: 'table' as const, label: null, ordinal: 1, title: null, parent: null, url: '', source: [] };
  return { ...place, text, rows };
}

const told = (unit: Unit) =>
  tableTargets(unit, time, language).map(({ indicator, comparator, value, unitOfMeasure, deadline, binding, row }) => [
    indicator,
    comparator,
    value,
    unitOfMeasure,
    deadline,
    binding,
    row,
  ]);

describe('a table of indicators', () => {
  const unit = table(
    '指标名称|单位|2020年|2025年|属性',
    '森林覆盖率|%|59|≥60|约束性',
    '氨氮减排|万吨|—|国家下达指标|预期性',
    '湿地保护率|%|75|—|预期性',
    '造林面积（万亩）||30|〔200〕|预期性',
  );

  it('gives one for each row with a value of a year to come', () =>
    expect(told(unit)).toEqual([
      ['森林覆盖率', '>=', 60, '%', '2025', '约束性', 1],
      ['氨氮减排', 'complete', null, '万吨', '2025', '预期性', 2],
      ['造林面积', '=', 200, '万亩', '2025', '预期性', 4],
    ]));

  it('says what is assigned from above, and what is counted over the years', () => {
    const found = tableTargets(unit, time, language);
    expect(found[1]?.assigned).toBe(true);
    expect(found[2]?.basis).toBe('cumulative');
  });

  it('quotes the row', () => {
    const [first] = tableTargets(unit, time, language);
    expect(unit.text.slice(first?.start, first?.end)).toBe('森林覆盖率\t%\t59\t≥60\t约束性');
  });
});

it('looks back: no targets', () => expect(told(table('指标名称|2015年|2020年规划目标|2020年实现情况', '优良率（%）|81|82.9|91.7'))).toEqual([]));

describe('a cell', () => {
  const cell = (printed: string, name = '指标|单位|2025年目标', row = '处理能力|吨') =>
    tableTargets(table(name, `${row}|${printed}`), time, language).map(({ comparator, value, unitOfMeasure, scope }) => [
      comparator,
      value,
      unitOfMeasure,
      scope,
    ]);

  it.each<[string, unknown[][]]>([
    ['1,200', [['=', 1200, '吨', null]]],
    ['2*', [['=', 2, '吨', null]]],
    ['100（县城）', [['=', 100, '吨', '县城']]],
    ['3万吨', [['=', 3, '万吨', null]]],
    ['≥90且≤95', []],
    ['基本消除', [['complete', null, '吨', null]]],
  ])('%s', (printed, expected) => expect(cell(printed)).toEqual(expected));

  it('has the unit of its head', () => expect(cell('60.5', '指标|2025年（%）', '覆盖率')).toEqual([['=', 60.5, '%', null]]));
});

it('takes no date for the name of a task', () =>
  expect(told(table('地区|任务量（万亩）|完成时间', '甲市|60|2025年'))).toEqual([['甲市', 'complete', null, null, '2025', null, 1]]));

it('tells of tasks and when they are due', () =>
  expect(told(table('重点任务|牵头单位|完成时限', '排查排污口|市生态环境局|2023年6月底前', '加强监管|市城管局|长期坚持'))).toEqual([
    ['排查排污口', 'complete', null, null, '2023-06', null, 1],
  ]));

describe('columns that are none of the name and none of the value', () => {
  const unit = table(
    '序号|指标分类|指标名称|指标名称|2020年现状值|2025年目标值|指标属性',
    '1|水环境|断面水质优良率（%）|断面水质优良率（%）|91①|93|约束性',
    '2|水环境|污水收集率|县级城市（含新区）|—|稳中有升|预期性',
    '3|生态|3.湿地面积（万亩）|3.湿地面积（万亩）|>20|省下达指标|预期性',
  );

  it('are the number, the category and the property', () =>
    expect(told(unit).map(([indicator, , value, of]) => [indicator, value, of])).toEqual([
      ['断面水质优良率', 93, '%'],
      ['县级城市（含新区）污水收集率', null, null],
      ['湿地面积', null, '万亩'],
    ]));

  it('but the year of comparison gives the baseline, where it has a value', () =>
    expect(tableTargets(unit, time, language).map(({ baseline }) => baseline)).toEqual(['2020年现状值：91%', null, '2020年现状值：>20万亩']));

  it('and what is no number is the state to reach, as printed', () =>
    expect(tableTargets(unit, time, language).map(({ state }) => state)).toEqual([null, '稳中有升', '省下达指标']));
});
