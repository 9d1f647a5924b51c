/** The collection as it is published: what content/ holds, with addresses that carry the site's base path. */
import { readWholeCollection, type WholeCollection } from '../../src/library/content-folder.ts';
import type { Jurisdiction } from '../../src/policy/model/jurisdiction.ts';
import type { Jurisdictions } from '../../src/policy/model/jurisdictions.ts';

export interface Collection extends WholeCollection {
  /** What the territories of the documents are, and all others. */
  jurisdictions: readonly Jurisdiction[];
}

/** `base`: the site's base path without a slash at its end. */
export function readCollection(folder: string, base: string, { all }: Pick<Jurisdictions, 'all'>, drafts = false): Collection {
  const whole = readWholeCollection(folder, drafts);
  const withBase = <T extends { url: string }>(row: T): T => ({ ...row, url: base + row.url });
  return { ...whole, jurisdictions: all, documents: whole.documents.map(withBase), clauses: whole.clauses.map(withBase) };
}
