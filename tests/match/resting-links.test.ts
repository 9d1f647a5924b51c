/** Every link has a reason; those whose reasons no reader can check are shown to the editor. */
import { describe, expect, it } from 'vitest';
import { applyVerdicts } from '../../scripts/match/apply-verdicts.ts';
import { assess, matchMeasures } from '../../scripts/match/match-measures.ts';
import { restingOnNothing } from '../../scripts/match/resting-links.ts';
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
    const links = applyVerdicts(matchMeasures(realDocuments, realUnits, language), []);
    expect(links.length).toBeGreaterThan(100);
    expect(links.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
  });

  it('has one where the two have no word in common', () => {
    expect(assess(matching, 'jia#m1', 'yi#m1').reasons).toEqual(['共有的字：河']);
  });

  it.each([
    ['that only an editor sees, without a word in common', [added('jia#m1', 'yi#m1')], [['jia#m1', 'the two have no word in common']]],
    ['that only an editor sees', [added('jia#m2', 'yi#m1')], [['jia#m2', expect.any(String)]]],
  ])('%s is shown as resting on nothing', (_, verdicts, shown) => {
    const resting = restingOnNothing(applyVerdicts(matching, verdicts)).filter(({ source }) => source === 'editor');
    expect(resting.map(({ a, why }) => [a, why])).toEqual(shown);
  });

  it('with the same wording rests on it', () => {
    const links = applyVerdicts(matching, [added('jia#m2', 'yi#m2')]);
    expect(restingOnNothing(links).filter(({ a }) => a === 'jia#m2')).toEqual([]);
  });
});
