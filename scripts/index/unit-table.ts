/** The table that totals, filters and ranking read: small, without a word of the texts. */
import type { TextChunk, UnitTable } from '../../src/policy/index-files.ts';
import { unitKinds } from '../../src/policy/model.ts';
import type { Collection } from './read-collection.ts';
import type { SearchRecord } from './records.ts';

/** `index` is filled in when the index has its name. */
export function unitTableOf({ documents, units }: Collection, records: readonly SearchRecord[], chunks: readonly TextChunk[]): UnitTable {
  const kinds = unitKinds.filter((kind) => units.some((unit) => unit.kind === kind));
  const byDocument = Map.groupBy(units, (unit) => unit.document);
  return {
    index: '',
    documents: documents.map((document) => ({
      id: document.id,
      title: document.title,
      shortTitle: document.shortTitle,
      province: document.province,
      type: document.type,
      path: `policies/${document.id}/`,
      anchors: (byDocument.get(document.id) ?? []).map((unit) => unit.anchor).join(' '),
    })),
    kinds,
    kindOfUnit: units.map((unit) => String.fromCharCode(97 + kinds.indexOf(unit.kind))).join(''),
    titleLengths: records.map((record) => record.titleLength),
    lengths: records.map((record) => record.length),
    chunks: chunks.map((chunk) => chunk.first),
  };
}
