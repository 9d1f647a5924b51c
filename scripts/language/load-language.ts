/** Reads the language of policies from disk. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languageFileName, languageFolder, languageParts } from '../../src/policy/language.ts';
import { isFolder, readBytes } from '../convert/read/file-bytes.ts';
import { keptReading, type NamedFile } from '../convert/read/kept-reading.ts';
import { type Issue, issue, printIssue } from '../faults/issues.ts';
import { type LanguageFiles, readLanguage } from './read-language.ts';

/** The project's own: what holds for policies at large holds for another collection as well. */
const own = join(import.meta.dirname, '../../seeds', languageFolder);

/** The language that texts below `seeds` are read with, and what is wrong with its files; null where something is. */
export function languageFor(seeds: string): { value: Language | null; issues: Issue[] } {
  const { value, issues } = readParts(languageParts.map((part) => fileOf(seeds, languageFileName(part))));
  return { value, issues: [...strayFiles(seeds), ...issues] };
}

/** Of the files in the order of `languageParts`. */
const readParts = keptReading((files) => readLanguage(Object.fromEntries(languageParts.map((part, i) => [part, files[i]])) as LanguageFiles));

/** The same for programs that come after the conversion. Throws on faults, all of them in its message. */
export function loadLanguage(seeds: string): Language {
  const { value, issues } = languageFor(seeds);
  if (!value || issues.length) throw new Error(`${issues.length} faults in ${join(seeds, languageFolder)}\n${issues.map(printIssue).join('\n')}`);
  return value;
}

/** Of a file that a folder of seeds has, its own; of any other the project's. */
function fileOf(seeds: string, name: string): NamedFile {
  const given = join(seeds, languageFolder, name);
  const bytes = readBytes(given);
  return bytes ? { path: given, bytes } : { path: join(own, name), bytes: readBytes(join(own, name)) };
}

/** A file of another name would never be read. */
function strayFiles(seeds: string): Issue[] {
  const folder = join(seeds, languageFolder);
  const known = new Set(languageParts.map(languageFileName));
  const stray = isFolder(folder) ? readdirSync(folder).filter((name) => !known.has(name)) : [];
  return stray.map((name) => issue('unknown-language-file', join(folder, name), null, { known: [...known].join(', ') }));
}
