/**
 * Families (同类条目): clauses that regulate the same thing, from the links between them. Pure; the order of links changes nothing.
 *
 * - A clause is in one family at most: its page then leads to one place, and counts of families add up.
 * - Two groups become one if more than half of the links that could run between them do (average linkage). A~B~C where nothing joins
 *   A and C stays A~B. The nearest groups join first; in each round all that are each other's nearest, so that time is nearly linear in links.
 * - The clause with the most links into its family leads it. What is neither linked with it nor with more than half of what is leaves, so that
 *   a long chain of overlapping groups does not hold together either; those who leave may form a family of their own.
 */
import type { FoundLink } from '../match/found-link.ts';
import { type Apart, type Cluster, firstClusters, joinClusters, nearestTo, type ScoredPair } from './clusters.ts';
import { type Circle, circlesOf, type Partners } from './leaders.ts';

/** Links that a clause may be expected to have: the matcher proposes no more for one. */
export const reach = 12;

/**
 * Families of two members or more, in no order of meaning; members by id. `settled`: families that may grow but neither lose a member
 * nor become one (those of released documents, where drafts come in). `apart`: pairs that an editor rejected, never in one family.
 */
export function formFamilies(links: readonly FoundLink[], settled: readonly (readonly string[])[] = [], apart: readonly ClausePair[] = []): Circle[] {
  const same = links.filter(({ strength }) => strength === 'same');
  const partners = partnersIn(same);
  const common = commonPartners(partners);
  return joined(
    firstClusters(
      same.map((link) => weighed(link, partners, common)),
      settled,
      partnersApart(apart),
    ),
  )
    .flatMap((cluster) => circlesOf(cluster.members.toSorted(), partners, reach, cluster.settled))
    .toSorted((one, other) => (one.leader < other.leader ? -1 : 1));
}

export type ClausePair = Pick<FoundLink, 'a' | 'b'>;

function partnersApart(pairs: readonly ClausePair[]): Apart {
  const both = pairs.flatMap(({ a, b }) => [
    { of: a, other: b },
    { of: b, other: a },
  ]);
  return new Map([...Map.groupBy(both, ({ of }) => of)].map(([of, own]) => [of, new Set(own.map(({ other }) => other))]));
}

/**
 * A link weighs the more, the more partners its two clauses have in common, so that one strong link between two groups does not tear them
 * apart. An editor's word weighs most.
 */
function weighed({ a, b, score, source }: FoundLink, partners: Partners, common: (a: string, b: string) => number): ScoredPair {
  if (source === 'editor') return { a, b, score: 1000 };
  // Each counts as its own partner.
  const shared = 2 + common(a, b);
  const all = 2 + (partners.get(a)?.size ?? 0) + (partners.get(b)?.size ?? 0) - shared;
  return { a, b, score: Math.round((score * 1000 * shared) / all) };
}

/** How many partners two clauses have in common. By ascending numbers: looking each partner up by its id took most of the time. */
function commonPartners(partners: Partners): (a: string, b: string) => number {
  const numbers = new Map([...partners.keys()].map((id, number) => [id, number] as const));
  const ascending = new Map([...partners].map(([id, own]) => [id, Uint32Array.from(own.keys(), (other) => numbers.get(other) ?? 0).sort()] as const));
  const none = new Uint32Array();
  return (a, b) => countCommon(ascending.get(a) ?? none, ascending.get(b) ?? none);
}

/** Both ascending, each number once. */
function countCommon(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const [own = 0, others = 0] = [one[i], other[j]];
    if (own === others) count++;
    if (own <= others) i++;
    if (others <= own) j++;
  }
  return count;
}

function partnersIn(links: readonly FoundLink[]): Partners {
  const partners = new Map<string, Map<string, number>>();
  const add = (from: string, to: string, score: number): void => {
    const own = partners.get(from);
    if (own) own.set(to, score);
    else partners.set(from, new Map([[to, score]]));
  };
  for (const { a, b, score } of links) {
    add(a, b, Math.round(score * 1000));
    add(b, a, Math.round(score * 1000));
  }
  return partners;
}

/** The clusters that are left when no two may join any more. Only those are looked at again whose surroundings changed. */
function joined(clusters: Set<Cluster>): Cluster[] {
  const nearest = new Map<Cluster, Cluster | null>();
  let changed = new Set(clusters);
  while (changed.size) {
    for (const cluster of changed) nearest.set(cluster, nearestTo(cluster, reach));
    const mutual = [...changed].flatMap((one): [Cluster, Cluster][] => {
      const other = nearest.get(one);
      return other && nearest.get(other) === one && (one.key < other.key || !changed.has(other)) ? [[one, other]] : [];
    });
    changed = new Set();
    for (const [one, other] of mutual) {
      const into = joinClusters(one, other);
      clusters.delete(into === one ? other : one);
      for (const cluster of [into, ...into.bonds.keys()]) changed.add(cluster);
    }
    for (const cluster of changed) if (!clusters.has(cluster)) changed.delete(cluster);
  }
  return [...clusters];
}
