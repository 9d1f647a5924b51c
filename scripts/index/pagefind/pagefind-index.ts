/**
 * Makes the Pagefind index of the records. Pagefind runs over a part of them at a time, since it keeps the whole of an
 * index in memory; the words of the parts are then joined and cut into smaller files. The result is a bundle as
 * Pagefind makes it, which its own reader opens as well.
 */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type WordFileEntry, wordFilePath } from '../../../src/policy/search-index/index-files.ts';
import { addPlaces, readPagefindFile, wordChunk } from '../../../src/policy/search-index/pagefind-files.ts';
import { indexName } from '../index-name.ts';
import { type SearchRecord, wordsIn } from '../records.ts';
import { joinedWords, type WordSource } from './join-words.ts';
import { type Batch, runPagefind } from './pagefind-batch.ts';
import { writeBundle } from './pagefind-bundle.ts';
import { type WordFile, wordFiles } from './word-files.ts';

export interface PagefindOutput {
  version: string;
  /** By which pagefind-entry.json and the files of words name the index: equal for equal words. */
  hash: string;
  files: WordFileEntry[];
}

/** Characters of records for one run of Pagefind, which needs up to a hundred times as many bytes for them. */
const mostAtOnce = 10_000_000;

/**
 * Writes an index with one Pagefind page for each record into `folder`, in place of whatever was there. Guarantees
 * that pages stand in the order of `records` (the unit table relies on it) and that the browser will read the words
 * where the records have them; throws otherwise, or if Pagefind reports an error.
 */
export async function writePagefindIndex(records: readonly SearchRecord[], folder: string, atOnce = mostAtOnce): Promise<PagefindOutput> {
  await rm(folder, { recursive: true, force: true });
  const [first, ...others] = partsOf(records, atOnce);
  const batches: [Batch, ...Batch[]] = [await runPagefind(first)];
  for (const part of others) batches.push(await runPagefind(part));
  const files = await Array.fromAsync(wordFiles(joinedWords(sourcesOf(batches))));
  const hash = indexName(files.map(({ content }) => content));
  await writeBundle(batches, files, hash, folder);
  await assertReading(records, files.length, hash, folder);
  return { version: batches[0].meta.version, hash, files: listOf(files) };
}

/** Consecutive records of up to `most` characters together, or one that is longer. */
function partsOf(records: readonly SearchRecord[], most: number): [SearchRecord[], ...SearchRecord[][]] {
  const parts: [SearchRecord[], ...SearchRecord[][]] = [[]];
  let held = 0;
  for (const record of records) {
    if (held > 0 && held + record.content.length > most) {
      parts.push([]);
      held = 0;
    }
    parts.at(-1)?.push(record);
    held += record.content.length;
  }
  return parts;
}

function sourcesOf(batches: readonly Batch[]): WordSource[] {
  let firstPage = 0;
  return batches.map(({ words, meta }) => {
    const source = { words: words(), firstPage };
    firstPage += meta.pages.length;
    return source;
  });
}

function listOf(files: readonly WordFile[]): WordFileEntry[] {
  return files.map(({ from, content }, number) => [beginningAfter(files[number - 1]?.to ?? '', from), content.length]);
}

/** The shortest beginning of `word` that is behind `before`, and so behind all that stands before `word`. */
export function beginningAfter(before: string, word: string): string {
  const lengths = Array.from(word, (_, index) => index + 1);
  return word.slice(
    0,
    lengths.find((length) => word.slice(0, length) > before),
  );
}

/** Every word of every record is in the index, and the first place of each word is where the record has it. */
async function assertReading(records: readonly SearchRecord[], files: number, hash: string, folder: string): Promise<void> {
  let words = 0;
  for (let number = 0; number < files; number++) {
    for (const [word, postings] of wordChunk(await readPagefindFile(await readFile(join(folder, wordFilePath(hash, number)))))) {
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
