/** Thins out links where a measure has more of them in one area than anybody reads. */

export interface RankedPair {
  pair: readonly [first: number, second: number];
  /** Where the documents of both hold. */
  areas: readonly [first: string, second: string];
  /** Higher is better. */
  rank: number;
  /** How far apart both stand in their documents, 0 to 1: settles equal ranks, because documents keep the order of their framework. */
  distance: number;
}

/** The pairs that are among the `most` strongest that at least one of their two measures has in the area of the other, in their old order: so texts from elsewhere push none out. */
export function keepStrongest<P extends RankedPair>(pairs: readonly P[], most: number): P[] {
  const areas = new Map<string, Map<number, number>>();
  const countsIn = (area: string): Map<number, number> => {
    const counts = areas.get(area) ?? new Map<number, number>();
    areas.set(area, counts);
    return counts;
  };
  const kept = new Set<P>();
  for (const ranked of [...pairs].sort(byStrength)) {
    const [first, second] = ranked.areas;
    for (const [measure, counts] of [
      [ranked.pair[0], countsIn(second)],
      [ranked.pair[1], countsIn(first)],
    ] as const) {
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
