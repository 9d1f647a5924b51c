/** Amounts of a report beside those of the collection: read, and compared as wholes. */
import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../src/verify/numbers/amounts.ts';
import { verdictsOf } from '../../src/verify/verdicts.ts';
import { check, collection, corpus } from './corpus.ts';

describe('an amount', () => {
  it.each([
    ['到2025年，洞庭湖总磷浓度降到0.06mg/L', 0.06, '毫克/升', '洞庭湖总磷浓度', 2025],
    ['非化石能源消费占比提升至百分之二十三', 23, '%', '非化石能源消费占比', null],
    ['较2015年下降46.4％', 46.4, '%', '', null],
  ])('%j', (text, value, unit, name, year) => {
    expect(amountsIn(text, corpus.collection.amounts).map((one) => [one.value, one.unit, one.name, one.year?.value ?? null])).toEqual([
      [value, unit, name, year],
    ]);
  });

  it('may be a range', () => expect(amountsIn('增长率保持在10%—15%', corpus.collection.amounts)).toMatchObject([{ value: 10, valueTo: 15, unit: '%' }]));
});

describe('a number of a report', () => {
  const numbers = (report: string): string[][] => verdictsOf(report, corpus).numbers.map(({ text, verdict }) => [text, verdict]);

  it.each([
    ['洞庭湖总磷浓度下降到0.05毫克/升。', [['0.05毫克/升', 'disagrees']]],
    ['洞庭湖总磷浓度下降到0.06毫克/升。', [['0.06毫克/升', 'agrees']]],
    [
      '到2024年，农村黑臭水体治理率达到40%。',
      [
        ['2024年', 'disagrees'],
        ['40%', 'agrees'],
      ],
    ],
    ['2022年，湖南PM2.5年均浓度为33.7微克/立方米。', [['33.7微克/立方米', 'unknown']]],
    ['江西的森林覆盖率为63.1%。', [['63.1%', 'unknown']]],
    ['长沙市农村生活污水治理率为62.3%。', [['62.3%', 'unknown']]],
    ['课题组走访了12个县。', []],
  ])('%j', (report, expected) => expect(numbers(report)).toEqual(expected));

  it('names the fact that it is held against', () => {
    const [first] = verdictsOf('到2025年，城市生活污水集中收集率达到75%。', corpus).numbers;
    expect(collection.targets.find(({ id }) => id === first?.fact)).toMatchObject({ value: 70, unitOfMeasure: '%' });
  });

  it('differs as a whole in a quotation', () => {
    const [quotation] = check('“农村黑臭水体治理率达到45%”');
    expect(quotation?.pieces.filter(({ kind }) => kind === 'changed').map(({ report, source }) => [report, source])).toEqual([['45', '40']]);
  });
});
