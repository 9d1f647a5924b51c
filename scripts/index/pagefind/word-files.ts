/**
 * Cuts the words of an index into files in Pagefind's format. Pagefind's own files hold about 10,000 places each,
 * 25 kB and more; a query needs a word or two of such a file, so smaller ones save most of what is moved.
 */
import { gzipSync } from 'node:zlib';
import { chunkContent, type IndexedWord, packPagefindFile } from '../../../src/policy/search-index/pagefind-files.ts';

export interface WordFile {
  /** Its first and its last word. */
  from: string;
  to: string;
  content: Uint8Array;
}

/** Units in which a file's words stand, with what a word costs by itself counted as two: about 8 kB when packed. */
const fileSize = 2700;
const wordSize = 2;

/** A word that is larger than a file has one to itself. */
export async function* wordFiles(words: AsyncIterable<IndexedWord>): AsyncGenerator<WordFile> {
  let held: IndexedWord[] = [];
  let size = 0;
  for await (const word of words) {
    const own = word[1].length + wordSize;
    if (held.length > 0 && size + own > fileSize) {
      yield fileOf(held);
      [held, size] = [[], 0];
    }
    held.push(word);
    size += own;
  }
  if (held.length > 0) yield fileOf(held);
}

function fileOf(words: readonly IndexedWord[]): WordFile {
  return { from: words[0]?.[0] ?? '', to: words.at(-1)?.[0] ?? '', content: gzipSync(packPagefindFile(chunkContent(words))) };
}
