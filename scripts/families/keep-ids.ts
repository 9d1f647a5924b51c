/** Steady ids of families: a rebuild gives a family its earlier id; an id that was given once is never given to another. */
import type { Family } from '../../src/policy/model/family.ts';

const numberOf = (id: string): number => Number(id.slice(1));

/**
 * The ids of `families` (their members), in their order. Each takes the id of the earlier family with which it has most members in common
 * (of equals: the smaller number, then the first family), each id once; others take the next numbers beyond all that were ever `registered`.
 */
export function keepIds(families: readonly (readonly string[])[], earlier: readonly Pick<Family, 'id' | 'members'>[], registered: readonly string[]): string[] {
  const kept = new Map<number, string>();
  const taken = new Set<string>();
  for (const { at, id } of overlaps(families, earlier)) {
    if (kept.has(at) || taken.has(id)) continue;
    kept.set(at, id);
    taken.add(id);
  }
  let last = [...registered, ...earlier.map(({ id }) => id)].reduce((most, id) => Math.max(most, numberOf(id)), 0);
  return families.map((_, at) => kept.get(at) ?? `f${++last}`);
}

interface Overlap {
  /** Index of the family. */
  at: number;
  id: string;
  common: number;
}

/** All families that have members in common with an earlier one, those with most first. */
function overlaps(families: readonly (readonly string[])[], earlier: readonly Pick<Family, 'id' | 'members'>[]): Overlap[] {
  const idOf = new Map(earlier.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const found = families.flatMap((members, at) => {
    const counts = new Map<string, number>();
    for (const id of members.flatMap((member) => idOf.get(member) ?? [])) counts.set(id, (counts.get(id) ?? 0) + 1);
    return [...counts].map(([id, common]) => ({ at, id, common }));
  });
  return found.sort((x, y) => y.common - x.common || numberOf(x.id) - numberOf(y.id) || x.at - y.at);
}
