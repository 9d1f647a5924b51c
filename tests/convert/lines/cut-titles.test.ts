/** Titles above the measures that have their text behind them, in a wrapped text: the end of a line may cut them anywhere. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convert, outline, smallSeedFiles } from '../seeds.ts';

const title = '云溪市清洁河湖行动意见';
const paragraphs = [
  '一、提高认识，明确目标',
  '（一）深刻认识保护河湖水源的重要性和紧迫性。各区要把河湖保护摆在突出位置，与经济发展一同谋划。街道每月检查一次。',
  '（二）明确目标。到2031年，全市河湖水质稳定达标，重点河段不再有污水直排，城区河道两岸绿化带全部贯通。',
  '二、突出重点',
  '（一）严格准入',
  '1．控制总量。对超过总量控制指标的区，暂停审批新增排放的建设项目，直到达标为止。',
  '2．落实责任。各区主要负责人为第一责任人，年度考核不合格的予以约谈。',
];
const convertText = (text: string) =>
  convert(smallSeedFiles(`${title}\n${text}`, { title, lineBreaks: 'wrapped', numbering: { levels: ['一、', '（一）', '1.'] } }));

/** The paragraphs in a column, their first lines indented. */
function wrapped(width: number, indent: string): string {
  const first = width - Math.ceil(indent.length / (indent.includes('\u3000') ? 1 : 2));
  return paragraphs
    .map((paragraph) => {
      const lines = [indent + paragraph.slice(0, first)];
      for (let at = first; at < paragraph.length; at += width) lines.push(paragraph.slice(at, at + width));
      return lines.join('\n');
    })
    .join('\n');
}

it('gives the same units at any width and with any indent', () => {
  const expected = outline(convertText(wrapped(100, '')).units);
  expect(expected.filter((unit) => unit.includes('重要性和紧迫性"'))).toHaveLength(1);
  fc.assert(
    fc.property(fc.integer({ min: 14, max: 45 }), fc.constantFrom('', '  ', '    ', '\u3000\u3000'), (width, indent) => {
      const { units, issues } = convertText(wrapped(width, indent));
      expect(issues).toEqual([]);
      expect(outline(units)).toEqual(expected);
    }),
    { numRuns: 60 },
  );
});

it('joins the end of a chapter’s title that nothing but a heading follows', () => {
  const lines = [
    '第一章 总则',
    '第一节 目标',
    '到2031年，全市河湖水质稳定达标，重点河段不再有污水直排，城区河道两岸',
    '绿化带全部贯通。',
    '第二章 加强河湖日常巡查和突发水污染事件应急处置以及河湖管护信息公',
    '开与公众参与',
    '第一节 巡查',
    '街道每月检查一次，检查结果向社会公布，公布之后十日内答复群众的意见和',
    '建议。',
  ].join('\n');
  const { units } = convert(smallSeedFiles(`${title}\n${lines}`, { title, lineBreaks: 'wrapped', numbering: { levels: ['第一章', '第一节'] } }));
  expect(units.filter(({ kind }) => kind !== 'front').map(({ label, title: own }) => [label, own])).toEqual([
    ['第一章', '总则'],
    ['第一节', '目标'],
    ['第二章', '加强河湖日常巡查和突发水污染事件应急处置以及河湖管护信息公开与公众参与'],
    ['第一节', '巡查'],
  ]);
});
