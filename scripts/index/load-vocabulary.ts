/** Reads seeds/vocabulary.yaml from disk for a build. */

import { join } from 'node:path';
import type { Vocabulary } from '../../src/policy/vocabulary.ts';
import { readBytes } from '../convert/read/file-bytes.ts';
import { keptReading, type NamedFile } from '../convert/read/kept-reading.ts';
import { type Issue, printIssue } from '../faults/issues.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** A collection without the file has no vocabulary. Throws on faults, all of them in its message. */
export function loadVocabulary(path: string): Vocabulary {
  const { value, issues } = readVocabulary(path, readBytes(path));
  if (issues.length > 0) throw new Error(`${issues.length} faults in ${path}\n${issues.map(printIssue).join('\n')}`);
  return value;
}

const own = join(import.meta.dirname, '../../seeds/vocabulary.yaml');

/** What documents below `seeds` call things, and what is wrong with the file; of a folder of seeds that has none, the project's own. */
export function vocabularyFor(seeds: string): { value: Vocabulary; issues: Issue[] } {
  const given = join(seeds, 'vocabulary.yaml');
  const bytes = readBytes(given);
  return readFile([bytes ? { path: given, bytes } : { path: own, bytes: readBytes(own) }]);
}

const readFile = keptReading(([file]: readonly NamedFile[]) => readVocabulary(file?.path ?? own, file?.bytes ?? null));
