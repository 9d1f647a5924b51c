import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTerms } from '../../../scripts/facts/terms/find-terms.ts';
import { knowledge, sourceOf, unitOf } from '../knowledge.ts';

const found = (text: string) =>
  findTerms(sourceOf([unitOf(text)]), knowledge).map(({ term, kind, meaning }) => [term, kind, text.slice(meaning.start, meaning.end)]);

describe('terms', () => {
  it.each<[string, [string, string, string]]>([
    ['由青州省河湖保护委员会（以下简称“省河委”），负责统筹。', ['省河委', 'abbreviation', '青州省河湖保护委员会']],
    ['（省河湖保护委员会办公室牵头，以下简称“省河办”）', ['省河办', 'abbreviation', '省河湖保护委员会办公室']],
    ['本条例所称水源地，是指取水口周边的水域和陆域。', ['水源地', 'explained', '取水口周边的水域和陆域']],
    ['下列用语的含义：（一）岸线，是指水陆交界的线；（二）水源地，是指取水口周边的水域。', ['水源地', 'explained', '取水口周边的水域']],
    ['“无废城市”是指固体废物最少的城市。', ['无废城市', 'explained', '固体废物最少的城市']],
    ['由市（县、区）财政部门（以下简称财政部门）拨付。', ['财政部门', 'abbreviation', '市（县、区）财政部门']],
    ['开展“两清四乱”（即清淤、清障、乱占、乱采、乱堆、乱建）整治。', ['两清四乱', 'explained', '即清淤、清障、乱占、乱采、乱堆、乱建']],
    ['落实“3+2”行动，即治污、治涝、治渔和节水、护岸。', ['3+2', 'explained', '治污、治涝、治渔和节水、护岸']],
    ['统筹水资源、水环境、水生态三大任务。', ['三大任务', 'list', '水资源、水环境、水生态']],
    ['划定保护区、保留区和缓冲区三条界线。', ['三条界线', 'list', '保护区、保留区和缓冲区']],
    ['构建以北山、南岭为主体的生态屏障。', ['生态屏障', 'explained', '北山、南岭']],
    ['提升水质综合指数（WQI）。', ['WQI', 'abbreviation', 'WQI']],
  ])('%s', (text, expected) => expect(found(text)).toContainEqual(expected));

  it.each<[string, [string, string, string]]>([
    ['编制专项规划时，应当明确河道管理范围线（以下简称蓝线）。', ['蓝线', 'abbreviation', '河道管理范围线']],
    ['县（区）人民政府应当组织编制本区域的节水规划（以下简称规划），报批。', ['规划', 'abbreviation', '本区域的节水规划']],
    ['市、县（区）水行政主管部门（以下简称水部门）负责监督。', ['水部门', 'abbreviation', '市、县（区）水行政主管部门']],
    ['根据《中华人民共和国水法》（以下简称水法），制定本办法。', ['水法', 'abbreviation', '《中华人民共和国水法》']],
    ['在河道内从事采砂活动的单位和个人（以下简称采砂人）应当登记。', ['采砂人', 'abbreviation', '在河道内从事采砂活动的单位和个人']],
    ['（三）湖泊沼泽湿地（以下简称湖沼），应当保护。', ['湖沼', 'abbreviation', '湖泊沼泽湿地']],
    ['本办法所称岸线（以下简称线），是指水陆交界处。', ['岸线', 'explained', '水陆交界处']],
    [
      `本办法所称湿地，是指沼泽和滩涂，包括：\n${'（一）滩涂、河口、湖滨和库塘等天然的或者人工的地带；\n'.repeat(30)}（二）其他。`,
      ['湿地', 'explained', '沼泽和滩涂，包括'],
    ],
    ['（二）小区和码头应当在岸边成组设置玻璃和塑料两类收集点。', ['两类收集点', 'list', '玻璃和塑料']],
    ['在码头（含渡口、锚地）作业。', ['码头', 'explained', '含渡口、锚地']],
  ])('of a statute: %s', (text, expected) => expect(found(text)).toContainEqual(expected));
  it('are called once, without what calls them so', () =>
    expect(found('本条例所称水源地，是指取水口周边的水域和陆域。').map(([term]) => term)).toEqual(['水源地']));

  it.each([
    '保护区分为一级保护区和二级保护区。',
    '河渠两侧、湖岸和库岸的林带宽度不少于三十米。',
    '涉及两个以上流域的，由上级协调。',
    '兼具防洪、灌溉等作用的水库（含库区水面）。',
    '草地的所有权人和使用权人（包括承包人）。',
    '实现第二个百年目标。',
    '建设水库、水闸、泵站、堤防三座。',
    '控制污染物总量、地区生产总值二氧化碳排放量。',
    '开展“回头看”行动。',
    '对三条河流进行治理。',
    '贯彻党的二十大和二十届二中、三中全会精神。',
    '为省、市、县三级提供数据服务。',
    '划定一级保护区和二级保护区。',
    '河渠、湖泊、铁路两侧绿化带不少于二十米。',
    '主干道、次干道砍伐大树超过二株。',
    '水源地保护制度是指什么样的一种制度？',
  ])('none: %s', (text) => expect(found(text)).toEqual([]));
});

describe('any text', () => {
  const pieces = fc.constantFrom('以下简称', '“', '”', '三条', '控制线', '、', '和', '红线', '（', '）', '即', '是指', '所称', '，', '。', '等', '两', '\n');
  it('gives only ranges that lie in it', () =>
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const { evidence, meaning } of findTerms(sourceOf([unitOf(text)]), knowledge)) {
          expect(evidence.end).toBeLessThanOrEqual(text.length);
          expect(meaning.start).toBeGreaterThanOrEqual(0);
          expect(meaning.end).toBeLessThanOrEqual(text.length);
          expect(evidence.end - evidence.start).toBeLessThanOrEqual(600);
        }
      }),
    ));
});
