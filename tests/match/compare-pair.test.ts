import { describe, expect, it } from 'vitest';
import { comparePair } from '../../scripts/match/comparing/compare-pair.ts';
import { judgeMeasures } from '../../scripts/match/judging/judge-measures.ts';
import { splitMeasures } from '../../scripts/match/reading/split-measure.ts';
import { termsOf, weighTerms } from '../../scripts/match/weighing/weigh-terms.ts';
import { language } from '../language.ts';
import { smallDocument } from './units.ts';

const publicOpening = '依托重点企业设立企业开放日。';
const collection = weighTerms(
  splitMeasures(
    [],
    [
      ...smallDocument('a', [
        ['公开环境治理信息', `依法公开污染物排放方式。${publicOpening}`],
        ['加强司法保障', '完善案情通报制度，加强组织领导。'],
        [null, '推动污水处理提质增效，加强组织领导。'],
      ]),
      ...smallDocument('b', [
        ['推进生产服务绿色化', `淘汰落后生产工艺。${publicOpening}落实生产者责任延伸制度。`],
        ['加强司法保障', '完善案情通报制度，加强组织领导。'],
        [null, '建立绿色信贷体系，加强组织领导。'],
      ]),
    ],
    language,
  ),
  language.termFrequencies,
);
const compare = (one: string, other: string): ReturnType<typeof comparePair> => {
  const [first, second] = [one, other].map((id) => collection.measures.find((measure) => measure.id === id));
  if (!first || !second) throw new Error(`${one} or ${other} is missing`);
  return comparePair(first, second, collection);
};

describe('termsOf', () => {
  it('takes pairs of neighbours and longer words, none across a mark', () => {
    expect([...termsOf('排污许可、监测')]).toEqual(['排污', '污许', '许可', '监测']);
    expect([...termsOf('国务院')]).toEqual(['国务', '务院', '国务院']);
  });
});

describe('weighTerms', () => {
  it('weighs a term that the reference hardly has 1, and one that many of its measures have little', () => {
    expect(collection.squareOf('案情')).toBeGreaterThan(0.5);
    expect(collection.squareOf('鼷鹿')).toBeCloseTo(1);
    expect(collection.squareOf('生态')).toBeLessThan(0.1);
  });
});

describe('comparePair', () => {
  it('is 1 for the same text and little for what many share', () => {
    expect(compare('a#m2', 'b#m2')).toMatchObject({ cosine: expect.closeTo(1), coverage: expect.closeTo(1), titleSupport: 1 });
    expect(compare('a#m3', 'b#m3').cosine).toBeLessThan(0.4);
  });
  it('finds the clause that recurs, and how whole it is', () => {
    expect(compare('a#m1', 'b#m1').clause).toMatchObject({ first: 1, second: 1, share: expect.closeTo(1) });
  });
  it('measures the same in both directions', () => {
    const [there, back] = [compare('a#m1', 'b#m1'), compare('b#m1', 'a#m1')];
    expect(back.cosine).toBeCloseTo(there.cosine);
    expect(back.coverage).toBeCloseTo(there.coverage);
    expect(back.clause?.force).toBeCloseTo(there.clause?.force ?? Number.NaN);
  });
  it('knows no support by titles where there are none', () => expect(compare('a#m3', 'b#m3').titleSupport).toBeNull());
  it('finds a clause again whose parts are spread over the other measure', () => {
    const spread = weighTerms(
      splitMeasures(
        [],
        [
          ...smallDocument('a', [['创新治理模式', '强化废弃农膜回收、秸秆综合利用、粪污资源化利用。'], ...filler]),
          ...smallDocument('b', [['完善农村机制', '推动废弃农膜回收。健全秸秆综合利用网络。推进粪污资源化利用。'], ...filler]),
        ],
        language,
      ),
      language.termFrequencies,
    );
    const [first, , , second] = spread.measures;
    if (!first || !second) throw new Error('two documents of three measures were expected');
    const { clause } = comparePair(first, second, spread);
    expect(clause?.force).toBeGreaterThan((clause?.share ?? 0) * 5);
  });
});

const filler = [
  [null, '加强司法保障。'],
  [null, '完善监测网络。'],
] as const;

describe('judgeMeasures', () => {
  const figures = {
    agreement: 'whole' as const,
    kindred: 0 as const,
    lesserCoverage: 0.2,
    distance: 0,
    themes: 1,
    unevenness: 0,
    cosine: 0.3,
    coverage: 0.2,
    titleSupport: 0.3,
    clause: { first: 0, second: 0, share: 1, force: 5 },
    instrument: 0,
  };
  const alone = { first: 1, second: 1, clauseRivals: 0 };

  it('calls the best of both sides the same', () => expect(judgeMeasures(figures, alone).same).toBeGreaterThan(0.5));
  it('does not where both have far better ones', () => expect(judgeMeasures(figures, { ...alone, first: 0.3, second: 0.3 }).same).toBeLessThan(0.5));
  it('calls a whole clause that recurs partial, however far the subjects are apart', () =>
    expect(judgeMeasures({ ...figures, coverage: 0.02, titleSupport: 0 }, { ...alone, first: 0.1, second: 0.1 }).partial).toBeGreaterThan(0.5));
  it('does not call it so where it recurs in many measures of one document', () =>
    expect(judgeMeasures({ ...figures, coverage: 0.02, titleSupport: 0 }, { first: 0.1, second: 0.1, clauseRivals: 4 }).partial).toBeLessThan(0.5));
  it('judges nothing where nothing recurs', () => expect(judgeMeasures({ ...figures, coverage: 0, clause: null }, alone).partial).toBe(0));
});
