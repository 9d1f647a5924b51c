import { describe, expect, it } from 'vitest';
import { matchMeasures, type Proposal, propose, reasonsFor } from '../../scripts/match/match-measures.ts';
import { documentOf } from '../../src/policy/ids.ts';
import { language } from '../language.ts';
import { agreedLinks, realDocuments, realUnits, smallDocument } from './units.ts';

const matching = matchMeasures(realDocuments, realUnits, language);
const proposals = propose(matching).toArray();
const key = ({ a, b }: { a: string; b: string }): string => (a < b ? `${a} ${b}` : `${b} ${a}`);
const between = (one: string, other: string): Proposal[] =>
  proposals.filter(({ a, b }) => [a, b].some((id) => documentOf(id) === one) && [a, b].some((id) => documentOf(id) === other));
const strengthOf = (one: string, other: string): string | null | undefined => proposals.find((found) => key(found) === key({ a: one, b: other }))?.strength;

describe('between the implementation documents of 湖南 and 江西, without verdicts', () => {
  const found = between('hunan-2021-governance', 'jiangxi-2020-governance');
  const agreed = new Map(agreedLinks.map((link) => [key(link), link]));
  const share = (part: number, whole: number): number => part / whole;

  it('finds at least 95 % of the measures with the same subject, as such', () => {
    const same = agreedLinks.filter((link) => link.grade === 2);
    expect(share(same.filter(({ a, b }) => strengthOf(a, b) === 'same').length, same.length)).toBeGreaterThanOrEqual(0.95);
  });
  it('is right in at least 95 % of what it calls the same', () => {
    const same = found.filter((link) => link.strength === 'same');
    expect(share(same.filter((link) => agreed.get(key(link))?.readers.includes(2)).length, same.length)).toBeGreaterThanOrEqual(0.95);
  });
  it('finds at least 70 % of the recurring sentences', () => {
    const partial = agreedLinks.filter((link) => link.grade === 1);
    expect(share(partial.filter(({ a, b }) => strengthOf(a, b)).length, partial.length)).toBeGreaterThanOrEqual(0.7);
  });
  it('is right in at least 90 % of all its links', () => {
    expect(share(found.filter((link) => agreed.has(key(link))).length, found.length)).toBeGreaterThanOrEqual(0.9);
  });
});

describe('between other documents', () => {
  it.each([
    ['the same title', 'jiangxi-2020-governance#m15', 'liaoning-governance#m22'],
    ['other titles, the same subject', 'hunan-2021-governance#m5', 'liaoning-governance#m5'],
    ['one measure over two of the other’s, first half', 'hunan-2021-governance#m14', 'liaoning-governance#m19'],
    ['one measure over two of the other’s, second half', 'hunan-2021-governance#m14', 'liaoning-governance#m16'],
    ['two measures that the other has in one', 'jiangxi-2020-governance#m20', 'liaoning-governance#m27'],
    ['a measure and a paragraph of the plan', 'hunan-2021-governance#m5', 'hunan-2021-ecology-plan#s3-5-3'],
    ['a measure and three paragraphs of the plan', 'hunan-2021-governance#m14', 'hunan-2021-ecology-plan#s4-4-2'],
    ['the work plan and the plan', 'hunan-2020-work-plan#m21', 'hunan-2021-ecology-plan#s6-4-1'],
  ])('%s: the same', (_, a, b) => expect(strengthOf(a, b)).toBe('same'));

  it.each([
    ['企业开放日', 'jiangxi-2020-governance#m7', 'liaoning-governance#m9'],
    ['领导干部自然资源资产离任审计', 'jiangxi-2020-governance#m3', 'liaoning-governance#m4'],
    ['“污染者付费+第三方治理”机制', 'hunan-2021-governance#m19', 'liaoning-governance#m26'],
    ['生态环境监测能力提升建设项目', 'hunan-2020-work-plan#m27', 'hunan-2021-governance#m16'],
  ])('%s recurs: partial', (_, a, b) => expect(strengthOf(a, b)).toBe('partial'));

  it.each([
    ['lists of departments', 'hunan-2020-work-plan#m22', 'hunan-2021-ecology-plan#s7-1-1'],
    ['a slogan of many paragraphs', 'hunan-2020-work-plan#m29', 'hunan-2021-ecology-plan#s2-3-1'],
    ['a bare mention in a list', 'hunan-2021-governance#m22', 'jiangxi-2020-governance#m5'],
  ])('%s: no link', (_, a, b) => expect(strengthOf(a, b)).toBeUndefined());
});

describe('the proposals', () => {
  it('are ordered, each pair once, between different documents', () => {
    const keys = proposals.map(({ a, b }) => `${a} ${b}`);
    expect(keys).toEqual([...new Set(keys)].sort());
    for (const { a, b } of proposals) {
      expect(a < b).toBe(true);
      expect(documentOf(a)).not.toBe(documentOf(b));
    }
  });

  it('are the same whatever the order of the documents', () => {
    const reversed = [...Map.groupBy(realUnits, (unit) => unit.document).values()].reverse().flat();
    const figures = (all: Iterable<Proposal>): string[] => Array.from(all, (found) => `${key(found)} ${found.strength} ${found.judgement.same.toFixed(9)}`);
    expect(figures(propose(matchMeasures(realDocuments, reversed, language)))).toEqual(figures(proposals));
  });

  it('give reasons that stand in the texts', () => {
    const texts = new Map(realUnits.map((unit) => [unit.id, `${unit.title ?? ''}\n${unit.text}`]));
    for (const { a, b } of proposals) {
      const reasons = reasonsFor(matching, { a, b });
      expect(reasons.length, `${a} ${b}`).toBeGreaterThan(0);
      const [first = '', second = ''] = [texts.get(a), texts.get(b)];
      for (const reason of reasons) {
        const [, kind = '', said = ''] = /^(.{4}|同属)：(.*)$/su.exec(reason) ?? [];
        if (kind === '相同文句')
          expect(
            [first, second].every((text) => text.includes(said.slice(1, -1))),
            reason,
          ).toBe(true);
        if (kind === '共有词语')
          expect(
            said.split('、').every((word) => first.includes(word) && second.includes(word)),
            reason,
          ).toBe(true);
        if (kind === '相近文句') {
          const [own = '', other = ''] = said.slice(1, -1).split('”／“');
          expect(first.includes(own) && second.includes(other), reason).toBe(true);
        }
        expect(['标题相同', '标题相近', '相同文句', '相近文句', '共有词语', '同属']).toContain(kind);
      }
    }
  });
});

describe('collections of other sizes', () => {
  const law = ['加强司法保障', '完善案情通报、案件移送制度。推进环境资源法庭建设，实行刑事案件集中管辖。'] as const;
  const monitoring = ['强化监测能力', '统一规划环境监测网络。保障监测数据真实，严惩弄虚作假。'] as const;

  it.each([
    ['no unit', []],
    ['one document', smallDocument('a', [law, monitoring])],
    ['documents without measures', [...smallDocument('a', []), ...smallDocument('b', [])]],
    ['measures without text', [...smallDocument('a', [[null, '']]), ...smallDocument('b', [[null, '']])]],
  ])('%s gives no links', (_, units) => expect(propose(matchMeasures([], units, language)).toArray()).toEqual([]));

  it('two short documents are linked measure by measure', () => {
    const links = propose(matchMeasures([], [...smallDocument('a', [law, monitoring]), ...smallDocument('b', [monitoring, law])], language));
    expect(links.map(({ a, b, strength }) => [a, b, strength]).toArray()).toEqual([
      ['a#m1', 'b#m2', 'same'],
      ['a#m2', 'b#m1', 'same'],
    ]);
  });
});
