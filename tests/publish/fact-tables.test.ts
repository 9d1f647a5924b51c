/** Facts as tables, in the file of their document, and in the bulk file. */
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { BulkDocument } from '../../scripts/publish/bulk.ts';
import { factMapping } from '../../scripts/publish/fact-mapping.ts';
import { factTables } from '../../scripts/publish/fact-tables.ts';
import { csv, csvColumns } from '../../scripts/publish/tables.ts';
import { unmarked } from '../../src/policy/csv.ts';
import { evidenceWords } from '../../src/policy/model/facts/evidence-words.ts';
import { type FactKind, type Facts, factKinds } from '../../src/policy/model/facts/facts.ts';
import { documentDataSchema } from '../../src/policy/published/document-data.ts';
import { comparatorNames } from '../../src/wording/facts.ts';
import { collection, file } from './published.ts';

const tables = factTables(collection);
/** What all kinds have in common is read of them as of targets. */
const listOf = (facts: Facts, kind: FactKind) => facts[kind] as Facts['targets'];
const units = new Map(collection.clauses.map((unit) => [unit.id, unit]));

describe('a table of facts', () => {
  it.each(factKinds)('%s.csv has the words of every fact, and its document', (kind) => {
    const rows = Papa.parse<Record<string, string>>(file(`/data/${kind}.csv`).slice(1), { header: true, skipEmptyLines: true }).data;
    expect(rows.map(({ id, words }) => [id, unmarked(words ?? '')])).toEqual(
      collection[kind].map(({ id, evidence }) => [id, evidenceWords(evidence, units.get(evidence.clause)!)]),
    );
    for (const { document, title } of rows) expect(collection.documents.find(({ id }) => id === document)?.title).toBe(title);
  });

  it.each(factKinds)('%s.csv has a head where there is nothing', (kind) => {
    const [head] = csv([], csvColumns[kind]).slice(1).split('\r\n');
    expect(head).toBe(
      Object.keys(tables[kind][0] ?? {})
        .map((name) => `"${name}"`)
        .join(','),
    );
  });

  it('gives the words of a range, and joins lists', () => {
    const { text } = units.get('liaoning-governance#m5')!;
    expect(tables.penalties[0]).toMatchObject({
      conduct: text.slice(0, 6),
      conductStart: 0,
      conductEnd: 6,
      refersTo: 'liaoning-governance#m4',
      sanctions: '责令改正；罚款20000元以上200000元以下',
      bodies: '生态环境主管部门',
    });
  });

  it('says in words how a value is compared', () => {
    const said = tables.targets.map(({ comparator }) => comparator);
    expect(said).toEqual(collection.targets.map(({ comparator }) => comparatorNames[comparator]));
    expect(said.join('')).not.toMatch(/[=<>≈]/u);
    expect(tables.targets.map(({ reading }) => reading ?? null)).toEqual(collection.targets.map(({ reading }) => reading && comparatorNames[reading]));
  });

  it('has one value in every cell', () => {
    const values = factKinds.flatMap((kind) => tables[kind].flatMap((row) => Object.values(row)));
    expect(values.filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
  });
});

describe('the file of a document', () => {
  const all = collection.documents.map(({ id }) => documentDataSchema.parse(JSON.parse(file(`/data/documents/${id}.json`))));

  it('holds what the files of the collection hold of it', () => {
    expect(all.map(({ document }) => document)).toEqual(collection.documents);
    expect(all.flatMap((data) => data.units)).toEqual(collection.clauses);
    expect(all.flatMap((data) => data.sentences)).toEqual(collection.sentences);
    expect(all.flatMap((data) => data.parts)).toEqual(collection.parts);
    expect(all.flatMap((data) => data.errata)).toHaveLength(collection.errata.length);
    for (const kind of factKinds) expect(all.flatMap(({ facts }) => listOf(facts, kind))).toHaveLength(collection[kind].length);
  });

  it('holds a link on both its sides', () => {
    expect(all.flatMap(({ links }) => links)).toHaveLength(2 * collection.links.length);
    for (const { document, links } of all) for (const { a, b } of links) expect([a, b].some((id) => id.startsWith(`${document.id}#`))).toBe(true);
  });
});

describe('facts in the bulk file', () => {
  const lines = file('/data/bulk.ndjson').trimEnd().split('\n');
  const documents = lines.filter((_, index) => index % 2 === 1).map((line) => JSON.parse(line) as BulkDocument);

  it.each(factKinds)('are those of the unit: %s', (kind) => {
    expect(
      documents
        .flatMap((document) => listOf(document, kind))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      listOf(collection, kind)
        .map(({ id }) => id)
        .toSorted(),
    );
    for (const document of documents) for (const { evidence } of listOf(document, kind)) expect(evidence.clause).toBe(document.id);
  });

  it.each(factKinds)('have only fields of the mapping: %s', (kind) => {
    const mapped = new Set(Object.keys(factMapping[kind]?.properties ?? {}));
    expect(new Set(documents.flatMap((document) => listOf(document, kind)).flatMap((fact) => Object.keys(fact)))).toEqual(mapped);
  });

  it('are asked for one by one: each kind is nested', () => {
    expect(factMapping.targets).toMatchObject({
      type: 'nested',
      properties: { value: { type: 'double' }, indicator: { type: 'keyword' }, evidence: { properties: { start: { type: 'integer' } } } },
    });
    expect(factMapping.citations?.properties?.currency).toMatchObject({ properties: { since: { type: 'date' } } });
  });
});
