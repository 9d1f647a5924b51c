/** Files on the field as a whole (seeds/laws.yaml …), which a collection may have of its own. */
import { join } from 'node:path';
import { readBytes } from './file-bytes.ts';
import type { NamedFile } from './kept-reading.ts';

const own = join(import.meta.dirname, '../../../seeds');

/** The file of this name below `seeds`; where there is none, the project's own. `bytes` null where there is neither. */
export function fieldFile(seeds: string, name: string): NamedFile {
  const [given, known] = [join(seeds, name), join(own, name)];
  const bytes = readBytes(given);
  return bytes ? { path: given, bytes } : { path: known, bytes: readBytes(known) };
}
