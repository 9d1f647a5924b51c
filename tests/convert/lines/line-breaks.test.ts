import { describe, expect, it } from 'vitest';
import { convert, outline, realSeedFiles, receivedText, smallSeedFiles } from '../seeds.ts';
import { expectSameUnitsAtAnyWidth, plan, received, rewrapped } from './rewrap.ts';

describe('a text whose lines were wrapped', () => {
  const expected = outline(received.units);

  it.each([25, 26, 30, 33, 40, 46, 55, 64, 72, 80])('gives the same units when its paragraphs are wrapped at %i characters', (width) => {
    const { units, issues } = convert(
      realSeedFiles(
        plan,
        rewrapped(width, () => false),
      ),
    );
    expect(issues).toEqual([]);
    expect(outline(units)).toEqual(expected);
  });

  // Thousands of cases: tests/long/line-breaks.test.ts.
  it('gives the same units at any width from 25 to 80, with empty lines strewn in', () => expectSameUnitsAtAnyWidth(12));

  it.each(['\r\n', '\r'])('does not depend on the line end %j', (lineEnd) => {
    expect(outline(convert(realSeedFiles(plan, receivedText(plan).replaceAll('\n', lineEnd))).units)).toEqual(expected);
  });

  it('counts a byte-order mark, but takes no offence at it', () => {
    const plain = received.units;
    const marked = convert(realSeedFiles(plan, `\ufeff${receivedText(plan)}`)).units;
    expect(outline(marked)).toEqual(expected);
    expect(marked[5]?.source[0]?.start).toBe((plain[5]?.source[0]?.start ?? 0) + 1);
  });
});

describe('run-in headings', () => {
  const head = '某省环境规划\n一、深入打好污染防治攻坚战\n（一）碧水。\n';
  const titles = (body: string): (string | null)[] =>
    convert(
      smallSeedFiles(head + body, {
        title: '某省环境规划',
        lineBreaks: 'wrapped',
        numbering: { form: 'policy', section: '一、', subsection: '（一）', measure: 'run-in', measuresRun: 'parent' },
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
