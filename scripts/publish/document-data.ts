/** /data/documents/<document id>.json: all that is published of one document, in one file. */
import { documentOf } from '../../src/policy/ids.ts';
import { factKinds } from '../../src/policy/model/facts/facts.ts';
import type { DocumentData } from '../../src/policy/published/document-data.ts';
import type { Collection } from './collection.ts';
import type { SiteFile } from './site-files.ts';

/** Of every document one; each list is the part of the collection's list that belongs to it, in the same order. */
export function documentData(collection: Collection): DocumentData[] {
  const units = byDocument(collection.clauses, ({ id }) => id);
  const sentences = byDocument(collection.sentences, ({ clause }) => clause);
  const parts = byDocument(collection.parts, ({ clause }) => clause);
  const errata = byDocument(collection.errata, ({ clause }) => clause);
  const [first, second] = [byDocument(collection.links, ({ a }) => a), byDocument(collection.links, ({ b }) => b)];
  const facts = factKinds.map((kind) => [kind, byDocument<{ evidence: { clause: string } }>(collection[kind], ({ evidence }) => evidence.clause)] as const);
  return collection.documents.map((document) => {
    const { id } = document;
    return {
      document,
      units: units(id),
      sentences: sentences(id),
      parts: parts(id),
      errata: errata(id),
      links: [...first(id), ...second(id)],
      facts: Object.fromEntries(facts.map(([kind, of]) => [kind, of(id)])) as unknown as DocumentData['facts'],
    };
  });
}

export const documentDataFiles = (collection: Collection): SiteFile[] =>
  documentData(collection).map((data) => ({ path: `/data/documents/${data.document.id}.json`, content: `${JSON.stringify(data)}\n` }));

function byDocument<T>(rows: readonly T[], idOf: (row: T) => string): (document: string) => T[] {
  const groups = Map.groupBy(rows, (row) => documentOf(idOf(row)));
  return (document) => groups.get(document) ?? [];
}
