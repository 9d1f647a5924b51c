import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { joinPartedHeadings, settleLines } from '../../../scripts/convert/lines/settle-lines.ts';
import { splitLines } from '../../../scripts/convert/lines/split-lines.ts';
import type { LevelStyle } from '../../../src/policy/model/numbering.ts';

function joined(lines: readonly string[], levels: LevelStyle[]) {
  const seed = lines.join('\n');
  const received = settleLines(splitLines(fromSeed(seed, { start: 0, end: seed.length }), seed), { typography: [] });
  return joinPartedHeadings(received, { numbering: { levels, runOn: [] }, attachments: [] });
}

const statute: LevelStyle[] = ['第一章', '第一节', '第一条'];

describe('joinPartedHeadings', () => {
  it.each<[string, string[], LevelStyle[], string[]]>([
    ['a number and its title', ['第一章', '总　则', '第一条　清淤。'], statute, ['第一章 总　则', '第一条　清淤。']],
    ['the number of an article stays alone', ['第一条', '本市河湖', '第二条', '护岸。'], statute, ['第一条', '本市河湖', '第二条', '护岸。']],
    ['the next heading is no title', ['第一章', '第一节', '河流', '第一条　清淤。'], statute, ['第一章', '第一节 河流', '第一条　清淤。']],
    ['a sentence is no title', ['一、', '各区清淤。', '（一）清淤。'], ['一、', '（一）'], ['一、', '各区清淤。', '（一）清淤。']],
    ['a measure has its text below', ['一、总体要求', '（一）', '指导思想'], ['一、', '（一）'], ['一、总体要求', '（一）', '指导思想']],
    ['a section that people cite has its title there', ['第一节', '水系现状', '全市有河流。'], ['第一章', '第一节'], ['第一节 水系现状', '全市有河流。']],
    [
      'words that go on name a chapter',
      ['监督检查依照本条例第二章、', '第三章', '办理', '第四章'],
      statute,
      ['监督检查依照本条例第二章、', '第三章', '办理', '第四章'],
    ],
    ['decimals in their order', ['3.1 现状', '3.1.1 河流。', '3.2', '保护区'], ['1.1', '1.1.1'], ['3.1 现状', '3.1.1 河流。', '3.2 保护区']],
    ['a figure alone is none', ['3.1 现状', '3.1.1 河流。', '7.5', '达标'], ['1.1', '1.1.1'], ['3.1 现状', '3.1.1 河流。', '7.5', '达标']],
  ])('%s', (_, lines, levels, expected) => expect(joined(lines, levels).map(({ text }) => text.text)).toEqual(expected));

  it('leaves every character in its place', () => {
    const [heading] = joined(['第一章', '总则', '第一条　清淤。'], statute);
    expect(heading).toMatchObject({ start: 0, number: 1, text: { at: [0, 1, 2, 3, 4, 5], to: [1, 2, 3, 4, 5, 6] } });
  });
});
