import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convert, outline, realSeedFiles, receivedText, smallSeedFiles } from '../seeds.ts';

const plan = 'hunan-2021-ecology-plan';

/**
 * The plan with the lines of every paragraph broken anew. Headings, tables, boxes and the front keep their lines;
 * a paragraph is what the received text gives as one unit's own wording.
 */
function rewrapped(width: number, blankAfter: (line: number) => boolean): string {
  const seed = receivedText(plan);
  const paragraphs = convert(realSeedFiles(plan)).units.filter((unit) => unit.kind === 'measure' || unit.kind === 'preamble');
  const spans = paragraphs.flatMap((unit) => unit.source).sort((a, b) => a.start - b.start);
  let [text, done, count] = ['', 0, 0];
  for (const { start, end } of [...spans, { start: seed.length, end: seed.length }]) {
    text += seed.slice(done, start);
    const flat = seed.slice(start, end).replace(/\s*\n\s*/gu, '');
    // First lines are indented by two characters.
    for (let at = 0; at < flat.length; ) {
      const length = at === 0 ? width - 2 : width;
      text += `${flat.slice(at, at + length)}\n${blankAfter(count++) ? '\n' : ''}`;
      at += length;
    }
    done = end;
  }
  return text;
}

describe('a text whose lines were wrapped', () => {
  const expected = outline(convert(realSeedFiles(plan)).units);

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

  it('gives the same units at any width from 25 to 80, with empty lines strewn in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 25, max: 80 }), fc.integer({ min: 2, max: 9 }), fc.integer({ min: 0, max: 8 }), (width, every, offset) => {
        const { units, issues } = convert(
          realSeedFiles(
            plan,
            rewrapped(width, (line) => line % every === offset % every),
          ),
        );
        expect(issues).toEqual([]);
        expect(outline(units)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it.each(['\r\n', '\r'])('does not depend on the line end %j', (lineEnd) => {
    expect(outline(convert(realSeedFiles(plan, receivedText(plan).replaceAll('\n', lineEnd))).units)).toEqual(expected);
  });

  it('counts a byte-order mark, but takes no offence at it', () => {
    const plain = convert(realSeedFiles(plan)).units;
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

describe('a text broken by pages', () => {
  const body = (text: string): string | undefined =>
    convert(smallSeedFiles(`关于测试的意见\n一、主要目标\n${text}`, { lineBreaks: 'page-breaks' })).units.find((unit) => unit.kind === 'measure')?.text;

  it('joins a line that does not end a sentence with the next, without a space', () => {
    expect(body('（一）落实责任。严格落实\n\n省市县三级责任。')).toBe('严格落实省市县三级责任。');
  });

  it('keeps a paragraph that begins after a finished sentence', () => {
    expect(body('（一）落实责任。严格落实责任。\n\n加强考核。')).toBe('严格落实责任。\n加强考核。');
  });
});
