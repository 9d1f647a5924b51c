/** What happened to published ids in a collection, document by document: for the editor who confirms it. */
import type { LockedEntry } from '../../src/policy/model/anchor.ts';
import type { Collection } from './convert-collection.ts';
import { convertDocument } from './convert-document.ts';
import { idOfFolder } from './convert-member.ts';
import type { Review } from './identity/confirm-anchors.ts';
import type { AnchorChange } from './identity/kept-unit.ts';
import { readSeed } from './read/read-seed.ts';

export interface AnchorReview extends Review {
  /** Of the document. */
  id: string;
  changes: AnchorChange[];
  /** Other faults of the document, but for those that follow from what vanished: as long as there are some, it may only be misread. */
  faults: number;
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
    const { value, issues } = convertDocument(seed, { language, locked: entries });
    return [{ id, entries, becoming: value.anchors, changes: value.changes, faults: issues.filter(({ rule }) => rule !== 'erratum-elsewhere').length }];
  });
}
