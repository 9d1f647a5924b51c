/** Runs Pagefind over some of the records, and reads what it made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { type IndexedWord, type PagefindMeta, pagefindMeta, readPagefindFile, unpackPagefindFile, wordChunk } from '../../src/policy/pagefind-files.ts';
import type { SearchRecord } from './records.ts';

export const entryFile = 'pagefind-entry.json';
export const metaFile = (hash: string) => `pagefind.${hash}.pf_meta`;
export const fragmentFile = (page: string) => `fragment/${page}.pf_fragment`;

/** The bundle of one run. */
export interface Batch {
  folder: string;
  meta: PagefindMeta;
  /** Its words in their order; those of one file are in memory at a time. */
  words(): AsyncGenerator<IndexedWord>;
}

/**
 * Writes a bundle with one page for each record into `folder`. Guarantees that pages stand in the order of `records`;
 * throws otherwise, or if Pagefind reports an error.
 */
export async function runPagefind(records: readonly SearchRecord[], folder: string): Promise<Batch> {
  try {
    // 'unknown': no stemming, no segmentation, one index whatever the language of the page that asks.
    const { index } = orThrow(await pagefind.createIndex({ forceLanguage: 'unknown' }));
    if (!index) throw new Error('Pagefind made no index');
    for (const { id, content } of records) orThrow(await index.addCustomRecord({ url: id, content, language: 'zh' }));
    orThrow(await index.writeFiles({ outputPath: folder }));
  } finally {
    // Ends its process, which gives the memory back.
    await pagefind.close();
  }
  const { languages } = JSON.parse(await readFile(join(folder, entryFile), 'utf8'));
  const meta = pagefindMeta(await readPagefindFile(await readFile(join(folder, metaFile(languages.unknown.hash)))));
  await assertOrder(records, meta, folder);
  return { folder, meta, words: () => wordsOf(meta, folder) };
}

async function assertOrder(records: readonly SearchRecord[], { pages }: PagefindMeta, folder: string): Promise<void> {
  if (pages.length !== records.length) throw new Error(`Pagefind made ${pages.length} pages of ${records.length} records`);
  for (const [number, [page]] of pages.entries()) {
    const fragment = await unpackPagefindFile(await readFile(join(folder, fragmentFile(page))));
    const { url } = JSON.parse(new TextDecoder().decode(fragment));
    const expected = records[number]?.id;
    if (url !== expected) throw new Error(`Pagefind's page ${number} is ${url}, expected ${expected}: this version orders pages in another way`);
  }
}

async function* wordsOf({ chunks }: PagefindMeta, folder: string): AsyncGenerator<IndexedWord> {
  for (const [, , hash] of chunks) yield* wordChunk(await readPagefindFile(await readFile(join(folder, 'index', `${hash}.pf_index`))));
}

function orThrow<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
