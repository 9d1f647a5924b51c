/** Where chains of moves end. */
import { documentOf } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Collection } from './collection.ts';

/** Where nothing is known of a day. */
export const unknownDay = '1970-01-01';

/** The id at which a chain of moves ends; an id that did not move is its own end. */
export function lastOf(id: string, byId: ReadonlyMap<string, Pick<AnchorEntry, 'to'>>): string {
  const seen = new Set<string>();
  let last = id;
  for (let next = byId.get(id)?.to; next !== undefined && !seen.has(next); next = byId.get(next)?.to) {
    seen.add(next);
    last = next;
  }
  return last;
}

/** The document that holds the text of one that was taken out; undefined where none does. */
export function successorOf(id: string, { documents, gone }: Pick<Collection, 'documents' | 'gone'>): PolicyDocument | undefined {
  const end = lastOf(id, new Map(gone.map((one) => [one.id, one])));
  return end === id ? undefined : documents.find((document) => document.id === end);
}

/** The day on which the last id of a document was published. */
export function lastSince(id: string, { anchors }: Pick<Collection, 'anchors'>): string | undefined {
  const since = anchors.filter((entry) => documentOf(entry.id) === id).map((entry) => entry.since);
  return since.sort().at(-1);
}
