/** Writes a Pagefind bundle: its program, the words, the list of pages and files, and a file for each page. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wordFileName, wordFilePath } from '../../../src/policy/search-index/index-files.ts';
import { metaContent, packPagefindFile } from '../../../src/policy/search-index/pagefind-files.ts';
import { type Batch, entryFile, fragmentFile, metaFile } from './pagefind-batch.ts';
import type { WordFile } from './word-files.ts';

const program = ['pagefind.js', 'wasm.unknown.pagefind'];

/** One bundle of several runs, with their words in other files. */
export async function writeBundle([first, ...others]: readonly [Batch, ...Batch[]], words: readonly WordFile[], hash: string, folder: string): Promise<void> {
  await Promise.all(['index', 'fragment'].map((name) => mkdir(join(folder, name), { recursive: true })));
  const write = (path: string, content: Uint8Array | string) => writeFile(join(folder, path), content);
  for (const [number, { content }] of words.entries()) await write(wordFilePath(hash, number), content);
  for (const file of program) await write(file, first.file(file));
  // Two runs may have given two pages the same id.
  const pages = [first, ...others].flatMap((batch, number) =>
    batch.meta.pages.map(([id, length]) => ({ name: `${number}-${id}`, length, content: batch.file(fragmentFile(id)) })),
  );
  for (const { name, content } of pages) await write(fragmentFile(name), content);
  const chunks = words.map(({ from, to }, number) => [from, to, wordFileName(hash, number)] as const);
  const meta = { ...first.meta, pages: pages.map(({ name, length }) => [name, length] as const), chunks };
  await write(metaFile(hash), gzipSync(packPagefindFile(metaContent(meta))));
  await write(entryFile, JSON.stringify(entryOf(first, hash, pages.length)));
}

function entryOf(first: Batch, hash: string, pages: number): unknown {
  const entry = JSON.parse(new TextDecoder().decode(first.file(entryFile)));
  return { ...entry, languages: { unknown: { ...entry.languages.unknown, hash, page_count: pages } } };
}
