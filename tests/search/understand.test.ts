/** What a query is understood to mean, kind by kind, over the committed collection. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../src/search/answer/answer.ts';
import { answerWith } from '../../src/search/engine.ts';
import { modelEngine } from './model-engine.ts';
import { libraryOf } from './small-library.ts';
import { wordsLacking } from './words-lacking.ts';

const engine = modelEngine();
const ask = (query: string, options = {}) => answerWith(engine, query, options);
const keys = (answer: SearchAnswer) => answer.interpretations.map(({ key }) => key);
const ids = (answer: SearchAnswer) => answer.hits.map(({ id }) => id);

describe('other names', () => {
  it.each([
    ['危废', 'abbreviation:危险废物'],
    ['环保税', 'abbreviation:环境保护税'],
    ['COD', 'abbreviation:化学需氧量'],
    ['ccus', 'abbreviation:碳捕集'],
    ['噪音', 'synonym:噪声'],
    ['烧秸秆', 'synonym:秸秆禁烧'],
    ['环境污染责任保险', 'synonym:环境污染强制责任保险'],
    ['省发改委', 'department:省发展改革委'],
    ['省卫健委', 'department:省卫生健康委'],
    ['省住房和城乡建设厅', 'department:省住房城乡建设厅'],
    ['环评制度', 'synonym:环境影响评价'],
  ])('of %s include %s', async (query, key) => expect(keys(await ask(query))).toContain(key));

  it.each(['河湖长制', '危废', '环保督查'])('of %s are counted as units, each once', async (query) => {
    const { interpretations, hits } = await ask(query);
    expect(interpretations.length).toBeGreaterThan(0);
    expect(interpretations.reduce((sum, { total }) => sum + total, 0)).toBeGreaterThanOrEqual(hits.filter(({ match }) => match === 'expanded').length);
    for (const { key, total } of interpretations) {
      const alone = await ask(query, { without: interpretations.flatMap(({ key: other }) => (other === key ? [] : [other])) });
      expect(total).toBeLessThanOrEqual(alone.hits.filter(({ match }) => match === 'expanded').length);
    }
  });
  it('are found both ways', async () => {
    expect(keys(await ask('固废'))).toContain('abbreviation:固体废物');
    expect(keys(await ask('固体废物'))).toContain('abbreviation:固废');
  });
  it('of everyday words lead to the proper ones, not back', async () => {
    expect(keys(await ask('噪声'))).toEqual([]);
    expect((await ask('猪粪处理')).total).toBeGreaterThan(0);
  });
  it('do not include what is only related: that is offered', async () => {
    const answer = await ask('碳税');
    expect(answer.answers).toBe(0);
    expect(answer.related.map(({ query }) => query)).toContain('碳排放权交易');
  });
});

describe('document numbers', () => {
  it.each([
    '湘政办发〔2021〕61号',
    '湘政办发[2021]61号',
    '湘政办发（2021）61号',
    '湘政办发2021年61号',
    '湘政办发 2021 61',
    '湘政办发【2021】第61号',
    '湘政办发﹝2021﹞61号',
    '湘政办发〔2021〕61号文',
    '湘政办发〔2021〕61号文件',
    '湘政办发[2021]61号文的要求',
    '湘政办发(2021)61号通知',
    '湘政办发｛２０２１｝６１号',
    '湘政办发〈2021〉61号',
    '湘政办发「2021」61号',
    '湘政办发〔二〇二一〕六十一号',
    '湘政办发二○二一年第六十一号文件',
    '《湘政办发〔2021〕61号》',
    '“湘政办发[2021]61号”',
    '（湘政办发[2021]61号）',
    '湘政办发〔2021〕61号的通知',
    '湘政办发〔2021〕61号关于印发规划的通知',
    '湘政办发〔2021〕61号《湖南省“十四五”生态环境保护规划》',
    '湖南省人民政府办公厅关于印发《规划》的通知（湘政办发[2021]61号）',
    '根据湘政办发〔2021〕61号',
    '文号：湘政办发[2021]61号',
    '湘 政 办 发 〔 2021 〕 61 号 文',
    '湘政办发\u200b〔2021〕61号文件',
    '湘政办发[2021]61号 排污许可 火星',
  ])('%s finds the document itself first', async (query) => expect(ids(await ask(query))[0]).toBe('hunan-2021-ecology-plan#front'));
  it('of other documents find the units that cite them', async () => {
    const answer = await ask('中办发[2020]6号');
    expect(answer.interpretations[0]?.via).toEqual({ kind: 'number', from: '中办发[2020]6号', to: '中办发〔2020〕6号' });
    expect(answer.total).toBeGreaterThan(0);
  });
  it.each(['中办发〔2020〕6号文件', '中办发【2020】第6号文', '中办发二〇二〇年六号', '《指导意见》（中办发[2020]6号）', '落实中办发〔2020〕6号文件精神'])(
    '%s finds the units that cite it',
    async (query) => expect(ids(await ask(query)).sort()).toEqual(ids(await ask('中办发〔2020〕6号')).sort()),
  );
  it('are told apart from the words before them, and from others that end alike', async () => {
    const library = libraryOf(['根据湘环发〔2020〕8号，加强监管。', '按照环大气［2019］53号要求治理。']);
    const found = async (query: string) => (await answerWith(library, query, {})).answers;
    expect(await Promise.all(['湘环发[2020]8号文', '环大气〔2019〕53号文件', '环大气（2019）53号'].map(found))).toEqual([1, 1, 1]);
    expect(await Promise.all(['环发[2020]8号', '大气(2019)53号文', '湘环发[2020]80号'].map(found))).toEqual([0, 0, 0]);
  });
  it('with a place behind lead to the unit', async () =>
    expect(ids(await ask('湘办发[2021]2号文件 第五条')).slice(0, 1)).toEqual(['hunan-2021-governance#m5']));
  it.each(['江西2021年20%', '按2021年10月发文', '印发2021年12月'])('are not seen in dates and shares: %s', async (query) =>
    expect((await ask(query)).notes.some(({ kind }) => kind === 'no-such-number')).toBe(false),
  );
  it.each(['湘政办发〔2020〕61号', '湘办发[2021]61号', '国办发 2019 99', '湘办发〔2021〕3号文', '发〔2021〕二号文件', '环大气[2019]53号', '政办发[2021]61号'])(
    '%s does not exist: nothing is found, and that is said',
    async (query) => {
      const answer = await ask(query);
      expect(answer.answers).toBe(0);
      expect(answer.notes[0]?.kind).toBe('no-such-number');
    },
  );
});

describe('citations', () => {
  it.each([
    ['湖南实施意见 第八条', 'hunan-2021-governance#m8'],
    ['湖南《实施意见》（十五）', 'hunan-2021-governance#m15'],
    ['湘办发[2021]2号 （五）', 'hunan-2021-governance#m5'],
    ['江西 20', 'jiangxi-2020-governance#m20'],
    ['江西若干措施第3条', 'jiangxi-2020-governance#m3'],
    ['辽宁（二十一）', 'liaoning-governance#m21'],
    ['十四五规划 四（二）', 'hunan-2021-ecology-plan#s4-2'],
    ['“十四五”规划 三（五）3', 'hunan-2021-ecology-plan#s3-5-3'],
    ['湖南规划 专栏2', 'hunan-2021-ecology-plan#box2'],
    ['湖南规划 表1', 'hunan-2021-ecology-plan#t1'],
    ['湖南工作要点 9', 'hunan-2020-work-plan#m9'],
    ['湖南工作要点 第三部分', 'hunan-2020-work-plan#s3'],
  ])('%s leads to %s', async (query, id) => expect(ids(await ask(query))[0]).toBe(id));

  it('of units that a document does not have say so', async () => expect((await ask('辽宁 第九十九条')).notes[0]?.kind).toBe('no-such-unit'));
  it('are not seen in amounts and dates', async () =>
    expect((await ask('辽宁 2025年')).interpretations.every(({ via }) => via.kind !== 'citation')).toBe(true));
});

describe('writing', () => {
  it.each([
    ['垃圾分類', 'traditional:垃圾分类'],
    ['危險廢物', 'traditional:危险废物'],
    ['資訊公開', 'traditional:信息公开'],
    ['著力', 'traditional:着力'],
    ['著力推進', 'traditional:着力推进'],
    ['計畫', 'traditional:计划'],
    ['行動計畫', 'traditional:行动计划'],
    ['台帳', 'traditional:台账'],
    ['臺賬', 'traditional:台账'],
    ['台賬', 'traditional:台账'],
    ['廢棄物', 'traditional:废弃物'],
    ['排汙許可', 'traditional:排污许可'],
    ['佈局', 'traditional:布局'],
    ['祇發生', 'traditional:只发生'],
    ['人民羣眾', 'traditional:人民群众'],
    ['生命綫', 'traditional:生命线'],
    ['司法鑑定', 'traditional:司法鉴定'],
    ['司法鑒定', 'traditional:司法鉴定'],
    ['佔比', 'traditional:占比'],
    ['宣傳週', 'traditional:宣传周'],
    ['幹部', 'traditional:干部'],
    ['乾散貨', 'traditional:干散货'],
    ['關係', 'traditional:关系'],
    ['綠色製造', 'traditional:绿色制造'],
    ['制度經驗', 'traditional:制度经验'],
    ['溼地', 'traditional:湿地'],
    ['濕地', 'traditional:湿地'],
    ['政務雲', 'traditional:政务云'],
    ['核準', 'traditional:核准'],
    ['達峯', 'traditional:达峰'],
    ['汙染防治攻堅戰', 'traditional:污染防治攻坚战'],
    ['汚染', 'traditional:污染'],
    ['増加', 'traditional:增加'],
    ['塑膠', 'traditional:塑料'],
    ['塑膠汙染', 'traditional:塑料污染'],
    ['網際網路', 'traditional:互联网'],
    ['資訊公開', 'traditional:信息公开'],
    ['程式', 'traditional:程序'],
    ['谁污染谁付费', 'punctuation:谁污染、谁付费'],
    ['7+4行动', 'punctuation:“7+4”行动'],
    ['河长制', 'punctuation:河（湖）长制'],
    ['党政同责一岗双责', 'punctuation:党政同责、一岗双责'],
    ['turang', 'pinyin:土壤'],
    ['shengtai buchang', 'pinyin:生态补偿'],
    ['wxfw', 'pinyin:危险废物'],
    ["pai'wu xu'ke", 'pinyin:排污许可'],
    ['固体废无', 'typing:固体废物'],
    ['畜禽养植', 'typing:畜禽养殖'],
    ['污染防治攻艰战', 'typing:污染防治攻坚战'],
    ['生态环境损赔偿', 'wording:生态环境损…赔偿'],
    ['生活垃级分类', 'typing:生活垃圾分类'],
  ])('%s is read as %s', async (query, key) => expect(keys(await ask(query))).toContain(key));

  it.each(['档案', '行程', '物件', '著名', '台帐', '恆溫', '永續發展'])('%s, which the collection has in no writing, finds no other word', async (query) => {
    expect((await ask(query)).hits.filter(({ match }) => match === 'exact')).toEqual([]);
    expect(keys(await ask(query)).filter((key) => key.startsWith('traditional'))).toEqual([]);
  });

  it('is corrected only where nothing was found, and that is said', async () => {
    expect((await ask('固体废无')).notes).toContainEqual({ kind: 'typing', from: '固体废无', to: '固体废物' });
    expect(keys(await ask('固体废物')).some((key) => key.startsWith('typing'))).toBe(false);
  });
  it('is not corrected into another thing: that is suggested', async () => {
    const answer = await ask('环保警察');
    expect(answer.answers).toBe(0);
    expect(answer.suggestions.length + answer.related.length).toBeGreaterThan(0);
  });
});

describe('what nobody sees in a query', () => {
  it.each([
    ...Array.from('\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufffc\u2800\u0000\u001f\u007f\u009f', (sign) => [`生态${sign}环境`, '生态环境']),
    ['\u3164排污\u115f许可\u034f', '排污许可'],
  ])('is left out: %j finds what %s does, and says so', async (query, plain) => {
    const [answer, wanted] = [await ask(query), await ask(plain)];
    expect(answer.exact).toBe(0);
    expect(ids(answer).toSorted()).toEqual(ids(wanted).toSorted());
    expect(answer.hits[0]?.via).toMatchObject({ kind: 'punctuation', to: plain });
  });
  it('alone finds nothing', async () => expect((await ask('\u3164\u034f')).total).toBe(0));
});

describe('what is no typing error', () => {
  it.each([
    '黄金',
    '新疆',
    '福建',
    '青岛',
    '荆州',
    '广西',
    '死刑',
    '智力',
    '师范学院',
    '原材料',
    '生产力',
    '县级市',
    '荆州环境质量',
    '荆州市',
    '福建生态环境',
    '黄金 治理',
    '新疆 排污许可',
    '区级人民政府',
  ])('%s finds nothing that only sounds like it', async (query) => {
    const answer = await ask(query);
    expect(answer.answers).toBe(0);
    expect(answer.notes.map(({ kind }) => kind)).not.toContain('typing');
  });
  it.each(['93%', '95', '2031', '3.7'])('%s, a figure, has no other figure suggested', async (query) => expect((await ask(query)).suggestions).toEqual([]));
  it('is told from one in a part that the reader set apart', async () => expect(keys(await ask('生活垃级分类 农村'))).toEqual(['typing:生活垃圾分类、农村']));
  it('has no bare figures among the terms that are offered', async () => {
    const { all } = await engine.knowledge.terms();
    expect(all.filter(({ normal }) => /^[\d.]+$|\.$/u.test(normal)).map(({ printed }) => printed)).toEqual(['12369']); // in quotation marks
  });
  it('is so for the 60 most frequent words that the texts lack', async () => {
    const mistaken = [];
    for (const word of wordsLacking(60)) if (keys(await ask(word)).some((key) => key.startsWith('typing'))) mistaken.push(word);
    expect(mistaken).toEqual([]);
  });
});

describe('several terms', () => {
  it('stand all in the first hits, in one sentence before one unit', async () => {
    const { hits } = await ask('危险废物 转移');
    const reasons = hits.filter(({ interpretation }) => interpretation?.startsWith('terms')).map(({ reasons: [first] }) => first?.kind);
    expect(reasons[0]).toBe('in-sentence');
    expect(reasons.lastIndexOf('in-sentence')).toBeLessThan(reasons.indexOf('in-unit') < 0 ? reasons.length : reasons.indexOf('in-unit') + reasons.length);
  });
  it('in quotation marks stay whole', async () => {
    const { hits } = await ask('“第三方治理” 园区');
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every(({ wordings }) => wordings.includes('第三方治理'))).toBe(true);
  });
  it('with a province narrow the documents, and that is said', async () => {
    const answer = await ask('江西 排污许可');
    expect(new Set(answer.hits.map(({ province }) => province))).toEqual(new Set(['江西']));
    expect(answer.notes).toContainEqual({ kind: 'scope', lookedFor: '排污许可', words: ['江西'], leftOut: [], yearsOfTitles: false });
    expect((await ask('湖南省住建厅')).total).toBeGreaterThan(0);
  });
  it('of which one stands nowhere find nothing, and it is named', async () => {
    const answer = await ask('危险废物 火星');
    expect(answer.answers).toBe(0);
    expect(answer.notes).toContainEqual({ kind: 'terms', lookedFor: [], missing: ['火星'] });
  });
});

describe('questions', () => {
  it.each([
    ['危险废物怎么管', 'hunan-2021-ecology-plan#s6-1-1'],
    ['怎么申请排污许可证', 'jiangxi-2020-governance#m6'],
    ['哪些企业要公开环境信息？', 'liaoning-governance#m9'],
    ['企业污染了环境要赔钱吗', 'hunan-2021-ecology-plan#s7-2-4'],
    ['谁负责尾矿库', 'hunan-2020-work-plan#m23'],
  ])('%s finds %s among the first', async (query, id) => expect(ids(await ask(query)).slice(0, 6)).toContain(id));

  it('say that these are the nearest units, and what was looked for', async () =>
    expect((await ask('危险废物怎么管')).notes).toContainEqual({ kind: 'nearest', lookedFor: ['危险废物'], missing: [] }));
  it.each(['垃圾分类怎么管', '生态补偿怎么做'])('%s, about one thing, finds all that name it, and no flood of those that name a part of it', async (query) => {
    const naming = await ask(query.slice(0, 4));
    const answer = await ask(query);
    expect(ids(answer)).toEqual(expect.arrayContaining(ids(naming).slice(0, naming.exact)));
    expect(answer.total).toBeLessThanOrEqual(Math.max(12, naming.total));
  });
  it.each(['为什么要建设核电站', '环保警察怎么抓人', '碳税怎么征收', '怎么养大熊猫'])(
    '%s finds nothing: the collection does not hold its subject',
    async (query) => expect((await ask(query)).answers).toBe(0),
  );
});

describe('what nobody can mean', () => {
  const strange = [
    '\ud800',
    '\udfff排污',
    '\u202e排污许可',
    '排污\u0000许可',
    '.*+?^$()|[]{}\\',
    '(',
    '（（（',
    '"',
    '“”',
    '———',
    '😀',
    'a'.repeat(10_000),
    '排'.repeat(10_000),
    '排污 '.repeat(3_000),
    '\u200f\u200e',
    '1',
    '%',
    '第条',
    '〔〕号',
  ];
  it.each(strange.map((query) => [query.slice(0, 12), query]))('is answered: %j', async (_, query) => {
    const answer = await ask(query);
    expect(answer.hits).toHaveLength(answer.total);
  });
});

describe('interpretations', () => {
  let all: SearchAnswer;
  beforeAll(async () => {
    all = await ask('环评');
  });

  it('account for every hit that is not exact', () => {
    expect(all.interpretations.reduce((sum, { total }) => sum + total, 0)).toBe(all.total - all.exact);
    for (const { key, total } of all.interpretations) expect(all.hits.filter(({ interpretation }) => interpretation === key)).toHaveLength(total);
  });
  it('are switched off by their key, by their kind, or all together', async () => {
    const [{ key, total } = { key: '', total: 0 }] = all.interpretations;
    for (const without of [[key], ['abbreviation'], ['*']]) {
      const less = await ask('环评', { without });
      expect(less.total).toBe(all.total - total);
      expect(less.hits.every(({ match }) => match === 'exact')).toBe(true);
    }
    expect((await ask('环评', { without: [key] })).interpretations).toEqual([expect.objectContaining({ key, total, on: false })]);
  });
  it('that are switched off bring no other one up', async () => {
    const typing = await ask('固体废无');
    const off = await ask('固体废无', { without: keys(typing) });
    expect(off.total).toBe(0);
    expect(off.interpretations.map(({ key, on }) => [key, on])).toEqual(keys(typing).map((key) => [key, false]));
  });
  it('count under the filters', async () => {
    const answer = await ask('环评', { filters: { province: ['江西'] } });
    expect(answer.interpretations.map(({ total }) => total)).toEqual([answer.total]);
    expect(answer.total).toBeGreaterThan(0);
  });
});

describe('words that nothing holds together', () => {
  it.each([
    ['安徽 排污许可', ['排污许可'], ['湖南', '江西', '辽宁']],
    ['排污许可证 江苏', ['排污许可证'], ['湖南', '江西', '辽宁']],
    ['火星，危险废物', ['危险废物'], ['湖南', '江西', '辽宁']],
    ['危险废物氢能', ['氢能', '危险废物'], []],
  ])('are offered each by itself, with what it finds: %s', async (query, words, places) => {
    const { answers, notes } = await ask(query);
    expect(answers).toBe(0);
    const [apart] = notes.filter((note) => note.kind === 'apart');
    expect(apart).toMatchObject({ words: words.map((word) => ({ query: word })), places });
    for (const { query: word, count } of apart?.words ?? []) expect((await ask(word)).exact).toBe(count);
  });
  it.each(['湖南 排污许可', '火星', '危险废物', '火星 木星', '雨污 1,000'])('are not where there is an answer, or no word that is held: %s', async (query) =>
    expect((await ask(query)).notes.filter(({ kind }) => kind === 'apart')).toEqual([]),
  );
});

describe('an address of a document or unit', () => {
  it.each([
    ['/policies/hunan-2021-governance/#m5', 'hunan-2021-governance#m5'],
    ['http://localhost:4321/policies/hunan-2021-governance/#m5', 'hunan-2021-governance#m5'],
    ['https://example.org/base/policies/hunan-2021-governance/m5/', 'hunan-2021-governance#m5'],
    ['/policies/hunan-2021-governance/#M5。', 'hunan-2021-governance#m5'],
    ['/policies/hunan-2021-governance/#m5.2', 'hunan-2021-governance#m5'],
    ['/policies/hunan-2021-ecology-plan/#s3-2-1', 'hunan-2021-ecology-plan#s3-2-1'],
    ['/policies/hunan-2021-ecology-plan/#t2-r3', 'hunan-2021-ecology-plan#t2'],
    [' /policies/hunan-2021-governance/%23m5 ', 'hunan-2021-governance#m5'],
    ['/policies/hunan-2021-governance/', 'hunan-2021-governance#front'],
    ['/policies/hunan-2021-governance/#m99', 'hunan-2021-governance#front'],
    ['/c/hunan-yijian-5/', 'hunan-2021-governance#m5'],
    ['https://example.org/c/hunan-yijian-5', 'hunan-2021-governance#m5'],
    ['/c/hunan-yijian', 'hunan-2021-governance#front'],
  ])('leads to what it leads to: %s', async (query, id) => expect(ids(await ask(query))).toEqual([id]));
  it.each(['/policies/mars-2021/#m5', '/c/mars-5/', 'https://example.org/', '/search/?q=水'])('of something else finds nothing: %s', async (query) =>
    expect((await ask(query)).interpretations.filter(({ via }) => via.kind === 'citation')).toEqual([]),
  );
});

describe('a word that joins in place of a mark', () => {
  it.each(['碳达峰和碳中和', '碳达峰与碳中和', '碳达峰以及碳中和', '碳达峰及碳中和'])('changes no name: %s', async (query) =>
    expect(ids(await ask(query)).sort()).toEqual(ids(await ask('碳达峰碳中和')).sort()),
  );
  it.each(['双随机和一公开', '双随机与一公开', '双随机及一公开'])('changes no term: %s', async (query) =>
    expect(keys(await ask(query))).toContain('punctuation:双随机、一公开'),
  );
  it.each(['和谐发展', '碳中和', '参与'])('is none inside a word: %s', async (query) =>
    expect(keys(await ask(query)).filter((key) => key.startsWith('punctuation'))).toEqual([]),
  );
});
