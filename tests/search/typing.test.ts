/** What the boxes that are typed in understand: completions of the search box, and the texts (headings) that are narrowed to. */
import { describe, expect, it } from 'vitest';
import { completionsFor } from '../../src/search/suggest.ts';
import { textsMeant } from '../../src/search/texts-meant.ts';
import { modelEngine } from './model-engine.ts';
import { libraryOf } from './small-library.ts';

const here = modelEngine();
const completions = async (typed: string, engine = here) => (await completionsFor(typed, engine, 8)).map(({ query }) => query);

describe('completions', () => {
  it.each([
    ['計畫', '计划'],
    ['環評', '环评'],
    ['環评', '环评'],
    ['環境影響評價', '环境影响评价'],
    ['排汙許可', '排污许可'],
    ['廢棄物', '废弃物'],
    ['著力', '着力'],
    ['資訊', '信息'],
    ['paiwu', '排污'],
    ['páiwū', '排污'],
    ['pai2 wu1', '排污'],
    ['ｐａｉｗｕ', '排污'],
    ['paiw', '排污'],
    ['排wu', '排污'],
    ['pwxk', '排污许可'],
    ['chongqing', '重庆市'],
  ])('of %s begin with %s', async (typed, first) => expect((await completions(typed))[0]).toBe(first));

  it.each(['lvyou', 'lüyou', 'lǚyóu', 'luyou', 'lv you', 'lvyo', '旅you', '旅遊'])('of %s are terms that hold 旅游', async (typed) => {
    const found = await completions(typed);
    expect(found.length).toBeGreaterThan(0);
    for (const one of found) expect(one).toContain('旅游');
  });

  it.each(['遼寧', 'liaoning', '湖南實施意見'])('of %s name a document', async (typed) => {
    expect((await completionsFor(typed, here, 8)).map(({ kind }) => kind)).toContain('document');
  });

  it('do not repeat what stands in the box, and keep to what is written there', async () => {
    const found = await completions('排污');
    expect(found).not.toContain('排污');
    expect(found.every((one) => one.includes('排污'))).toBe(true);
  });

  it.each(['', '　', '，。', 'xqv', '飛彈'])('of “%s” are none', async (typed) => expect(await completions(typed)).toEqual([]));

  it('of plain characters load neither sounds nor variants', async () => {
    const { knowledge } = libraryOf(['推进排污许可制度改革，健全排污许可制度。']);
    const unloaded = async (): Promise<never> => expect.unreachable('loaded');
    await completionsFor('排污', { ...here, knowledge: { ...knowledge, sounds: unloaded, variants: unloaded } }, 8);
  });
});

describe('texts that are narrowed to', () => {
  const headings = ['一、推进绿色发展战略', '二、文化旅游与环境影响评价', '（一）健全排污许可制', '专栏3 重庆市治理计划', '三、项目环评'];
  const knows = (character: string): boolean => here.alphabet.has(character);
  const meant = async (typed: string) =>
    (await textsMeant(headings, typed, { knowledge: here.knowledge, knows })).map((number) => headings[number]?.replace(/^.*[、）\d ]/u, ''));

  it.each([
    ['計畫', ['重庆市治理计划']],
    ['專欄', ['重庆市治理计划']],
    ['環評', ['项目环评']],
    ['排汙許可', ['健全排污许可制']],
    ['綠色發展', ['推进绿色发展战略']],
    ['lvyou', ['文化旅游与环境影响评价']],
    ['luyou', ['文化旅游与环境影响评价']],
    ['lǜsè', ['推进绿色发展战略']],
    ['zhanlue', ['推进绿色发展战略']],
    ['paiwu xuke', ['健全排污许可制']],
    ['páiwū', ['健全排污许可制']],
    ['排wu', ['健全排污许可制']],
    ['pwxk', ['健全排污许可制']],
    ['chongqing', ['重庆市治理计划']],
    ['huanjing', ['文化旅游与环境影响评价']],
    ['海洋', []],
    ['haiyang', []],
    ['', []],
  ])('hold %s: %s', async (typed, found) => expect(await meant(typed)).toEqual(found));
});
