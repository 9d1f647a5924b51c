import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCitations } from '../../../scripts/facts/citations/find-citations.ts';
import { resolveCitations } from '../../../scripts/facts/citations/resolve-citations.ts';
import type { Citation } from '../../../src/policy/model/facts/citation.ts';
import { knowledge, sourceOf, unitOf } from '../knowledge.ts';
import { citation } from '../made-facts.ts';

const found = (text: string) => findCitations(sourceOf([unitOf(text)]), knowledge);
const named = (text: string) => found(text).map(({ name, relation }) => [name, relation]);

describe('what a text only tells of', () => {
  const relations = (title: string) => findCitations(sourceOf([unitOf('出台《青州省节水条例》。', { title })]), knowledge).map(({ relation }) => relation);
  it('asks nobody to make it where the chapter tells of what was achieved', () => expect(relations('工作回顾')).toEqual(['mention']));
  it('does where the heading asks for something', () => expect(relations('提升治理成效')).toEqual(['make']));
  it('is issued by the front, not cited', () => {
    const front = unitOf('《青州省水环境治理行动方案》已经省政府同意，现印发给你们。', { kind: 'front' });
    expect(findCitations(sourceOf([front]), knowledge).map(({ relation }) => relation)).toEqual(['issue']);
  });
});

describe('what a text does with what it names', () => {
  it.each<[string, [string, string][]]>([
    [
      '根据《中华人民共和国水法》《青州省河道条例》和有关规定，制定本方案。',
      [
        ['中华人民共和国水法', 'basis'],
        ['青州省河道条例', 'basis'],
      ],
    ],
    ['严格落实《河湖长制实施意见》，强化考核。', [['河湖长制实施意见', 'implement']]],
    ['按照国家《湿地公约》要求，开展调查。', [['湿地公约', 'basis']]],
    [
      '修订《青州省水资源条例》，废止《青州省取水管理办法》。',
      [
        ['青州省水资源条例', 'revise'],
        ['青州省取水管理办法', 'repeal'],
      ],
    ],
    [
      '编制流域水量调度方案，出台河道采砂管理办法。',
      [
        ['流域水量调度方案', 'make'],
        ['河道采砂管理办法', 'make'],
      ],
    ],
    ['全面推进全市国土空间规划编制。', [['全市国土空间规划', 'make']]],
    ['落实环境保护税法，推进排污权交易。', [['环境保护税法', 'implement']]],
    [
      '完成“十四五”水安全保障规划，水质达到国家二级标准。',
      [
        ['“十四五”水安全保障规划', 'implement'],
        ['国家二级标准', 'mention'],
      ],
    ],
    [
      '《关于〈青州省水法〉执法检查的报告》指出问题。',
      [
        ['关于〈青州省水法〉执法检查的报告', 'mention'],
        ['青州省水法', 'mention'],
      ],
    ],
    [
      '根据《中华人民共和国水法》、国务院《河道条例》等法律、法规，制定本办法。',
      [
        ['中华人民共和国水法', 'basis'],
        ['河道条例', 'basis'],
      ],
    ],
    [
      '《青州省取水办法》《青州省采砂办法》同时废止。',
      [
        ['青州省取水办法', 'repeal'],
        ['青州省采砂办法', 'repeal'],
      ],
    ],
    [
      '2001年省人大常委会会议通过的《青州省取水办法》，2008年省人大常委会会议批准的《青州省采砂办法》同时废止。',
      [
        ['青州省取水办法', 'repeal'],
        ['青州省采砂办法', 'repeal'],
      ],
    ],
    ['按照草原法实施细则第八条规定办理。', [['草原法实施细则', 'basis']]],
    ['排水应当达到《青州省排放标准》的要求。', [['青州省排放标准', 'mention']]],
    ['贯彻执行修订后的《青州省河道条例》。', [['青州省河道条例', 'implement']]],
    ['把管控要求落实到国土空间规划。', [['国土空间规划', 'implement']]],
    ['依据省委、省政府印发的《关于节水的意见》，制定本方案。', [['关于节水的意见', 'basis']]],
    ['为完成“十三五”节水规划，开展整治。', [['“十三五”节水规划', 'implement']]],
    ['先后印发了《水源地管理办法》。', [['水源地管理办法', 'mention']]],
    ['建立和动态更新取水口监管名录。', [['取水口监管名录', 'revise']]],
    ['县级以上政府开展排查并完成流域水量调度方案编制。', [['流域水量调度方案', 'make']]],
    ['水质达到国家地表水环境质量三级标准。', [['国家地表水环境质量三级标准', 'mention']]],
    [
      '完善河湖管护技术指南、岸线利用管控目录。',
      [
        ['河湖管护技术指南', 'revise'],
        ['岸线利用管控目录', 'revise'],
      ],
    ],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expect.arrayContaining(expected)));

  it.each([
    '现提出如下实施意见。',
    '制定工作方案。',
    '依法公开污染物名称、执行标准。',
    '完善相关标准。',
    '达到规定的排放标准。',
    '到“十四五”末，基本完成。',
    '加快制定节约用水、河道采砂等地方性法规。',
    '形成“统一规划、统一标准”的机制。',
    '各县开展演练并完成应急预案修编。',
  ])('names nothing: %s', (text) => expect(named(text)).toEqual([]));

  it('passes over the short name of a law beside its title', () =>
    expect(named('根据《中华人民共和国水法》（以下简称水法），制定本办法。')).toEqual([['中华人民共和国水法', 'basis']]));
  it('takes the number behind the name, and the article', () =>
    expect(found('依据《青州省水条例》（青政发〔2020〕3号）和《中华人民共和国水法》第四十五条第二款处理。')).toMatchObject([
      { name: '青州省水条例', number: '青政发〔2020〕3号' },
      { name: '中华人民共和国水法', locator: '第四十五条第二款' },
    ]));
  it('takes the number also where the name is called something for short behind it', () =>
    expect(found('依据《青州省水条例》（青政发〔2020〕3号，以下简称《水条例》）处理。')[0]).toMatchObject({
      name: '青州省水条例',
      number: '青政发〔2020〕3号',
    }));
  it.each(['GB 3838—2002', 'GB/T 31962-2015', 'DB43/T 1234—2020', 'HJ 2026-2013'])('finds standards by their numbers: %s', (code) =>
    expect(found(`执行${code}。`)).toMatchObject([{ name: code, number: code, kind: 'standard' }]),
  );
});

describe('where citations lead', () => {
  const water = sourceOf([unitOf('水。\n用水。', { id: 'law#a45', document: 'law', anchor: 'a45', kind: 'article' })], {
    id: 'law',
    title: '中华人民共和国水法',
    shortTitle: '水法',
  });
  const other = sourceOf([unitOf('依据水法。')]);
  const lead = (fields: Partial<Citation>, laws = knowledge.laws): Citation =>
    resolveCitations([water, other], laws)(citation({ clause: 'test#m1', ...fields }));

  it('is a document by its title, without the name of the state', () => expect(lead({ name: '水法' }).target).toBe('law'));
  it('is the paragraph of the article that is named', () =>
    expect(lead({ name: '中华人民共和国水法', locator: '第四十五条第二款' }).target).toBe('law#a45-p2'));
  it('is the document where it has no such article', () => expect(lead({ name: '水法', locator: '第九十条' }).target).toBe('law'));
  it('is nowhere where the text is not held', () => expect(lead({ name: '森林法' }).target).toBeNull());

  const repealed = { name: '旧水法', status: '已废止' as const, by: '《水法》第八十二条', since: '2021-06-01', source: '某令', checkedOn: '2026-01-01' };
  it('says what became of a law that was in force when it was cited', () =>
    expect(lead({ name: '中华人民共和国旧水法' }, [repealed]).currency).toMatchObject({ status: '已废止', whenCited: true, by: '《水法》第八十二条' }));
  it('says nothing of a law without a source', () => expect(lead({ name: '森林法' }, [repealed]).currency).toBeNull());
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '《',
    '》',
    '〈',
    '〉',
    '（',
    '）',
    '根据',
    '制定',
    '方案',
    '水法',
    '、',
    '和',
    '，',
    '。',
    '“十四五”',
    '规划',
    '第三条',
    '〔2020〕1号',
    '\n',
  );
  it('gives only ranges that lie in it', () =>
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { evidence, name } of found(text)) {
          expect(evidence.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(evidence.start, evidence.end)).toContain(name);
        }
      }),
    ));
});
