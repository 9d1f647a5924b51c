import { describe, expect, it } from 'vitest';
import { convert, smallSeedFiles } from '../seeds.ts';

const statute = { type: '条例', numbering: { levels: ['第一条'] } };
const said = (levels: string[] | Record<string, unknown>, ...lines: string[]): string[] => {
  const numbering = Array.isArray(levels) ? { numbering: { levels } } : levels;
  const { issues } = convert(smallSeedFiles(`关于测试的意见\n${lines.join('\n')}\n`, numbering));
  return issues.filter(({ rule }) => rule === 'undeclared-level').map(({ line, what }) => `${line} ${/^“[^”]*”/u.exec(what)?.[0]}`);
};

describe('a level that numbering does not name', () => {
  it.each<[string, string[] | Record<string, unknown>, string[], string[]]>([
    ['sections above the measures', ['（一）'], ['一、总则', '（一）清淤。汛前。', '二、任务', '（一）护岸。植草。'], ['2 “一、”']],
    ['chapters of a statute', statute, ['第一章　总则', '第一条　为了保洁。', '第二章　职责', '第二条　市水利局主管。'], ['2 “第一章”']],
    [
      'chapters behind a contents list',
      statute,
      ['第一章　总则', '第二章　职责', '第一章　总则', '第一条　保洁。', '第二章　职责', '第二条　主管。'],
      ['4 “第一章”'],
    ],
    ['parts', ['一、'], ['第一部分　情况', '一、清淤。汛前。', '第二部分　任务', '一、护岸。植草。'], ['2 “第一部分”']],
    ['nothing: items of one measure', ['一、'], ['一、任务', '（一）清淤；', '（二）护岸。', '二、目标', '（一）水清；', '（二）岸绿。'], []],
    ['nothing: the level is there', ['一、', '（一）'], ['一、总则', '（一）清淤。汛前。', '二、任务', '（一）护岸。植草。'], []],
    ['nothing: one number', ['（一）'], ['一、总则', '（一）清淤。汛前。', '（二）护岸。植草。'], []],
    ['nothing: numbers that are quoted', ['一、'], ['一、将标题改为：“（一）总则”。', '二、将标题改为：“', '（二）任务”。'], []],
    ['nothing: a text without headings', [], ['一、清淤。', '二、护岸。'], []],
    ['nothing: a careless print of a level', ['1.'], ['1.清淤。汛前。', '2、护岸。植草。', '3.保洁。每日。'], []],
  ])('%s', (_, levels, lines, expected) => expect(said(levels, ...lines)).toEqual(expected));
});
