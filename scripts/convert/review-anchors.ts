/** What happened to published ids in a collection, document by document: for the editor who confirms it. */
import type { LockedEntry } from '../../src/policy/model/anchor.ts';
import { type Collection, idOfFolder } from './convert-collection.ts';
import { convertDocument } from './convert-document.ts';
import type { AnchorChange } from './identity/kept-unit.ts';
import { readSeed } from './read/read-seed.ts';

export interface AnchorReview {
  /** Of the document. */
  id: string;
  /** Its lock file. */
  entries: readonly LockedEntry[];
  changes: AnchorChange[];
}

/** Released documents whose seeds can be read; none without a language. `locks`: lock files as they would be, by document. */
export function reviewAnchors(
  { folders, published, language: { value: language } }: Collection,
  locks: ReadonlyMap<string, readonly LockedEntry[]> = new Map(),
): AnchorReview[] {
  return folders.flatMap((files) => {
    const id = idOfFolder(files);
    const [entries, { seed }] = [locks.get(id) ?? published.locks.get(id)?.entries, readSeed(files)];
    if (!entries || !seed || !language) return [];
    return [{ id, entries, changes: convertDocument(seed, { language, locked: entries }).value.changes }];
  });
}
