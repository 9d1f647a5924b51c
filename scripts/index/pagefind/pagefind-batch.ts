/** Runs Pagefind over some of the records, and reads what it made. */
import * as pagefind from 'pagefind';
import {
  type IndexedWord,
  type PagefindMeta,
  pagefindMeta,
  readPagefindFile,
  unpackPagefindFile,
  wordChunk,
} from '../../../src/policy/search-index/pagefind-files.ts';
import type { SearchRecord } from '../records.ts';

export const entryFile = 'pagefind-entry.json';
export const metaFile = (hash: string) => `pagefind.${hash}.pf_meta`;
export const fragmentFile = (page: string) => `fragment/${page}.pf_fragment`;

/** The bundle of one run. */
export interface Batch {
  /** The bytes of a file of the bundle. Throws if it has none of this name. */
  file(path: string): Uint8Array;
  meta: PagefindMeta;
  /** Its words in their order; those of one file are unpacked at a time. */
  words(): AsyncGenerator<IndexedWord>;
}

/**
 * A bundle with one page for each record. Guarantees that pages stand in the order of `records`; throws otherwise, or if
 * Pagefind reports an error.
 */
export async function runPagefind(records: readonly SearchRecord[]): Promise<Batch> {
  const files = await filesFor(records);
  const file = (path: string): Uint8Array => files.get(path) ?? missing(path);
  const { languages } = JSON.parse(new TextDecoder().decode(file(entryFile)));
  const meta = pagefindMeta(await readPagefindFile(file(metaFile(languages.unknown.hash))));
  const batch: Batch = { file, meta, words: () => wordsOf(batch) };
  await assertOrder(records, batch);
  return batch;
}

/** Handed over rather than written: Pagefind reports files as written while their ends are still on their way to the disk. */
async function filesFor(records: readonly SearchRecord[]): Promise<Map<string, Uint8Array>> {
  try {
    // 'unknown': no stemming, no segmentation, one index whatever the language of the page that asks.
    const { index } = orThrow(await pagefind.createIndex({ forceLanguage: 'unknown' }));
    if (!index) throw new Error('Pagefind made no index');
    for (const { id, content } of records) orThrow(await index.addCustomRecord({ url: id, content, language: 'zh' }));
    const { files } = orThrow(await index.getFiles());
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    // Ends its process, which gives the memory back.
    await pagefind.close();
  }
}

async function assertOrder(records: readonly SearchRecord[], { meta: { pages }, file }: Batch): Promise<void> {
  if (pages.length !== records.length) throw new Error(`Pagefind made ${pages.length} pages of ${records.length} records`);
  for (const [number, [page]] of pages.entries()) {
    const fragment = await unpackPagefindFile(file(fragmentFile(page)));
    const { url } = JSON.parse(new TextDecoder().decode(fragment));
    const expected = records[number]?.id;
    if (url !== expected) throw new Error(`Pagefind's page ${number} is ${url}, expected ${expected}: this version orders pages in another way`);
  }
}

async function* wordsOf({ meta: { chunks }, file }: Batch): AsyncGenerator<IndexedWord> {
  for (const [, , hash] of chunks) yield* wordChunk(await readPagefindFile(file(`index/${hash}.pf_index`)));
}

function missing(path: string): never {
  throw new Error(`Pagefind made no ${path}: this version names its files in another way`);
}

function orThrow<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
