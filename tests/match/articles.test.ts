/** Links between articles of statutes: by matter, type of rule, conduct and content, not by the formulas of drafting. */
import { describe, expect, it } from 'vitest';
import { matchMeasures, propose, reasonsFor } from '../../scripts/match/match-measures.ts';
import { language } from '../language.ts';
import { type Statute, statute } from './statutes.ts';
import { realDocuments, realUnits, smallDocument } from './units.ts';

const links = (...statutes: readonly Statute[]): Record<string, string | null> => {
  const proposals = propose(
    matchMeasures(
      statutes.map(({ document }) => document),
      statutes.flatMap(({ units }) => units),
      language,
    ),
  );
  return Object.fromEntries(proposals.map(({ a, b, strength }) => [`${a} ${b}`, strength] as const));
};

const purpose = (matter: string): string => `为了防治${matter}，保护和改善环境，保障公众健康，根据有关法律、法规，结合本市实际，制定本条例。`;
const watering = '道路保洁应当采用高压冲洗和机械化湿式清扫，城区主要道路每日冲洗不少于三次，气温低于零度时停止洒水。';
const otherDuties = ['矿山开采应当分层作业，采取湿式凿岩。', '露天堆放煤炭、灰渣的，应当设置不低于堆放物高度的围挡。'];

describe('articles on one matter', () => {
  const air = statute('jia', '云溪市大气污染防治条例', purpose('大气污染'), watering, ...otherDuties);

  it('are linked where they lay down the same rule', () => {
    const other = statute('yi', '青川市大气污染防治条例', purpose('大气污染'), `城区主要道路每日冲洗不少于三次，道路保洁应当采用高压冲洗和机械化湿式清扫。`);
    expect(links(air, other)).toMatchObject({ 'jia#a1 yi#a1': 'same', 'jia#a2 yi#a2': 'same' });
  });

  it('are linked in part where one sentence of many recurs', () => {
    const cooking =
      '餐饮服务业应当安装油烟净化设施并定期清洗，保存清洗记录一年以上。禁止在居民住宅楼新建产生油烟的餐饮项目。油烟排放口应当避开敏感建筑，高度不低于十五米。';
    const mixing =
      '预拌混凝土搅拌站的筒仓应当配备除尘装置，砂石料堆场应当封闭，出口应当设置车辆清洗槽。从事房屋拆除的单位应当边拆除边喷淋，风力达到五级时停止作业。';
    const [mining = '', heaps = ''] = otherDuties;
    const one = statute('jia', '云溪市大气污染防治条例', purpose('大气污染'), `${mining}${heaps}${mixing}${watering}`);
    const other = statute('yi', '青川市大气污染防治条例', purpose('大气污染'), `${cooking}${watering}`, `${mining}${heaps}${mixing}`);
    expect(links(one, other)).toMatchObject({ 'jia#a2 yi#a2': 'partial', 'jia#a2 yi#a3': 'same' });
    expect(links(one, statute('yi', '青川市大气污染防治条例', purpose('大气污染'), cooking, `${mining}${heaps}${mixing}`))).not.toHaveProperty([
      'jia#a2 yi#a2',
    ]);
  });

  it('are not linked where one lays down a duty and the other punishes', () => {
    const penal = statute(
      'yi',
      '青川市大气污染防治条例',
      '违反本条例规定，道路保洁未采用高压冲洗和机械化湿式清扫的，由城市管理部门责令改正，处一万元以上三万元以下罚款。',
    );
    expect(links(air, penal)).not.toHaveProperty(['jia#a2 yi#a1']);
  });

  it('are linked as penalties by the conduct that they punish, put in from the article that they name', () => {
    const one = statute('jia', '云溪市大气污染防治条例', watering, '违反本条例第一条规定的，由城市管理部门责令改正，处一万元以上三万元以下罚款。');
    const same = statute(
      'yi',
      '青川市大气污染防治条例',
      '道路保洁未采用高压冲洗和机械化湿式清扫，或者城区主要道路每日冲洗少于三次的，由城市管理部门责令改正，处二万元罚款。',
    );
    const other = statute('yi', '青川市大气污染防治条例', '露天烧烤食品的，由城市管理部门责令改正，处一万元以上三万元以下罚款。');
    expect(links(one, same)).toEqual({ 'jia#a2 yi#a1': expect.stringMatching(/^(?:same|partial)$/u) });
    expect(links(one, other)).toEqual({});
  });
});

describe('articles on different matters', () => {
  it('are not linked for what every statute says: purposes, departments in charge, publicity, responsibility of officials', () => {
    const texts = (matter: string): string[] => [
      purpose(matter),
      `市生态环境主管部门对本市${matter}防治实施统一监督管理。发展改革、公安、交通运输等部门按照各自职责做好${matter}防治工作。`,
      `各级人民政府应当加强${matter}防治的宣传教育，普及相关知识。新闻媒体应当开展公益宣传，加强舆论监督。`,
      `负有${matter}监督管理职责的部门及其工作人员滥用职权、玩忽职守、徇私舞弊的，依法给予处分。`,
    ];
    const one = statute('jia', '云溪市噪声污染防治条例', ...texts('噪声污染'));
    const other = statute('yi', '青川市土壤污染防治条例', ...texts('土壤污染'));
    expect(Object.values(links(one, other)).filter((strength) => strength !== 'instrument')).toEqual([]);
  });

  it('are linked as putting the same instrument to use', () => {
    const text = (what: string): string =>
      `任何单位和个人发现${what}的，有权向生态环境主管部门举报；生态环境主管部门应当公布举报电话和电子邮箱，及时处理，对查证属实的给予奖励，并为举报人保密。`;
    const one = statute('jia', '云溪市噪声污染防治条例', text('夜间施工噪声扰民'));
    const other = statute('yi', '青川市土壤污染防治条例', text('向农用地倾倒污泥'));
    expect(links(one, other)).toEqual({ 'jia#a1 yi#a1': 'instrument' });
  });

  it('are linked where they themselves are about one matter', () => {
    const well = '取用地下水的单位应当安装取水计量设施，保证正常运行，并与水行政主管部门的监控系统联网，按季度报送取水量。';
    const one = statute('jia', '云溪市风景名胜区条例', '风景名胜区内禁止攀折花木、刻划涂污。', well);
    const other = statute('yi', '青川市水资源条例', well, '城镇新建小区应当配套建设雨水收集设施。');
    expect(links(one, other)).toHaveProperty(['jia#a2 yi#a1']);
  });
});

describe('measures of a policy on another subject', () => {
  const housing = smallDocument('zhu', [
    ['加强公租房分配管理', '完善轮候制度，公开房源信息，接受社会监督，依法查处违规转租。'],
    ['推进智慧社区建设', '建设统一的信息平台，推动数据共享，提高服务水平。'],
    ['强化资金保障', '加大财政投入力度，落实税收优惠政策，引导金融机构提供信贷支持。'],
    ['严格监督考核', '建立考核评价机制，对工作不力的约谈问责。'],
  ]);

  it('are no counterparts of the best that an environmental document has for them', () => {
    const document = { id: 'zhu', title: '云溪市关于加强住房保障工作的通知', place: { area: '云溪', names: ['云溪', '云溪市'], fullName: '云溪市' } };
    const found = propose(matchMeasures([...realDocuments, document], [...realUnits, ...housing], language));
    expect(found.filter(({ a, b, strength }) => strength !== null && [a, b].some((id) => id.startsWith('zhu#'))).toArray()).toEqual([]);
  });
});

describe('statutes on a matter that nobody has listed', () => {
  const dogs = ['养犬人应当自取得免疫证明之日起三十日内到居住地公安派出所办理养犬登记。', '禁止遗弃犬只。', '犬吠影响他人休息产生噪声的，养犬人应当予以制止。'];

  it('are linked where both their titles name it', () => {
    const other = ['养犬人应当在取得免疫证明后三十日内，到居住地公安派出所办理养犬登记，领取犬牌。', '犬吠影响他人休息的，养犬人应当采取措施予以制止。'];
    const found = links(statute('jia', '云溪市养犬管理条例', ...dogs), statute('yi', '青川市关于加强养犬管理的规定', ...other));
    expect(found).toMatchObject({ 'jia#a1 yi#a1': 'same', 'jia#a3 yi#a2': 'same' });
  });

  it('are not linked with those on another such matter', () => {
    const [first = '', second = ''] = dogs;
    const found = links(statute('jia', '云溪市养犬管理条例', first, second), statute('yi', '青川市人参管理条例', first, second));
    expect(Object.values(found).filter((strength) => strength === 'same')).toEqual([]);
  });
});

it('a penalty that names an article says that the words in common stand there', () => {
  const duty = '运输渣土的车辆应当密闭，不得沿途遗撒渣土。';
  const one = statute('jia', '云溪市大气污染防治条例', duty, '违反本条例第一条规定的，由城市管理部门处五百元罚款。');
  const other = statute('yi', '青川市大气污染防治条例', duty, '违反本条例第一条规定的，由城市管理部门处二千元罚款。');
  const documents = [one, other].map(({ document }) => document);
  const matching = matchMeasures(documents, [...one.units, ...other.units], language);
  const reasonsOf = (a: string, b: string): string => reasonsFor(matching, { a, b }).join();
  expect(reasonsOf('jia#a2', 'yi#a2')).toContain('（所罚的条）');
  expect(reasonsOf('jia#a1', 'yi#a1')).toContain('运输渣土的车辆应当密闭');
  expect(reasonsOf('jia#a1', 'yi#a1')).not.toContain('（所罚的条）');
});
