/** Where most of a wording stands, told by the pairs of neighbouring characters in it: what is left of it after a slip, or out of a half-remembered sentence. */

import { greatest } from '../../policy/extremes.ts';
import { withoutMarks } from '../../policy/marks.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Ground } from './finding.ts';
import { rarity } from './holdings.ts';

/** A pair of neighbouring characters of the wording, with its places. */
export interface Pair {
  text: string;
  /** Of its first character in the wording. */
  offset: number;
  weight: number;
  places: ReadonlyMap<number, readonly number[]>;
}

/** Pairs that are looked up, at most, and bytes of the index that they may cost, whether loaded already or not: what is found must not depend on it. */
const mostPairs = 40;
const mostBytes = 400_000;
/** A pair so frequent that its places cost more says little. */
const mostForOne = 64_000;
/** What a pair weighs that stands nowhere: as one that so many units hold. */
const typicalCount = 3;

/** The pairs of a wording in normal form, those that are cheapest to look up first where it has many; those that stand nowhere are among them. */
export async function pairsOf(wording: string, { find, bytes, knows, collection }: Ground): Promise<Pair[]> {
  const characters = Array.from(withoutMarks(wording));
  const all = characters.slice(1).map((second, offset) => ({ text: (characters[offset] ?? '') + second, offset }));
  const priced = all.map((pair) => ({ ...pair, price: Array.from(pair.text).every(knows) ? bytes(pair.text) : 0 })).filter(({ price }) => price <= mostForOne);
  const cheapest = priced.toSorted((a, b) => a.price - b.price || a.offset - b.offset).slice(0, mostPairs);
  const within = cheapest.filter((_, at) => cheapest.slice(0, at + 1).reduce((sum, { price }) => sum + price, 0) <= mostBytes);
  return Promise.all(
    within.map(async ({ text, offset }) => {
      const places = await find(text);
      return { text, offset, places, weight: rarity(places.size || typicalCount, collection.units.length) };
    }),
  );
}

/** A place in a unit along which the wording may lie; `at` counts as in the record. */
export interface Likeness {
  unit: IndexedUnit;
  at: number;
  weight: number;
}

/** Characters that may have been left out or put in. */
const drift = 2;

/** For each unit the place at which most weight of the pairs lies in its order; the heaviest first. */
export function placesAlong(pairs: readonly Pair[], { collection }: Ground): Likeness[] {
  const starts = new Map<number, { start: number; pair: Pair }[]>();
  for (const pair of pairs)
    for (const [unit, positions] of pair.places) {
      const here = starts.get(unit) ?? [];
      for (const position of positions) here.push({ start: position - pair.offset, pair });
      starts.set(unit, here);
    }
  const best = [...starts].flatMap(([number, all]): Likeness[] => {
    const unit = collection.units[number];
    return unit ? [{ unit, ...heaviest(all.sort((a, b) => a.start - b.start)) }] : [];
  });
  return best.sort((a, b) => b.weight - a.weight || a.unit.number - b.unit.number);
}

function heaviest(starts: readonly { start: number; pair: Pair }[]): { at: number; weight: number } {
  const weighed = starts.map(({ start }, first) => {
    const end = starts.findIndex(({ start: other }, at) => at > first && other > start + drift);
    const near = new Set(starts.slice(first, end < 0 ? undefined : end).map(({ pair }) => pair));
    return { at: start, weight: [...near].reduce((sum, { weight }) => sum + weight, 0) };
  });
  const most = greatest(
    weighed.map(({ weight }) => weight),
    0,
  );
  return weighed.find(({ weight }) => weight === most) ?? { at: 0, weight: 0 };
}
