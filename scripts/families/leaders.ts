/** The leader of a family, and who belongs to it: a family is what stands round one clause. */

/** Of each linked clause the scores of its links, by the other clause. */
export type Partners = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Circle {
  /** The most central member. */
  leader: string;
  /** Two or more, by id. */
  members: string[];
}

/**
 * The families in a cluster: the leader's circle, then that of who is left. `reach`: more partners of the leader than these need not be
 * known to a member. With `whole` everybody stays. `members` by id.
 */
export function circlesOf(members: readonly string[], partners: Partners, reach: number, whole = false): Circle[] {
  const circles: Circle[] = [];
  for (let left = members; left.length > 1; ) {
    const leader = leaderOf(left, partners);
    const inside = whole ? new Set(left) : circleOf(leader, left, partners, reach);
    if (inside.size > 1) circles.push({ leader, members: left.filter((id) => inside.has(id)) });
    left = left.filter((id) => !inside.has(id));
  }
  return circles;
}

/** Who has the most links to others of `members`; of several the best scored, then the first. */
export function leaderOf(members: readonly string[], partners: Partners): string {
  const among = new Set(members);
  const ranked = members.map((id) => ({ id, links: linksInto(among, partners.get(id)) }));
  return ranked.reduce((best, one) => (isMoreCentral(one.links, best.links) ? one : best)).id;
}

function linksInto(among: ReadonlySet<string>, own: ReadonlyMap<string, number> = new Map()): number[] {
  return [...own].flatMap(([id, score]) => (among.has(id) ? score : []));
}

const sum = (scores: readonly number[]): number => scores.reduce((total, score) => total + score, 0);
const isMoreCentral = (one: readonly number[], other: readonly number[]): boolean =>
  one.length > other.length || (one.length === other.length && sum(one) > sum(other));

/** The leader, who is linked with it, and who is linked with more than half of those. */
function circleOf(leader: string, members: readonly string[], partners: Partners, reach: number): Set<string> {
  const near = new Set(members.filter((id) => partners.get(leader)?.has(id)));
  const enough = Math.min(near.size, reach) / 2;
  return new Set(members.filter((id) => id === leader || near.has(id) || linksInto(near, partners.get(id)).length > enough));
}
