import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { frontLength, joinFront } from '../../../scripts/convert/lines/front-lines.ts';
import { splitLines } from '../../../scripts/convert/lines/split-lines.ts';
import { language } from '../../language.ts';

const lines = (...words: string[]) => splitLines(fromSeed(words.join('\n'), { start: 0, end: words.join('\n').length }), words.join('\n'));
const policy = {
  title: '云溪市清洁河湖行动意见',
  lineBreaks: 'page-breaks',
  issuers: ['云溪市水利局'],
  numbering: { levels: ['一、', '（一）'], runOn: ['（一）'] },
} as const;
const metadata = { ...policy, issuers: [...policy.issuers] };
const statute = { ...metadata, numbering: { levels: ['第一编', '第一章', '第一节', '第一条'] } };

describe('frontLength', () => {
  it.each([
    ['goes on to the title', ['云溪市水利局', '云溪市清洁河湖行动意见', '为让河湖常清。', '一、目标'], 2],
    [
      'goes on to the last of two titles before the first heading',
      ['云溪市清洁河湖行动意见', '云溪市清洁河湖 行动意见', '一、目标', '云溪市清洁河湖行动意见'],
      2,
    ],
    ['is nothing without a title', ['为让河湖常清。', '一、目标'], 0],
  ])('%s', (_, words, expected) => expect(frontLength(lines(...words), metadata, language.frontLines)).toBe(expected));

  it.each([
    ['goes on to the first heading', ['云溪市河湖条例', '（二〇三一年通过）', '第一条　总则'], 2],
    ['holds a table of contents', ['云溪市河湖条例', '目　录', '第一章　总则', '第二章　附则', '第一章　总则', '第一条　目的'], 4],
    ['is not lengthened by headings that never come again', ['云溪市河湖条例', '目　录', '第一章　总则', '第一条　目的'], 2],
  ])('of a statute %s', (_, words, expected) => expect(frontLength(lines(...words), statute, language.frontLines)).toBe(expected));
});

describe('joinFront', () => {
  const joined = (...words: string[]): string[] => joinFront(lines(...words), metadata, language.frontLines).map(({ text }) => text);

  it('joins prose up to its stop, and leaves alone what stands for itself', () => {
    const front = ['云溪市水利局', '关于印发意见的通知', '云水发〔2031〕7号', '各区，', '各单位：', '云溪市清洁河湖行动意见', '2031年3月1日'];
    expect(joined(...front)).toEqual(['云溪市水利局', '关于印发意见的通知', '云水发〔2031〕7号', '各区，各单位：', '云溪市清洁河湖行动意见', '2031年3月1日']);
  });

  it('joins nothing where every line is a paragraph', () =>
    expect(joinFront(lines('各区，', '各单位：'), { ...metadata, lineBreaks: 'paragraph-per-line' }, language.frontLines).map(({ text }) => text)).toEqual([
      '各区，',
      '各单位：',
    ]));
});
