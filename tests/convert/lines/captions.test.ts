/** Boxes and tables keep their labels as printed, however they are numbered. */
import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const around = (lines: string): string => `关于测试的意见\n一、总体要求\n（一）明确目标。汛前完成治理。\n${lines}\n\n（二）落实责任。严格落实责任。\n`;
const captioned = (lines: string, kind: 'box' | 'table') =>
  convert(smallSeedFiles(around(lines)))
    .units.filter((unit) => unit.kind === kind)
    .map(({ anchor, label, title, ordinal }) => [anchor, label, title, ordinal]);

describe('the label of a box', () => {
  it.each([
    ['专栏三 水利工程', 'box3', '专栏三', 3],
    ['专栏 3 水利工程', 'box3', '专栏3', 3],
    ['专栏３ 水利工程', 'box3', '专栏３', 3],
    ['专栏十二 水利工程', 'box12', '专栏十二', 12],
    ['专栏廿一 水利工程', 'box21', '专栏廿一', 21],
    ['专栏7-1 水利工程', 'box7-1', '专栏7-1', 1],
    ['专栏2—1 水利工程', 'box2-1', '专栏2—1', 1],
    ['专栏3：水利工程', 'box3', '专栏3', 3],
    ['专栏三水利工程', 'box3', '专栏三', 3],
    ['专栏三、水利工程', 'box3', '专栏三', 3],
    ['专栏（三） 水利工程', 'box3', '专栏（三）', 3],
    ['专栏③水利工程', 'box3', '专栏③', 3],
    ['专栏Ⅲ 水利工程', 'box3', '专栏Ⅲ', 3],
    ['专栏０３ 水利工程', 'box3', '专栏０３', 3],
    ['专栏C 水利工程', 'box3', '专栏C', 3],
    ['专栏III 水利工程', 'box3', '专栏III', 3],
    ['专栏#3 水利工程', 'box3', '专栏#3', 3],
    ['专栏❸ 水利工程', 'box3', '专栏❸', 3],
    ['专栏丙：水利工程', 'box3', '专栏丙', 3],
    ['专栏(3) 水利工程', 'box3', '专栏(3)', 3],
    ['专栏叁 水利工程', 'box3', '专栏叁', 3],
    ['专栏No.3 水利工程', 'box3', '专栏No.3', 3],
    ['专栏1—3 水利工程', 'box1-3', '专栏1—3', 3],
    ['专栏1/3 水利工程', 'box1-3', '专栏1/3', 3],
    ['【专栏3】水利工程', 'box3', '【专栏3】', 3],
    ['【专栏3】 水利工程', 'box3', '【专栏3】', 3],
    ['专 栏 3 水利工程', 'box3', '专栏3', 3],
    ['专　栏　三　水利工程', 'box3', '专栏三', 3],
    ['專欄3 水利工程', 'box3', '專欄3', 3],
    ['续专栏3 水利工程', 'box3', '续专栏3', 3],
    ['专栏三之二 水利工程', 'box3-2', '专栏三之二', 2],
    ['专栏 3 之 2 水利工程', 'box3-2', '专栏3之2', 2],
  ])('of %s', (caption, anchor, label, ordinal) => {
    expect(captioned(`${caption}\n1.清淤疏浚。\n2.护岸整治。`, 'box')).toEqual([[anchor, label, '水利工程', ordinal]]);
  });

  it.each([
    '专栏三、专栏四所列工程汛前开工。',
    '专栏三、四所列工程',
    '专栏3所列工程汛前开工。',
    '专栏A所列工程汛前开工。',
    '专栏（三）所列工程汛前开工。',
    '专栏No.3所列工程汛前开工。',
    '《专栏3》汛前开工。',
  ])('is not read in the sentence %s', (sentence) => {
    expect(captioned(sentence, 'box')).toEqual([]);
  });

  it('takes no word for a numeral', () => expect(captioned('专栏陆地生态\n1.清淤疏浚。', 'box')).toEqual([['box1', '专栏', '陆地生态', null]]));
});

describe('the label of a table', () => {
  it.each([
    ['表三 指标', 't3', '表三'],
    ['表３ 指标', 't3', '表３'],
    ['表 3—1 指标', 't3-1', '表3—1'],
    ['附表2：指标', 't2', '附表2'],
    ['表1–2 指标', 't1-2', '表1–2'],
    ['表（二） 指标', 't2', '表（二）'],
    ['表(2)指标', 't2', '表(2)'],
    ['表② 指标', 't2', '表②'],
    ['表Ⅱ 指标', 't2', '表Ⅱ'],
    ['表B 指标', 't2', '表B'],
    ['表II 指标', 't2', '表II'],
    ['表No.2 指标', 't2', '表No.2'],
    ['表⑵ 指标', 't2', '表⑵'],
    ['附表B 指标', 't2', '附表B'],
    ['附表 指标', 't1', '附表'],
    ['表格2 指标', 't2', '表格2'],
    ['表 格 2 指标', 't2', '表格2'],
    ['表０２ 指标', 't2', '表０２'],
    ['【表2】指标', 't2', '【表2】'],
    ['图表2 指标', 't2', '图表2'],
    ['圖表2 指标', 't2', '圖表2'],
    ['統計表2 指标', 't2', '統計表2'],
    ['统计表二 指标', 't2', '统计表二'],
    ['附表1-1 指标', 't1-1', '附表1-1'],
    ['附图表3：指标', 't3', '附图表3'],
    ['任务分解表2 指标', 't2', '任务分解表2'],
    ['汇总表（二） 指标', 't2', '汇总表（二）'],
    ['表 1 之二 指标', 't1-2', '表1之二'],
    ['表1之2 指标', 't1-2', '表1之2'],
    ['表一之二 指标', 't1-2', '表一之二'],
    ['附表1-1之2 指标', 't1-1-2', '附表1-1之2'],
    ['续表2 指标', 't2', '续表2'],
  ])('of %s', (caption, anchor, label) => {
    expect(captioned(`${caption}\n名称\t数量\n水闸\t三座`, 'table').map((unit) => unit.slice(0, 3))).toEqual([[anchor, label, '指标']]);
  });
});

describe('a note below a table', () => {
  it.each([
    '注１：含支流。',
    '备 注：含支流。',
    '注①：含支流。',
    '注1 含支流。',
    '（注：含支流。）',
    '※含支流。',
    '*注：含支流。',
    '＊备注：含支流。',
    '注（1）：含支流。',
  ])('is none of its rows and no text: %s', (note) => {
    const { issues, units } = convert(smallSeedFiles(around(`表1 指标\n名称\t数量\n水闸\t三座\n${note}`)));
    expect([issues.map(({ rule }) => rule), units.find(({ kind }) => kind === 'note')?.text, units.find(({ anchor }) => anchor === 'm1')?.text]).toEqual([
      [],
      note,
      '汛前完成治理。',
    ]);
  });
});
