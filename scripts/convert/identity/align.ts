import { diffArrays } from 'diff';

/** The longest row of equal entries that stand in the same order in both lists: their places, `[before, now]`. Equal lists are aligned whole. */
export function align(before: readonly string[], now: readonly string[]): [before: number, now: number][] {
  const pairs: [number, number][] = [];
  let [old, place] = [0, 0];
  for (const { added, removed, count = 0 } of diffArrays([...before], [...now])) {
    if (!added && !removed) for (let i = 0; i < count; i++) pairs.push([old + i, place + i]);
    if (!added) old += count;
    if (!removed) place += count;
  }
  return pairs;
}
