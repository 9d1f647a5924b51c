/** What an answer counts where nothing answers: the units that come nearest, and no answers. */
import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { modelEngine } from './model-engine.ts';

const engine = modelEngine();
const query = '道路 融雪剂';

describe('the units that come nearest', () => {
  it('are hits, at most ten, but no answers, and no filter counts them', async () => {
    const { hits, total, answers, exact, facets } = await answerWith(engine, query, {});
    expect(new Set(hits.map(({ match }) => match))).toEqual(new Set(['nearest']));
    expect(total).toBe(hits.length);
    expect(total).toBeLessThanOrEqual(10);
    expect([answers, exact, facets.total, facets.province]).toEqual([0, 0, 0, []]);
  });

  it('are narrowed by filters like all hits', async () => {
    const { hits } = await answerWith(engine, query, { filters: { province: ['湖南'] } });
    expect(hits.length).toBeGreaterThan(0);
    expect(new Set(hits.map(({ place }) => place))).toEqual(new Set(['湖南']));
    const { total, nearestBeyond } = await answerWith(engine, query, { filters: { kind: ['back'] } });
    expect([total, nearestBeyond > 0]).toEqual([0, true]);
  });

  it('are none where only the words themselves are asked for', async () => expect((await answerWith(engine, query, { without: ['*'] })).total).toBe(0));

  it('do not stand in for an answer that filters hide', async () => {
    const { total, facets } = await answerWith(engine, '排污许可', { filters: { kind: ['back'] } });
    expect([total, facets.total > 0]).toEqual([0, true]);
  });
});
