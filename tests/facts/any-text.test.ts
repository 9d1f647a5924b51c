/** What holds of the facts of any text, however damaged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFacts } from '../../scripts/facts/find-facts.ts';
import type { UnitKind } from '../../src/policy/kinds.ts';
import { factKinds, factsSchema } from '../../src/policy/model/facts/facts.ts';
import { knowledge, sourceOf, unitOf } from './knowledge.ts';

const pieces = fc.constantFrom(
  '（',
  '）',
  '《',
  '》',
  '“',
  '”',
  '。',
  '，',
  '；',
  '、',
  '\n',
  '\t',
  '省水利厅',
  '牵头',
  '到2025年',
  '达到83%',
  '以上',
  '全覆盖',
  '制定',
  '方案',
  '根据',
  '以下简称',
  '是指',
  '违反本条例第三条',
  '的，',
  '由',
  '处',
  '二万元',
  '罚款',
  '三大',
  '任务',
  '𠮷',
);
const text = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 200, unit: 'grapheme' }),
);
const kinds = fc.constantFrom<UnitKind>('measure', 'article', 'box', 'front');

describe('the facts of any text', () => {
  it('have the shape of their schema, quote words that are there, and have ids of their own', () =>
    fc.assert(
      fc.property(text, kinds, (words, kind) => {
        const facts = findFacts(sourceOf([unitOf(words, { kind })]), knowledge);
        factsSchema.parse(facts);
        for (const { indicator, scope } of facts.targets)
          expect(words).toSatisfy((text: string) => text.includes('\u0001') || !`${indicator}${scope}`.includes('\u0001'));
        for (const each of factKinds) {
          for (const { evidence } of facts[each] as typeof facts.targets) {
            expect(evidence.end).toBeLessThanOrEqual(words.length);
            expect(evidence.end - evidence.start).toBeLessThanOrEqual(600);
          }
          const ids = facts[each].map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
        }
      }),
      { numRuns: 300 },
    ));

  it('leave out what only a damaged text would prove: a bracket of more than 600 characters', () =>
    expect(findFacts(sourceOf([unitOf(`清淤。（${'省水利厅、'.repeat(200)}省财政厅牵头）`)]), knowledge).assignments).toEqual([]));

  it('are found in time that grows with the text', () => {
    const long = '到2025年，优良天数比率达到83%以上。制定河道治理方案，（省水利厅牵头）'.repeat(800);
    expect(findFacts(sourceOf([unitOf(long)]), knowledge).targets.length).toBeGreaterThan(700);
  }, 20_000);
});
