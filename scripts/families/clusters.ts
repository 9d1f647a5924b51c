/** Clusters of clauses on the sparse graph of their links: how near two are, and how two become one. */
/** What joins two clusters: how many links run between them, and the sum of their scores. */
export interface Bond {
  links: number;
  score: number;
}

export interface Cluster {
  /** The least id of its members: settles what is otherwise equal. */
  key: string;
  members: string[];
  /** Clusters that links lead to. */
  bonds: Map<Cluster, Bond>;
  /** Of a family that was there before: no two of them become one. */
  settled: boolean;
  /** Clauses with which an editor says that a member has nothing in common: they do not come in. */
  apart: ReadonlySet<string>;
}

/** Of a clause those that an editor keeps apart from it. */
export type Apart = ReadonlyMap<string, ReadonlySet<string>>;

/** A link between two clauses, whichever way round; the score is a whole number, so that sums do not hang on their order. */
export interface ScoredPair {
  a: string;
  b: string;
  score: number;
}

/** A cluster for each clause that is linked, but for the `settled` ones, which begin together. */
export function firstClusters(pairs: readonly ScoredPair[], settled: readonly (readonly string[])[], apart: Apart): Set<Cluster> {
  const clusterOf = (members: string[], isSettled: boolean): Cluster => newCluster(members, isSettled, apart);
  const clusters = new Map<string, Cluster>();
  for (const members of settled) {
    const cluster = clusterOf([...members], true);
    for (const id of members) clusters.set(id, cluster);
  }
  for (const { a, b, score } of pairs) {
    const [one, other] = [a, b].map((id) => clusters.get(id) ?? clusterOf([id], false)) as [Cluster, Cluster];
    clusters.set(a, one).set(b, other);
    if (one !== other) addBond(one, other, { links: 1, score });
  }
  return new Set(clusters.values());
}

const newCluster = (members: string[], settled: boolean, apart: Apart): Cluster => ({
  key: members.reduce((least, id) => (id < least ? id : least)),
  members,
  bonds: new Map(),
  settled,
  apart: new Set(members.flatMap((id) => [...(apart.get(id) ?? [])])),
});

const areApart = (one: Cluster, other: Cluster): boolean => one.apart.size > 0 && other.members.some((id) => one.apart.has(id));

function addBond(one: Cluster, other: Cluster, bond: Bond): void {
  const before = one.bonds.get(other);
  const sum = before ? { links: before.links + bond.links, score: before.score + bond.score } : bond;
  one.bonds.set(other, sum);
  other.bonds.set(one, sum);
}

/**
 * The nearest of the clusters that `one` may join, null where there is none. Two may join if more than half of the links that could run
 * between them do (average linkage, so that a chain does not hold) and no editor keeps them apart; the nearest is the one with the greatest score on average.
 */
export function nearestTo(one: Cluster, reach: number): Cluster | null {
  let nearest: { cluster: Cluster; rank: number } | null = null;
  for (const [cluster, { links, score }] of one.bonds) {
    const possible = possibleLinks(one, cluster, reach);
    if (links * 2 <= possible || (one.settled && cluster.settled) || areApart(one, cluster)) continue;
    const rank = score / possible;
    if (!nearest || rank > nearest.rank || (rank === nearest.rank && pairKey(one, cluster) < pairKey(one, nearest.cluster))) nearest = { cluster, rank };
  }
  return nearest?.cluster ?? null;
}

/** Each clause of the one with each of the other; but links are only looked for to `reach` partners of a clause, however many are like it. */
const possibleLinks = ({ members: { length: one } }: Cluster, { members: { length: other } }: Cluster, reach: number): number =>
  Math.min(one * other, one * reach, other * reach);

const pairKey = ({ key: a }: Cluster, { key: b }: Cluster): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Puts the cluster with fewer bonds into the other, which is returned; the one put in is no longer bound to anything. */
export function joinClusters(one: Cluster, other: Cluster): Cluster {
  const [into, gone] = one.bonds.size < other.bonds.size || (one.bonds.size === other.bonds.size && other.key < one.key) ? [other, one] : [one, other];
  for (const id of gone.members) into.members.push(id);
  into.settled ||= gone.settled;
  if (gone.apart.size) into.apart = into.apart.union(gone.apart);
  if (gone.key < into.key) into.key = gone.key;
  for (const [neighbour, bond] of gone.bonds) {
    neighbour.bonds.delete(gone);
    if (neighbour !== into) addBond(into, neighbour, bond);
  }
  gone.bonds.clear();
  return into;
}
