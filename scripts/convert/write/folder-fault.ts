/** What a folder can lack that is to be written: said in one line, with what to do. */
import { writtenFolderFault } from '../../settings/output-folders.ts';

/** Not the program is wrong but the folder: its message is all that need be said. */
export class FolderFault extends Error {}

/** What the system says → what to do. */
const remedies: Record<string, string> = {
  EACCES: 'let this user write there, or name another folder',
  EDQUOT: 'make room on that disk',
  EEXIST: 'it is a file: name a folder',
  EISDIR: 'a folder stands where a file should be: move it away',
  EMFILE: 'close other programs that hold files open',
  ENOENT: 'no folder can be made there: name another',
  ENOSPC: 'make room on that disk',
  ENOTDIR: 'a part of its path is a file: name a folder',
  EPERM: 'let this user write there, or name another folder',
  EROFS: 'the disk is read-only: name another folder',
};

/** A fault of the system with its remedy; whatever else went wrong stays what it is. Nothing was changed, or the next run finishes it. */
export function folderFault(folder: string, error: unknown): unknown {
  const { code = '', path = folder, message } = error as NodeJS.ErrnoException;
  const remedy = remedies[code];
  if (!remedy || error instanceof FolderFault) return error;
  return new FolderFault(`${path} cannot be written (${message}): ${remedy}. Then run the same command again: no file is half written.`, { cause: error });
}

/**
 * Throws a FolderFault where `content` is no place for what is made of `seeds`: it belongs to something else, or one of the two
 * lies in the other, so that what people write and what is generated would mix.
 */
export function checkContentFolder(seeds: string, content: string): void {
  const fault = writtenFolderFault({ option: '--out', folder: content, usual: 'content', holds: 'content', beside: [seeds] });
  if (fault) throw new FolderFault(fault);
}
