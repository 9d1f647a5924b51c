import { describe, expect, it } from 'vitest';
import { findPenalties } from '../../../scripts/facts/penalties/find-penalties.ts';
import { knowledge, sourceOf, unitOf } from '../knowledge.ts';

const article = (text: string, anchor = 'a50') => unitOf(text, { id: `test#${anchor}`, anchor, kind: 'article' });
const found = (text: string) => findPenalties(sourceOf([article('禁止采砂。', 'a21'), article(text)]), knowledge);
const fines = (text: string) =>
  found(text).flatMap(({ sanctions }) => sanctions.filter(({ kind }) => kind === '罚款').map(({ min, max, per }) => [min, max, per]));

describe('a penalty', () => {
  const text =
    '违反本条例第二十一条第一款规定，在禁采区采砂的，由县级以上人民政府水行政主管部门责令停止违法行为，没收违法所得，并处二万元以上二十万元以下的罚款。';

  it('is told by conduct, body and sanctions', () => {
    const [penalty] = found(text);
    expect(text.slice(penalty?.conduct.start, penalty?.conduct.end)).toBe('违反本条例第二十一条第一款规定，在禁采区采砂的');
    expect(penalty?.bodies).toEqual(['县级以上人民政府水行政主管部门']);
    expect(penalty?.sanctions.map(({ kind }) => kind)).toEqual(['责令停止违法行为', '没收违法所得', '罚款']);
  });
  it('leads to the article that the conduct breaks', () => expect(found(text)[0]?.refersTo).toEqual(['test#a21-p1']));
  it('leads nowhere for an article of another law', () => expect(found('违反《水法》第二十一条规定的，处一千元罚款。')[0]?.refersTo).toEqual([]));

  it.each<[string, [number | null, number | null, string | null]]>([
    ['采砂的，处五千元以下罚款。', [null, 5000, null]],
    ['采砂的，处1万元以上3万元以下的罚款。', [10000, 30000, null]],
    ['采砂的，处一千元罚款。', [1000, 1000, null]],
    ['采砂的，处一至三万元罚款。', [10000, 30000, null]],
    ['采砂的，处1-5万元罚款。', [10000, 50000, null]],
    ['采砂的，处五百至二千元罚款。', [500, 2000, null]],
    ['采砂的，处1000元至2万元罚款。', [1000, 20000, null]],
    ['采砂的，处２万元以上５万元以下罚款。', [20000, 50000, null]],
    ['采砂的，处二十万以上一百万以下的罚款。', [200000, 1000000, null]],
    ['采砂的，处一万元以上、两万元以下罚款。', [10000, 20000, null]],
    ['采砂的，处罚款一万元以上十万元以下。', [10000, 100000, null]],
    ['采砂的，处林木价值三倍以上五倍以下的罚款。', [null, null, '林木价值三倍以上五倍以下']],
    ['采砂的，处应缴纳水资源费三倍以下的罚款。', [null, null, '应缴纳水资源费三倍以下']],
    ['采砂的，按照直接损失的百分之二十计算罚款。', [null, null, '直接损失的百分之二十']],
    ['占绿的，并处每日每平方米0.5元的罚款。', [0.5, 0.5, '每日每平方米']],
    ['毁林的，处每株二百元以上一千元以下罚款。', [200, 1000, '每株']],
    ['采砂的，处工程造价百分之一以上百分之五以下罚款。', [null, null, '工程造价百分之一以上百分之五以下']],
    ['采砂的，处损失一至三倍罚款。', [null, null, '损失一至三倍']],
    ['采砂的，处货值金额一倍以上三倍以下罚款。', [null, null, '货值金额一倍以上三倍以下']],
  ])('%s', (words, expected) => expect(fines(words)).toEqual([expected]));

  it.each<[string, [number | null, number | null, string | null]]>([
    ['占绿的，处每日每平方米二十元以上四十元以下罚款。', [20, 40, '每日每平方米']],
    ['毁林的，处林木补偿费三倍以上五倍以下罚款。', [null, null, '林木补偿费三倍以上五倍以下']],
    ['占道的，处每米五百元以下罚款。', [null, 500, '每米']],
    ['毁林的，每株处一千元以上二千元以下罚款。', [1000, 2000, '每株']],
  ])('%s', (words, expected) => expect(fines(words)).toEqual([expected]));

  it('is one for each conduct of a sentence', () =>
    expect(found('采砂的，处一万元罚款；采石的，处二万元罚款。').map(({ sanctions }) => sanctions[0]?.max)).toEqual([10000, 20000]));
  it('takes no punishment for one that is only the condition', () => expect(found('被吊销许可证的，三年内不得申请。')).toEqual([]));
  it('keeps a body whole whose name says several levels', () =>
    expect(found('采砂的，由市、县水行政主管部门或者乡镇人民政府处一千元罚款。')[0]?.bodies).toEqual(['市、县水行政主管部门', '乡镇人民政府']));
  it.each<[string, string[]]>([
    ['采砂的，由县人民政府、街道办事处责令改正。', ['县人民政府', '街道办事处']],
    ['采砂的，由水利局或者其他依法行使监督管理权的部门责令改正。', ['水利局', '其他依法行使监督管理权的部门']],
    ['采砂的，由水利局会同林业局责令改正。', ['水利局', '林业局']],
  ])('keeps the name of a body whole: %s', (words, bodies) => expect(found(words)[0]?.bodies).toEqual(bodies));
  it('takes no fine that was imposed before', () =>
    expect(found('拒不改正的，作出罚款处罚决定的机关可以按日连续处罚。')[0]?.sanctions.map(({ kind }) => kind)).toEqual(['按日连续处罚']));
  it('is none without a sanction, and none outside articles', () => {
    expect(found('发现采砂的，应当报告。')).toEqual([]);
    expect(findPenalties(sourceOf([unitOf('采砂的，处一万元罚款。')]), knowledge)).toEqual([]);
  });
});

const kinds = (text: string) => found(text).map(({ sanctions }) => sanctions.map(({ kind }) => kind));

describe('sanctions', () => {
  it.each<[string, string[]]>([
    ['采砂的，责令停止采砂，恢复原状，没收采砂船和违法所得。', ['责令停止采砂', '恢复原状', '没收采砂船和违法所得']],
    ['超标的，责令其停止生产、销售。', ['责令其停止生产、销售']],
    ['超标的，责令停业或者关闭。', ['责令停业', '关闭']],
    ['毁林的，责令停止违法行为，补种毁坏株数二倍的树木。', ['责令停止违法行为', '补种毁坏株数二倍的树木']],
    ['超标的，可以责令采取限产、停产等措施。', ['责令采取限产、停产等措施']],
    ['无证的，吊销采砂许可证。', ['吊销采砂许可证']],
    ['未拆除的，由水行政主管部门组织拆除，并处一万元罚款。', ['组织拆除', '罚款']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual([expected]));

  it('are none where the words only date another', () => expect(kinds('不改的，自责令改正之日的次日起按日连续处罚。')).toEqual([['按日连续处罚']]));
  it('have the days of detention', () =>
    expect(found('阻挠检查的，处三日以上五日以下拘留。')[0]?.sanctions).toEqual([{ kind: '拘留', min: null, max: null, per: '三日以上五日以下' }]));
});

describe('the conduct', () => {
  const conducts = (text: string) => found(text).map(({ conduct }) => text.slice(conduct.start, conduct.end));
  it('is another behind a sanction, though only a comma parts them', () =>
    expect(conducts('采砂的，责令改正，拒不改正的，处一万元罚款。')).toEqual(['采砂的', '拒不改正的']));
  it('reaches to the last condition before the first sanction', () =>
    expect(conducts('采砂被责令改正的，水行政主管部门应当复查，发现其继续采砂的，按日连续处罚。')).toEqual([
      '采砂被责令改正的，水行政主管部门应当复查，发现其继续采砂的',
    ]));
});

describe('who punishes', () => {
  const bodies = (text: string) => found(text).map((one) => one.bodies);
  it.each<[string, string[]]>([
    ['采砂的，依法由综合执法部门责令改正。', ['综合执法部门']],
    ['采砂的，由有管辖权的水行政主管部门或者流域管理机构依据职权，责令改正。', ['有管辖权的水行政主管部门', '流域管理机构']],
    ['采砂的，由水行政主管部门会同商务部门责令改正。', ['水行政主管部门', '商务部门']],
    ['不改的，作出处罚决定的部门或者机构可以自责令改正之日起按日连续处罚。', ['作出处罚决定的部门或者机构']],
    ['阻挠的，由水行政主管部门将案件移送公安机关，处五日以下拘留。', ['水行政主管部门', '公安机关']],
    ['采砂的，由县级人民政府指定的部门责令改正。', ['县级人民政府指定的部门']],
    ['占道的，应当由城市管理部门暂扣其车辆，处五百元罚款。', ['城市管理部门']],
    ['占道的，由街道办事处处五百元罚款。', ['街道办事处']],
    ['采砂的，责令改正。', []],
  ])('%s', (text, expected) => expect(bodies(text)).toEqual([expected]));

  it('is told for all items by the head of their list', () =>
    expect(bodies('有下列行为之一的，由水行政主管部门按照下列规定处罚：\n（一）采砂的，处一万元罚款；\n（二）采石的，处二万元罚款。').slice(-2)).toEqual([
      ['水行政主管部门'],
      ['水行政主管部门'],
    ]));
  it('is told for no other line', () => expect(bodies('采砂的，由水行政主管部门责令改正。\n采石的，处二万元罚款。')).toEqual([['水行政主管部门'], []]));
});
