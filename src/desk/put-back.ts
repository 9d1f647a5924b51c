/** Takes back a removal: only what was removed, into the desk as it is by now. Pure. */
import { type Desk, merged, mostRead, type Remarks } from './desk.ts';

/** What stands on `before` and no longer on `after`. */
export function takenAway(before: Desk, after: Desk): Desk {
  const gone = <T>(from: readonly T[], left: readonly T[], keyOf: (one: T) => string): T[] => {
    const known = new Set(left.map(keyOf));
    return from.filter((one) => !known.has(keyOf(one)));
  };
  return {
    ...before,
    units: gone(before.units, after.units, ({ id }) => id),
    searches: gone(before.searches, after.searches, ({ address }) => address),
    read: gone(before.read, after.read, ({ document }) => document),
  };
}

/**
 * The desk with what was taken away from `before`, each thing where it stood. Everything else stays as it is now: what was changed, added or removed
 * since, also by another tab.
 */
export function putBack(desk: Desk, before: Desk, taken: Desk): Desk {
  const { units, searches, read } = merged(desk, taken);
  return {
    ...desk,
    units: inOldOrder(units, before.units, taken.units, ({ id }) => id),
    searches: inOldOrder(searches, before.searches, taken.searches, ({ address }) => address),
    read: read.slice(0, mostRead),
  };
}

/** What was taken away stands again behind what it stood behind; what has come since stands where it is. */
function inOldOrder<T extends Remarks>(now: readonly T[], before: readonly T[], taken: readonly T[], keyOf: (one: T) => string): T[] {
  const [back, old] = [new Set(taken.map(keyOf)), new Set(before.map(keyOf))];
  const order = now.filter((one) => !back.has(keyOf(one)));
  const own = new Map(now.map((one) => [keyOf(one), one]));
  for (const [at, one] of before.entries()) {
    const returning = back.has(keyOf(one)) ? own.get(keyOf(one)) : undefined;
    if (!returning) continue;
    const inFront = new Set(before.slice(0, at).map(keyOf));
    const behind = order.findLastIndex((each) => inFront.has(keyOf(each))) + 1;
    const first = order.findIndex((each) => old.has(keyOf(each)));
    order.splice(behind || (first < 0 ? order.length : first), 0, returning);
  }
  return order;
}
