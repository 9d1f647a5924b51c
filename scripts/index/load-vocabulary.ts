/** Reads seeds/vocabulary/ from disk for a build. */

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Vocabulary, vocabularyFolder } from '../../src/policy/vocabulary.ts';
import { readBytes } from '../convert/read/file-bytes.ts';
import { keptReading, type NamedFile } from '../convert/read/kept-reading.ts';
import { type Issue, printIssue } from '../faults/issues.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** A collection without the folder has no vocabulary. Throws on faults, all of them in its message. */
export function loadVocabulary(folder: string): Vocabulary {
  const { value, issues } = read(filesIn(folder));
  if (issues.length > 0) throw new Error(`${issues.length} faults in ${folder}\n${issues.map(printIssue).join('\n')}`);
  return value;
}

const own = join(import.meta.dirname, '../../seeds', vocabularyFolder);

/** What documents below `seeds` call things, and what is wrong with the files; of a folder of seeds that has none, the project's own. */
export function vocabularyFor(seeds: string): { value: Vocabulary; issues: Issue[] } {
  const given = filesIn(join(seeds, vocabularyFolder));
  return read(given.length > 0 ? given : filesIn(own));
}

/** Its YAML files, by name. */
export function filesIn(folder: string): NamedFile[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
  return names.sort().map((name) => ({ path: join(folder, name), bytes: readBytes(join(folder, name)) }));
}

const read = keptReading(readVocabulary);
