/** Instruments brought together from their citations, and the lists of them. */
import { describe, expect, it } from 'vitest';
import { type InstrumentGroup, instrumentGroups, instrumentLists, keyOf, sharesOnlyName } from '../../../src/facts/instruments/instruments.ts';
import { citation } from '../made-facts.ts';

const law = (name: string, start = 0) => citation({ name, kind: 'law', start });

describe('instruments', () => {
  it.each([
    ['中华人民共和国水污染防治法', '水污染防治法'],
    ['湖南省实施〈中华人民共和国土壤污染防治法〉办法', '湖南省实施《土壤污染防治法》办法'],
    ['“十四五”生态环境保护规划', '十四五生态环境保护规划'],
    ['环境空气质量标准（试行）', '环境空气质量标准(试行)'],
  ])('%s and %s are one', (one, other) => expect(keyOf(one)).toBe(keyOf(other)));

  it.each([
    ['水污染防治法', '大气污染防治法'],
    ['湖南省大气污染防治条例', '江西省大气污染防治条例'],
    ['“十三五”环境保护规划', '“十四五”环境保护规划'],
  ])('%s and %s are two', (one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));

  it('have the name that is printed most often, and all their citations in order', () => {
    const cited = [law('中华人民共和国水污染防治法', 1), law('水污染防治法', 2), law('水污染防治法', 3)];
    expect(instrumentGroups(cited)).toEqual([{ key: keyOf('水污染防治法'), name: '水污染防治法', kind: 'law', citations: cited }]);
  });

  it('stand by how often they are named, whatever the order of the documents', () => {
    const cited = [law('噪声污染防治法'), law('水污染防治法'), law('水污染防治法')];
    expect(instrumentGroups(cited).map(({ name }) => name)).toEqual(['水污染防治法', '噪声污染防治法']);
  });

  it('are not what a document issues itself', () => {
    expect(instrumentGroups([citation({ relation: 'issue' })])).toEqual([]);
  });
});

describe('one name in several areas', () => {
  const areaOf = ({ evidence }: { evidence: { clause: string } }): string => evidence.clause;
  it.each([
    ['plan', ['a#m1', 'b#m1'], true],
    ['plan', ['a#m1', 'a#m1'], false],
    ['law', ['a#m1', 'b#m1'], false],
  ] as const)('of kind %s in %j may be several instruments: %s', (kind, clauses, answer) => {
    const [group] = instrumentGroups(clauses.map((clause) => citation({ kind, clause })));
    expect(sharesOnlyName(group as InstrumentGroup, areaOf)).toBe(answer);
  });
});

describe('lists of instruments', () => {
  const groups = instrumentGroups([
    law('水污染防治法'),
    citation({ name: '应急预案', kind: 'plan', relation: 'make' }),
    citation({ name: '应急预案', kind: 'plan', relation: 'revise' }),
  ]);
  const names = Object.fromEntries(instrumentLists(groups).map(({ path, own }) => [path, own.map(({ name }) => name)]));

  it('are the whole one and those of the kinds and relations that are there', () => {
    expect(names).toEqual({
      '': ['应急预案', '水污染防治法'],
      'kind/law': ['水污染防治法'],
      'kind/plan': ['应急预案'],
      'relation/basis': ['水污染防治法'],
      'relation/make': ['应急预案'],
      'relation/revise': ['应急预案'],
    });
  });

  it('are one empty list where nothing is cited', () => {
    expect(instrumentLists([])).toEqual([{ by: 'all', value: null, path: '', own: [] }]);
  });
});
