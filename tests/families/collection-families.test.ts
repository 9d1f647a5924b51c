import { describe, expect, it } from 'vitest';
import { findFamilies, publishedLinks } from '../../scripts/families/collection-families.ts';
import { familySchema } from '../../src/policy/model/family.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { committed } from '../committed.ts';
import { smallDocument } from '../match/units.ts';
import { allAmong, links } from './links.ts';

/** Documents a, b, c … of two measures each. */
const units: Unit[] = [...'abcdxyz'].flatMap((document) =>
  smallDocument(document, [
    ['企业信用评价', '评价。'],
    ['排污许可管理', '许可。'],
  ]),
);
const first = ['a#m1', 'b#m1', 'c#m1'];
const second = ['a#m2', 'b#m2', 'c#m2'];
const none: ReadonlySet<string> = new Set();
const find = (found: ReturnType<typeof links>, drafts = none, earlier: Parameters<typeof findFamilies>[0]['earlier'] = [], registered: string[] = []) =>
  findFamilies({ links: found, units, drafts, earlier, registered });

describe('findFamilies', () => {
  const released = [...allAmong(first), ...allAmong(second)];
  const plain = find(released).all;

  it('numbers them in the order of the shelf, with members in that order, as the schema has them', () => {
    expect(plain).toEqual([
      { id: 'f1', name: '企业信用评价', members: first },
      { id: 'f2', name: '排污许可管理', members: second },
    ]);
    for (const family of plain) expect(familySchema.parse(family)).toEqual(family);
  });

  it('keeps ids in a rebuild, and gives none again', () => {
    expect(find(released, none, plain, ['f1', 'f2'])).toEqual({ released: plain, all: plain });
    const changed = find([...allAmong([...second, 'd#m2']), ...links('x#m1 y#m1')], none, plain, ['f1', 'f2']).all;
    expect(changed.map(({ id, members }) => [id, members.length])).toEqual([
      ['f2', 4],
      ['f3', 2],
    ]);
  });

  it('drafts add members and families, and change nothing of released ones', () => {
    const drafts = new Set(['x', 'y', 'z']);
    const withDrafts = [...released, ...allAmong([...first, 'x#m1']).slice(2), ...links('b#m2 y#m2', 'y#m2 c#m2', 'y#m2 a#m1', 'x#m2 z#m2')];
    const { released: settled, all } = find(withDrafts, drafts);
    expect(settled).toEqual(plain);
    expect(all.map(({ id, members }) => [id, members])).toEqual([
      ['f1', [...first, 'x#m1']],
      ['f2', [...second, 'y#m2']],
      ['f3', ['x#m2', 'z#m2']],
    ]);
  });

  it('a number that only drafts had goes to the next released family', () => {
    const drafted = find([...released, ...links('x#m2 z#m2')], new Set(['x', 'z'])).all;
    const after = find([...released, ...links('a#m1 x#m1', 'y#m2 z#m2')], none, drafted, ['f1', 'f2']).all;
    expect(after.map(({ id, members }) => [id, members[0]])).toEqual([
      ['f1', 'a#m1'],
      ['f2', 'a#m2'],
      ['f3', 'y#m2'],
    ]);
  });
});

it('links of released documents are chosen without a look at drafts', () => {
  const found = [...allAmong(['a#m1', 'b#m1', 'c#m1', 'd#m1']), ...links('a#m1 x#m1', 'a#m1 y#m1')];
  const drafts = new Set(['x', 'y']);
  const areas = (document: string): string => document;
  const kept = publishedLinks(found, find(found, drafts), drafts, areas);
  expect(kept.slice(0, 6)).toEqual(publishedLinks(found.slice(0, 6), find(found.slice(0, 6)), none, areas));
  expect(kept).toHaveLength(8);
});

it('in the five texts no two members of a family are of different topics, where an editor assigned any', () => {
  const topicsOf = Map.groupBy(
    committed.topics.flatMap(({ id: topic, units: own }) => own.filter(({ source }) => source === 'editor').map(({ id }) => ({ id, topic }))),
    ({ id }) => id,
  );
  const pairs = committed.families.flatMap(({ members }) => {
    const assigned = members.filter((id) => topicsOf.has(id));
    return assigned.flatMap((a, i) => assigned.slice(i + 1).map((b) => [a, b] as const));
  });
  const share = (a: string, b: string): boolean => topicsOf.get(a)?.some(({ topic }) => topicsOf.get(b)?.some((other) => other.topic === topic)) ?? false;
  expect(pairs.length).toBeGreaterThan(50);
  expect(pairs.filter(([a, b]) => !share(a, b))).toEqual([]);
});
