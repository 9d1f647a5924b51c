/** Finding things by where they stand, in lists that are sorted by it: nothing that is asked of every quotation may look at every other thing. */
import type { TextRange } from '../../policy/normal-form.ts';

/** The number of the first entry of a sorted list whose place is at least `at`; its length where there is none. */
export function firstFrom<T>(sorted: readonly T[], at: number, placeOf: (entry: T) => number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(sorted[middle] as T) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of `sorted`, which do not overlap each other, that share something with the range. */
export function touching<T extends TextRange>(sorted: readonly T[], { start, end }: TextRange): T[] {
  const from = firstFrom(sorted, start + 1, (range) => range.end);
  return sorted.slice(
    from,
    firstFrom(sorted, end, (range) => range.start),
  );
}

/** Whether two ranges have a place in common. */
export const overlaps = (one: TextRange, other: TextRange): boolean => one.start < other.end && one.end > other.start;

/** The same places as ranges that do not overlap, in order. */
export function merged(ranges: readonly TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  for (const { start, end } of ranges.toSorted((x, y) => x.start - y.start)) {
    const last = all.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
