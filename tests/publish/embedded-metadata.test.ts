/** What a document's page tells reference managers in its head, by the tables that their translators state. */
import { describe, expect, it } from 'vitest';
import { dublinCore, highwire, legislation } from '../../src/data/machine-meta.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { collection, unitsOf } from './published.ts';

const documentOf = (id: string) => collection.documents.find((document) => document.id === id) as PolicyDocument;
const full = (path: string) => `https://example.org${path}`;

/** Zotero's table (Embedded Metadata.js: HIGHWIRE_MAPPINGS and addHighwireMetadata), for the tags of this library. */
const zoteroFields: Record<string, string> = {
  'z:itemType': 'itemType',
  citation_title: 'title',
  citation_author: 'creators',
  citation_publication_date: 'date',
  citation_technical_report_institution: 'institution',
  citation_technical_report_number: 'number',
  citation_language: 'language',
  citation_public_url: 'url',
  citation_firstpage: 'pages',
};

/** What it takes for the date of a page (RDF.js, importItem), as far as Dublin Core goes. */
const datesOfRdf = ['dc.date', 'dc.date.issued', 'dcterms.date', 'dcterms.date.issued', 'dcterms.issued', 'dcterms.datesubmitted'];

function zoteroFromPage(tags: { name: string; content: string }[]): Record<string, string[]> {
  const item: Record<string, string[]> = {};
  for (const { name, content } of tags) {
    const values = name === 'citation_author' ? content.split(/\s*;\s*/u) : [content];
    item[zoteroFields[name] ?? `lost ${name}`] = [...(item[zoteroFields[name] ?? `lost ${name}`] ?? []), ...values];
  }
  return item;
}

describe('Zotero, from a page', () => {
  it('has number, issuers, date of publication and title in fields of their own', () =>
    expect(zoteroFromPage(highwire({ ...documentOf('hunan-2021-governance'), datePublished: '2021-02-05' }, 'https://example.org/x/', '第（五）项'))).toEqual({
      itemType: ['report'],
      title: ['关于构建现代环境治理体系的实施意见'],
      creators: ['中共湖南省委办公厅', '湖南省人民政府办公厅'],
      institution: ['中共湖南省委办公厅、湖南省人民政府办公厅'],
      number: ['湘办发〔2021〕2号'],
      date: ['2021/02/05'],
      pages: ['第（五）项'],
      language: ['zh-CN'],
      url: ['https://example.org/x/'],
    }));

  it('has no date where only that of signing is known', () => {
    const signed = { ...documentOf('hunan-2021-governance'), date: '2021-01-21', datePublished: null };
    expect(zoteroFromPage(highwire(signed, 'https://example.org/x/')).date).toBeUndefined();
    expect(dublinCore(signed, full).filter(({ name }) => datesOfRdf.includes(name.toLowerCase()))).toEqual([]);
    expect(dublinCore({ ...signed, datePublished: '2021-02-05' }, full)).toContainEqual({ name: 'DCTERMS.issued', content: '2021-02-05' });
  });

  it('has nothing for what the text does not give, and is a report all the same', () =>
    expect(zoteroFromPage(highwire(documentOf('liaoning-governance'), 'https://example.org/x/'))).toEqual({
      itemType: ['report'],
      title: ['辽宁省推动构建现代环境治理体系实施方案'],
      language: ['zh-CN'],
      url: ['https://example.org/x/'],
    }));

  it.each([
    ['某局; 某处', '某局；某处'],
    ['某局, 某处', '某局，某处'],
  ])('takes %s for one office', (issuer, whole) =>
    expect(zoteroFromPage(highwire({ ...documentOf('liaoning-governance'), issuers: [issuer] }, '')).creators).toEqual([whole]),
  );
});

it('Dublin Core and JSON-LD say the same', () => {
  const document = documentOf('hunan-2021-governance');
  const dc = dublinCore(document, full).map(({ name, content }) => `${name} ${content}`);
  expect(dc).toEqual(expect.arrayContaining(['DC.title 关于构建现代环境治理体系的实施意见', 'DC.identifier 湘办发〔2021〕2号', 'DCTERMS.created 2021-01-21']));
  expect(legislation(document, unitsOf(document.id), full)).toMatchObject({
    name: document.title,
    legislationIdentifier: '湘办发〔2021〕2号',
    legislationDate: '2021-01-21',
    legislationPassedBy: document.issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })),
  });
});
