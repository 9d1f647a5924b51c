import { describe, expect, it } from 'vitest';
import { holdsTerm, soughtTerms, type Term, unitsSpeakingOf } from '../../../src/compare/alone/sought.ts';
import { conceptsOf } from '../../../src/compare/claims/concepts.ts';
import { vocabularyGroupSchema } from '../../../src/policy/vocabulary.ts';
import { language } from '../../language.ts';
import { unit } from './units.ts';

const concepts = conceptsOf({ groups: [vocabularyGroupSchema.parse({ name: '排污许可', same: ['许可证管理'], source: '通行简称' })] });
const shareOf = (term: Term): number => (['环境', '治理'].includes(term[0] ?? '') ? 0.6 : 0.05);

describe('soughtTerms', () => {
  it.each<[string, Term[]]>([
    ['农村环境与土壤', [['农村'], ['土壤']]],
    ['排污许可', [['排污许可', '许可证管理']]],
    ['财税支持', [['财税'], ['支持']]],
    ['环境治理', [['环境'], ['治理']]],
  ])('%s', (title, expected) => expect(soughtTerms(title, concepts, language.particles.linking, shareOf)).toEqual(expected));
});

describe('unitsSpeakingOf', () => {
  const spoken = ['土壤污染防治立法。', '支持农村和土壤标准。', '加强执法。', '土壤修复贷款。', '修复土壤。'].map((text, i) => ({
    unit: unit(`jx#m${i + 1}`, text),
    bare: text,
  }));

  it('names those that hold most of what is rare, in their order, and counts the others', () => {
    const { nearest, further } = unitsSpeakingOf([['农村'], ['土壤']], spoken, shareOf);
    expect([nearest.map(({ anchor }) => anchor), further]).toEqual([['m1', 'm2', 'm4'], 1]);
  });
  it('wants half of the terms', () =>
    expect(unitsSpeakingOf([['农村'], ['土壤'], ['湿地']], spoken, shareOf).nearest.map(({ anchor }) => anchor)).toEqual(['m2']));
  it('finds a concept under any name', () => expect(holdsTerm('推行许可证管理', ['排污许可', '许可证管理'])).toBe(true));
});
