/** All files that the collection is published as, beside the pages. Pure: the same collection gives the same files. */
import { documentOf, documentPath } from '../../src/policy/ids.ts';
import type { Language } from '../../src/policy/language.ts';
import type { Indicators } from '../../src/policy/model/facts/indicators.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { akomaNtoso } from './akoma-ntoso.ts';
import { atomFeed } from './atom-feed.ts';
import { bulkLines, bulkMapping } from './bulk.ts';
import { codingFiles } from './coding/coding-files.ts';
import type { Collection } from './collection.ts';
import { documentDataFiles } from './document-data.ts';
import { goneForms } from './gone-forms.ts';
import { llmsText } from './llms.ts';
import { manifestOf } from './manifest.ts';
import { markdown } from './markdown.ts';
import { plainText } from './plain-text.ts';
import type { SiteAddress, SiteFile } from './site-files.ts';
import { csv, csvColumns, csvTables } from './tables.ts';
import { verifyData } from './verify-data.ts';

/** Paths begin at the site's root. */
export function publishedFiles(collection: Collection, site: SiteAddress, language: Language, indicators?: Indicators): SiteFile[] {
  const files = [
    ...dataFiles(collection),
    ...documentDataFiles(collection),
    ...documentFiles(collection, site),
    ...goneFiles(collection, site),
    ...searchFiles(collection, site),
    ...codingFiles(collection, language, site.of),
    ...siteTexts(collection, site),
  ];
  const manifest = { path: '/data/index.json', content: json(manifestOf(collection, files)) };
  return [...files, manifest, { path: '/verify/collection.json', content: json(verifyData(collection, language, indicators, collection.jurisdictions)) }];
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

function dataFiles(collection: Collection): SiteFile[] {
  return [
    ...Object.entries(collection).map(([name, rows]) => ({ path: `/data/${name}.json`, content: json(rows) })),
    ...Object.entries(csvTables(collection)).map(([name, rows]) => ({ path: `/data/${name}.csv`, content: csv(rows, csvColumns[name]) })),
  ];
}

function documentFiles({ documents, clauses, parts }: Collection, site: SiteAddress): SiteFile[] {
  const units = Map.groupBy(clauses, (unit) => unit.document);
  const partsByDocument = Map.groupBy(parts, ({ clause }) => documentOf(clause));
  return documents.flatMap((document) => {
    const own: Unit[] = units.get(document.id) ?? [];
    const file = (name: string, content: string): SiteFile => ({ path: documentPath(document.id) + name, content });
    return [
      file('index.md', markdown(document, own, site)),
      file('index.txt', plainText(document, own, site)),
      file('index.xml', akomaNtoso(document, own, partsByDocument.get(document.id) ?? [], site)),
    ];
  });
}

/** Every address of a document that was taken out goes on leading somewhere, also those of its forms. */
function goneFiles(collection: Collection, site: SiteAddress): SiteFile[] {
  return collection.gone.flatMap((document) =>
    Object.entries(goneForms(document, collection, site)).map(([name, content]) => ({ path: documentPath(document.id) + name, content })),
  );
}

function searchFiles(collection: Collection, site: SiteAddress): SiteFile[] {
  return [
    { path: '/data/bulk.ndjson', content: bulkLines(collection, site) },
    { path: '/data/bulk-mapping.json', content: `${JSON.stringify(bulkMapping, null, 2)}\n` },
  ];
}

function siteTexts(collection: Collection, site: SiteAddress): SiteFile[] {
  return [
    { path: '/feed.xml', content: atomFeed(collection, site) },
    { path: '/llms.txt', content: llmsText(collection, site) },
  ];
}
