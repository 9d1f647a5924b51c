/** Runs Pagefind over the records. */
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { WordChunkEntry } from '../../src/policy/index-files.ts';
import { addPlaces, type PagefindMeta, pagefindMeta, readPagefindFile, unpackPagefindFile, wordChunk } from '../../src/policy/pagefind-files.ts';
import { type SearchRecord, wordsIn } from './records.ts';

export interface PagefindOutput {
  version: string;
  /** By which pagefind-entry.json names the index. */
  hash: string;
  chunks: WordChunkEntry[];
}

/** Pagefind's own interfaces and its worker: nothing on the site asks for them. */
const unused = /^pagefind-(?!entry)/u;

/**
 * Writes an index with one Pagefind page for each record into `folder`, in place of whatever was there. Guarantees
 * that pages stand in the order of `records` (the unit table relies on it) and that the browser will read the words
 * where the records have them; throws otherwise, or if Pagefind reports an error.
 */
export async function writePagefindIndex(records: readonly SearchRecord[], folder: string): Promise<PagefindOutput> {
  await rm(folder, { recursive: true, force: true });
  try {
    // 'unknown': no stemming, no segmentation, one index whatever the language of the page that asks.
    const { index } = orThrow(await pagefind.createIndex({ forceLanguage: 'unknown' }));
    if (!index) throw new Error('Pagefind made no index');
    for (const { id, content } of records) orThrow(await index.addCustomRecord({ url: id, content, language: 'zh' }));
    orThrow(await index.writeFiles({ outputPath: folder }));
  } finally {
    await pagefind.close();
  }
  for (const file of await readdir(folder)) if (unused.test(file)) await rm(join(folder, file));
  const entry = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'));
  const { version } = entry;
  const { hash } = entry.languages.unknown;
  const { pages, chunks } = pagefindMeta(await readPagefindFile(await readFile(join(folder, `pagefind.${hash}.pf_meta`))));
  await assertOrder(records, pages, folder);
  const listed = await chunkList(chunks, folder);
  await assertReading(records, listed, folder);
  return { version, hash, chunks: listed };
}

async function chunkList(chunks: PagefindMeta['chunks'], folder: string): Promise<WordChunkEntry[]> {
  return Promise.all(chunks.map(async ({ from, hash }) => [from, hash, (await stat(chunkFile(folder, hash))).size]));
}

async function assertOrder(records: readonly SearchRecord[], pages: readonly string[], folder: string): Promise<void> {
  if (pages.length !== records.length) throw new Error(`Pagefind made ${pages.length} pages of ${records.length} records`);
  for (const [number, { id }] of records.entries()) {
    const fragment = await unpackPagefindFile(await readFile(join(folder, 'fragment', `${pages[number]}.pf_fragment`)));
    const { url } = JSON.parse(new TextDecoder().decode(fragment));
    if (url !== id) throw new Error(`Pagefind's page ${number} is ${url}, expected ${id}: this version orders pages in another way`);
  }
}

/** Every word of every record is in the index, and the first place of each word is where the record has it. */
async function assertReading(records: readonly SearchRecord[], chunks: readonly WordChunkEntry[], folder: string): Promise<void> {
  let words = 0;
  for (const [, hash] of chunks) {
    for (const [word, postings] of wordChunk(await readPagefindFile(await readFile(chunkFile(folder, hash))))) {
      const found = new Map<number, number[]>();
      addPlaces(postings, found);
      for (const positions of found.values()) words += positions.length;
      const [page, positions] = found.entries().next().value ?? [];
      if (records[page ?? -1]?.content.split(' ')[positions?.[0] ?? -1] !== word) throw new Error(`Pagefind's places of ${word} are not those of the records`);
    }
  }
  const expected = records.reduce((sum, { content }) => sum + wordsIn(content), 0);
  if (words !== expected) throw new Error(`Pagefind's index holds ${words} places, the records ${expected} words`);
}

function chunkFile(folder: string, hash: string): string {
  return join(folder, 'index', `${hash}.pf_index`);
}

function orThrow<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
