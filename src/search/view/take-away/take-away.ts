/** Takes hits away: copies a link or a citation line, exports all of the hits or the chosen ones. Loaded texts and facts are the reader's own cost: only now. */

import type { CitedDocument } from '../../../citing/reference.ts';
import { anchorOf } from '../../../policy/ids.ts';
import { viaInWords } from '../../../wording/search.ts';
import type { Hit, HitText } from '../../answer/answer.ts';
import { fetchJson, once } from '../../index/site-files.ts';
import { nameOf } from '../hits/hit-item.ts';
import type { ExportedHit, ExportFormat, ExportHead } from './export.ts';

/** Facts of the documents (/data/documents.json), asked for once. */
export function openDocuments(address: string): () => Promise<Map<string, CitedDocument>> {
  return once(async () => {
    const documents = await fetchJson<CitedDocument[]>(new URL(address, location.href));
    return new Map(documents.map((document) => [document.id, document]));
  });
}

export async function citationLine(hit: Hit, words: HitText, documents: () => Promise<Map<string, CitedDocument>>): Promise<string> {
  const { citationOf } = await import('./citation.ts');
  const known = (await documents()).get(hit.document.id);
  const { label, title, path } = words;
  return citationOf(known ?? withoutFacts(hit), { anchor: anchorOf(hit.id), kind: hit.kind, label, title, path, url: hit.url });
}

function withoutFacts({ document, province }: Hit): CitedDocument {
  return { id: document.id, title: document.title, province, documentNumber: null, issuers: [], date: null, datePublished: null, type: '' };
}

const fileTypes: Record<ExportFormat, [extension: string, type: string]> = {
  csv: ['csv', 'text/csv;charset=utf-8'],
  markdown: ['md', 'text/markdown;charset=utf-8'],
  text: ['txt', 'text/plain;charset=utf-8'],
};

/** The file's content. `progress` hears how many of the hits are ready. */
export async function exportHits(
  hits: readonly Hit[],
  format: ExportFormat,
  head: ExportHead,
  documents: () => Promise<Map<string, CitedDocument>>,
  progress: (ready: number) => void,
): Promise<string> {
  const { toCsv, toMarkdown, toPlainText } = await import('./export.ts');
  const exported: ExportedHit[] = [];
  for (const hit of hits) {
    exported.push(await exportedHit(hit, documents));
    if (exported.length % 100 === 0) progress(exported.length);
  }
  if (format === 'csv') return toCsv(exported);
  return format === 'markdown' ? toMarkdown(exported, head) : toPlainText(exported, head);
}

async function exportedHit(hit: Hit, documents: () => Promise<Map<string, CitedDocument>>): Promise<ExportedHit> {
  const words = await hit.load();
  return {
    province: hit.province,
    documentTitle: hit.document.title,
    documentNumber: (await documents()).get(hit.document.id)?.documentNumber ?? null,
    name: nameOf(hit, words),
    path: words.path,
    found: viaInWords(hit),
    text: words.text,
    wordings: hit.wordings,
    citation: await citationLine(hit, words, documents),
    url: hit.url,
  };
}

export function download(content: string, format: ExportFormat, name: string): void {
  const [extension, type] = fileTypes[format];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = `${name}.${extension}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** A name that every file system takes. */
export function fileName(query: string): string {
  return `检索-${Array.from(query.replace(/[^\p{L}\p{N}]+/gu, '-'))
    .slice(0, 30)
    .join('')}`.replace(/-+$/u, '');
}

/** False where the browser forbids it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
