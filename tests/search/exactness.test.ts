import { describe, expect, it } from 'vitest';
import { answerWith } from '../../src/search/engine.ts';
import { engine, expectExactHitsFirst } from './exact-hits.ts';

describe('exact hits', () => {
  // Thousands of cases: tests/long/exactness.test.ts.
  it('are those that contain the wording, come first, and stay as they are without anything else', () => expectExactHitsFirst(150));

  it.each([
    ['\u200b生态环境', '生态环境'],
    ['生态\u200b环境\ufeff', '生态环境'],
    ['⻓江', '长江'],
    ['排污\u00ad许可证', '排污许可证'],
  ])('%j has the same hits, readings and order as %s', async (strange, plain) => {
    const [found, expected] = await Promise.all([answerWith(engine, strange, {}), answerWith(engine, plain, {})]);
    expect(found.exact).toBeGreaterThan(0);
    expect(found.hits.map(({ id, match }) => [id, match])).toEqual(expected.hits.map(({ id, match }) => [id, match]));
    expect(found.interpretations.map(({ total }) => total)).toEqual(expected.interpretations.map(({ total }) => total));
  });
});
