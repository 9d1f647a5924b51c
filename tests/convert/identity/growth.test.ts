import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertDocument } from '../../../scripts/convert/convert-document.ts';
import { hasSameLead, isGrown } from '../../../scripts/convert/identity/growth.ts';
import { readSeed, type SeedFiles } from '../../../scripts/convert/read/read-seed.ts';
import type { AnchorEntry } from '../../../src/policy/model/anchor.ts';
import { formatNumeral } from '../../../src/policy/numerals.ts';
import { language } from '../../language.ts';
import { smallSeedFiles } from '../seeds.ts';

describe('a wording that has grown or shrunk', () => {
  it.each([
    ['禁止：（一）倾倒；（二）填湖。', '禁止：（一）倾倒；（二）填湖；（三）采砂；（四）围垦。', true],
    ['禁止：（一）倾倒；（二）填湖。', '禁止：（一）填湖。', true],
    ['应当公布。', '应当公布。\n应当备案。', true],
    ['指标。名称\t目标\n水质\t90', '指标。名称\t目标\n水质\t90\n空气\t80', true],
    ['禁止：（一）倾倒；（二）填湖。', '禁止：（一）采砂；（二）围垦。', false],
    ['应当公布。', '应当备案，应当公布。', false],
    ['', '应当公布。', false],
  ])('%j, %j: %s', (before, now, expected) => expect([isGrown(before, now), isGrown(now, before)]).toEqual([expected, expected]));
});

it.each([
  ['禁止下列行为：（一）倾倒。', '禁止下列行为：（一）采砂；（二）围垦。', true],
  ['应当：（一）甲。', '应当：（一）乙。', false],
  ['禁止倾倒垃圾。处罚款。', '禁止倾倒垃圾，处罚款。', false],
])('the same lead: %j, %j: %s', (before, now, expected) => expect(hasSameLead(before, now)).toBe(expected));

function convertWith(files: SeedFiles, locked: readonly AnchorEntry[] = []): ReturnType<typeof convertDocument>['value'] {
  const { seed } = readSeed(files);
  if (!seed) throw new Error('unreadable seed');
  return convertDocument(seed, { language, locked }).value;
}

interface Article {
  lead: string;
  items: string[];
  closing: string[];
}
const words = fc.constantFrom('倾倒垃圾', '填埋湖泊', '围垦滩涂', '采挖河砂', '毁坏堤岸', '排放污水', '破坏植被', '擅自取水', '设置排污口', '弃置船只');
const article: fc.Arbitrary<Article> = fc.record({
  lead: fc.constantFrom('禁止从事下列活动：', '有下列行为之一的，责令改正：', '下列事项应当公布：'),
  items: fc.uniqueArray(words, { maxLength: 8 }),
  closing: fc.uniqueArray(fc.constantFrom('前款规定的办法另行制定。', '法律另有规定的，从其规定。', '县级人民政府应当公布名录。'), { maxLength: 3 }),
});
const articles = fc.uniqueArray(article, { minLength: 1, maxLength: 4, selector: ({ lead, items }) => lead + items.join() });

const printed = (all: readonly Article[]): SeedFiles =>
  smallSeedFiles(
    [
      '关于测试的规定',
      ...all.flatMap(({ lead, items, closing }, i) => [
        `第${formatNumeral(i + 1)}条　${lead}`,
        ...items.map((item, n) => `（${formatNumeral(n + 1)}）${item}${n + 1 === items.length ? '。' : '；'}`),
        ...closing,
      ]),
    ].join('\n'),
    { numbering: { levels: ['第一条'] } },
  );

describe('a unit keeps its id', () => {
  /** Each article with more behind its items and paragraphs than before. */
  const grown = fc.tuple(articles, fc.array(article, { minLength: 4, maxLength: 4 })).map(([short, more]) => ({
    short,
    long: short.map(({ lead, items, closing }, i) => ({
      lead,
      items: [...new Set([...items, ...(more[i]?.items ?? [])])],
      closing: [...new Set([...closing, ...(more[i]?.closing ?? [])])],
    })),
  }));
  const unitIds = ({ units }: ReturnType<typeof convertWith>): string[] => units.map(({ id }) => id);

  it('however many items and paragraphs are appended, and its items keep theirs', () => {
    fc.assert(
      fc.property(grown, ({ short, long }) => {
        const first = convertWith(printed(short));
        const second = convertWith(printed(long), first.anchors);
        expect(unitIds(second)).toEqual(unitIds(first));
        const items = first.parts.filter(({ kind }) => kind === 'item').map(({ id }) => id);
        expect(second.parts.map(({ id }) => id)).toEqual(expect.arrayContaining(items));
      }),
      { numRuns: 60 },
    );
  });

  it('however many items and paragraphs are taken away', () => {
    fc.assert(
      fc.property(grown, ({ short, long }) => {
        const first = convertWith(printed(long));
        expect(unitIds(convertWith(printed(short), first.anchors))).toEqual(unitIds(first));
      }),
      { numRuns: 60 },
    );
  });

  it('when it has grown and another was put before it', () => {
    const short = { lead: '禁止从事下列活动：', items: ['倾倒垃圾'], closing: [] };
    const long = { ...short, items: ['倾倒垃圾', '填埋湖泊', '围垦滩涂', '采挖河砂', '毁坏堤岸', '排放污水'] };
    const added = { lead: '下列事项应当公布：', items: ['排污口名录', '湖泊名录'], closing: [] };
    const first = convertWith(printed([short]));
    const second = convertWith(printed([added, long]), first.anchors);
    expect(second.units.filter(({ kind }) => kind === 'article').map(({ anchor }) => anchor)).toEqual(['a1b', 'a1']);
  });
});
