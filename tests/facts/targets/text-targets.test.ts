/** Targets in running text: numbers with their readings, states and tasks with their dates, and what is none of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textTargets } from '../../../scripts/facts/targets/find-targets.ts';
import { language } from '../../language.ts';

const time = { year: 2021, periodEnd: '2025' };
const found = (text: string) => textTargets(text, time, language);
/** Indicator, comparator, value, unit, deadline. */
const told = (text: string): unknown[][] =>
  found(text).map(({ indicator, comparator, value, unitOfMeasure, deadline }) => [indicator, comparator, value, unitOfMeasure, deadline]);

describe('a number to reach', () => {
  it.each<[string, unknown[][]]>([
    ['到2025年，森林覆盖率达到百分之六十。', [['森林覆盖率', '=', 60, '%', '2025']]],
    ['全市PM2.5浓度控制在35微克/立方米以下。', [['PM2.5浓度', '<=', 35, '微克/立方米', null]]],
    ['重污染天数合计不超过45天。', [['重污染天数合计', '<=', 45, '天', null]]],
    ['水质达到或优于Ⅲ类比例高于96.4%。', [['水质达到或优于Ⅲ类比例', '>', 96.4, '%', null]]],
    ['到2025年，单位能耗比2020年下降13.5%。', [['单位能耗', 'decrease', 13.5, '%', '2025']]],
    ['到2025年，煤炭消费占比下降至52%左右。', [['煤炭消费占比', '≈', 52, '%', '2025']]],
    ['断面比例下降15个百分点左右。', [['断面比例', 'decrease', 15, '个百分点', null]]],
    ['家电拆解能力新增1千万台套。', [['家电拆解能力', 'increase', 1, '千万台套', null]]],
    ['完成老旧小区改造120个。', [['老旧小区改造', '=', 120, '个', null]]],
    ['力争建设10家左右科普基地。', [['科普基地', '≈', 10, '家', null]]],
    ['建成零碳园区10个左右。', [['零碳园区', '≈', 10, '个', null]]],
    ['PM2.5浓度同比下降3%。', [['PM2.5浓度', 'decrease', 3, '%', null]]],
    ['到2025年，80%以上的钢铁产能完成改造任务。', [['钢铁产能完成改造任务', '>=', 80, '%', '2025']]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));

  it('is one of several that a clause coordinates, each with its own value', () => {
    expect(told('到2025年，绿化覆盖率、人均绿地面积分别达到45%、14平方米/人。')).toEqual([
      ['绿化覆盖率', '=', 45, '%', '2025'],
      ['人均绿地面积', '=', 14, '平方米/人', '2025'],
    ]);
    expect(told('2022年、2023年优良天数比率分别达到85%、86%。').map(([, , value, , deadline]) => [value, deadline])).toEqual([
      [85, '2022'],
      [86, '2023'],
    ]);
    expect(told('完成造林绿化30万亩、退化林修复20万亩。').map(([name, , value]) => [name, value])).toEqual([
      ['造林绿化', 30],
      ['退化林修复', 20],
    ]);
  });

  it('has parts in brackets, which are targets of their own', () => {
    expect(told('完成安全利用、严格管控536.5万亩（安全利用489万亩、严格管控不低于47.5万亩）。').map(([name, limit, value]) => [name, limit, value])).toEqual([
      ['安全利用、严格管控', '=', 536.5],
      ['安全利用', '=', 489],
      ['严格管控', '>=', 47.5],
    ]);
  });

  it('is a range, and keeps both ends', () => expect(found('建设2—3个示范园区。')[0]).toMatchObject({ value: 2, valueTo: 3, unitOfMeasure: '个' }));

  it('is read by the direction of what it measures', () => {
    expect(found('优良天数比率达到83%。')[0]?.reading).toBe('>=');
    expect(found('PM2.5浓度降至28微克/立方米。')[0]?.reading).toBe('<=');
  });
});

it('does not take the count of what is named for a number to reach', () => expect(told('推进总站和东江、西江2个分站能力提升。')).toEqual([]));

describe('a number that only looks like another', () => {
  it.each<[string, string, unknown[][]]>([
    ['the value that something starts from', '到2025年，污水治理率由2020年的25%提高到40%以上。', [['污水治理率', '>=', 40, '%', '2025']]],
    ['the same without a year', '到2025年，PM2.5浓度从42微克/立方米降至35微克/立方米。', [['PM2.5浓度', '=', 35, '微克/立方米', '2025']]],
    ['what it was, in brackets', '到2025年，城镇化率达到60%（2020年为55%）。', [['城镇化率', '=', 60, '%', '2025']]],
    ['how long something is', '开展30天专项行动，建设15分钟生活圈，实施3个月攻坚。', []],
    ['the beginning of a longer word', '组织7部门联合检查。', []],
    ['what a plant can do once it stands', '建成后年处理污泥20万吨。', []],
    ['a limit that reads like a fine', '到2025年，湿地公园达到30处以上。', [['湿地公园', '>=', 30, '处', '2025']]],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));
});

describe('a change', () => {
  it.each<[string, unknown[][]]>([
    ['到2025年，减少化肥使用量5%。', [['化肥使用量', 'decrease', 5, '%', '2025']]],
    ['改造提升农田200万亩。', [['农田', '=', 200, '万亩', null]]],
    [
      '到2025年，城镇化率达到60%，每年提高1个百分点。',
      [
        ['城镇化率', '=', 60, '%', '2025'],
        ['城镇化率', 'increase', 1, '个百分点', '2025'],
      ],
    ],
    ['到2025年，生产总值年均增长6%。', [['生产总值', 'increase', 6, '%', '2025']]],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});

describe('the unit of what is reached', () => {
  it.each<[string, number, string | null]>([
    ['到2025年，灌溉水有效利用系数提高到0.58。', 0.58, null],
    ['到2025年，每万人拥有公交车辆达到12新标车。', 12, '新标车'],
    ['到2025年，处置能力达到每日35吨。', 35, '吨/日'],
    ['PM2.5年均浓度控制在32微克／立方米。', 32, '微克/立方米'],
  ])('%s', (text, value, unitOfMeasure) => expect(found(text)).toMatchObject([{ value, unitOfMeasure }]));

  it('is none where a date stands', () => expect(told('用水量稳定在2020年水平。')).toEqual([]));
});

describe('the name of an indicator', () => {
  it.each([
    ['到2025年，再生水利用率达到25%。', '再生水利用率'],
    ['到2025年，水资源节约达到5亿立方米。', '水资源节约'],
    ['2060年前实现碳中和。', '碳中和'],
    ['到2025年，蓝藻面积较前三年均值下降20%。', '蓝藻面积'],
    ['到2025年，建成和谐社区10个。', '和谐社区'],
    ['到2025年，将监测覆盖率提高到95%。', '监测覆盖率'],
    ['完成农田建设500万亩，其中新建300万亩。', '农田建设（新建）'],
    ['到2030年，形成10个以上产值超100亿元的产业集群。', '产业集群'],
    ['利用建筑垃圾达到500万吨。', '利用建筑垃圾'],
    ['到2030年，淘汰老旧车辆2万辆，2026年完成50%。', '老旧车辆'],
    ['每年淘汰老旧车辆不少于5000辆，五年累计淘汰2.5万辆以上。', '老旧车辆'],
  ])('%s', (text, indicator) => expect(found(text).at(-1)?.indicator).toBe(indicator));
});

it('is better when more where it is the share of what was put right', () => {
  expect(found('超标企业整治率达到100%。')[0]?.reading).toBe('>=');
  expect(found('到2025年，能耗强度下降率达到13%。')[0]?.reading).toBe('>=');
});

it('tells whose it is where each is to do as much', () => {
  expect(found('每个县（市、区）至少建成1个示范村。')[0]?.scope).toBe('每个县（市、区）');
});

it('tells whose it is once a year', () =>
  expect(found('每个县至少建成2个示范村，每年组织3次演练。').map(({ scope, value }) => [scope, value])).toEqual([
    ['每个县', 2],
    [null, 3],
  ]));

it('is ensured by 确保, not by the name 保证率', () => expect(found('到2025年，生态流量保证率达到90%。')[0]?.strength).toBeNull());

describe('a state or task with its date', () => {
  it.each<[string, string, string | null]>([
    ['2025年底前完成化工企业搬迁改造任务。', '化工企业搬迁改造任务', '2025'],
    ['2022年6月底前，完成排污口排查。', '排污口排查', '2022-06'],
    ['“十四五”末，基本消除黑臭水体。', '黑臭水体', '2025'],
    ['开展排污口整治（2023年10月底前完成）。', '开展排污口整治', '2023-10'],
    ['二○二五年底前，建成管网。', '管网', '2025'],
    ['年底前，建成监测网络。', '监测网络', '2021'],
    ['各市应在2022年6月底前制定规划。', '规划', '2022-06'],
    ['2022年4月至10月，完成排查。', '排查', '2022-10'],
    ['2025年1—6月，完成排查。', '排查', '2025-06'],
    ['2025年13月底前完成排查。', '排查', '2025'],
    ['2025年2月30日前完成排查。', '排查', '2025-02'],
    ['2025年第三季度完成排查。', '排查', '2025-09'],
    ['2025年底前，淘汰2005年底前注册的黄标车。', '2005年底前注册的黄标车', '2025'],
    ['完成年度整改任务。', '年度整改任务', null],
  ])('%s', (text, indicator, deadline) => expect(found(text)).toMatchObject([{ indicator, comparator: 'complete', deadline }]));
});

describe('a date', () => {
  it('governs the clauses behind it up to the next one, not the next sentence', () => {
    expect(told('2023年完成排查，建立名录，2025年建成系统。完成分区体系建设。').map(([name, , , , deadline]) => [name, deadline])).toEqual([
      ['排查', '2023'],
      ['名录', '2023'],
      ['系统', '2025'],
    ]);
  });

  it.each([
    ['自2022年1月1日起3年内，完成全部改造。', null],
    ['三年内完成全部改造任务。', null],
    ['每年年底前完成全部改造。', null],
    ['2022年1月31日前报送总结，此后每季度报送进展情况全部完成。', null],
  ])('is not taken from what only looks like one: %s', (text, deadline) => expect(found(text).at(-1)?.deadline ?? null).toBe(deadline));

  it('may be a quarter of the year that was named, not of every year', () => {
    expect(told('2025年上半年完成编制，三季度启动建设，四季度完成验收。').map(([, , , , deadline]) => deadline)).toEqual(['2025-06', '2025-09', '2025-12']);
    expect(told('三季度启动建设。')).toEqual([]);
  });

  it('at the head of a sentence is handed on to numbers that the next one tells, but not over a paragraph', () => {
    expect(found('到2025年，环境质量改善。优良天数比率达到85%。')[1]).toMatchObject({ deadline: '2025', deadlineSource: 'sentence-before' });
    expect(found('到2025年，环境质量改善。\n优良天数比率达到85%。')[1]).toMatchObject({ deadline: null });
  });
});

it.each<[string, string]>([
  ['of the past', '2020年，能耗下降13.2%，完成了目标。'],
  ['of what is there', '目前，全市建成污水处理厂12座，日处理能力达到50万吨。'],
  ['a name', '落实“两场两区”和“三个100%”要求。'],
  ['a ban', '禁止在岸线1公里范围内新建化工园区。'],
  ['a fine', '处10万元以上100万元以下罚款。'],
  ['a size', '鼓励年用水量1万立方米以上的企业开展水平衡测试。'],
  ['a direction', '到2025年，推进污染治理，加强监管。'],
  ['what has been since a year', '2020年以来，优良率达到92%，建成监测站5座。'],
  ['an amount of what is not named', '2026年完成50%，2027年全部完成50%。'],
  ['a forecast', '预计到2030年，产生建筑垃圾500万吨。'],
  ['a number of one', '建立一批示范基地，制定一套标准。'],
  ['a condition', '超标倍数在0.1倍以下的。'],
])('%s is no target', (_, text) => expect(told(text)).toEqual([]));

it('quotes words of the text, whatever the text', () => {
  const piece = fc.constantFrom(
    '到2025年',
    '，',
    '。',
    '完成',
    '达到',
    '83%',
    '（',
    '）',
    '“',
    '”',
    '全省',
    '3个',
    '、',
    '分别',
    '森林覆盖率',
    '\n',
    '比2020年',
    '下降',
    '以上',
    '的',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      for (const { start, end, indicator } of found(text)) {
        expect(text.slice(start, end).trim()).not.toBe('');
        expect(indicator).not.toBe('');
      }
    }),
    { numRuns: 200 },
  );
});

describe('what is left of a clause', () => {
  const parts = (text: string) => found(text).map(({ indicator, state, scope, degree }) => [indicator, state, scope, degree]);
  it.each<[string, unknown[][]]>([
    [
      '到2035年，水环境质量根本好转，节水习惯广泛形成。',
      [
        ['水环境质量', '根本好转', null, '根本'],
        ['节水习惯', '广泛形成', null, null],
      ],
    ],
    ['到2030年，实现碳中和。', [['碳中和', null, null, null]]],
    ['到2025年，基本满足居民对饮水安全的需要。', [['居民对饮水安全的需要', null, null, '基本']]],
    ['到2025年，湿地保护监管取得积极进展。', [['湿地保护监管', '取得积极进展', null, null]]],
    [
      '到2025年，农药减量率、农膜利用率达到国家要求。',
      [
        ['农药减量率', '达到国家要求', null, null],
        ['农膜利用率', '达到国家要求', null, null],
      ],
    ],
    ['2025年底前，造纸企业全面完成清洁改造。', [['清洁改造', null, '造纸企业', '全面']]],
    ['到2025年，安装在线监控设备并与主管部门联网。', [['在线监控设备', null, null, null]]],
    ['到2025年，制定落实整改方案。', [['整改方案', null, null, null]]],
    ['每年实现所辖县（市、区）全覆盖。', [['所辖县（市、区）全覆盖', null, null, null]]],
    ['到2025年，形成以河长制为基础，以流域管理为手段的治水制度。', [['以河长制为基础，以流域管理为手段的治水制度', null, null, null]]],
    ['到2025年，全部落实取水许可要求。', [['取水许可要求', null, null, '全部']]],
    ['到2025年，推动印染行业完成落后设备改造。', [['落后设备改造', null, '印染行业', null]]],
  ])('%s', (text, expected) => expect(parts(text)).toEqual(expected));

  it('keeps whose it is, and its force', () => {
    expect(found('甲公司、乙公司等2家造纸企业完成80%以上清洁改造。')[0]).toMatchObject({ scope: '甲公司、乙公司等2家造纸企业', comparator: '>=', value: 80 });
    expect(found('到2025年，力争全省新增3个以上达标湖泊。')[0]).toMatchObject({ comparator: 'increase', reading: '>=', value: 3, strength: 'strive' });
    expect(found('企业至少完成1次自查。')[0]).toMatchObject({ comparator: '>=', value: 1, scope: '企业' });
    expect(found('清理数量预计210枚放射源。')[0]).toMatchObject({ comparator: '≈', value: 210 });
  });

  it('gives each date its review', () =>
    expect(told('在2023年、2025年底，分别对本规划执行情况进行中期评估和总结评估。').map(([name, , , , deadline]) => [name, deadline])).toEqual([
      ['中期评估', '2023'],
      ['总结评估', '2025'],
    ]));

  it('is never a stump, nor has it control characters', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('到2025年，', '全面', '完成', '（', '）', '“', '”', '改造', '率', '达到', '80%', '、', '，', '；', '。', '以', '的'), {
          maxLength: 30,
        }),
        (pieces) => {
          for (const { indicator } of found(pieces.join(''))) expect(indicator).not.toMatch(/\p{Cc}|[；。]/u);
        },
      ),
    ));
});

describe('a date among items', () => {
  const dates = (text: string) => told(text).map(([name, , , , deadline]) => [name, deadline]);
  it('is of its own item where it opens one of several', () =>
    expect(dates('督促企业自查，2022年底前，各市完成风险评估；建立应急联动机制；2023年完成演练。')).toEqual([
      ['风险评估', '2022'],
      ['演练', '2023'],
    ]));
  it('is of all items where it heads them', () => {
    expect(dates('到2025年，完成管网改造；建立应急联动机制。')).toEqual([
      ['管网改造', '2025'],
      ['应急联动机制', '2025'],
    ]);
    expect(dates('力争经过五年努力，到2025年，主要目标：完成管网改造；建立应急联动机制。').map(([, due]) => due)).toEqual(['2025', '2025']);
  });
});
