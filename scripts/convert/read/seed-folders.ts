/** The edge of the conversion: reads seed folders and what the editor says of the whole collection. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { languageFolder } from '../../../src/policy/language.ts';
import type { SeedFile, SeedFiles } from './read-seed.ts';

/** Folders of seeds/ that are no documents: what the field knows, and the schemas of its files. */
const reserved = [languageFolder, 'schemas'];

/** The files of every document folder below `seeds`, in the order of their names. */
export function readSeedFolders(seeds: string): SeedFiles[] {
  if (!existsSync(seeds)) return [];
  const folders = readdirSync(seeds)
    .filter((name) => !reserved.includes(name) && !name.startsWith('.') && isFolder(join(seeds, name)))
    .sort();
  return folders.map((name) => {
    const folder = join(seeds, name);
    const read = (file: string): Uint8Array | null => (isFile(join(folder, file)) ? readFileSync(join(folder, file)) : null);
    return { folder, text: read('text.txt'), metadata: read('document.yaml'), errata: read('errata.yaml'), received: (file) => hashOfReceived(folder, file) };
  });
}

/** SHA-256 of a file as received, in the folder of a document or in received/ there; never of one that lies elsewhere. */
function hashOfReceived(folder: string, file: string): string | null {
  const found = [join(folder, file), join(folder, 'received', file)].find((path) => !relative(folder, path).startsWith('..') && isFile(path));
  return found ? createHash('sha256').update(readFileSync(found)).digest('hex') : null;
}

/** Links that lead nowhere are neither. */
const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

/** The editor's verdicts on links, `links.yaml` beside the folders; null where there is none. */
export function readVerdictsFile(seeds: string): SeedFile | null {
  const path = join(seeds, 'links.yaml');
  return isFile(path) ? { path, bytes: readFileSync(path) } : null;
}

/** The editor's topics, `topics.yaml` beside the folders; null where there is none. */
export function readTopicsFile(seeds: string): SeedFile | null {
  const path = join(seeds, 'topics.yaml');
  return isFile(path) ? { path, bytes: readFileSync(path) } : null;
}
