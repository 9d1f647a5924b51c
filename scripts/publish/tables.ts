/** The public data as CSV, where a table is natural: nested values are joined or left to the JSON files. */
import Papa from 'papaparse';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Collection } from './collection.ts';

/** By file name without extension. */
export function csvTables({ documents, clauses, sentences, parts, errata, links, topics, anchors }: Collection): Record<string, object[]> {
  return {
    documents: documents.map(({ source, dropped: _dropped, typography: _typography, issuers, ...row }) => ({ ...row, issuers: issuers.join('；'), ...source })),
    clauses: clauses.map(({ source: _source, rows: _rows, ...row }) => row),
    sentences,
    parts,
    errata,
    links: links.map(({ reasons, ...row }) => ({ ...row, reasons: reasons.join('；') })),
    topics: topics.flatMap(topicRows),
    anchors: anchors.map(({ quote, to = '', note = '', ...row }) => ({ ...row, exact: quote.exact, to, note })),
  };
}

function topicRows({ units, ...topic }: Topic): object[] {
  return units.map(({ id: unit, source, via = [] }) => ({ ...topic, unit, source, via: via.join('；') }));
}

/** A byte-order mark lets spreadsheet programs read UTF-8; what looks like a formula is quoted. */
export function csv(rows: object[]): string {
  return `\ufeff${Papa.unparse(rows, { escapeFormulae: true })}\r\n`;
}
