/** The files of content/, as text: one record a line, readable in a review. */
import { contentFiles } from '../../../src/library/content-folder.ts';
import { documentOf } from '../../../src/policy/ids.ts';
import type { Language } from '../../../src/policy/language.ts';
import type { Family } from '../../../src/policy/model/family.ts';
import type { MeasureLink } from '../../../src/policy/model/link.ts';
import type { Register } from '../../../src/policy/model/register.ts';
import type { Topic } from '../../../src/policy/model/topic.ts';
import type { ConvertedDocument } from './converted-document.ts';
import { renderMdx } from './render-mdx.ts';

/** Path below the content folder → text. */
export type ContentFiles = Map<string, string>;

/** The folder of a document without its links; the lock file only where it is released. */
export function documentFiles(converted: ConvertedDocument, language: Language): ContentFiles {
  const { document, units, sentences, parts, errata, anchors } = converted;
  const file = (name: string): string => `${document.id}/${name}`;
  const files: ContentFiles = new Map([
    [file(contentFiles.document), `${JSON.stringify(document, null, 2)}\n`],
    [file(contentFiles.text), renderMdx(converted, language)],
    [file(contentFiles.units), printRecords(units)],
    [file(contentFiles.sentences), printRecords(sentences)],
    [file(contentFiles.parts), printRecords(parts)],
    [file(contentFiles.errata), printRecords(errata)],
  ]);
  if (!document.draft) files.set(file(contentFiles.lock), printRecords(anchors));
  return files;
}

/** The links of each document, in its folder; a link stands in both. */
export function linkFiles(documents: readonly string[], links: readonly MeasureLink[]): ContentFiles {
  const byDocument = new Map(documents.map((id) => [id, [] as MeasureLink[]]));
  for (const link of links) for (const end of [link.a, link.b]) byDocument.get(documentOf(end))?.push(link);
  return new Map([...byDocument].map(([id, own]) => [`${id}/${contentFiles.links}`, printRecords(own)]));
}

export function collectionFiles(topics: readonly Topic[], families: readonly Family[], register: Register): ContentFiles {
  return new Map([
    [contentFiles.topics, printRecords(topics)],
    [contentFiles.families, printRecords(families)],
    [contentFiles.register, printLists({ ...register })],
  ]);
}

/** An object of lists, one record a line. */
export function printLists(named: Readonly<Record<string, readonly unknown[]>>): string {
  const lists = Object.entries(named).map(([name, entries]) => `${JSON.stringify(name)}: ${printRecords(entries).trimEnd()}`);
  return `{\n${lists.join(',\n')}\n}\n`;
}

/** A JSON array with one record a line. */
export function printRecords(records: readonly unknown[]): string {
  return records.length ? `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]\n` : '[]\n';
}
