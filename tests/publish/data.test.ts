/** Data files: JSON, CSV, dictionary, manifest, bulk files for search engines, the file that reports are checked against. */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type BulkDocument, bulkMapping } from '../../scripts/publish/bulk.ts';
import { publishedFiles } from '../../scripts/publish/published-files.ts';
import { siteAddress } from '../../scripts/publish/site-files.ts';
import { dataFiles } from '../../src/data/data-files.ts';
import { unmarked } from '../../src/policy/csv.ts';
import { type VerifyCollection, wordingOf } from '../../src/policy/model/verify-file.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { language } from '../language.ts';
import { cellsOf } from '../spreadsheet.ts';
import { collection, file, files, site } from './published.ts';

const rows = (name: string) => JSON.parse(file(`/data/${name}`)) as Record<string, unknown>[];
const csvRows = (name: string) => Papa.parse<Record<string, string>>(file(`/data/${name}`).replace(/^\ufeff/u, ''), { header: true, skipEmptyLines: true });

describe('the data dictionary', () => {
  it('names every JSON file that holds rows, and no other', () => {
    // Of documents that were taken out anchors.json tells.
    const { gone, ...published } = collection;
    const names = Object.keys(published).map((name) => `${name}.json`);
    expect(dataFiles.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
  });

  it.each(dataFiles)('names every field of $name, and no other', ({ name, fields }) => {
    const optional = new Set(fields.filter(({ type }) => /仅|未必/u.test(type)).map((field) => field.name));
    const given = new Set(rows(name).flatMap((row) => Object.keys(row)));
    const names = new Set(fields.map((field) => field.name));
    expect([...given].filter((field) => !names.has(field))).toEqual([]);
    expect([...names].filter((field) => !given.has(field) && !optional.has(field))).toEqual([]);
  });
});

describe('CSV', () => {
  /** Tables with a row for each unit that a record names. */
  const rowsOf = { topics: collection.topics.flatMap(({ units }) => units), families: collection.families.flatMap(({ members }) => members) };

  it.each(dataFiles.filter(({ csv }) => csv !== null).map(({ name }) => name.replace('.json', '')))(
    '%s.csv begins with a byte-order mark and reads back',
    (name) => {
      expect(file(`/data/${name}.csv`).startsWith('\ufeff')).toBe(true);
      const { data, errors } = csvRows(`${name}.csv`);
      expect(errors).toEqual([]);
      const expected = name in rowsOf ? rowsOf[name as keyof typeof rowsOf] : collection[name as 'clauses'];
      expect(data).toHaveLength(expected.length);
    },
  );

  it('has the words of every unit', () => {
    const { data } = csvRows('clauses.csv');
    const unquoted = unmarked;
    expect(data.map(({ id, text }) => [id, unquoted(text ?? '')])).toEqual(collection.clauses.map(({ id, text }) => [id, text]));
  });
});

describe('CSV in a spreadsheet', () => {
  it.each(dataFiles.filter(({ csv }) => csv !== null).map(({ name }) => name.replace('.json', '')))(
    '%s.csv: what is text stays text, what runs is nowhere',
    (name) => {
      const { data, meta } = csvRows(`${name}.csv`);
      const [head = [], ...rows] = cellsOf(file(`/data/${name}.csv`));
      expect(head.map((cell) => cell?.v)).toEqual(meta.fields);
      for (const [r, row] of rows.entries())
        for (const [c, cell] of row.entries()) {
          const written = data[r]?.[meta.fields?.[c] ?? ''] ?? '';
          expect(cell?.f).toBeUndefined();
          // A number is shown as it is written, a day is a day. SheetJS, unlike Excel, finds years behind apostrophes ('81.4).
          if (cell && cell.t !== 's' && !/^(?:\d{4}-\d\d-\d\d$|')/u.test(written)) expect([String(cell.v), written]).toEqual([written, written]);
        }
    },
  );

  it('has the label of every unit as it is printed', () => {
    const [head = [], ...rows] = cellsOf(file('/data/clauses.csv'));
    const column = head.findIndex((cell) => cell?.v === 'label');
    const labels = rows.map((row) => row[column]);
    expect(labels.filter((cell) => cell && cell.t !== 's')).toEqual([]);
    expect(labels.map((cell) => unmarked(String(cell?.v ?? '')))).toEqual(collection.clauses.map(({ label }) => label ?? ''));
    expect(collection.clauses.map(({ label }) => label)).toContain('5.');
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(file('/data/index.json'));

  it('gives size and checksum of every file', () => {
    for (const { path, bytes, sha256 } of manifest.files) {
      const content = Buffer.from(files.get(path) ?? '');
      expect([path, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([path, bytes, sha256]);
    }
    const listed = new Set(manifest.files.map(({ path }: { path: string }) => path));
    expect([...files.keys()].filter((path) => !listed.has(path))).toEqual(['/data/index.json', '/verify/collection.json']);
  });

  it('has a version of the form and one of the data, which does not depend on where the site stands', () => {
    expect(manifest.format).toMatch(/^\d+\.\d+\.\d+$/u);
    expect(manifest.version).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/u);
    const elsewhere = new Map(
      publishedFiles(collection, siteAddress('http://localhost:4321', '/library'), language).map(({ path, content }) => [path, content]),
    );
    expect(JSON.parse(String(elsewhere.get('/data/index.json'))).version).toBe(manifest.version);
    const changed = { ...collection, clauses: collection.clauses.map((unit, i) => (i === 0 ? { ...unit, title: '改' } : unit)) };
    expect(JSON.parse(String(publishedFiles(changed, site, language).find(({ path }) => path === '/data/index.json')?.content)).version).not.toBe(
      manifest.version,
    );
  });
});

describe('publishing', () => {
  it('gives the same files for the same collection', () => {
    expect(new Map(publishedFiles(collection, site, language).map(({ path, content }) => [path, content]))).toEqual(files);
  });
});

describe('the bulk file', () => {
  const lines = file('/data/bulk.ndjson')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const documents = lines.filter((_, index) => index % 2 === 1) as BulkDocument[];

  it('is action and document in turn, every unit once, and ends with a line feed', () => {
    expect(file('/data/bulk.ndjson').endsWith('}\n')).toBe(true);
    expect(lines.filter((_, index) => index % 2 === 0)).toEqual(collection.clauses.map(({ id }) => ({ index: { _id: id } })));
    expect(documents.map(({ id, label, title, text }) => [id, label, title, text])).toEqual(
      collection.clauses.map(({ id, label, title, text }) => [id, label, title, text]),
    );
  });

  it('has only fields of the mapping', () => {
    const mapped = Object.keys(bulkMapping.mappings.properties).toSorted();
    for (const document of documents) expect(Object.keys(document).toSorted()).toEqual(mapped);
    expect(JSON.parse(file('/data/bulk-mapping.json'))).toEqual(JSON.parse(JSON.stringify(bulkMapping)));
  });

  /** What a match_phrase over the mapping's n-grams finds: its n-grams one after the other within one value. */
  function phraseHits(query: string): string[] {
    const { min_gram: size } = Array.from(query).length > 1 ? bulkMapping.settings.analysis.tokenizer.pairs : bulkMapping.settings.analysis.tokenizer.single;
    const grams = (text: string) => Array.from(text).flatMap((_, at, all) => (at + size <= all.length ? all.slice(at, at + size).join('') : []));
    const wanted = grams(query);
    const holds = (value: string) => {
      const tokens = grams(value);
      return tokens.some((_, at) => wanted.every((gram, n) => tokens[at + n] === gram));
    };
    return documents.filter(({ exact }) => exact.some(holds)).map(({ id }) => id);
  }

  it.each(['排污许可', 'PM2.5 ', '水', '（五）', '湘办发〔2021〕2号', '没有这样的词'])('a phrase finds exactly the units that contain %s', (words) => {
    const query = normalForm(words);
    const expected = collection.clauses.filter(({ label, title, text }) => [label, title, text].some((field) => normalForm(field ?? '').includes(query)));
    expect(phraseHits(query)).toEqual(expected.map(({ id }) => id));
  });
});

describe('the file that reports are checked against', () => {
  const data = JSON.parse(file('/verify/collection.json')) as VerifyCollection;

  it('has every unit with its sentences where they stand', () => {
    expect(data.units.map(({ id, text }) => [id, text])).toEqual(collection.clauses.map(({ id, text }) => [id, text]));
    const sentences = data.units.flatMap(({ id, text, sentences: own }) => own.map(({ index, start, end }) => [`${id}.${index}`, text.slice(start, end)]));
    expect(sentences).toEqual(collection.sentences.map(({ id, text }) => [id, text]));
  });

  it('has errata where their words stand', () => {
    for (const unit of data.units)
      for (const { start, end, status, other } of unit.errata) {
        const here = wordingOf(unit).slice(start, end).replace(/\s/gu, '');
        const own = collection.errata.filter(({ clause }) => clause === unit.id);
        expect(
          own.some((erratum) => erratum.status === status && [erratum.original, erratum.corrected].includes(other)),
          `${unit.id} ${here}`,
        ).toBe(true);
      }
  });
});
