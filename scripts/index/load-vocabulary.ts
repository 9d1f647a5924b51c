/** Reads seeds/vocabulary.yaml from disk for a build. */
import type { Vocabulary } from '../../src/policy/vocabulary.ts';
import { readBytes } from '../convert/read/file-bytes.ts';
import { printIssue } from '../faults/issues.ts';
import { readVocabulary } from './read-vocabulary.ts';

/** A collection without the file has no vocabulary. Throws on faults, all of them in its message. */
export function loadVocabulary(path: string): Vocabulary {
  const { value, issues } = readVocabulary(path, readBytes(path));
  if (issues.length > 0) throw new Error(`${issues.length} faults in ${path}\n${issues.map(printIssue).join('\n')}`);
  return value;
}
