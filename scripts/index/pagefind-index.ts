/** Runs Pagefind over the records. */
import * as pagefind from 'pagefind';
import { contentsOf, decodePagefindMeta, unpackPagefindFile } from '../../src/policy/pagefind-meta.ts';
import type { SearchRecord } from './records.ts';
import type { OutputFile } from './write-files.ts';

export interface PagefindOutput {
  version: string;
  hash: string;
  files: OutputFile[];
}

/** What a browser asks for; Pagefind's own interfaces and its worker stay out of the site. */
const needed = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*|fragment\/.*)$/u;

/**
 * One Pagefind page for each record. Guarantees that pages stand in the index in the order of `records`
 * (the unit table relies on it) and throws if they do not, or if Pagefind reports an error.
 */
export async function buildPagefindIndex(records: readonly SearchRecord[]): Promise<PagefindOutput> {
  try {
    // 'unknown': no stemming, no segmentation, one index whatever the language of the page that asks.
    const { index } = orThrow(await pagefind.createIndex({ forceLanguage: 'unknown' }));
    if (!index) throw new Error('Pagefind made no index');
    for (const { id, content } of records) orThrow(await index.addCustomRecord({ url: id, content, language: 'zh' }));
    const { files } = orThrow(await index.getFiles());
    return await checkedOutput(files, records);
  } finally {
    await pagefind.close();
  }
}

async function checkedOutput(files: readonly pagefind.IndexFile[], records: readonly SearchRecord[]): Promise<PagefindOutput> {
  const content = (name: RegExp) => files.find((file) => name.test(file.path))?.content ?? new Uint8Array();
  const entry = JSON.parse(new TextDecoder().decode(content(/^pagefind-entry\.json$/u)));
  const meta = decodePagefindMeta(await unpackPagefindFile(content(/\.pf_meta$/u)));
  await assertOrder(meta.pages, files, records);
  return { version: entry.version, hash: entry.languages.unknown.hash, files: files.filter((file) => needed.test(file.path)) };
}

async function assertOrder(pages: readonly string[], files: readonly pagefind.IndexFile[], records: readonly SearchRecord[]): Promise<void> {
  const fragments = new Map(files.map((file) => [file.path, file.content]));
  for (const [number, { id }] of records.entries()) {
    const fragment = fragments.get(`fragment/${pages[number]}.pf_fragment`);
    const url = fragment && JSON.parse(new TextDecoder().decode(contentsOf(await unpackPagefindFile(fragment)))).url;
    if (url !== id) throw new Error(`Pagefind's page ${number} is ${url}, expected ${id}: this version orders pages in another way`);
  }
}

function orThrow<T extends { errors: string[] }>(response: T): T {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}
