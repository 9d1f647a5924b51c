import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinNodes } from '../../../scripts/intake/lines/join-nodes.ts';
import type { ExtractLine } from '../../../scripts/intake/received/extract.ts';
import { nodesOf } from '../made/nodes-of.ts';
import { documentIds, linesOf, paragraphsOf, textOf, wrappedAt } from '../made/paragraphs-of.ts';

const linesFrom = (text: string): ExtractLine[] => text.split('\n').map((line) => ({ text: line }));
const joinedFrom = (text: string): string[] => joinNodes(linesFrom(text)).lines.map((line) => line.text);
const unspaced = (line: string): string => line.replaceAll(' ', '');

/** Enough torn numbers for a text to be known as torn, and what comes back of it. */
const tornHead = '2031\n年\n3\n月\n5\n日\n，本市共有\n12\n家试点单位（\n含新建\n）\n。\n';
const joinedHead = '2031年3月5日，本市共有12家试点单位（含新建）。';

describe('text nodes that belong together', () => {
  it.each([
    ['a date', '到\n2032\n年\n2\n月前完成。', ['到2032年2月前完成。']],
    ['a date behind what leads to it', '坚持动态管理，于\n2032\n年\n3\n月\n15\n日\n前完成。', ['坚持动态管理，于2032年3月15日前完成。']],
    ['a year and what counts it', '关于做好\n2032\n年\n度监测工作的通知\n各县人民政府：', ['关于做好2032年度监测工作的通知', '各县人民政府：']],
    ['a share', '排放量占\n65%\n以上的，应当列入。', ['排放量占65%以上的，应当列入。']],
    ['a number in brackets', '（\n一\n）\n开展试点\n各县制定方案，报市政府备案。', ['（一）开展试点', '各县制定方案，报市政府备案。']],
    ['a number and its point', '1\n．\n开展试点。', ['1．开展试点。']],
    ['the number of an article', '第\n十五\n条\n本办法自发布之日起施行。', ['第十五条 本办法自发布之日起施行。']],
    ['a paragraph that is cited', '违反第\n（\n二\n）\n项规定的，责令改正。', ['违反第（二）项规定的，责令改正。']],
    ['a mark alone', '开展试点\n。', ['开展试点。']],
    ['words in title marks', '落实《\n试点办法\n》要求。', ['落实《试点办法》要求。']],
    ['words in Latin letters', '监测\nVOCs\n和\nPM\n2.5\n浓度。', ['监测VOCs和PM2.5浓度。']],
    ['a title', '关于印发\n的通知\n各县人民政府：\n现印发给你们。', ['关于印发的通知', '各县人民政府：', '现印发给你们。']],
    ['departments behind a stop', '开展试点。\n（\n市生态环境局\n负责）\n二、保障措施', ['开展试点。（市生态环境局负责）', '二、保障措施']],
  ])('are joined: %s', (_, torn, expected) => expect(joinedFrom(tornHead + torn)).toEqual([joinedHead, ...expected]));

  it.each([
    ['a date below a name', '某市人民政府\n2031\n年\n3\n月\n8\n日', ['某市人民政府', '2031年3月8日']],
    ['a number below a title', '某市试点管理办法\n某政发\n〔\n2031\n〕\n8\n号', ['某市试点管理办法', '某政发〔2031〕8号']],
    ['a year below a title', '某市工作要点\n2031\n年是试点开始之年，各县要抓好落实。', ['某市工作要点', '2031年是试点开始之年，各县要抓好落实。']],
    ['headings in their order', '一、\n总体要求\n（\n一\n）\n指导思想\n坚持试点先行。', ['一、总体要求', '（一）指导思想', '坚持试点先行。']],
  ])('part where a paragraph begins: %s', (_, torn, expected) => expect(joinedFrom(tornHead + torn)).toEqual([joinedHead, ...expected]));

  it('leave rows of tables and headings of the format as they are', () => {
    const lines: ExtractLine[] = [
      ...linesFrom(tornHead.trim()),
      { text: '12', form: { table: 1 } },
      { text: '年\t月' },
      { text: '总则', form: { heading: 2 } },
      { text: '，' },
    ];
    expect(joinNodes(lines).lines.slice(1)).toEqual(lines.slice(-4));
  });

  it('keep what was restored at its place', () => {
    const lines: ExtractLine[] = [...linesFrom(tornHead.trim()), { text: '共' }, { text: '12家，', restored: [{ start: 0, end: 2, what: '自动编号' }] }];
    expect(joinNodes(lines).lines.at(-1)?.restored).toEqual([{ start: 1, end: 3, what: '自动编号' }]);
  });
});

describe('a text that is not torn into nodes', () => {
  it.each(documentIds)('stays as it is: %s', (id) => {
    const text = textOf(paragraphsOf(id));
    for (const printed of [text, wrappedAt(text, 28), wrappedAt(text, 40, '　　')])
      expect(joinNodes(linesFrom(printed))).toEqual({ lines: linesFrom(printed), joined: 0 });
  });
});

/** Paragraphs that come back, of all, in the worst of some tearings. */
describe('a text torn at random', () => {
  it.each([
    ['hunan-2020-work-plan', 1],
    ['hunan-2021-ecology-plan', 0.95],
    ['hunan-2021-governance', 0.95],
    ['jiangxi-2020-governance', 1],
    ['liaoning-governance', 1],
  ])('comes back: %s', (id, share) => {
    const paragraphs = paragraphsOf(id);
    const whole = paragraphs.flatMap(linesOf).map(unspaced);
    for (const [seed, likelihood] of [0.3, 0.6, 0.9, 1].entries()) {
      const { lines } = joinNodes(nodesOf(paragraphs, likelihood, seed));
      const back = new Set(lines.map((line) => unspaced(line.text)));
      expect(whole.filter((line) => back.has(line)).length / whole.length).toBeGreaterThanOrEqual(share);
    }
  });

  it('loses no character and moves none', () => {
    const paragraphs = paragraphsOf('hunan-2021-governance');
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer(), (likelihood, seed) => {
        const torn = nodesOf(paragraphs, likelihood, seed);
        const { lines, joined } = joinNodes(torn);
        expect(lines.map(({ text }) => unspaced(text)).join('')).toBe(torn.map(({ text }) => unspaced(text)).join(''));
        expect(lines.length + joined).toBe(torn.length);
      }),
      { numRuns: 20 },
    );
  });
});
