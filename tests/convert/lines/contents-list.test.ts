import { describe, expect, it } from 'vitest';
import { fromSeed } from '../../../scripts/convert/correct/sourced-text.ts';
import { contentsPlaces } from '../../../scripts/convert/lines/contents-list.ts';
import { splitLines } from '../../../scripts/convert/lines/split-lines.ts';
import { language } from '../../language.ts';

const lines = (words: readonly string[]) => splitLines(fromSeed(words.join('\n'), { start: 0, end: words.join('\n').length }), words.join('\n'));
/** The lines that are taken for contents lists. */
const listed = (words: readonly string[]): string[] =>
  contentsPlaces(lines(words), language.frontLines).flatMap(([from, to]) =>
    lines(words)
      .slice(from, to)
      .map(({ text }) => text.text),
  );

const title = '云溪市清洁河湖行动意见';
const text = ['一、总体要求', '（一）工作目标。两年见底。', '二、重点任务', '（二）清淤', '汛前完工。'];
const entries = ['一、总体要求', '（一）工作目标', '二、重点任务', '（二）清淤'];

describe('a contents list', () => {
  it.each<[string, (entry: string, i: number) => string]>([
    ['no page numbers', (entry) => entry],
    ['dots and pages', (entry, i) => `${entry}……………${i + 1}`],
    ['middle dots', (entry, i) => `${entry}·········${i + 1}`],
    ['full-width dots', (entry, i) => `${entry}．．．．．．${i + 1}`],
    ['dots with spaces', (entry, i) => `${entry} . . . . . ${i + 1}`],
    ['tabs', (entry, i) => `${entry}\t${i + 1}`],
    ['a gap', (entry, i) => `${entry}　　${i + 1}`],
    ['a single space', (entry, i) => `${entry} ${i + 1}`],
    ['Roman pages', (entry, i) => `${entry}……${['i', 'ii', 'iii', 'iv'][i]}`],
    ['Roman pages in capitals', (entry, i) => `${entry}\t${['I', 'II', 'III', 'IV'][i]}`],
    ['pages in dashes', (entry, i) => `${entry}…………- ${i + 1} -`],
    ['pages in brackets', (entry, i) => `${entry}…………（${i + 1}）`],
  ])('with %s is found', (_, print) => {
    const list = ['目　录', ...entries.map(print)];
    expect(listed([title, ...list, ...text])).toEqual(list);
  });

  it.each(['目录', '目 录', '目　次', '目錄'])('is found under %s', (heading) =>
    expect(listed([title, heading, ...entries, ...text])).toEqual([heading, ...entries]),
  );

  it('is found before the title', () => expect(listed(['目录', ...entries, title, '为让河湖常清。', ...text])).toEqual(['目录', ...entries]));

  it('has entries over two lines', () => {
    const list = ['目录', '一、总体要求', '（一）工作目标', '二、加快建设清洁安全的河湖', '生态体系……2', '（二）清淤……3'];
    expect(listed([title, ...list, '一、总体要求', '（一）工作目标', '二、加快建设清洁安全的河湖生态体系', '（二）清淤'])).toEqual(list);
  });

  it('has headings of many words without pages, whichever follow each other in the text', () => {
    const list = ['目录', '第一章　规划背景和目标', '第一节　主要成效', '第二章　重点治理任务', '第一节　改善河湖水质'];
    const body = list.slice(1).flatMap((heading) => [heading, '两年见底。']);
    expect(listed([title, ...list, ...body])).toEqual(list);
    expect(listed([title, ...list, ...list.slice(1)])).toEqual(list);
  });

  it('has a last entry over two lines without a page', () => {
    const list = ['目录', '一、总体要求', '二、加快建设清洁安全的河湖', '生态体系'];
    expect(listed([title, ...list, '一、总体要求', '二、加快建设清洁安全的河湖生态体系'])).toEqual(list);
  });

  it('has an entry whose heading stands on two lines', () => {
    const list = ['目录', '一、总体要求', '附件：河段名录'];
    expect(listed([title, ...list, '一、总体要求', '两年见底。', '附件', '河段名录', '1.南湖。'])).toEqual(list);
  });

  it('has headings that were worded anew since', () => {
    const list = ['目录', '一、总体要求和目标', '二、主要工作任务'];
    expect(listed([title, ...list, '一、总体要求', '两年见底。', '二、主要任务', '清淤。'])).toEqual(list);
  });

  it('has entries that do not come again', () => {
    const list = ['目录', '前言', '一、总体要求', '二、重点任务', '后记'];
    expect(listed([title, ...list, ...text])).toEqual(list);
  });

  it('with dots and pages is one though nothing comes again', () => {
    const list = ['目录', '工作目标……1', '重点任务……2'];
    expect(listed([title, ...list, '一、清淤。汛前完工。'])).toEqual(list);
  });

  it('is found twice, of the text and of an attachment', () => {
    const [own, attached] = [
      ['目录', ...entries],
      ['目次', '第一章 总则', '第二章 考核'],
    ];
    expect(listed([...own, ...text, '附件', ...attached, '第一章 总则', '第一条 每季一次。', '第二章 考核', '第二条 公开。'])).toEqual([...own, ...attached]);
  });
});

describe('no contents list', () => {
  it.each<[string, string[]]>([
    ['a list that does not come again', [title, '一、任务', '目录', '1.危险废物', '2.一般废物', '二、保障', '加大投入。']],
    ['a heading with 目录 in it', [title, '附件 名录目录', ...text, ...entries]],
    ['a heading on the management of one', [title, '三、目录管理', '一、总体要求', ...text]],
    ['a list of which one entry is spoken of later', [title, '目录', '1.危险废物', '2.一般废物', '3.医疗废物', '一、管理', '1.危险废物的管理单位应当备案。']],
    ['a paragraph', [title, '目录', '本目录每年更新一次。', '本目录每年更新一次。']],
  ])('is %s', (_, words) => expect(listed(words)).toEqual([]));
});
