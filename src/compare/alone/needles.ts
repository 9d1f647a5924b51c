/** Finding many wordings in all texts in one pass: time and space grow with the texts, whatever is looked for. Pure. */

/** Every wording is at least this long: shorter ones say nothing of where they are from. */
export const leastWording = 6;
/** A run that long which stands elsewhere is no chance. */
export const longestRun = 10;

/** For each wording the places that hold it. */
export type Holders = ReadonlyMap<string, ReadonlySet<string>>;

/** All runs of ten characters; of a shorter wording itself, if it is long enough. */
export function runsOf(wording: string): string[] {
  if (wording.length <= longestRun) return wording.length >= leastWording ? [wording] : [];
  return Array.from({ length: wording.length - longestRun + 1 }, (_, i) => wording.slice(i, i + longestRun));
}

/** Which places hold which of the wordings. Each is at least `leastWording` long. */
export function holdersOf(wordings: Iterable<string>, texts: Iterable<{ place: string; bare: string }>): Holders {
  const holders = new Map<string, Set<string>>();
  for (const wording of wordings) holders.set(wording, new Set());
  const byBeginning = Map.groupBy(holders.keys(), (wording) => wording.slice(0, leastWording));
  for (const { place, bare: text } of texts)
    for (let i = 0; i + leastWording <= text.length; i++)
      for (const wording of byBeginning.get(text.slice(i, i + leastWording)) ?? []) if (text.startsWith(wording, i)) holders.get(wording)?.add(place);
  return holders;
}

/** For each UTF-16 unit of a wording whether it lies in a run that another place holds, or in a part that one holds whole. */
export function heldElsewhere(wording: string, parts: readonly { start: number; end: number }[], own: string, holders: Holders): boolean[] {
  const held = Array.from({ length: wording.length }, () => false);
  const isHeld = (run: string): boolean => [...(holders.get(run) ?? [])].some((place) => place !== own);
  for (const [i, run] of runsOf(wording).entries()) if (isHeld(run)) held.fill(true, i, i + run.length);
  for (const { start, end } of parts) if (end - start <= longestRun && isHeld(wording.slice(start, end))) held.fill(true, start, end);
  return held;
}
