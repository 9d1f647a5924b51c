/** Every link has a reason that a reader can check; those that rest on little are shown to the editor. */
import { describe, expect, it } from 'vitest';
import { applyVerdicts } from '../../scripts/match/apply-verdicts.ts';
import { matchMeasures, reasonsFor } from '../../scripts/match/match-measures.ts';
import { restingLinks } from '../../scripts/match/resting-links.ts';
import type { LinkVerdict } from '../../src/policy/model/link.ts';
import { language } from '../language.ts';
import { realDocuments, realUnits, smallDocument } from './units.ts';

const one = smallDocument('jia', [
  ['疏浚河道', '清除淤积。'],
  ['植树造林', '沿岸植树造林，建设生态缓冲带。'],
]);
const other = smallDocument(
  'yi',
  [
    ['治理湖河', '两岸绿化。'],
    ['植树造林', '沿岸植树造林，建设生态缓冲带。'],
  ],
  '其他',
);
const matching = matchMeasures([], [...one, ...other], language);
const added = (a: string, b: string): LinkVerdict => ({ a, b, verdict: 'add', strength: 'same', note: '同指疏浚。' });

describe('a link', () => {
  it('has a reason in the five documents, whatever its strength', () => {
    const real = matchMeasures(realDocuments, realUnits, language);
    const links = applyVerdicts(real, []);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter((link) => reasonsFor(real, link).length === 0)).toEqual([]);
  });

  it('has one where the two have no word in common', () => {
    expect(reasonsFor(matching, { a: 'jia#m1', b: 'yi#m1' })).toEqual(['共有的字：河']);
  });

  it('that only an editor sees is shown as such, the weakest first', () => {
    const resting = restingLinks(applyVerdicts(matching, [added('jia#m1', 'yi#m1'), added('jia#m2', 'yi#m1')]), matching);
    expect(resting.filter(({ source }) => source === 'editor').map(({ why }) => why)).toEqual(['only the editor sees it', 'only the editor sees it']);
    expect(resting.map(({ score }) => score)).toEqual(resting.map(({ score }) => score).toSorted((x, y) => x - y));
  });

  it('that would fall without its titles is shown as resting on them, and one with the same wording is not', () => {
    const real = matchMeasures(realDocuments, realUnits, language);
    const resting = restingLinks(applyVerdicts(real, []), real);
    const whyOf = (a: string, b: string): string | undefined => resting.find((link) => link.a === a && link.b === b)?.why;
    expect(whyOf('hunan-2020-work-plan#m19', 'jiangxi-2020-governance#m4')).toContain('rests on the titles alone');
    expect(whyOf('hunan-2021-governance#m15', 'jiangxi-2020-governance#m15')).toBeUndefined();
  });
});
