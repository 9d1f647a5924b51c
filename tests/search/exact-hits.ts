/** Whatever else is understood: exact hits are complete, first, and in the order they would have alone. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { normalForm } from '../../src/policy/normal-form.ts';
import { answerWith } from '../../src/search/engine.ts';
import { committed, modelEngine } from './model-engine.ts';

export const engine = modelEngine();
const fields = committed.units.map(({ id, label, title, text }) => ({ id, texts: [label, title, text].map((field) => normalForm(field ?? '')) }));
const holding = (query: string) => fields.filter(({ texts }) => texts.some((text) => text.includes(normalForm(query)))).map(({ id }) => id);

const passages = fields.flatMap(({ texts }) => texts).filter((text) => text.length > 12);
const passage = fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 10 })).map(([of, from, length]) => {
  const text = passages[of % passages.length] as string;
  const start = from % (text.length - length);
  return text.slice(start, start + length);
});
const words = fc.constantFrom('环评', '排污许可', '双随机、一公开', '谁负责黑臭水体', 'vocs 治理', '湘办发〔2021〕2号', '江西 6', '生活垃圾分类', '排污许可正');

/** Asks for passages of the collection and for queries as people type them, `numRuns` of them. */
export async function expectExactHitsFirst(numRuns: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: passage }, words), async (query) => {
      const [all, alone] = await Promise.all([answerWith(engine, query, {}), answerWith(engine, query, { without: ['*'] })]);
      const first = all.hits.slice(0, all.exact).map(({ id }) => id);
      expect(first).toEqual(alone.hits.map(({ id }) => id));
      expect(first.toSorted()).toEqual(holding(query).toSorted());
      expect(all.hits.every(({ match }, index) => (match === 'exact') === index < all.exact)).toBe(true);
      expect(new Set(all.hits.map(({ id }) => id)).size).toBe(all.total);
    }),
    { numRuns },
  );
}
