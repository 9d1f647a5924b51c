/** Writes a Pagefind bundle: its program, the words, the list of pages and files, and a file for each page. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { wordFileName, wordFilePath } from '../../src/policy/index-files.ts';
import { metaContent, type PagefindMeta, packPagefindFile } from '../../src/policy/pagefind-files.ts';
import { type Batch, entryFile, fragmentFile, metaFile } from './pagefind-batch.ts';
import type { WordFile } from './word-files.ts';

const program = ['pagefind.js', 'wasm.unknown.pagefind'];

/** One bundle of several runs, with their words in other files. Takes over the files of the runs and removes their folders. */
export async function writeBundle([first, ...others]: readonly [Batch, ...Batch[]], words: readonly WordFile[], hash: string, folder: string): Promise<void> {
  await Promise.all(['index', 'fragment'].map((name) => mkdir(join(folder, name))));
  for (const [number, { content }] of words.entries()) await writeFile(join(folder, wordFilePath(hash, number)), content);
  for (const file of program) await rename(join(first.folder, file), join(folder, file));
  const pages = await movePages([first, ...others], folder);
  const chunks = words.map(({ from, to }, number) => [from, to, wordFileName(hash, number)] as const);
  await writeFile(join(folder, metaFile(hash)), gzipSync(packPagefindFile(metaContent({ ...first.meta, pages, chunks }))));
  await writeEntry(first, hash, pages.length, folder);
  for (const batch of [first, ...others]) await rm(batch.folder, { recursive: true });
}

/** Two runs may have given two pages the same id. */
async function movePages(batches: readonly Batch[], folder: string): Promise<PagefindMeta['pages']> {
  const pages = batches.flatMap((batch, number) => batch.meta.pages.map(([id, words]) => ({ batch, id, words, name: `${number}-${id}` })));
  for (const { batch, id, name } of pages) await rename(join(batch.folder, fragmentFile(id)), join(folder, fragmentFile(name)));
  return pages.map(({ name, words }) => [name, words]);
}

async function writeEntry(first: Batch, hash: string, pages: number, folder: string): Promise<void> {
  const entry = JSON.parse(await readFile(join(first.folder, entryFile), 'utf8'));
  entry.languages.unknown = { ...entry.languages.unknown, hash, page_count: pages };
  await writeFile(join(folder, entryFile), JSON.stringify(entry));
}
