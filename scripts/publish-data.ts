/** Puts the public data files (contract: Public data) into dist/data/: JSON as converted, and CSV where a table is natural. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { Erratum, MeasureLink, PolicyDocument, Topic, Unit } from '../src/policy/model.ts';

const [from = 'content/data', to = 'dist/data'] = process.argv.slice(2);
const base = (process.env.SITE_BASE ?? '/').replace(/\/$/u, '');
const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(from, name), 'utf8')) as T[];
const withBase = <T extends { url: string }>(row: T): T => ({ ...row, url: base + row.url });

const documents = read<PolicyDocument>('documents.json').map(withBase);
const clauses = read<Unit>('clauses.json').map(withBase);
const errata = read<Erratum>('errata.json');
const links = read<MeasureLink>('links.json');
const topics = read<Topic>('topics.json');

mkdirSync(to, { recursive: true });
for (const [name, rows] of Object.entries({ documents, clauses, errata, links, topics })) writeFileSync(join(to, `${name}.json`), `${JSON.stringify(rows)}\n`);

const tables = {
  documents: documents.map(({ source, dropped: _dropped, typography: _typography, issuers, ...row }) => ({ ...row, issuers: issuers.join('；'), ...source })),
  clauses: clauses.map(({ source: _source, rows: _rows, ...row }) => row),
  errata,
  links: links.map(({ reasons, ...row }) => ({ ...row, reasons: reasons.join('；') })),
  topics: topics.flatMap(({ units, ...topic }) => units.map(({ id: unit, source, via = [] }) => ({ ...topic, unit, source, via: via.join('；') }))),
};
// A byte-order mark lets spreadsheet programs read UTF-8.
for (const [name, rows] of Object.entries(tables))
  writeFileSync(join(to, `${name}.csv`), `\ufeff${Papa.unparse(rows as object[], { escapeFormulae: true })}\r\n`);
