/** Thins out links where a measure has more of them than anybody reads. */

export interface RankedPair {
  pair: readonly [first: number, second: number];
  /** Higher is better. */
  rank: number;
  /** How far apart both stand in their documents, 0 to 1: settles equal ranks, because documents keep the order of their framework. */
  distance: number;
}

/** The pairs that are among the `most` strongest of at least one of their two measures, in their old order. */
export function keepStrongest<P extends RankedPair>(pairs: readonly P[], most: number): P[] {
  const counts = new Map<number, number>();
  const kept = new Set<P>();
  for (const ranked of [...pairs].sort(byStrength)) {
    for (const measure of ranked.pair) {
      const count = counts.get(measure) ?? 0;
      if (count < most) kept.add(ranked);
      counts.set(measure, count + 1);
    }
  }
  return pairs.filter((pair) => kept.has(pair));
}

function byStrength(x: RankedPair, y: RankedPair): number {
  return y.rank - x.rank || x.distance - y.distance || x.pair[0] - y.pair[0] || x.pair[1] - y.pair[1];
}
