/** How near to each other words stand in a unit. */
import { greatest, least } from '../../policy/extremes.ts';

/** The shortest stretch that holds a spot of every concept; 0 for none. */
export function shortestSpan(concepts: readonly (readonly { at: number; length: number }[])[]): number {
  const all = concepts.flatMap((spots, of) => spots.map(({ at, length }) => ({ of, at, end: at + length }))).sort((a, b) => a.at - b.at);
  const latest = new Map<number, { at: number; end: number }>();
  let best = Number.POSITIVE_INFINITY;
  for (const { of, at, end } of all) {
    latest.set(of, { at, end });
    if (latest.size === concepts.length) best = Math.min(best, spanOf([...latest.values()]));
  }
  return Number.isFinite(best) ? best : 0;
}

function spanOf(spots: readonly { at: number; end: number }[]): number {
  const ends = spots.map(({ end }) => end);
  const starts = spots.map(({ at }) => at);
  return greatest(ends, 0) - least(starts, Number.POSITIVE_INFINITY);
}
