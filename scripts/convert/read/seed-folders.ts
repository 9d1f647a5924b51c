/** The edge of the conversion: reads seed folders and what the editor says of the whole collection. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { languageFolder } from '../../../src/policy/language.ts';
import { vocabularyFolder } from '../../../src/policy/vocabulary.ts';
import { isFolder, readBytes } from './file-bytes.ts';
import type { SeedFile, SeedFiles } from './read-seed.ts';

/** Folders of seeds/ that are no documents: what the field knows, and the schemas of its files. */
const reserved = [languageFolder, vocabularyFolder, 'schemas'];

/** The files of every document folder below `seeds`, in the order of their names; of a link that leads nowhere, that it is one. */
export function readSeedFolders(seeds: string): SeedFiles[] {
  if (!isFolder(seeds)) return [];
  const names = readdirSync(seeds).filter((name) => !reserved.includes(name) && !name.startsWith('.') && isFolderOrLost(join(seeds, name)));
  return names.sort().map((name) => readSeedFolder(join(seeds, name)));
}

/** The files of one document. */
export function readSeedFolder(folder: string): SeedFiles {
  const read = (file: string): SeedFiles['text'] => (isFolder(folder) ? readBytes(join(folder, file)) : readBytes(folder));
  const received = (file: string): string | null => hashOfReceived(folder, file);
  return { folder, text: read('text.txt'), metadata: read('document.yaml'), errata: read('errata.yaml'), facts: read('facts.yaml'), received };
}

/** A link that leads nowhere was a folder; links to files that have a suffix are none of ours. */
const isFolderOrLost = (path: string): boolean => isFolder(path) || (lstatSync(path).isSymbolicLink() && !existsSync(path) && !/\.\w+$/u.test(path));

/** SHA-256 of a file as received, in the folder of a document or in received/ there; never of one that lies elsewhere. */
function hashOfReceived(folder: string, file: string): string | null {
  const paths = [join(folder, file), join(folder, 'received', file)].filter((path) => !relative(folder, path).startsWith('..'));
  const found = paths.find((path) => statSync(path, { throwIfNoEntry: false })?.isFile());
  return found === undefined ? null : createHash('sha256').update(readFileSync(found)).digest('hex');
}

/** The editor's verdicts on links, `links.yaml` beside the folders; null where there is none. */
export const readVerdictsFile = (seeds: string): SeedFile | null => seedFile(join(seeds, 'links.yaml'));

/** The editor's topics, `topics.yaml` beside the folders; null where there is none. */
export const readTopicsFile = (seeds: string): SeedFile | null => seedFile(join(seeds, 'topics.yaml'));

function seedFile(path: string): SeedFile | null {
  const bytes = readBytes(path);
  return bytes && { path, bytes };
}
