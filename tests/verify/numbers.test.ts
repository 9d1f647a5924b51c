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

describe('amounts that get what they measure from each other', () => {
  const faults = (report: string): string[] => verdictsOf(report, corpus).numbers.flatMap(({ text, verdict }) => (verdict === 'disagrees' ? [text] : []));

  it.each<[string, string[]]>([
    ['非化石能源占一次能源消费比例由21%提高到23%。', []],
    ['非化石能源占一次能源消费比例由20%提高到23%。', ['20%']],
    ['非化石能源占一次能源消费比例从21%提高到25%。', ['25%']],
    ['非化石能源占比由2020年的22%提高到2025年的23%。', ['22%']],
    ['到2025年，非化石能源占比由2020年的21%提高到23%。', []],
    ['农村生活污水治理率从22.1%到35%。', []],
    ['农村生活污水治理率从22.1%到45%。', ['45%']],
    ['煤炭消费占比由60%降至52%。', ['60%']],
    ['洞庭湖总磷浓度由0.112毫克/升下降到0.06毫克/升。', []],
    ['洞庭湖总磷浓度由0.112毫克/升下降到0.05毫克/升。', ['0.05毫克/升']],
    ['到2025年，城市生活污水集中收集率、农村生活污水治理率分别达到70%、35%。', []],
    ['到2025年，城市生活污水集中收集率、农村生活污水治理率分别达到35%、70%。', ['35%', '70%']],
    ['2020年和2025年，非化石能源占一次能源消费比例分别为23%和21%。', ['2020年', '2025年']],
    ['湖南、辽宁的森林覆盖率分别为62%和42%。', ['62%']],
    ['湖南、江西和辽宁三地的森林覆盖率分别为59%、63.1%。', []],
    ['建成2—3个省级建筑垃圾资源化示范城市、10个示范工程、30个利用基地。', []],
    ['建成5个省级建筑垃圾资源化示范城市，10个建筑垃圾资源化示范工程。', ['5个']],
    ['非化石能源占比提高2个百分点，由21%提高到24%。', ['24%']],
    ['指标\t目标\n城市生活污水集中收集率\t75%\n农村黑臭水体治理率\t40%', ['75%']],
    ['全国PM2.5平均浓度为29.3微克/立方米，优良天数比例为87.2%。', []],
    ['湖南优良天数比例为91.7%，浙江优良天数比例为93.3%。', []],
    ['目前，全县农村生活污水治理率为52%，农村黑臭水体治理率为90%。', []],
    ['长沙市空气质量优良天数比例由81.4%提高到86.3%。', []],
    ['国家要求到2025年非化石能源消费比重提高到20%左右。', []],
    ['公司投资从1.2亿元增加到3.5亿元，员工由120人增至260人。', []],
  ])('%s', (report, expected) => expect(faults(report)).toEqual(expected));

  it.each<[string, string[]]>([
    ['完成受污染耕地安全利用、严格管控5365500亩。', []],
    ['完成受污染耕地安全利用、严格管控约537万亩。', []],
    ['完成受污染耕地安全利用、严格管控537万亩。', ['537万亩']],
    ['环保产业总产值近0.3万亿元。', []],
    ['环保产业总产值近4000亿元。', ['4000亿元']],
  ])('in whatever scale, round or not: %s', (report, expected) => expect(faults(report)).toEqual(expected));

  it('is that of another place where the place that is named tells nothing of it', () => {
    const [first] = verdictsOf('江西要求，到2025年城市生活污水集中收集率达到70%。', corpus).numbers;
    expect([first?.verdict, first?.fact?.split('#')[0]]).toEqual(['disagrees', 'hunan-2021-ecology-plan']);
    expect(faults('江西城市生活污水集中收集率达到72%。')).toEqual([]);
    expect(faults('江西医疗废物无害化处置率达到100%。')).toEqual([]);
  });
});
