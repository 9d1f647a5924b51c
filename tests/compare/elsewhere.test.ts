/** What documents say of a topic in which they have no unit: found by the words of its title, one thing after the other. Invented texts. */
import { describe, expect, it } from 'vitest';
import { conceptsOf } from '../../src/compare/claims/concepts.ts';
import { fullestOf, type Mention, mentionsOf } from '../../src/compare/claims/elsewhere.ts';
import type { SearchedText } from '../../src/compare/claims/question.ts';
import { facetsOfTopics } from '../../src/compare/claims/topic-terms.ts';
import { vocabularySchema } from '../../src/policy/vocabulary.ts';

const concepts = conceptsOf(vocabularySchema.parse({ groups: [{ name: '农村', same: ['乡村'], source: '《中华人民共和国乡村振兴促进法》' }] }));
const text = (document: string, anchor: string, words: string): SearchedText => ({
  unit: `${document}#${anchor}`,
  document,
  place: document,
  title: '',
  text: words,
});

/** A collection in which most units speak of other things. */
const filler = Array.from({ length: 40 }, (_, i) => text('国家', `a${i}`, `第${i}项工作由有关部门负责落实，加强环境治理。`));
const ofTopic = [text('湖南', 'm1', '治理农村环境，保护土壤。'), text('辽宁', 'm1', '整治农村环境。'), text('辽宁', 'm2', '修复污染土壤。')];
const texts = [
  ...filler,
  ...ofTopic,
  text('江西', 'm21', '加快制定土壤污染防治的地方性法规。'),
  text('江西', 'm22', '制定土壤污染风险管控、乡村生活污水治理的地方标准。'),
  text('江西', 'm23', '加大财政投入，加强环境治理。'),
  text('上海', 'm1', '加强环境治理。'),
];
const topics = [{ title: '农村环境与土壤', units: new Set(ofTopic.map(({ unit }) => unit)), unitTitles: ['完善农村环境治理机制', '保障土壤环境安全'] }];
const facets = facetsOfTopics(topics, texts, concepts);
const [mentions] = mentionsOf(facets, texts, (_, document) => !['湖南', '辽宁'].includes(document));
const unitsOf = (list: readonly Mention[] | undefined): string[] => (list ?? []).map(({ unit }) => unit);

describe('a topic', () => {
  it('is sought by what its title is about, without words that stand everywhere', () => {
    expect(facets[0]?.map(({ terms }) => terms.map(({ name }) => name))).toEqual([['农村'], ['土壤']]);
  });

  it('is found where a document speaks of one of these things, by any name', () => {
    expect(unitsOf(mentions?.get('江西'))).toEqual(['江西#m21', '江西#m22']);
  });

  it('is not found where nothing of it stands, and not sought in documents with units of their own', () => {
    expect(mentions?.has('上海')).toBe(false);
    expect(mentions?.has('湖南')).toBe(false);
  });

  it('of two words in a row is found only where both stand in one sentence', () => {
    const own = [text('湖南', 'm5', '加强司法保障。')];
    const all = [...filler, ...own, text('江西', 'm1', '加强司法工作。'), text('江西', 'm2', '司法机关提供保障。'), text('江西', 'm3', '支持司法。保障安全。')];
    const sought = facetsOfTopics([{ title: '司法保障', units: new Set(['湖南#m5']), unitTitles: [] }], all, concepts);
    const [found] = mentionsOf(sought, all, (_, document) => document === '江西');
    expect(unitsOf(fullestOf(found?.get('江西') ?? []))).toEqual(['江西#m2']);
  });
});

describe('of the units that speak of a topic', () => {
  const mention = (unit: string, facetsHeld: number[], weight: number): Mention => ({ unit, facets: facetsHeld, weight });
  it.each<[string, Mention[], string[]]>([
    ['those are named that say nearly as much of one thing as any', [mention('a', [0], 4), mention('b', [0], 3), mention('c', [0], 1)], ['a', 'b']],
    ['one that speaks of two things hides none that speaks of one', [mention('a', [0, 1], 9), mention('b', [1], 3)], ['a', 'b']],
    ['three are named at most where they only hold a rare word', [1, 2, 3, 4].map((weight) => mention(`${weight}`, [], weight)), ['2', '3', '4']],
    ['there are none', [], []],
  ])('%s', (_, all, expected) => expect(unitsOf(fullestOf(all))).toEqual(expected));
});
