import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { wrappedLines } from '../../../scripts/convert/lines/check/wrapped-lines.ts';
import { splitLines } from '../../../scripts/convert/lines/split-lines.ts';
import { convert, smallSeedFiles } from '../seeds.ts';

const found = (text: string) => wrappedLines(splitLines(fromSeed(text, { start: 0, end: text.length }), text));

const paragraphs = [
  '各区要对辖区内的河道、沟渠、湖塘逐一登记，建立台账，明确责任人，每月巡查一次，发现问题立即处置并上报市水利局。',
  '清理出的淤泥运往指定场所，不得就地堆放，也不得倒入农田。运输车辆应当密闭，沿途不得撒漏。',
  '沿河企业要在2031年6月底前完成排污口改造，逾期没有完成的，由市生态环境局依法查处，并向社会公布。',
  '市财政每年安排专项资金，用于河道清淤、护岸修复和水质监测。资金的使用接受审计监督，结果按年度公开。',
];
/** The paragraphs, so many times over, in a column. */
const broken = (width: number, times = 4): string =>
  Array(times)
    .fill(paragraphs)
    .flat()
    .map((paragraph: string) => paragraph.replace(new RegExp(`.{${width}}(?=.)`, 'gu'), '$&\n'))
    .join('\n');

describe('lines that look wrapped', () => {
  it('are found at any width of a column', () => {
    fc.assert(
      fc.property(fc.integer({ min: 14, max: 36 }), (width) => {
        expect(found(broken(width))).not.toBeNull();
      }),
    );
  });

  it.each<[string, string]>([
    ['paragraphs on their lines', paragraphs.join('\n')],
    ['clauses of one length', '各区清理河道沿岸的堆放物，\n街道清理沟渠里面的淤积物，\n'.repeat(8)],
    ['names in columns', '云溪市南湖区第一污水处理厂\n云溪市东城区第二污水处理厂\n'.repeat(8)],
    ['rows of a table', '河段\t长度，公里\t责任单位，市水利局负责协调\n'.repeat(16)],
    ['rows between bars', '| 河段 | 长度，公里 | 责任单位，市水利局负责协调 |\n'.repeat(16)],
    ['items that are numbered and have no stop', [...Array(12).keys()].map((i) => `${i + 1}．清理南湖段河道，淤泥运往指定场所`).join('\n')],
    ['few of them', broken(40, 1)],
  ])('are not %s', (_, text) => expect(found(text)).toBeNull());

  it.each<[string, string[]]>([
    ['paragraph-per-line', ['lines-look-wrapped']],
    ['wrapped', []],
  ])('are a fault where lineBreaks says otherwise: %s', (lineBreaks, expected) => {
    const text = `关于测试的意见\n一、总则\n${broken(20)}\n`;
    const { issues } = convert(smallSeedFiles(text, { lineBreaks, numbering: { levels: ['一、'] } }));
    expect(issues.map(({ rule }) => rule)).toEqual(expected);
  });
});
