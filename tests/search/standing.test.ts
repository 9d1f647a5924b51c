/** Wordings of the texts are read without the readings that few queries need: as all readings together would read them. */
import { describe, expect, it } from 'vitest';
import { queryLanguageOf } from '../../src/policy/language.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { answerWith, groundOf } from '../../src/search/engine.ts';
import { asStanding } from '../../src/search/standing.ts';
import { isPlainWording } from '../../src/search/understand/plain-wording.ts';
import { language as whole } from '../language.ts';
import { committed, modelEngine } from './model-engine.ts';

const engine = modelEngine();
const language = queryLanguageOf(whole);
const ground = groundOf(engine, []);
const { expand } = await engine.further();

/** Titles, and pieces of 2 to 14 characters. */
const wordings = committed.units
  .filter((_, at) => at % 2 === 0)
  .flatMap(({ text, title }, at) => [text.slice((at * 37) % Math.max(1, text.length)).slice(0, 2 + (at % 13)), ...(title && at % 5 === 0 ? [title] : [])])
  .filter((wording) => normalForm(wording).length > 1);

describe('a wording of the texts', () => {
  it('finds the same as by all readings, and mostly without them', async () => {
    let [alone, all] = [0, 0];
    for (const wording of wordings) {
      const exact = (await ground.find(normalForm(wording))).size;
      const standing = await asStanding(wording, exact, ground);
      if (exact > 0) all++;
      if (!standing) continue;
      alone++;
      const { findings, related, ...others } = await expand(wording, exact, ground);
      expect(standing, wording).toEqual({ ...others, findings, related });
    }
    expect(alone / all).toBeGreaterThan(0.8);
  });
  it('loads them only where they are needed', async () => {
    let loaded = 0;
    const further = () => {
      loaded++;
      return engine.further();
    };
    for (const query of ['生态环境', '、']) await answerWith({ ...engine, further }, query, {});
    expect(loaded).toBe(0);
    await answerWith({ ...engine, further }, '举报有没有奖励', {});
    expect(loaded).toBeGreaterThan(0);
  });
});

describe('more than words', () => {
  it.each(['生态环境', '三线一单', 'PM2.5', '双随机、一公开', '十四五规划', '12369', '（一）', '第三方治理', 'VOCs治理'])('are not %s', (query) =>
    expect(isPlainWording(normalForm(query), language)).toBe(true),
  );
  it.each([
    '湖南意见（五）',
    '第五条第二款',
    '湘办发〔2021〕2号',
    '国务院令第736号',
    '2025年',
    '二〇三五年',
    '十四五期间',
    '3200个',
    '百分之九十',
    '谁污染谁付费',
    '是什么',
    '省生态环境厅牵头',
    '大气 联动',
  ])('are %s', (query) => expect(isPlainWording(query.toLowerCase().normalize('NFKC'), language)).toBe(false));
});
