/** What makes an answer: it holds every word that says what the query is about, however the words are put together. */
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { answerWith } from '../../../src/search/engine.ts';
import { isIdle, telling } from '../../../src/search/understand/idle.ts';
import { committed, modelEngine } from '../../search/model-engine.ts';
import { libraryOf } from '../../search/small-library.ts';

const engine = modelEngine();
const texts = committed.units.map(({ label, title, text }) => [label, title, text].map((field) => normalForm(field ?? '')).join('\n')).join('\n');

/** Many of them are made of characters that say nothing one by one. */
const lacking = [
  ...['小区', '地铁', '外卖', '快递', '高中', '家人', '高管', '老区', '大厂', '老人', '新人', '大人', '小人', '老家'],
  ...['网约车', '物业', '邻居', '孩子', '店铺', '宾馆', '烧烤', '电瓶车', '摩托车', '拖拉机', '空调', '洗衣机', '口罩'],
  ...['果园', '牧区', '牧民', '超市', '婚礼', '足球', '电影院', '护照', '股票', '钢琴', '游戏机', '租房'],
];
const templates: ((word: string) => string)[] = [
  (word) => word,
  (word) => `${word}治理`,
  (word) => `${word}污染防治`,
  (word) => `${word}排放标准`,
  (word) => `湖南${word}`,
  (word) => `${word}的排污许可`,
  (word) => `${word} 排污许可`,
  (word) => `污水 ${word}`,
  (word) => `${word}治理怎么办`,
  (word) => `${word}由谁负责`,
  (word) => `${word}改造什么时候完成`,
  (word) => `${word}覆盖率要达到多少`,
];

describe('a word that stands nowhere', () => {
  it.each(lacking)('has no answer, spaced, run together or asked for: %s', async (word) => {
    expect(texts).not.toContain(word);
    const answers = await Promise.all(
      templates.map(async (template) => ({ query: template(word), answers: (await answerWith(engine, template(word), {})).answers })),
    );
    expect(answers.filter((one) => one.answers > 0)).toEqual([]);
  });
});

const library = libraryOf([
  '由省督查办公室牵头开展督查整改。',
  '国资委参加园区治理。',
  '打捞水浮莲。',
  '城区建设海绵公园。',
  '推进油烟治理。',
  '开展油烟监测，控制噪声。',
  '规范填埋垃圾。',
]);
const found = async (query: string) =>
  (await answerWith(library, query, {})).hits.filter(({ match }) => match !== 'nearest').map(({ id }) => id.replace(/.*#/u, ''));

describe('an answer', () => {
  it.each([
    ['国资委也要参加的', ['m1']],
    ['水浮莲泛滥', ['m2']],
    ['海绵公园什么时候建成', ['m3']],
    ['海绵公园的活', ['m3']],
    ['我家油烟治理', ['m4']],
    ['噪声要罚吗', ['m5']],
  ])('may lack words that say nothing: %s', async (query, ids) => expect(await found(query)).toEqual(ids));

  it.each(['海绵公园 油烟', '海绵公园油烟', '海绵公园的垃圾怎么治', '噪声 垃圾'])('lacks no other: %s', async (query) =>
    expect(await found(query)).toEqual([]),
  );
});

it('of a word and colloquial ones that nothing holds are the units nearest with the word', async () => {
  const { hits } = await answerWith(library, '水浮莲要分开丢吗', {});
  expect(hits.map(({ id, match }) => [id.replace(/.*#/u, ''), match])).toEqual([['m2', 'nearest']]);
});

describe('isIdle', () => {
  const { vocabulary } = engine.knowledge;
  it.each([
    ['的事', true],
    ['大不大', true],
    ['没人管', true],
    ['小区', false],
    ['家人', false],
    ['老区', false],
    ['地铁', false],
  ])('%s: %s', async (word, idle) => expect(isIdle(word, (await vocabulary('')).language)).toBe(idle));

  it.each([
    ['的桔秆', '桔秆'],
    ['国资委也要参加的', '国资委'],
    ['地铁', '地铁'],
    ['小区', '小区'],
  ])('of %s tells %s', async (stretch, left) => expect(telling(stretch, (await vocabulary('')).language)).toBe(left));
});
