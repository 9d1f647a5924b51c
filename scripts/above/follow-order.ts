/** What follows a text mostly follows its order: which upper items may be expected for a lower one, by those found for its neighbours. */
import type { Likeness } from './compare-items.ts';

/** From this likeness on a best item is certain enough to say where its neighbours' items are. */
const certain = 0.5;
/** By how much an item in its expected place is preferred: it settles near draws, and no more. */
const preferred = 1.15;
/** So many items before and behind the expected range are in place still. */
const margin = 1;

/** The likenesses, those in their expected place raised; in time near to linear in the number of likenesses. */
export function preferOrder(likeness: readonly Likeness[]): Likeness[] {
  const anchors = longestRise(likeness.flatMap((own, lower) => certainItem(own).map((upper) => ({ lower, upper }))));
  if (!anchors.length) return [...likeness];
  let next = 0;
  return likeness.map((own, lower) => {
    while (next < anchors.length && (anchors[next]?.lower ?? 0) < lower) next++;
    const [from, to] = [anchors[next - 1]?.upper ?? 0, anchors[next]?.upper ?? Infinity];
    const isInPlace = (upper: number): boolean => upper >= from - margin && upper <= to + margin;
    return new Map([...own].map(([upper, value]) => [upper, isInPlace(upper) ? Math.min(1, value * preferred) : value]));
  });
}

interface Anchor {
  lower: number;
  upper: number;
}

function certainItem(own: Likeness): number[] {
  const best = [...own].reduce<[number, number] | null>((most, each) => (most && most[1] >= each[1] ? most : each), null);
  return best && best[1] >= certain ? [best[0]] : [];
}

/** The most of them whose upper items never go back, in order. */
function longestRise(anchors: readonly Anchor[]): Anchor[] {
  const ends: { at: number; upper: number }[] = [];
  const before: (number | null)[] = [];
  for (const [at, { upper }] of anchors.entries()) {
    const length = ends.findIndex((end) => end.upper > upper);
    const place = length < 0 ? ends.length : length;
    before.push(ends[place - 1]?.at ?? null);
    ends[place] = { at, upper };
  }
  const rise: Anchor[] = [];
  for (let at = ends.at(-1)?.at ?? null; at !== null; at = before[at] ?? null) rise.push(anchors[at] as Anchor);
  return rise.reverse();
}
