/** The one check of the promise: every id that was ever published leads to words that are there, or to the word that they were withdrawn. */
import { documentOf } from '../../../src/policy/ids.ts';
import type { AnchorEntry } from '../../../src/policy/model/anchor.ts';

export interface DeadEnd {
  id: string;
  /** The last id on the way that was published; what stands there leads no further. */
  to: string;
  why: 'circle' | 'unknown';
}

/**
 * Ids that lead round in a circle, or to an id that is not published. `entries`: all of the collection, as published. Of `unread`
 * documents nothing is known, so that nothing is held against them.
 */
export function deadEnds(entries: readonly AnchorEntry[], unread: ReadonlySet<string> = new Set()): DeadEnd[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return entries.flatMap((entry): DeadEnd[] => {
    const seen = new Set<string>();
    let last = entry;
    while (last.state === 'moved' || last.state === 'merged') {
      const to = last.to ?? last.id;
      seen.add(last.id);
      if (seen.has(to)) return [{ id: entry.id, to, why: 'circle' }];
      const next = byId.get(to);
      if (!next) return unread.has(documentOf(to)) ? [] : [{ id: entry.id, to, why: 'unknown' }];
      last = next;
    }
    return [];
  });
}
