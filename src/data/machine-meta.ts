/**
 * What document pages tell programs, beside the text itself: schema.org/Legislation as JSON-LD, Dublin Core and ELI
 * as meta tags. Facts that the text does not give are left out.
 */
import { wordType } from '../office/word-file.ts';
import { placeIn } from '../policy/ids.ts';
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Unit } from '../policy/model/unit.ts';
import { missingAttachmentsInWords, nameOfAttachment } from '../wording/particulars.ts';
import { nameOfUnit } from '../wording/units.ts';

/** The full address of an address of the site. */
export type FullAddress = (path: string) => string;

/** Of the Word file of the document whose page has this address. */
export const wordPath = (url: string): string => `${url}document.docx`;

export interface OtherForm {
  path: string;
  type: string;
  title: string;
}

/** The forms that a document has beside its page, be it here or taken out: those that scripts/publish makes, and the Word file. */
export function otherForms({ url }: Pick<PolicyDocument, 'url'>): OtherForm[] {
  return [
    { path: `${url}index.md`, type: 'text/markdown', title: 'Markdown' },
    { path: `${url}index.txt`, type: 'text/plain', title: '纯文本' },
    { path: `${url}index.xml`, type: 'application/akn+xml', title: 'Akoma Ntoso 3.0' },
    { path: wordPath(url), type: wordType, title: 'Word' },
  ];
}

/** Parts are named by reference (name, identifier, address); the wording is on the page. */
export function legislation(document: PolicyDocument, units: readonly Unit[], full: FullAddress): object {
  const url = full(document.url);
  const missing = document.attachments.filter(({ state }) => state !== 'received');
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': url,
    url,
    name: document.title,
    identifier: document.id,
    ...(document.documentNumber && { legislationIdentifier: document.documentNumber }),
    legislationType: document.type,
    legislationJurisdiction: { '@type': 'AdministrativeArea', name: document.place.fullName },
    ...(document.issuers.length > 0 && { legislationPassedBy: document.issuers.map((name) => ({ '@type': 'GovernmentOrganization', name })) }),
    ...(document.date && { legislationDate: document.date }),
    ...(document.datePublished && { datePublished: document.datePublished }),
    dateModified: document.revised ?? document.added,
    inLanguage: 'zh-CN',
    legislationLegalValue: 'https://schema.org/UnofficialLegalValue',
    encoding: otherForms(document).map(({ path, type }) => ({ '@type': 'MediaObject', encodingFormat: type, contentUrl: full(path) })),
    hasPart: units.map((unit) => ({ '@type': 'Legislation', name: nameOfUnit(unit), identifier: unit.anchor, url: placeIn(url, unit.anchor) })),
    ...(missing.length > 0 && { mentions: missing.map(missingAttachment) }),
  };
}

/** An attachment that is named and not here has no address. */
function missingAttachment(attachment: PolicyDocument['attachments'][number]): object {
  const [conditionsOfAccess] = missingAttachmentsInWords({ attachments: [attachment] });
  return { '@type': 'Legislation', name: nameOfAttachment(attachment), conditionsOfAccess };
}

/** JSON that can stand in a script element: nothing in a policy text can end it. */
export function printJsonLd(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

interface MetaTag {
  name: string;
  content: string;
}

/** Dublin Core terms. */
export function dublinCore(document: PolicyDocument, full: FullAddress): MetaTag[] {
  return tags([
    ['DC.title', document.title],
    ...document.issuers.map((issuer): [string, string] => ['DC.creator', issuer]),
    ['DC.identifier', document.documentNumber],
    ['DC.identifier', full(document.url)],
    ['DCTERMS.created', document.date],
    ['DCTERMS.issued', document.datePublished],
    ['DC.type', document.type],
    ['DC.language', 'zh-CN'],
    ['DC.coverage', document.place.fullName],
  ]);
}

/**
 * Highwire tags, by which Zotero (github.com/zotero/translators, Embedded Metadata.js) and Google Scholar take a page in:
 *
 *   citation_title → title                                   citation_author → creators, each for itself
 *   citation_publication_date → date                         citation_public_url → url
 *   citation_technical_report_institution → institution      citation_technical_report_number → reportNumber
 *   citation_language → language                             citation_firstpage → pages
 *
 * The date is that of publication, never that of signing: where it is not known there is none. `DCTERMS.created`, the date of signing, is none of
 * those that its RDF.js takes for the date (`dcterms:issued`, `dc:date`, `dcterms:date` …).
 *
 * `z:itemType` makes it a report also where no institution is known: by `citation_title` alone it would be an article of a journal,
 * by Dublin Core alone a web page without number and date. The types of RIS and BibTeX are the same (src/citing/ris.ts).
 */
export function highwire(document: PolicyDocument, url: string, clause = ''): MetaTag[] {
  return tags([
    ['z:itemType', 'report'],
    ['citation_title', document.title],
    // Semicolons and commas would part a name.
    ...document.issuers.map((issuer): [string, string] => ['citation_author', issuer.replace(/\s*,\s*/gu, '，').replace(/\s*;\s*/gu, '；')]),
    ['citation_technical_report_institution', document.issuers.join('、') || null],
    ['citation_technical_report_number', document.documentNumber],
    ['citation_publication_date', document.datePublished?.replaceAll('-', '/') ?? null],
    ['citation_firstpage', clause || null],
    ['citation_language', 'zh-CN'],
    ['citation_public_url', url],
  ]);
}

/** What goes with a link where it is shared, by Open Graph (ogp.me, article): published only where the text gives the day. */
export interface SharedArticle {
  /** The title of the document, which is what its picture shows. */
  name: string;
  /** Root-relative address of the picture, which scripts/finish/draw-pictures.ts draws. */
  picture: string;
  description: string;
  tags: { property: string; content: string }[];
}

export function articleOf(document: PolicyDocument, description: string): SharedArticle {
  const pairs: [string, string | null][] = [
    ['article:published_time', document.datePublished],
    ['article:section', document.place.name],
    ...document.issuers.map((issuer): [string, string] => ['article:author', issuer]),
  ];
  return {
    name: document.title,
    picture: `${document.url}og.png`,
    description,
    tags: pairs.flatMap(([property, content]) => (content === null ? [] : { property, content })),
  };
}

/** Properties of the European Legislation Identifier's ontology, as far as they fit. */
export function eli(document: PolicyDocument): MetaTag[] {
  return tags([
    ['eli:id_local', document.documentNumber],
    ['eli:title', document.title],
    ['eli:type_document', document.type],
    ['eli:date_document', document.date],
    ['eli:date_publication', document.datePublished],
    ...document.issuers.map((issuer): [string, string] => ['eli:passed_by', issuer]),
    ['eli:jurisdiction', document.place.fullName],
    ['eli:language', 'zho'],
  ]);
}

function tags(pairs: [string, string | null][]): MetaTag[] {
  return pairs.flatMap(([name, content]) => (content === null ? [] : { name, content }));
}
