/**
 * Where the words of the index stand: the adapter to Pagefind.
 *
 * One word is asked for at a time, as an unquoted search: then Pagefind gives every place of every word that begins
 * so (a quoted search gives only the first place), and since all chunks with such words are loaded before, the answer
 * does not depend on what was asked earlier.
 *
 * pagefind.js hides a file that it could not load and takes its words for absent. Therefore files are fetched and
 * checked here, and pagefind.js gets the bytes handed over (scripts/index/pagefind-module.ts gives it `fetchWith`).
 */
import type { Manifest } from '../policy/index-files.ts';
import { decodePagefindMeta, type PagefindMeta, unpackPagefindFile } from '../policy/pagefind-meta.ts';
import type { Places } from './collection.ts';
import { fetchBytes, SearchUnavailable } from './site-files.ts';

/** Positions of a word in each unit that holds it, ascending. */
export type Positions = ReadonlyMap<number, readonly number[]>;

export interface WordIndex {
  /** Where words beginning with `prefix` stand. */
  positionsOf(prefix: string): Promise<Positions>;
  /** Index chunks that `positionsOf(prefix)` has yet to load. */
  missingChunks(prefix: string): number;
}

/** What is used of pagefind.js 1.5. */
interface PagefindModule {
  fetchWith(ownFetch: (address: string) => Promise<Response>): void;
  createInstance(options: { basePath: string; noWorker: boolean; metaCacheTag: string }): PagefindInstance;
}
interface PagefindInstance {
  search(term: string): Promise<{ results: { id: string; words: number[] }[] }>;
  preload(term: string): Promise<void>;
}

export async function openWordIndex(places: Places, manifest: Manifest): Promise<WordIndex> {
  const { version, hash } = manifest.pagefind;
  const files = pagefindFiles(places.pagefind);
  const load = (path: string) => files.load(path);
  const [module, meta] = await Promise.all([importPagefind(places, manifest), load(`pagefind.${hash}.pf_meta`), load('wasm.unknown.pagefind')]);
  files.add('pagefind-entry.json', new TextEncoder().encode(JSON.stringify({ version, languages: { unknown: { hash, wasm: null } } })));
  module.fetchWith(files.handOver);
  const instance = module.createInstance({ basePath: places.pagefind.href, noWorker: true, metaCacheTag: manifest.index });
  return wordIndexOver(instance, readMeta(meta), (chunk) => load(`index/${chunk}.pf_index`));
}

/** Apart from the network, so that it can be tested with an instance of one's own. */
export function wordIndexOver(instance: PagefindInstance, meta: PagefindMeta, fetchChunk: (hash: string) => Promise<unknown>): WordIndex {
  const unitOfPage = new Map(meta.pages.map((page, unit) => [page, unit]));
  const loaded = new Map<string, Promise<void>>();
  const answers = new Map<string, Promise<Positions>>();
  return { positionsOf, missingChunks };

  function missingChunks(prefix: string): number {
    return chunksWith(prefix, meta.chunks).filter(({ hash }) => !loaded.has(hash)).length;
  }

  function positionsOf(prefix: string): Promise<Positions> {
    const answer = answers.get(prefix) ?? ask(prefix);
    answers.set(prefix, answer);
    answer.catch(() => answers.delete(prefix));
    if (answers.size > 200) answers.delete(answers.keys().next().value as string);
    return answer;
  }

  async function ask(prefix: string): Promise<Positions> {
    const chunks = chunksWith(prefix, meta.chunks);
    await Promise.all(chunks.map(load));
    const { results } = await instance.search(prefix);
    return new Map(results.map(({ id, words }) => [unitOf(id), words.toSorted((a, b) => a - b)]));
  }

  function load(chunk: PagefindMeta['chunks'][number]): Promise<void> {
    const loading = loaded.get(chunk.hash) ?? fetchChunk(chunk.hash).then(() => instance.preload(chunk.from));
    loaded.set(chunk.hash, loading);
    loading.catch(() => loaded.delete(chunk.hash));
    return loading;
  }

  function unitOf(page: string): number {
    const unit = unitOfPage.get(page);
    if (unit === undefined) throw new SearchUnavailable('stale', `Pagefind names an unknown page ${page}`);
    return unit;
  }
}

/** The chunks that may hold words beginning with `prefix`: they follow one another. */
export function chunksWith<Chunk extends { from: string }>(prefix: string, chunks: readonly Chunk[]): Chunk[] {
  const owner = chunks.findLastIndex(({ from }) => from <= prefix);
  const end = chunks.findIndex(({ from }) => from > prefix && !from.startsWith(prefix));
  return chunks.slice(Math.max(0, owner), end < 0 ? chunks.length : end);
}

let attempts = 0;

async function importPagefind({ search }: Places, { index }: Manifest): Promise<PagefindModule> {
  const url = new URL(`${index}/pagefind.js`, search);
  // A browser remembers a module that failed to load; another address makes it try again.
  if (attempts > 0) url.searchParams.set('attempt', String(attempts));
  try {
    return await import(/* @vite-ignore */ url.href);
  } catch (cause) {
    attempts++;
    throw new SearchUnavailable('offline', url.href, cause);
  }
}

/** Pagefind's files, loaded, unpacked and checked; each is handed over once. */
function pagefindFiles(folder: URL) {
  const waiting = new Map<string, Uint8Array>();
  return { load, add, handOver };

  async function load(path: string): Promise<Uint8Array> {
    const url = new URL(path, folder);
    const packed = await fetchBytes(url);
    const bytes = await unpackPagefindFile(packed).catch((cause: unknown) => {
      throw new SearchUnavailable('damaged', url.href, cause);
    });
    add(path, bytes);
    return bytes;
  }

  function add(path: string, bytes: Uint8Array): void {
    waiting.set(new URL(path, folder).pathname, bytes);
  }

  /** Stands in for pagefind.js's fetch: it asks only for what was loaded before. */
  async function handOver(address: string): Promise<Response> {
    const { pathname } = new URL(address, folder);
    const bytes = waiting.get(pathname);
    waiting.delete(pathname);
    return bytes ? new Response(bytes as BodyInit) : new Response(null, { status: 404 });
  }
}

function readMeta(bytes: Uint8Array): PagefindMeta {
  try {
    return decodePagefindMeta(bytes);
  } catch (cause) {
    throw new SearchUnavailable('damaged', 'pf_meta', cause);
  }
}
