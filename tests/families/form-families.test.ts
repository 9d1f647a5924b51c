import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFamilies } from '../../scripts/families/form-families.ts';
import type { MeasureLink } from '../../src/policy/model/link.ts';
import { allAmong, link, links } from './links.ts';

const formed = (found: readonly MeasureLink[], settled: string[][] = []): string[] => formFamilies(found, settled).map(({ members }) => members.join(''));
const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `n${String(i).padStart(3, '0')}`);
/** Each linked with the `near` next on either side, as in a long drift of wording. */
const drift = (ids: readonly string[], near: number): MeasureLink[] => ids.flatMap((a, i) => ids.slice(i + 1, i + 1 + near).map((b) => link(`${a} ${b}`)));

describe('formFamilies', () => {
  it.each([
    ['a pair', links('a b'), ['ab']],
    ['a partial link and a shared instrument make none', links('a b partial', 'c d instrument'), []],
    ['three that know each other', links('a b', 'b c', 'a c'), ['abc']],
    ['a chain of three: the nearer two', [link('a b', { score: 0.9 }), link('b c')], ['ab']],
    ['a chain of four: two pairs', links('a b', 'b c', 'c d'), ['ab', 'cd']],
    ['two groups with one bridge', [...allAmong(['a', 'b', 'c']), ...allAmong(['x', 'y', 'z']), link('c x', { score: 0.99 })], ['abc', 'xyz']],
    ['one of four pairs missing', allAmong(['a', 'b', 'c', 'd']).filter(({ a, b }) => a + b !== 'ad'), ['abcd']],
    ['a star: its centre and the nearest', [link('a b'), link('a c'), link('a d', { score: 0.9 })], ['ad']],
    ['an editor’s link before the nearest matched', [link('a b', { score: 0.99 }), link('b c', { score: 0.1, source: 'editor' })], ['bc']],
  ])('%s', (_, found, expected) => {
    expect(formed(found)).toEqual(expected);
  });

  it('keeps apart what an editor rejected, whatever the others say', () => {
    const without = allAmong(['a', 'b', 'c', 'd']).filter(({ a, b }) => a + b !== 'ad');
    for (const settled of [[], [['b', 'd']]]) {
      const found = formFamilies(without, settled, [{ a: 'd', b: 'a' }]).map(({ members }) => members);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((members) => members.includes('a') && members.includes('d'))).toEqual([]);
    }
  });

  it('cuts a long chain into pieces of which all members have something in common', () => {
    for (const near of [1, 3, 6, 12, 20]) {
      const ids = numbered(200);
      for (const { leader, members } of formFamilies(drift(ids, near))) {
        const distances = members.map((id) => Math.abs(ids.indexOf(id) - ids.indexOf(leader)));
        expect(Math.max(0, ...distances)).toBeLessThanOrEqual(near * 2);
      }
    }
  });

  it('keeps a family together of which each clause proposes its nearest alone', () => {
    const ids = numbered(60);
    const around = (count: number): MeasureLink[] =>
      ids.flatMap((a, i) => Array.from({ length: count }, (_, k) => link(`${a} ${ids[(i + k + 1) % ids.length]}`)));
    expect(formFamilies(around(29)).map(({ members }) => members.length)).toEqual([60]);
  });

  it('lets settled families grow, not lose, not become one', () => {
    const found = [...allAmong(['a', 'b', 'x']), ...allAmong(['c', 'd', 'x'], 0.7), link('b c', { score: 1 })];
    expect(
      formed(found, [
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ).toEqual(['abx', 'cd']);
    expect(formed(links('x y'), [['a', 'c']])).toEqual(['ac', 'xy']);
  });

  it('is the same whatever the order of the links, and puts no clause into two families', () => {
    const graph = fc.uniqueArray(fc.tuple(fc.nat(14), fc.nat(14), fc.integer({ min: 500, max: 504 })), {
      selector: ([a, b]) => [a, b].sort().join(),
      maxLength: 60,
    });
    const ids = numbered(15);
    fc.assert(
      fc.property(graph, fc.array(fc.nat(), { minLength: 60, maxLength: 60 }), (pairs, order) => {
        const found = pairs.filter(([a, b]) => a !== b).map(([a, b, score]) => link(`${ids[a]} ${ids[b]}`, { score: score / 1000 }));
        const shuffled = found
          .map((one, i) => ({ one, at: order[i] ?? 0 }))
          .sort((x, y) => x.at - y.at)
          .map(({ one }) => one);
        const families = formFamilies(found);
        expect(formFamilies(shuffled)).toEqual(families);
        const members = families.flatMap((family) => family.members);
        expect(new Set(members).size).toBe(members.length);
      }),
      { numRuns: 200 },
    );
  });
});
