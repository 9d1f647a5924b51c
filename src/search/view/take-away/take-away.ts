/** Takes hits away: copies a link or a citation line, exports all of the hits or the chosen ones. Loaded texts and facts are the reader's own cost: only now. */

import { download } from '../../../browser/download.ts';
import { today } from '../../../browser/today.ts';
import type { CitedDocument, Reference } from '../../../citing/reference.ts';
import { wordType } from '../../../office/word-file.ts';
import { anchorOf } from '../../../policy/ids.ts';
import { headOf } from '../../../policy/whole-characters.ts';
import { bibliographyName } from '../../../wording/citing.ts';
import { chosenTitleInWords, viaInWords } from '../../../wording/search.ts';
import { nameByItself } from '../../../wording/units.ts';
import type { UnitText } from '../../index/collection.ts';
import { fetchJson, once } from '../../index/site-files.ts';
import type { ExportedHit, ExportFormat, ExportHead } from './export.ts';
import type { ChosenHit } from './selection.ts';

/** Facts of the documents by their ids. */
export type Documents = () => Promise<Map<string, CitedDocument>>;

/** Facts of the documents (/data/documents.json), asked for once. */
export function openDocuments(address: string): Documents {
  return once(async () => {
    const documents = await fetchJson<CitedDocument[]>(new URL(address, location.href));
    return new Map(documents.map((document) => [document.id, document]));
  });
}

export async function citationLine(hit: ChosenHit, words: UnitText, documents: Documents): Promise<string> {
  const { lineOf } = await import('./citation.ts');
  return lineOf(await referenceToHit(hit, words, documents));
}

async function referenceToHit(hit: ChosenHit, words: UnitText, documents: Documents): Promise<Reference> {
  const { referenceOf } = await import('./citation.ts');
  const { label, title, path } = words;
  return referenceOf(await factsOf(hit, documents), { anchor: anchorOf(hit.id), kind: hit.kind, label, title, path, url: hit.url }, today());
}

/** References to hits with their words, as they are quoted. */
export async function quotedHits(hits: readonly ChosenHit[], documents: Documents): Promise<Reference[]> {
  const quoted: Reference[] = [];
  for (const hit of hits) {
    const words = await hit.load();
    quoted.push({ ...(await referenceToHit(hit, words, documents)), wording: [words.text] });
  }
  return quoted;
}

/** What is cited of a hit's document; of one that is not in the list no more than the hit says. */
export const factsOf = async (hit: ChosenHit, documents: Documents): Promise<CitedDocument> => (await documents()).get(hit.document.id) ?? withoutFacts(hit);

function withoutFacts({ document }: ChosenHit): CitedDocument {
  return { id: document.id, title: document.title, place: document.place, documentNumber: null, issuers: [], date: null, datePublished: null, type: '' };
}

const fileTypes: Record<ExportFormat, [extension: string, type: string]> = {
  csv: ['csv', 'text/csv;charset=utf-8'],
  markdown: ['md', 'text/markdown;charset=utf-8'],
  text: ['txt', 'text/plain;charset=utf-8'],
  docx: ['docx', wordType],
  gbt: ['txt', 'text/plain;charset=utf-8'],
  bib: ['bib', 'text/x-bibtex;charset=utf-8'],
  ris: ['ris', 'application/x-research-info-systems;charset=utf-8'],
  csl: ['json', 'application/vnd.citationstyles.csl+json;charset=utf-8'],
  references: ['docx', wordType],
};

/** The file's content. `progress` hears how many of the hits are ready. */
export async function exportHits(
  hits: readonly ChosenHit[],
  format: ExportFormat,
  head: ExportHead,
  documents: Documents,
  progress: (ready: number) => void,
): Promise<BlobPart> {
  const exported: ExportedHit[] = [];
  for (const hit of hits) {
    exported.push({ ...(await exportedHit(hit, documents)), ...(head.address === null ? { found: null } : {}) });
    if (exported.length % 100 === 0) progress(exported.length);
  }
  return contentOf(exported, format, head);
}

/** What makes a form is loaded only for it. */
async function contentOf(hits: readonly ExportedHit[], format: ExportFormat, head: ExportHead): Promise<BlobPart> {
  if (format === 'docx' || format === 'references') {
    const { hitsInWord, referencesInWord } = await import('./word-export.ts');
    return (await (format === 'docx' ? hitsInWord(hits, head) : referencesInWord(hits))) as BlobPart;
  }
  if (format === 'csv' || format === 'markdown' || format === 'text') {
    const { toCsv, toMarkdown, toPlainText } = await import('./export.ts');
    return format === 'csv' ? toCsv(hits) : (format === 'markdown' ? toMarkdown : toPlainText)(hits, head);
  }
  const { bibliography } = await import('../../../citing/files/bibliography.ts');
  return bibliography(
    hits.map(({ reference }) => reference),
    format,
  );
}

async function exportedHit(hit: ChosenHit, documents: Documents): Promise<ExportedHit> {
  const words = await hit.load();
  const reference = await referenceToHit(hit, words, documents);
  const { lineOf } = await import('./citation.ts');
  return {
    place: hit.place,
    documentTitle: hit.document.title,
    documentNumber: (await documents()).get(hit.document.id)?.documentNumber ?? null,
    name: nameByItself({ ...words, kind: hit.kind }),
    path: words.path,
    found: viaInWords(hit),
    text: words.text,
    wordings: hit.wordings,
    reference,
    citation: lineOf(reference),
    url: hit.url,
  };
}

/** Hands the file to the reader; `name` has no extension. */
export function saveExport(content: BlobPart, format: ExportFormat, name: string): void {
  const [extension, type] = fileTypes[format];
  download(content, `${name}.${extension}`, type);
}

const isList = (format: ExportFormat): boolean => ['references', 'gbt', 'bib', 'ris', 'csl'].includes(format);

/** Of hits that were chosen, whatever found them: 选中的 2 个条目. */
export const chosenFileName = (count: number, format: ExportFormat): string => `${isList(format) ? `${bibliographyName}-` : ''}${chosenTitleInWords(count)}`;

/** A name that every file system takes. */
export function fileName(query: string, format: ExportFormat): string {
  return `${isList(format) ? bibliographyName : '检索'}-${headOf(query.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'), 30)}`.replace(/-+$/u, '');
}
