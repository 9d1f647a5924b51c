/** Where the words of the index stand: the chunks of the Pagefind index, loaded as they are asked for. */
import type { ChunkList, Manifest, WordChunkEntry } from '../policy/index-files.ts';
import { addPlaces, readPagefindFile, type WordChunk, wordChunk } from '../policy/pagefind-files.ts';
import type { Places } from './collection.ts';
import { fetchBytes, fetchIndexFile, SearchUnavailable } from './site-files.ts';

/** Positions of a word in each unit that holds it, ascending. */
export type Positions = ReadonlyMap<number, readonly number[]>;

export interface WordIndex {
  /** Where words beginning with `prefix` stand. */
  positionsOf(prefix: string): Promise<Positions>;
  /** Bytes that `positionsOf(prefix)` has yet to load. */
  missingBytes(prefix: string): number;
}

/** Answers that are kept: those of the query before, and of what is typed. */
const mostAnswers = 200;

export async function openWordIndex(places: Places, { index }: Manifest): Promise<WordIndex> {
  const { chunks } = await fetchIndexFile<ChunkList>(new URL(`${index}/chunks.json`, places.search), index);
  return wordIndexOver(chunks, (hash) => loadChunk(new URL(`index/${hash}.pf_index`, places.pagefind)));
}

async function loadChunk(url: URL): Promise<WordChunk> {
  const file = await fetchBytes(url);
  return orDamaged(url.href, async () => wordChunk(await readPagefindFile(file)));
}

async function orDamaged<T>(what: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    throw new SearchUnavailable('damaged', what, cause);
  }
}

/** Apart from the network, so that it can be tested with chunks of one's own. */
export function wordIndexOver(chunks: readonly WordChunkEntry[], fetchChunk: (hash: string) => Promise<WordChunk>): WordIndex {
  const loaded = new Map<string, Promise<WordChunk>>();
  const answers = new Map<string, Promise<Positions>>();
  return { positionsOf, missingBytes };

  function missingBytes(prefix: string): number {
    return chunksWith(prefix, chunks).reduce((sum, [, hash, bytes]) => sum + (loaded.has(hash) ? 0 : bytes), 0);
  }

  function positionsOf(prefix: string): Promise<Positions> {
    const answer = answers.get(prefix) ?? gather(prefix);
    answers.set(prefix, answer);
    answer.catch(() => answers.delete(prefix));
    if (answers.size > mostAnswers) answers.delete(answers.keys().next().value as string);
    return answer;
  }

  async function gather(prefix: string): Promise<Positions> {
    const words = (await Promise.all(chunksWith(prefix, chunks).map(load))).flat().filter(([word]) => word.startsWith(prefix));
    const found = new Map<number, number[]>();
    await orDamaged('pf_index', () => {
      for (const [, postings] of words) addPlaces(postings, found);
    });
    if (words.length > 1) for (const positions of found.values()) positions.sort((a, b) => a - b);
    return found;
  }

  function load([, hash]: WordChunkEntry): Promise<WordChunk> {
    const loading = loaded.get(hash) ?? fetchChunk(hash);
    loaded.set(hash, loading);
    loading.catch(() => loaded.delete(hash));
    return loading;
  }
}

/** The chunks that may hold words beginning with `prefix`: they follow one another. */
export function chunksWith(prefix: string, chunks: readonly WordChunkEntry[]): readonly WordChunkEntry[] {
  const owner = chunks.findLastIndex(([from]) => from <= prefix);
  const end = chunks.findIndex(([from]) => from > prefix && !from.startsWith(prefix));
  return chunks.slice(Math.max(0, owner), end < 0 ? chunks.length : end);
}
