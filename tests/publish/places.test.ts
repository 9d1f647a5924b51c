/** A national, a municipal, an autonomous region's and a city's text, from seeds to everything that names their place. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertCollection } from '../../scripts/convert/convert-collection.ts';
import { readSeedFolders } from '../../scripts/convert/read/seed-folders.ts';
import { publishedFiles } from '../../scripts/publish/published-files.ts';
import { bibtex } from '../../src/citing/bibtex.ts';
import { cslItem } from '../../src/citing/csl.ts';
import { gb7714of2015 } from '../../src/citing/gb7714.ts';
import { lawReview } from '../../src/citing/law-review.ts';
import { official } from '../../src/citing/official.ts';
import type { Reference } from '../../src/citing/reference.ts';
import { ris } from '../../src/citing/ris.ts';
import { dublinCore, eli, legislation } from '../../src/data/machine-meta.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { answerWith } from '../../src/search/engine.ts';
import { summaryOfDocument } from '../../src/wording/documents.ts';
import { collectionOf } from '../convert/seeds.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';
import { modelEngine } from '../search/model-engine.ts';
import { site } from './published.ts';

const seeds = 'tests/fixtures/places';
const { files: content, issues } = convertCollection(collectionOf(readSeedFolders(seeds)));
const read = <T>(path: string): T => JSON.parse(content.get(path) ?? 'null') as T;
const ids = ['beijing-2032-water', 'guangzhou-2032-water', 'guojia-2032-water', 'neimenggu-2032-water'] as const;
const documents = ids.map((id) => read<PolicyDocument>(`${id}/document.json`));
const [beijing, guangzhou, guojia, neimenggu] = documents as [PolicyDocument, PolicyDocument, PolicyDocument, PolicyDocument];
const clauses = ids.flatMap((id) => read<Unit[]>(`${id}/units.json`));
const whole = {
  documents,
  clauses,
  sentences: [],
  parts: [],
  errata: [],
  links: [],
  basis: [],
  above: [],
  targets: [],
  assignments: [],
  citations: [],
  terms: [],
  penalties: [],
  topics: [],
  families: [],
  anchors: [],
  gone: [],
  jurisdictions: jurisdictions.all,
};
const published = publishedFiles(whole, site, language);
const fileOf = (path: string): string => String(published.find((file) => file.path === path)?.content ?? '');
const reference = (document: PolicyDocument): Reference => ({
  ...{ document, path: [], sentence: null, wording: [], link: 'https://example.org/x', quotationLink: '', accessed: '2032-12-01' },
});

/** 北京省, 内蒙古省, 广州省, 国家省 … */
const madeUp = /(?:北京|天津|上海|重庆|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|广州|国家|全国)省/u;

it('the small collection converts', () => expect(issues).toEqual([]));

it.each([
  [beijing, '北京', '北京市'],
  [neimenggu, '内蒙古', '内蒙古自治区'],
  [guangzhou, null, '广东省广州市'],
  [guojia, null, '全国'],
])('programs are told the place in full: $title', (document, province, fullName) => {
  expect(document.province).toBe(province);
  expect(legislation(document, [], (path) => path)).toMatchObject({ legislationJurisdiction: { name: fullName } });
  expect(dublinCore(document, (path) => path)).toContainEqual({ name: 'DC.coverage', content: fullName });
  expect(eli(document)).toContainEqual({ name: 'eli:jurisdiction', content: fullName });
  expect(cslItem(reference(document))).toMatchObject({ jurisdiction: fullName });
  expect(fileOf(`/policies/${document.id}/index.md`)).toContain(fullName);
  expect(fileOf(`/policies/${document.id}/index.txt`)).toContain(fullName);
  expect(fileOf('/data/documents.csv')).toContain(fullName);
  expect(fileOf('/data/bulk.ndjson')).toContain(`"place":"${fullName}"`);
});

it('no file and no citation makes a 省 of what is none', () => {
  const cited = documents.flatMap((document) => [bibtex, ris, gb7714of2015, lawReview, official].map((form) => form(reference(document))));
  const all = [...published.map(({ content: text }) => String(text)), ...cited, ...documents.map(summaryOfDocument)];
  expect(all.filter((text) => madeUp.test(text))).toEqual([]);
});

it('a city’s text is shown with its province', () => expect(summaryOfDocument(guangzhou)).toMatch(/^广州市（广东）《/u));

it('the jurisdictions are published, the country first', () => {
  const rows = JSON.parse(fileOf('/data/jurisdictions.json')) as { id: string; parent: string | null }[];
  expect(rows[0]).toMatchObject({ id: 'cn', parent: null });
  const known = new Set(rows.map(({ id }) => id));
  expect(documents.flatMap(({ territories }) => territories).filter((id) => !known.has(id))).toEqual([]);
});

describe('the search', () => {
  const engine = modelEngine({ documents, units: clauses, parts: [] }, { departments: [], groups: [], shared: [], related: [] });
  const found = async (query: string) => [...new Set((await answerWith(engine, query, {})).hits.map(({ document }) => document.id))].sort();

  it.each([
    ['北京 排污许可', ['beijing-2032-water']],
    ['北京市 排污许可', ['beijing-2032-water']],
    ['内蒙古自治区 排污许可', ['neimenggu-2032-water']],
    ['广州 排污许可', ['guangzhou-2032-water']],
    ['广州市 排污许可', ['guangzhou-2032-water']],
    ['广东 排污许可', ['guangzhou-2032-water']],
  ])('narrows by any name of a place: %s', async (query, expected) => expect(await found(query)).toEqual(expected));

  it('counts what is national with no province, and a city with its own', async () => {
    const answer = await answerWith(engine, '排污许可', {});
    expect([answer.documents, answer.provinces]).toEqual([4, 3]);
    expect(answer.facets.province.map(({ value, count }) => `${value} ${count}`)).toEqual(['北京 1', '广东 1', '国家 1', '内蒙古 1']);
    expect(answer.hits.map(({ province, place }) => [province, place])).toContainEqual([null, '广州市（广东）']);
  });

  it.each([
    ['北京市意见 第三条', 'beijing-2032-water#m3'],
    ['北京意见 3', 'beijing-2032-water#m3'],
    ['广州市《意见》（三）', 'guangzhou-2032-water#m3'],
  ])('knows a document by its place: %s', async (query, id) => expect((await answerWith(engine, query, {})).hits[0]?.id).toBe(id));
});

it('the seeds of a collection need no jurisdictions of their own', () => expect(() => readFileSync(`${seeds}/jurisdictions.yaml`)).toThrow());
