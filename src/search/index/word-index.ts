/** Where the words of the index stand: files of the Pagefind index, loaded as their words are asked for. */
import { type Manifest, type WordFileEntry, type WordFileList, wordFilePath } from '../../policy/search-index/index-files.ts';
import { addPlaces, readPagefindFile, type WordChunk, wordChunk } from '../../policy/search-index/pagefind-files.ts';
import type { Places } from './collection.ts';
import { fetchBytes, fetchIndexFile, SearchUnavailable } from './site-files.ts';

/** Positions of a word in each unit that holds it, ascending. */
export type Positions = ReadonlyMap<number, readonly number[]>;

export interface WordIndex {
  /** Where words beginning with `prefix` stand. */
  positionsOf(prefix: string): Promise<Positions>;
  /** Bytes that `positionsOf(prefix)` loads if nothing is loaded yet. */
  bytes(prefix: string): number;
  /** Bytes that `positionsOf(prefix)` has yet to load. */
  missingBytes(prefix: string): number;
}

/** Answers that are kept: those of the query before, and of what is typed. */
const mostAnswers = 200;

export async function openWordIndex(places: Places, { index, pagefind }: Manifest): Promise<WordIndex> {
  const { files } = await fetchIndexFile<WordFileList>(new URL(`${index}/words.json`, places.search), index);
  return wordIndexOver(files, (number) => loadWords(new URL(wordFilePath(pagefind.hash, number), places.pagefind)));
}

async function loadWords(url: URL): Promise<WordChunk> {
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

/** Apart from the network, so that it can be tested with files of one's own; `fetchWords` gives those of a file by its number. */
export function wordIndexOver(files: readonly WordFileEntry[], fetchWords: (file: number) => Promise<WordChunk>): WordIndex {
  const loaded = new Map<number, Promise<WordChunk>>();
  const answers = new Map<string, Promise<Positions>>();
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, file) => sum + (files[file]?.[1] ?? 0), 0);
  return { positionsOf, bytes, missingBytes };

  function bytes(prefix: string): number {
    return sumOf(filesWith(prefix, files));
  }

  function missingBytes(prefix: string): number {
    return sumOf(filesWith(prefix, files).filter((file) => !loaded.has(file)));
  }

  function positionsOf(prefix: string): Promise<Positions> {
    const answer = answers.get(prefix) ?? gather(prefix);
    answers.set(prefix, answer);
    answer.catch(() => answers.delete(prefix));
    if (answers.size > mostAnswers) answers.delete(answers.keys().next().value as string);
    return answer;
  }

  async function gather(prefix: string): Promise<Positions> {
    const words = (await Promise.all(filesWith(prefix, files).map(load))).flat().filter(([word]) => word.startsWith(prefix));
    const found = new Map<number, number[]>();
    await orDamaged('pf_index', () => {
      for (const [, postings] of words) addPlaces(postings, found);
    });
    if (words.length > 1) for (const positions of found.values()) positions.sort((a, b) => a - b);
    return found;
  }

  function load(file: number): Promise<WordChunk> {
    const loading = loaded.get(file) ?? fetchWords(file);
    loaded.set(file, loading);
    loading.catch(() => loaded.delete(file));
    return loading;
  }
}

/** Numbers of the files that may hold words beginning with `prefix`: they follow one another. */
export function filesWith(prefix: string, files: readonly WordFileEntry[]): number[] {
  const first = Math.max(
    0,
    files.findLastIndex(([from]) => from <= prefix),
  );
  const end = files.findIndex(([from]) => from > prefix && !from.startsWith(prefix));
  return Array.from({ length: (end < 0 ? files.length : end) - first }, (_, n) => first + n);
}
