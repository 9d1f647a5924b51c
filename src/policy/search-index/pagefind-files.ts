/**
 * The files of a Pagefind index (version 1.5.2): gzipped, a signature, then CBOR (RFC 8949).
 *
 * pagefind.js reads them too, but asks a WebAssembly module for one search at a time and copies every position out of
 * it: with 34,700 units a query took three seconds. The build checks with every index that this reading is right.
 */
import { decode, encode } from 'cborg';

const signature = 'pagefind_dcd';

/** What a Pagefind file holds. Throws if it is truncated, damaged or something else. */
export async function readPagefindFile(file: Uint8Array): Promise<unknown> {
  return decode(await unpackPagefindFile(file));
}

/** The same as bytes: some of its files are JSON. */
export async function unpackPagefindFile(file: Uint8Array): Promise<Uint8Array> {
  const packed = file[0] === 0x1f && file[1] === 0x8b;
  const bytes = packed ? await gunzip(file) : file;
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) throw new Error('Not a Pagefind file');
  return bytes.subarray(signature.length);
}

/** A file that holds `content`, not yet gzipped. */
export function packPagefindFile(content: unknown): Uint8Array {
  const [head, body] = [new TextEncoder().encode(signature), encode(content)];
  const file = new Uint8Array(head.length + body.length);
  file.set(head);
  file.set(body, head.length);
  return file;
}

async function gunzip(file: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([file as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The list of pages and of index chunks: a .pf_meta file. */
export interface PagefindMeta {
  version: string;
  /** In the order in which records were added. */
  pages: (readonly [id: string, words: number])[];
  /** Index chunks in the order of their words: the first and the last word, and the name of the file. */
  chunks: (readonly [from: string, to: string, hash: string])[];
  /** Filters, sorts, further fields: this project has none. */
  rest: readonly unknown[];
}

/** Takes apart what a .pf_meta file holds. Throws if it has another shape than this version's. */
export function pagefindMeta(content: unknown): PagefindMeta {
  const [version, pages, chunks, ...rest] = list(content);
  return {
    version: string(version),
    pages: list(pages).map((page) => {
      const [id, words] = list(page);
      return [string(id), number(words)];
    }),
    chunks: list(chunks).map((chunk) => {
      const [from, to, hash] = list(chunk);
      return [string(from), string(to), string(hash)];
    }),
    rest,
  };
}

/** The inverse of pagefindMeta. */
export function metaContent({ version, pages, chunks, rest }: PagefindMeta): unknown {
  return [version, pages, chunks, ...rest];
}

/** Where one word stands: page after page as [pages since the one before, [places], …]. */
export type Postings = readonly unknown[];

export type IndexedWord = readonly [word: string, postings: Postings];

/** The words of a .pf_index file in their order, and where they stand. */
export type WordChunk = readonly IndexedWord[];

/** Takes apart what a .pf_index file holds: [[[word, postings, …] …]]. Throws if it has another shape than this version's. */
export function wordChunk(content: unknown): WordChunk {
  return list(list(content)[0]).map((entry) => {
    const [word, postings] = list(entry);
    return [string(word), list(postings)];
  });
}

/** The inverse of wordChunk. */
export function chunkContent(words: WordChunk): unknown {
  return [words];
}

/**
 * Adds the places of a word to `found`: of each page, by its number, the positions of the word in it. Positions are
 * kept as differences; a negative number gives the weight of those that follow, which are all alike here.
 */
export function addPlaces(postings: Postings, found: Map<number, number[]>): void {
  let page = 0;
  for (const posting of postings) {
    const [pages, places] = list(posting);
    page += number(pages);
    const positions = found.get(page) ?? [];
    let position = 0;
    for (const place of list(places)) {
      if (number(place) < 0) continue;
      position += number(place);
      positions.push(position);
    }
    found.set(page, positions);
  }
}

/** Postings of the same pages after `pages` others more. */
export function movedPostings(postings: Postings, pages: number): Postings {
  const [first, ...others] = postings;
  if (first === undefined) return postings;
  const [sinceStart, ...places] = list(first);
  return [[number(sinceStart) + pages, ...places], ...others];
}

/** Number of the last page that postings name. */
export function lastPage(postings: Postings): number {
  return postings.reduce((page: number, posting) => page + number(list(posting)[0]), 0);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : unexpected();
}
function string(value: unknown): string {
  return typeof value === 'string' ? value : unexpected();
}
function number(value: unknown): number {
  return typeof value === 'number' ? value : unexpected();
}
function unexpected(): never {
  throw new Error('The Pagefind index has an unexpected form');
}
