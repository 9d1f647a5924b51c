/** What holds for all documents (the language, the jurisdictions) is read by every conversion in a program, and parsed anew only where its files have changed. */
import { createHash } from 'node:crypto';
import type { FileBytes } from './file-bytes.ts';

/** A file as bytes, its path for messages; `bytes` null where there is none. */
export interface NamedFile {
  path: string;
  bytes: FileBytes | null;
}

/**
 * `read`, which is called only where the files are not those of the call before: another path, or other bytes. What it gives is
 * shared by all who ask and may not be changed.
 */
export function keptReading<T>(read: (files: readonly NamedFile[]) => T): (files: readonly NamedFile[]) => T {
  let last: { mark: string; given: T } | null = null;
  return (files) => {
    const mark = markOf(files);
    if (last?.mark !== mark) last = { mark, given: read(files) };
    return last.given;
  };
}

const markOf = (files: readonly NamedFile[]): string => JSON.stringify(files.map(({ path, bytes }) => [path, markOfBytes(bytes)]));

const markOfBytes = (bytes: FileBytes | null): string | FileBytes | null =>
  bytes instanceof Uint8Array ? createHash('sha256').update(bytes).digest('base64') : bytes;
