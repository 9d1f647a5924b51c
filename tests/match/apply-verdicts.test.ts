import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { convertCollection } from '../../scripts/convert/convert-collection.ts';
import { printIssue } from '../../scripts/faults/issues.ts';
import { applyVerdicts, readVerdicts, wordingOf } from '../../scripts/match/apply-verdicts.ts';
import { matchMeasures } from '../../scripts/match/match-measures.ts';
import { type LinkVerdict, type MeasureLink, measureLinkSchema } from '../../src/policy/model/link.ts';
import { collectionOf, realSeedFiles, smallSeedFiles } from '../convert/seeds.ts';
import { language } from '../language.ts';
import { realDocuments, realUnits } from './units.ts';

const matching = matchMeasures(realDocuments, realUnits, language);
const automatic = applyVerdicts(matching, []).map(wordingOf(matching, []));
const file = (text: string): { path: string; bytes: Uint8Array } => ({ path: 'seeds/links.yaml', bytes: new TextEncoder().encode(text) });
const withVerdict = (verdict: LinkVerdict): MeasureLink | undefined =>
  applyVerdicts(matching, [verdict])
    .map(wordingOf(matching, [verdict]))
    .find((link) => [link.a, link.b].includes(verdict.a) && [link.a, link.b].includes(verdict.b));

const proposed = { a: 'hunan-2021-governance#m8', b: 'jiangxi-2020-governance#m7', note: '仅一句相同' };
const unseen = { a: 'jiangxi-2020-governance#m5', b: 'hunan-2021-governance#m22', note: '均涉及损害赔偿' };

describe('applyVerdicts', () => {
  it('publishes what the matcher proposes as automatic, in the form of its schema', () => {
    for (const link of automatic) expect(measureLinkSchema.parse(link)).toEqual(link);
    expect(new Set(automatic.map((link) => `${link.source} ${link.automatic}`))).toEqual(new Set(['matched true']));
  });

  it('reject: the link is gone, and only that', () => {
    expect(withVerdict({ ...proposed, verdict: 'reject' })).toBeUndefined();
    expect(applyVerdicts(matching, [{ ...proposed, verdict: 'reject' }])).toHaveLength(automatic.length - 1);
  });
  it('accept: the link is the editor’s, and the matcher’s as well', () => {
    expect(withVerdict({ ...proposed, verdict: 'accept', strength: 'same' })).toMatchObject({ strength: 'same', source: 'editor', automatic: true });
  });
  it('set: another strength is the editor’s alone, with the note first among the reasons', () => {
    const link = withVerdict({ ...proposed, verdict: 'set', strength: 'partial' });
    expect(link).toMatchObject({ strength: 'partial', source: 'editor', automatic: false });
    expect(link?.reasons[0]).toBe('编者注：仅一句相同');
    expect(link?.reasons.length).toBeGreaterThan(1);
  });
  it('add: a link that the matcher does not see, whichever id is named first', () => {
    expect(withVerdict({ ...unseen, verdict: 'add', strength: 'partial' })).toMatchObject({
      a: unseen.b,
      b: unseen.a,
      strength: 'partial',
      source: 'editor',
      automatic: false,
    });
  });
});

describe('faults in links.yaml', () => {
  const good = { ...proposed, verdict: 'set', strength: 'partial' };
  const faults = (...entries: object[]): [string, number | null][] =>
    readVerdicts(file(stringify(entries)), realUnits).faults.map(({ issue: { rule, line } }) => [rule, line]);

  it('no file, an empty file and a comment alone are no fault', () => {
    expect(readVerdicts(null, realUnits)).toEqual({ value: [], faults: [] });
    expect(readVerdicts(file(''), realUnits)).toEqual({ value: [], faults: [] });
    expect(readVerdicts(file('# none\n'), realUnits)).toEqual({ value: [], faults: [] });
  });

  it.each<[string, object[], [string, number]]>([
    ['an unknown unit', [good, { ...good, b: 'jiangxi-2020-governance#m99' }], ['verdict-unknown-unit', 7]],
    ['an unknown document', [{ ...good, a: 'guangdong#m1' }], ['verdict-unknown-unit', 1]],
    ['two measures of one document', [{ ...good, b: 'hunan-2021-governance#m9' }], ['verdict-not-linkable', 2]],
    ['a section', [{ ...good, b: 'jiangxi-2020-governance#s2' }], ['verdict-not-linkable', 2]],
    ['a second verdict on a pair', [good, { ...good, a: good.b, b: good.a, verdict: 'accept' }], ['duplicate-verdict', 6]],
    ['an unknown verdict', [{ ...good, verdict: 'perhaps' }], ['bad-metadata', 4]],
    ['an unknown strength', [{ ...good, strength: 'weak' }], ['bad-metadata', 5]],
    ['a rejection with a strength', [{ ...good, verdict: 'reject' }], ['bad-metadata', 5]],
    ['no note', [{ ...good, note: '' }], ['bad-metadata', 3]],
  ])('%s is a fault with its line', (_, entries, expected) => expect(faults(...entries)).toContainEqual(expected));

  it('an unknown unit stops the conversion and says file, line, and what to do', () => {
    const folders = [realSeedFiles('hunan-2021-governance'), realSeedFiles('jiangxi-2020-governance')];
    const verdicts = file(`# 判断\n- a: hunan-2021-governance#m8\n  b: jiangxi-2020-governance#m77\n  verdict: reject\n  note: 无关\n`);
    const { issues } = convertCollection(collectionOf(folders, { verdicts }));
    expect(issues.map(printIssue)).toEqual([
      expect.stringMatching(
        /^seeds\/links\.yaml:3 {2}b: there is no unit jiangxi-2020-governance#m77 {2}\[verdict-unknown-unit\]\n.*\n {4}to do: {4}correct the id/u,
      ),
    ]);
  });

  it('a document that cannot be read is not reported a second time through its verdicts', () => {
    const verdicts = file(stringify([{ ...good, a: 'test#m1', b: 'jiangxi-2020-governance#m7' }]));
    const rules = convertCollection(collectionOf([smallSeedFiles(''), realSeedFiles('jiangxi-2020-governance')], { verdicts })).issues.map(({ rule }) => rule);
    expect(rules).toEqual(['empty-text']);
  });
});
