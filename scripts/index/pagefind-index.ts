/** Runs Pagefind over the records. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { contentsOf, decodePagefindMeta } from '../../src/policy/pagefind-meta.ts';
import type { SearchRecord } from './records.ts';

export interface PagefindOutput {
  version: string;
  /** By which pagefind-entry.json names the index. */
  hash: string;
}

/** Pagefind's own interfaces and its worker: nothing on the site asks for them. */
const unused = /^pagefind-(?!entry)/u;

/**
 * Writes an index with one Pagefind page for each record into `folder`, in place of whatever was there. Guarantees
 * that pages stand in the order of `records` (the unit table relies on it); throws if they do not, or if Pagefind
 * reports an error.
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
  const output = { version: entry.version, hash: entry.languages.unknown.hash };
  await assertOrder(records, folder, output.hash);
  return output;
}

async function assertOrder(records: readonly SearchRecord[], folder: string, hash: string): Promise<void> {
  const { pages } = decodePagefindMeta(gunzipSync(await readFile(join(folder, `pagefind.${hash}.pf_meta`))));
  if (pages.length !== records.length) throw new Error(`Pagefind made ${pages.length} pages of ${records.length} records`);
  for (const [number, { id }] of records.entries()) {
    const fragment = gunzipSync(await readFile(join(folder, 'fragment', `${pages[number]}.pf_fragment`)));
    const { url } = JSON.parse(new TextDecoder().decode(contentsOf(fragment)));
    if (url !== id) throw new Error(`Pagefind's page ${number} is ${url}, expected ${id}: this version orders pages in another way`);
  }
}

function orThrow<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
