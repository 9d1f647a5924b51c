/** The collection as it is published: what content/ holds, with addresses that carry the site's base path. */
import { readWholeCollection, type WholeCollection } from '../../src/library/content-folder.ts';

export type Collection = WholeCollection;

/** `base`: the site's base path without a slash at its end. */
export function readCollection(folder: string, base: string, drafts = false): Collection {
  const whole = readWholeCollection(folder, drafts);
  const withBase = <T extends { url: string }>(row: T): T => ({ ...row, url: base + row.url });
  return { ...whole, documents: whole.documents.map(withBase), clauses: whole.clauses.map(withBase) };
}
