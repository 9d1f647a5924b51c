/** Pinyin of any wording of the texts, as it is typed and as it is printed. */
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { isLatin, isMixed, spelt } from '../../src/search/understand/pinyin.ts';
import { modelEngine } from './model-engine.ts';
import { libraryOf } from './small-library.ts';

const here = modelEngine();
const elsewhere = libraryOf([
  '推进绿色发展战略，培育文化旅游业。',
  '支持重庆市企业开展重点行业治理，行长签字。',
  '西安市与先进县区联防联控。',
  '新墙河流域水和土地综合整治。',
  '保护女性劳动者，防止虐待野生动物。',
]);
const readAs = async (query: string, engine = elsewhere) => (await answerWith(engine, query, {})).interpretations.map(({ key }) => key);

describe('pinyin of a part of a word', () => {
  it.each([
    ['heichou', '黑臭'],
    ['hēichòu', '黑臭'],
    ['hei chou', '黑臭'],
    ['黑chou', '黑臭'],
  ])('%s is %s', async (query, word) => expect((await readAs(query, here))[0]).toBe(`pinyin:${word}`));
  it.each(['heichou zhi', 'heicho', 'xqv'])('is nothing else: %s', async (query) =>
    expect((await readAs(query, here)).some((key) => key === 'pinyin:黑臭')).toBe(false),
  );
});

describe('pinyin in some parts of a query', () => {
  it.each([
    ['绿色 fazhan', '绿色 发展'],
    ['lvse 旅游业', '绿色 旅游业'],
    ['2021年 liuyu', '2021年 流域'],
    ['2021nian', '2021nian'],
    ['VOCs zhili', 'VOCs 治理'],
  ])('%s finds what %s does', async (query, other) => {
    const [spelt, written] = await Promise.all([query, other].map((asked) => answerWith(elsewhere, asked, {})));
    expect(spelt?.hits.filter(({ match }) => match !== 'nearest').map(({ id }) => id)).toEqual(
      written?.hits.filter(({ match }) => match !== 'nearest').map(({ id }) => id),
    );
  });
  it.each([
    ['PM2.5 chouyang', 'PM2.5 臭氧'],
    ['湖南 paiwu xuke', '湖南 排污许可'],
    ['湖南 pwxk', '湖南 排污许可'],
    ['GDP 能耗', 'GDP 能耗'],
  ])('%s finds what %s does, in its order', async (query, other) => {
    const [spelt, written] = await Promise.all([query, other].map((asked) => answerWith(here, asked, {})));
    expect(spelt?.answers).toBeGreaterThan(0);
    expect(spelt?.hits.map(({ id }) => id)).toEqual(written?.hits.map(({ id }) => id));
  });
});

describe('pinyin of a word that people say and no text holds', () => {
  it.each([
    ['wumai', '雾霾'],
    ['wu mai', '雾霾'],
    ['lajifei', '垃圾费'],
  ])('%s finds what %s does', async (query, other) => {
    const [spelt, written] = await Promise.all([query, other].map((asked) => answerWith(here, asked, {})));
    expect(spelt?.answers).toBeGreaterThan(0);
    expect(spelt?.hits.map(({ id }) => id)).toEqual(written?.hits.map(({ id }) => id));
  });
});

describe('another writing finds what the wording itself finds, in its order', () => {
  it.each([
    ['環境影響評價', '环境影响评价'],
    ['農業面源汙染', '农业面源污染'],
    ['廢棄物', '废弃物'],
    ['環評', '环评'],
    ['綠色建築', '绿色建筑'],
    ['lianfang liankong', '联防联控'],
    ['yiliaofeiwu', '医疗废物'],
  ])('%s as %s', async (query, other) => {
    const [written, plain] = await Promise.all([query, other].map((asked) => answerWith(here, asked, {})));
    expect(written?.hits.map(({ id }) => id)).toEqual(plain?.hits.map(({ id }) => id));
  });
});

describe('pinyin', () => {
  it.each([
    ['zhanlve', '战略'],
    ['zhanlüe', '战略'],
    ['zhanlue', '战略'],
    ['zhanlu:e', '战略'],
    ['zhànlüè', '战略'],
    ['zhàn lu\u0308\u0300e', '战略'],
    ['zhan4lüe4', '战略'],
    ['zhan4 lve4', '战略'],
    ['ZHANLVE', '战略'],
    ['ｚｈａｎｌｖｅ', '战略'],
    ['zhan-lve', '战略'],
    ['z h a n l v e', '战略'],
    ['lvse', '绿色'],
    ['luse', '绿色'],
    ['lyuse', '绿色'],
    ['lǜsè', '绿色'],
    ['lvyou', '旅游'],
    ['luyou', '旅游'],
    ['nvxing', '女性'],
    ['nuedai', '虐待'],
    ['chongqing', '重庆'],
    ['chóngqìng', '重庆'],
    ['zhongdian', '重点'],
    ['hangye', '行业'],
    ['hangzhang', '行长'],
    ["xi'an", '西安'],
    ['xi’an', '西安'],
    ['xi an', '西安'],
    ['xinqianghe', '新墙河'],
    ['shuihetudi', '水和土地'],
    ['zhanlve peiyu', '战略培育'],
    ['重qing', '重庆'],
    ['lv色fazhan', '绿色发展'],
    ['文化lǚyóu', '文化旅游'],
  ])('%s is read as %s', async (query, wording) => {
    const [words] = (await readAs(query)).filter((key) => key.startsWith('pinyin:'));
    expect(words?.replace(/[、，]/gu, '')).toBe(`pinyin:${wording}`);
  });
  it.each(['páiwū xǔkě', 'PAIWU XUKE', 'pai2wu1 xu3ke3', "pai'wu'xu'ke", 'paiw uxu ke', 'ｐａｉｗｕｘｕｋｅ', '排wu许可', 'pwxk'])(
    '%s is 排污许可',
    async (query) => expect(await readAs(query, here)).toContain('pinyin:排污许可'),
  );
  it.each(['lājī fēnlèi', 'la ji fen lei', 'laji-fenlei', 'LAJI FENLEI', "la'ji'fen'lei"])('finds the same however it is parted: %s', async (query) => {
    const [one, other] = await Promise.all([query, 'lajifenlei'].map((asked) => answerWith(here, asked, {})));
    expect(one?.hits.map(({ id }) => id)).toEqual(other?.hits.map(({ id }) => id));
  });
  it.each(['chongqing', 'lvyou', 'dongtinghu', 'changsha', 'yinhang'])('of a word inside longer ones: %s is found in the committed texts', async (query) =>
    expect((await answerWith(here, query, {})).total).toBeGreaterThan(0),
  );
  it.each(['bod5', 'hello', 'china', 'xyzzy', 'quannian'])('%s spells nothing of the texts: nothing is found', async (query) =>
    expect((await answerWith(here, query, {})).answers).toBe(0),
  );
  it('of a character with several readings is the one that it has in its word', async () =>
    expect(await Promise.all(['zhongqing', 'xingye', 'xingzhang'].map((query) => readAs(query)))).toEqual([[], [], []]));
  it('is no matter where the letters themselves stand in the texts', async () =>
    expect((await answerWith(here, 'vocs', {})).interpretations.filter(({ via }) => via.kind === 'pinyin')).toEqual([]));

  it.each([
    ['xuan2', 'xuan'],
    ['jvbu qvyu', 'jubu quyu'],
    ['pm2.5', 'pm2.5'],
    ['so2', 'so'],
    ['2021', '2021'],
    ['ḿ', 'm'],
    ['ɡuǎnɡ', 'guang'],
    ['jiɑnɡ', 'jiang'],
    ['xinyuan', 'xinyuan'],
  ])('%s is spelt %s', (query, letters) => expect(spelt(query)).toBe(letters));
  it('is told from other queries', () => {
    expect(['páiwū', "xi'an", 'lü e', 'zhan4'].filter((query) => !isLatin(query))).toEqual([]);
    expect(['排污', 'pm2.5', '2021', '', "'", '排wu'].filter(isLatin)).toEqual([]);
    expect(['排wu许可', 'pái污'].filter((query) => !isMixed(query))).toEqual([]);
    expect(['排污', 'paiwu', 'pm2.5治理', '7+4行动'].filter(isMixed)).toEqual([]);
  });
});
