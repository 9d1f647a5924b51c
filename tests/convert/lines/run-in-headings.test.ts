import { describe, expect, it } from 'vitest';
import { fromSeed, joinSourced } from '../../../scripts/convert/correct/sourced-text.ts';
import { opensWithRunInHeading, splitRunIn } from '../../../scripts/convert/lines/run-in-headings.ts';
import { convert, smallSeedFiles } from '../seeds.ts';

describe('run-in headings', () => {
  const head = '某省环境规划\n一、深入打好污染防治攻坚战\n（一）碧水。\n';
  const titles = (body: string): (string | null)[] =>
    convert(
      smallSeedFiles(head + body, {
        title: '某省环境规划',
        lineBreaks: 'wrapped',
        numbering: { levels: ['一、', '（一）', 'run-in'] },
      }),
    )
      .units.filter((unit) => unit.kind === 'measure')
      .map((unit) => unit.title);

  it.each<[string, string, (string | null)[]]>([
    [
      'open paragraphs',
      '优化用能结构。合理控制煤炭消费总量，提升煤炭清洁化利用率。\n推进低碳试点。强化低碳城市试点工作，完善考核评价体系。',
      ['优化用能结构', '推进低碳试点'],
    ],
    [
      'are not short last sentences of a paragraph',
      '积极应对重污染天气。督促工业企业按照要求，制定应急响应方案。探索中轻度污染天气管控。\n开展达标行动。已达标城市持续降低细颗粒物水平，巩固大气环境质量。',
      ['积极应对重污染天气', '开展达标行动'],
    ],
    [
      'are not the short sentence after a heading',
      '加强电磁辐射管理。加强电磁项目合法性审查。建设省控电磁辐射监测体系，选取典型设施开展监测。',
      ['加强电磁辐射管理'],
    ],
    [
      'may stand inside a line, where its break was lost',
      '推进碳达峰行动。制定行动方案，推广低碳技术应用。控制温室气体排放。升级重点行业生产工艺，控制工业过程温室气体排放。',
      ['推进碳达峰行动', '控制温室气体排放'],
    ],
    [
      'are not half sentences at the head of a line',
      '推动能源结构优化。提倡使用太阳能、石油液化气、电、沼\n气等清洁能源。推进火电燃煤机组升级改造，逐步淘汰落后煤电机组。',
      ['推动能源结构优化'],
    ],
    [
      'follow a colon at the end of a line',
      '总体来看，压力尚未缓解，还存在一定差距，主要表现在：\n治理成效不稳固。水环境质量整体提升，但部分断面仍存在超标现象。',
      [null, '治理成效不稳固'],
    ],
  ])('%s', (_, body, expected) => {
    expect(titles(body)).toEqual(expected);
  });
});

describe('splitRunIn', () => {
  /** Pieces of lines that were wrapped, their headings in brackets. */
  const pieces = (...lines: string[]): string[] => {
    const starts = lines.map((_, i) => lines.slice(0, i).join('').length);
    const text = joinSourced(lines.map((line) => fromSeed(line, { start: 0, end: line.length })));
    return splitRunIn(text, 'paragraph', starts).map(
      ({ text: { text: words }, headingLength }) => `[${words.slice(0, headingLength)}]${words.slice(headingLength)}`,
    );
  };

  it.each<[string, string[], string[]]>([
    ['cuts before each heading', ['清理河道淤泥。每年清一次。', '修复河岸植被。补植乔木。'], ['[清理河道淤泥。]每年清一次。', '[修复河岸植被。]补植乔木。']],
    ['takes a sentence with a comma for none', ['清理淤泥，修复河岸。每年清一次。'], ['[]清理淤泥，修复河岸。每年清一次。']],
    ['takes a sentence without a body for none', ['清理河道淤泥。'], ['[]清理河道淤泥。']],
    ['takes a long sentence for none', ['清理全市十二条河道三处湖泊的全部淤泥。每年清一次。'], ['[]清理全市十二条河道三处湖泊的全部淤泥。每年清一次。']],
    ['takes what opens with a number for none', ['3.清理河道淤泥。每年清一次。'], ['[]3.清理河道淤泥。每年清一次。']],
  ])('%s', (_, lines, expected) => expect(pieces(...lines)).toEqual(expected));
});

it.each<[string, 'paragraph' | 'item', boolean]>([
  ['清淤工程。清理十二条河。', 'item', true],
  ['护岸、补植工程。补植乔木。', 'item', true],
  ['护岸、补植工程。补植乔木。', 'paragraph', false],
  ['清淤工程。', 'item', false],
])('“%s” opens with a heading of a %s: %s', (line, place, expected) => expect(opensWithRunInHeading(line, place)).toBe(expected));
