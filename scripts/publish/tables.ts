/** The public data as CSV, where a table is natural: nested values are joined or left to the JSON files. */
import { type CsvValue, csvOf } from '../../src/policy/csv.ts';
import { measureAboveSchema, textAboveSchema } from '../../src/policy/model/above.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Collection } from './collection.ts';
import { factColumns, factTables } from './fact-tables.ts';

/** By file name without extension. */
export function csvTables(collection: Collection): Record<string, object[]> {
  const { documents, clauses, sentences, parts, errata, links, basis, above, topics, families, anchors, jurisdictions } = collection;
  return {
    documents: documents.map(documentRow),
    clauses: clauses.map(({ source: _source, rows: _rows, within: _within, ...row }) => row),
    sentences,
    parts,
    errata,
    links: links.map(({ reasons, ...row }) => ({ ...row, reasons: reasons.join('；') })),
    basis,
    above: above.map(({ items, nearest, repeated, ...row }) => ({ ...row, items: items.join('；'), nearest: nearest ?? '', repeated: repeated.length })),
    ...factTables(collection),
    topics: topics.flatMap(topicRows),
    families: families.flatMap(({ id: family, name, members }) => members.map((unit) => ({ family, name, unit }))),
    jurisdictions: jurisdictions.map(({ attributes, ...row }) => ({ ...row, attributes: attributes.join('；') })),
    anchors: anchors.map(({ quote, to = '', note = '', ...row }) => ({ ...row, exact: quote.exact, to, note })),
  };
}

/** What is told of a document in one value each; lists of things with parts of their own are left to the JSON file. */
function documentRow(document: PolicyDocument): object {
  const { source, place, maker, carriedBy, carriesOut, issuers, territories, draft: _draft, ...row } = document;
  const { dropped: _dropped, typography: _typography, attachments: _attachments, original: _original, restored: _restored, ...others } = row;
  const { history: _history, leftOut: _leftOut, sources: _sources, ...plain } = others;
  return {
    ...plain,
    place: place.fullName,
    issuers: issuers.join('；'),
    territories: territories.join('；'),
    carriesOut: carriesOut?.join('；') ?? '',
    makerLevel: maker?.level ?? '',
    makerKind: maker?.kind ?? '',
    carriedByTitle: carriedBy?.title ?? '',
    carriedByNumber: carriedBy?.documentNumber ?? '',
    carriedByAttachment: carriedBy?.attachment ?? '',
    ...source,
  };
}

function topicRows({ units, ...topic }: Topic): object[] {
  return units.map(({ id: unit, source, via = [] }) => ({ ...topic, unit, source, via: via.join('；') }));
}

/** Columns of tables that may be empty. */
export const csvColumns: Readonly<Record<string, string[]>> = {
  basis: Object.keys(textAboveSchema.shape),
  above: Object.keys(measureAboveSchema.shape),
  ...factColumns,
};

/** A column for each of `names`; by default for each field of the first row. */
export function csv(rows: readonly object[], names: readonly string[] = Object.keys(rows[0] ?? {})): string {
  return csvOf([names, ...rows.map((row) => names.map((name) => (row as Record<string, CsvValue>)[name]))]);
}
