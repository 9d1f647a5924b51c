/** Files of the seeds as bytes. A file that cannot be read is a fault that names it, never an error of the program. */
import { lstatSync, readFileSync, statSync } from 'node:fs';

/** A file that is there and cannot be read, with the reason. */
export interface Unreadable {
  unreadable: string;
}

export type FileBytes = Uint8Array | Unreadable;

/** No file that people write for this library is larger: a text of a thousand pages has half of it. */
export const mostBytes = 5 * 1024 * 1024;

/** The bytes of a file; null where there is none of the name. */
export function readBytes(path: string): FileBytes | null {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return null;
    const stats = statSync(path);
    // A pipe or a device would be waited for without end.
    if (!stats.isFile() && !stats.isDirectory()) return { unreadable: 'it is no file but a pipe, a socket or a device' };
    const { size } = stats;
    if (size > mostBytes) return { unreadable: tooLarge(size) };
    return readFileSync(path);
  } catch (error) {
    return { unreadable: whyUnreadable(error as NodeJS.ErrnoException) };
  }
}

export const tooLarge = (size: number): string => `it has ${size.toLocaleString('en')} bytes, more than ${mostBytes.toLocaleString('en')}`;

/** Whether a path leads to a folder; a link that leads nowhere is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'it is a link that leads nowhere',
  ELOOP: 'it is a link that leads back to itself',
  EISDIR: 'it is a folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

export const whyUnreadable = ({ code = '', message }: NodeJS.ErrnoException): string => reasons[code] ?? message;
