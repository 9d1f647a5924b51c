/** A heading may have a text and headings below it: in every style the numbers below it are units, or items of its text where no level is declared. */
import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const seed = (one: string, two: string, levels: string[]) =>
  smallSeedFiles(
    `关于测试的意见\n一、总体要求\n（一）明确目标。汛前完成治理。\n${one}清淤疏浚。完成清淤。\n${two}护岸整治。完成护岸。\n（二）落实责任。严格落实责任。\n${one}压实责任。层层负责。\n`,
    { numbering: { levels } },
  );

describe.each([
  ['1.', '2.'],
  ['1、', '2、'],
  ['（1）', '（2）'],
  ['1）', '2）'],
  ['①', '②'],
  ['⑴', '⑵'],
  ['a.', 'b.'],
])('%s', (one, two) => {
  it('declared, it numbers units below a heading with a text', () => {
    const { units, issues } = convert(seed(one, two, ['一、', '（一）', one]));
    expect(issues).toEqual([]);
    expect(units.slice(2).map(({ anchor, title, text }) => [anchor, title, text])).toEqual([
      ['s1-1', '明确目标', '汛前完成治理。'],
      ['s1-1-1', '清淤疏浚', '完成清淤。'],
      ['s1-1-2', '护岸整治', '完成护岸。'],
      ['s1-2', '落实责任', '严格落实责任。'],
      ['s1-2-1', '压实责任', '层层负责。'],
    ]);
  });

  it('not declared, it numbers items of the text', () => {
    const { units, issues } = convert(seed(one, two, ['一、', '（一）']));
    expect(issues).toEqual([]);
    expect(units.slice(2).map(({ anchor, text }) => [anchor, text.split('\n').length])).toEqual([
      ['s1-1', 3],
      ['s1-2', 2],
    ]);
  });
});
