/** Answer cards over the committed texts: those that are right come, and of a subject that the texts do not hold none does. */
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../src/policy/normal-form.ts';
import type { Card } from '../../src/search/answer/answer.ts';
import { answerWith } from '../../src/search/engine.ts';
import { committed, modelEngine } from './model-engine.ts';

const engine = modelEngine();
const plan = 'hunan-2021-ecology-plan';
const work = 'hunan-2020-work-plan';

const gives = (card: Card): string =>
  card.kind === 'charge' ? [...card.lead, ...card.charged].join('、') : String(card.target.value ?? card.target.state ?? card.target.deadline);

describe('a question that a fact answers', () => {
  it.each([
    ['森林覆盖率多少', `${plan}#t2`, '59'],
    ['沿江化工企业搬迁改造什么时候完成', `${plan}#s4-1-4`, '2025'],
    ['钢铁企业什么时候完成超低排放改造', `${plan}#s4-2-2`, '2025'],
    ['农村生活污水治理率多少', `${plan}#s4-4-1`, '35'],
    ['畜禽粪污综合利用率达到多少', `${plan}#s4-4-4`, '80'],
    ['畜禽粪污利用率多少', `${plan}#s4-4-4`, '80'],
    ['建筑垃圾资源化率多少', `${plan}#s3-3-4`, '50'],
    ['天然气消费量提高到多少', `${plan}#s3-2-2`, '100'],
    ['煤炭消费占比降到多少', `${plan}#s3-2-2`, '52'],
    ['非化石能源消费占比多少', `${plan}#s3-2-2`, '23'],
    ['城市生活污水集中收集率目标', `${plan}#t2`, '70'],
    ['医疗废物无害化处置率多少', `${plan}#t2`, '100'],
    ['县级水源地水质达标率多少', `${plan}#s2-3-3`, '95.8'],
    ['自然保护地面积占国土面积比例多少', `${plan}#s5-1-2`, '11'],
    ['国家重点保护野生动植物保护率多少', `${plan}#s5-3-2`, '85'],
    ['一般工业固体废物综合利用率多少', `${plan}#s6-1-6`, '80'],
    ['环保产业总产值年均增长率多少', `${plan}#s7-3-2`, '10'],
    ['农村环境整治多少个行政村', `${plan}#s4-4-5`, '3200'],
    ['农村黑臭水体治理率多少', `${plan}#s4-4-5`, '40'],
    ['装配式建筑面积比例多少', `${plan}#s3-4-2`, '40'],
    ['空气优良率2020年达到多少', `${work}#s2-1`, '83'],
    ['PM2.5年均浓度2020年降到多少', `${work}#s2-1`, '42'],
    ['湖南2020年PM2.5目标', `${work}#s2-1`, '42'],
    ['重污染天数2020年不超过多少天', `${work}#s2-1`, '45'],
    ['污染地块安全利用率多少', `${work}#s2-1`, '90'],
    ['入河排污口排查什么时候完成', `${plan}#s4-1-4`, '2023'],
    ['煤炭消费什么时候达峰', `${plan}#s3-2-2`, '基本达峰'],
    ['什么时候进行中期评估', `${plan}#s9-4`, '2023'],
    ['国土空间规划体系什么时候建立', 'liaoning-governance#m15', '2020'],
    ['重点排污单位自行监测信息公开率多少', 'liaoning-governance#m9', '90'],
    ['生态强省什么时候建成', `${plan}#s2-3-1`, '基本建成'],
    ['NOx排放浓度限值多少', `${plan}#s4-2-2`, '100'],
    ['科普基地建几个', `${plan}#s7-1-3`, '10'],
    ['执法人员大专以上比例', `${plan}#s7-5-4`, '90'],
    ['江西排污许可证登记核发什么时候完成', 'jiangxi-2020-governance#m6', '2020'],
    ['湖南环境治理谁负总责', 'hunan-2021-governance#m1', '省委、省政府'],
    ['江西谁负总责', 'jiangxi-2020-governance#m1', '省委、省政府'],
    ['中央环保督察整改谁牵头', `${work}#m15`, '省突出环境问题整改工作领导小组办公室'],
    ['绿色价格机制谁牵头', `${work}#s4-4`, '省发展改革委'],
    ['专项资金审计谁负责', `${work}#s4-4`, '省审计厅'],
    ['三线一单由谁牵头发布', `${work}#m4`, '省生态环境厅'],
    ['规划评估由谁负责', `${plan}#s9-4`, '省生态环境厅'],
    ['省级环保督察回头看谁牵头', `${work}#m18`, '省环境保护督察工作领导小组办公室'],
    ['突发环境事件应急预案备案谁牵头', `${work}#m24`, '省生态环境厅、省委宣传部'],
    ['双随机一公开谁负责', `${work}#m25`, '省生态环境厅'],
  ])('%s: the card of %s gives %s, and its unit is an answer', async (query, id, given) => {
    const { cards, hits } = await answerWith(engine, query, {});
    expect(cards.filter((card) => card.id === id).map(gives)).toContain(given);
    expect(hits.find((hit) => hit.id === id)?.match).not.toBe('nearest');
  });
});

describe('of several facts', () => {
  it.each([
    ['农膜回收率是多少', ['农膜回收率']],
    ['秸秆综合利用率要达到多少', ['秸秆综合利用率']],
    ['绿色价格机制谁牵头', ['加大资金投入']],
    ['尾矿库治理谁负责', ['加强生态保护和修复']],
    ['中央环保督察整改谁牵头', ['持续推进中央环保督察及“回头看”问题整改']],
  ])('%s: only those that were named', async (query, subjects) =>
    expect((await answerWith(engine, query, {})).cards.map(({ subject }) => subject)).toEqual(subjects),
  );
  it.each([
    '森林蓄积量多少',
    '湿地面积多少',
    '重点建设用地安全利用率多少',
    '国控断面优良率多少',
    '绿色建筑面积多少',
    'PM2.5年均浓度2025年多少',
    '化学需氧量排放量多少',
    '水污染防治谁负责',
    '污水处理率多少',
    '碳中和什么时候实现',
    '覆盖率多少',
    '改造什么时候完成',
    '科技馆由谁负责',
    '谁',
    '谁负责',
  ])('%s: no card, where none is the one that was asked for', async (query) => expect((await answerWith(engine, query, {})).cards).toEqual([]));
});

const lacking = [
  ...['地铁', '小区', '外卖', '快递', '网约车', '共享单车', '物业', '沙漠', '隔壁', '饭店', '老板', '居民楼', '马路', '菜市场', '超市', '酒店'],
  ...['烧烤', '广场舞', '学区房', '停车位', '化粪池', '厕所', '井盖', '电瓶车', '摩托车', '火车', '飞机', '卡车', '拖拉机', '吸管', '矿泉水', '暖气'],
  ...['空调', '口罩', '屠宰场', '稻田', '茶园', '果园', '竹林', '草原', '牧区', '渔民', '科技馆', '体育馆', '幼儿园', '高铁'],
];
const templates = [
  ...['{}覆盖率多少', '{}要达到多少', '{}占比多少', '{}面积多少', '{}项目建设多少个', '{}安全利用率2025年达到多少', '{}什么时候完成'],
  ...['{}改造什么时候完成', '{}规划什么时候评估', '{}建设期限', '{}由谁负责', '{}监管谁牵头', '{}整改谁负责', '哪个部门负责{}治理'],
];

describe('a subject that the texts do not hold', () => {
  const texts = committed.units.map(({ label, title, text }) => normalForm([label, title, text].join('\n'))).join('\n');
  const words = lacking.filter((word) => !texts.includes(word));
  it('is one of forty', () => expect(words.length).toBeGreaterThanOrEqual(40));
  // Each template with a third of the words, each word with a third of the templates.
  it.each(templates.map((template, at) => [template, at] as const))('%s has no card, and no fact answers', { timeout: 60_000 }, async (template, at) => {
    for (const word of words.filter((_, of) => (at + of) % 3 === 0)) {
      const query = template.replace('{}', word);
      const { cards, hits } = await answerWith(engine, query, {});
      expect(cards, query).toEqual([]);
      expect(
        hits.filter(({ via }) => via?.kind === 'amount' || via?.kind === 'deadline').map(({ id }) => id),
        query,
      ).toEqual([]);
    }
  });
});
