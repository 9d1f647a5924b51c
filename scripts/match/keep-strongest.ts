/** Thins out links where a measure has more of them in one area than anybody reads. */
import { type JudgedPairs, rankOf } from './judged-pairs.ts';

/** Where a measure stands. */
export interface Place {
  /** Where its document holds. */
  area: string;
  /** Among the measures of its document, 0 to 1. */
  position: number;
}

/**
 * Numbers of the pairs, ascending, that are among the `most` (255 at the utmost) strongest that at least one of their two measures has in the
 * area of the other: so texts from elsewhere push none out. `places`: of all measures, by their numbers.
 */
export function keepStrongest(pairs: JudgedPairs, places: readonly Place[], most: number): Uint32Array {
  const areas = numberAreas(places);
  const spread = new Set(areas).size;
  const counts = new Uint8Array(places.length * spread);
  /** Whether the measure has no `most` links in that area yet; then this is one more. */
  const takes = (measure: number, area: number): boolean => {
    const at = measure * spread + area;
    const isFree = (counts[at] ?? 0) < most;
    if (isFree) counts[at] = (counts[at] ?? 0) + 1;
    return isFree;
  };
  const kept = new Uint8Array(pairs.count);
  for (const number of strongestFirst(pairs, places)) {
    const [first, second] = pairs.pairOf(number);
    const [ofFirst, ofSecond] = [takes(first, areas[second] ?? 0), takes(second, areas[first] ?? 0)];
    kept[number] = Number(ofFirst || ofSecond);
  }
  return numbersBelow(pairs.count).filter((number) => kept[number] === 1);
}

/** Of each measure the number of its area. */
function numberAreas(places: readonly Place[]): Uint32Array {
  const numbers = new Map<string, number>();
  return Uint32Array.from(places, ({ area }) => {
    const number = numbers.get(area) ?? numbers.size;
    numbers.set(area, number);
    return number;
  });
}

/** Equal ranks are settled by how far apart both stand in their documents, because these keep the order of their framework. */
function strongestFirst(pairs: JudgedPairs, places: readonly Place[]): Uint32Array {
  const numbers = numbersBelow(pairs.count);
  const ranks = Float64Array.from(numbers, (number) => rankOf(pairs.judgementOf(number)));
  const distances = Float64Array.from(numbers, (number) => {
    const [first, second] = pairs.pairOf(number);
    return Math.abs((places[first]?.position ?? 0) - (places[second]?.position ?? 0));
  });
  return numbers.sort(
    (x, y) => (ranks[y] ?? 0) - (ranks[x] ?? 0) || (distances[x] ?? 0) - (distances[y] ?? 0) || comparePairs(pairs.pairOf(x), pairs.pairOf(y)),
  );
}

const comparePairs = (x: readonly [number, number], y: readonly [number, number]): number => x[0] - y[0] || x[1] - y[1];

const numbersBelow = (count: number): Uint32Array => new Uint32Array(count).map((_, number) => number);
