/** What happened to published ids in a collection, document by document: for the editor who confirms it. */
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import { type Collection, idOfFolder } from './convert-collection.ts';
import { convertDocument } from './convert-document.ts';
import type { AnchorChange } from './identity/kept-unit.ts';
import { readSeed } from './read/read-seed.ts';

export interface AnchorReview {
  /** Of the document. */
  id: string;
  /** Its lock file as it is. */
  entries: readonly AnchorEntry[];
  changes: AnchorChange[];
}

/** Released documents whose seeds can be read; none without a language. */
export function reviewAnchors({ folders, published, language: { value: language } }: Collection): AnchorReview[] {
  return folders.flatMap((files) => {
    const id = idOfFolder(files);
    const [lock, { seed }] = [published.locks.get(id), readSeed(files)];
    if (!lock || !seed || !language) return [];
    const { changes } = convertDocument(seed, { language, locked: lock.entries }).value;
    return [{ id, entries: lock.entries, changes }];
  });
}
