import { describe, expect, it } from 'vitest';
import { queryLanguageOf } from '../../src/policy/language.ts';
import { answerWith } from '../../src/search/engine.ts';
import { readCharge } from '../../src/search/understand/bodies.ts';
import { language } from '../language.ts';
import { modelEngine } from './model-engine.ts';
import { libraryOf } from './small-library.ts';

const small = libraryOf([
  '由高级人民法院设立环境资源审判庭',
  '推动生态环境部门与公安机关联动',
  '（省住房城乡建设厅牵头）',
  '共青团、妇联要动员群众',
  '自然资源、农业农村等部门共享信息',
]);
const found = async (query: string) =>
  (await answerWith(small, query, {})).hits.filter(({ match }) => match !== 'nearest').map(({ id }) => id.replace(/.*#/u, ''));

describe('a body by an everyday name', () => {
  it.each([
    ['省高院', ['m0']],
    ['高院', ['m0']],
    ['市环保局', ['m1']],
    ['县生态环境局', ['m1']],
    ['住建局', ['m2']],
    ['市妇联', ['m3']],
    ['农业农村部门', ['m4']],
    ['住建部门', ['m2']],
  ])('is found as the text names it, whatever its level: %s', async (query, ids) => expect(await found(query)).toEqual(ids));
  it.each(['住建部', '国家住建部', '市公园', '气象局'])('is none where the text names another one, or none: %s', async (query) =>
    expect(await found(query)).toEqual([]),
  );
});

describe('a body with its role', () => {
  const whole = modelEngine();
  const charged = async (query: string) => (await answerWith(whole, query, {})).hits.filter(({ match }) => match !== 'nearest');

  it.each(['发改委牵头', '发改委 牵头', '发改委牵头的任务有哪些', '由发展改革委牵头的工作'])('finds the units whose assignments say so: %s', async (query) => {
    const hits = await charged(query);
    expect(hits.map(({ id }) => id)).toContain('hunan-2020-work-plan#m2');
    for (const { reasons } of hits) expect(reasons).toContainEqual(expect.objectContaining({ kind: 'charged', role: 'lead' }));
  });
  it('narrows what else is looked for', async () => expect((await charged('发改委牵头 长江')).map(({ id }) => id)).toEqual(['hunan-2020-work-plan#m2']));
  it('does not take who shares a task for its head, and says so', async () => {
    const { answers, notes, hits } = await answerWith(whole, '交通厅牵头', {});
    expect([answers, notes]).toEqual([0, [{ kind: 'none-charged', body: '交通厅', said: '牵头' }]]);
    expect(hits.length).toBeGreaterThan(0);
  });
  it('takes part in what it shares with others', async () => {
    const hits = await charged('林业局参与 尾矿库');
    expect(hits.map(({ id }) => id).sort()).toEqual(['hunan-2020-work-plan#m11', 'hunan-2020-work-plan#m22']);
  });
  it('finds those of a place under its full name as well', async () => {
    const { exact, answers } = await answerWith(whole, '湖南省生态环境厅', {});
    expect(answers).toBeGreaterThan(exact);
  });
});

describe('readCharge', () => {
  it.each([
    ['发改委牵头', '发改委', 'lead', ''],
    ['财政厅参与 排污权', '财政厅', 'support', '排污权'],
    ['哪些工作由应急厅负责', '应急厅', 'charge', ''],
    ['牵头 林业局', '林业局', 'lead', ''],
  ])('tells the body, its role and the rest: %s', (query, body, role, rest) =>
    expect(readCharge(query, queryLanguageOf(language))).toMatchObject({ body, role, rest }),
  );
  it.each(['牵头', '环评', '谁牵头'])('tells none: %s', (query) => expect(readCharge(query, queryLanguageOf(language))).toBeNull());
});

describe('a level and a role', () => {
  const whole = modelEngine();
  const answersTo = async (query: string) => (await answerWith(whole, query, {})).answers;
  it.each(['国家发改委', '财政厅配合', '国家财政厅'])('that no text gives the body is answered by none: %s', async (query) => {
    const { answers, total } = await answerWith(whole, query, {});
    expect([answers, total > 0]).toEqual([0, true]);
  });
  it('is shared by whoever takes part', async () => expect(await answersTo('财政厅参与')).toBeGreaterThan(0));
  it('is that of the office, not of what it deals with', async () => {
    const { hits } = await answerWith(whole, '督察办', {});
    expect(hits.map(({ id }) => id)).toEqual(['hunan-2020-work-plan#m18']);
  });
});
