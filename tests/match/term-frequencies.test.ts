import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recurringClauses } from '../../scripts/match/recurring-clauses.ts';
import { splitMeasures } from '../../scripts/match/split-measure.ts';
import { printTermFrequencies } from '../../scripts/match/term-frequencies.ts';
import { countHolding } from '../../scripts/match/weigh-terms.ts';
import { languageSchemas } from '../../src/policy/language.ts';
import { language } from '../language.ts';
import { statute } from './statutes.ts';
import { smallDocument } from './units.ts';

describe('the reference of weights', () => {
  const counted = countHolding(
    splitMeasures([], [...smallDocument('a', [[null, '推进排污许可。']]), ...smallDocument('b', [[null, '核发排污许可证。']])], language),
  );

  it('counts the measures that hold a term', () => {
    expect(counted.measures).toBe(2);
    expect(counted.holding.get('排污')).toBe(2);
    expect(counted.holding.get('推进')).toBe(1);
  });

  it('is read from its file as it was counted, terms of one measure apart', () => {
    const read = languageSchemas.termFrequencies.parse(parse(printTermFrequencies(counted, ['甲方案'])));
    expect(read.measures).toBe(2);
    expect([...read.holding]).toEqual([...counted.holding].filter(([, count]) => count > 1).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
});

describe('recurringClauses', () => {
  it('are those of documents on three matters at least', () => {
    const common = '所需资金分期拨付到账。';
    const [air, noise, soil] = ['大气污染防治', '噪声污染防治', '土壤污染防治'].map((matter, i) =>
      statute(`d${i}`, `云溪市${matter}条例`, `${common}${'甲乙丙'.charAt(i)}类作业须设围挡。`),
    );
    const found = (...all: (ReturnType<typeof statute> | undefined)[]) =>
      recurringClauses(
        splitMeasures(
          all.flatMap((one) => one?.document ?? []),
          all.flatMap((one) => one?.units ?? []),
          language,
        ),
      );
    expect(found(air, noise, soil)).toEqual([{ text: '所需资金分期拨付到账', matters: 3, documents: 3 }]);
    expect(found(air, noise)).toEqual([]);
  });
});
