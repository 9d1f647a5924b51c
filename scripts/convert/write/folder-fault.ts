/** What a folder can lack that is to be written: said in one line, with what to do. */
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

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
 * Throws a FolderFault where `content` is no place for what is made of `seeds`: it is a file, or one of the two lies in the other,
 * so that what people write and what is generated would mix.
 */
export function checkContentFolder(seeds: string, content: string): void {
  if (statSync(content, { throwIfNoEntry: false })?.isFile()) throw new FolderFault(`--out ${content} is a file: name a folder, which may be new.`);
  const [from, to] = [realPath(resolve(seeds)), realPath(resolve(content))];
  if (isWithin(from, to) || isWithin(to, from))
    throw new FolderFault(
      `--out ${content} and --seeds ${seeds} lie in each other: name a folder beside the seeds, such as ${join(dirname(from), 'content')}.`,
    );
}

const isWithin = (inner: string, outer: string): boolean => !/^\.\.(?:[\\/]|$)/u.test(relative(outer, inner));

/** Links followed, as far as the path is there. */
function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), basename(path));
  }
}
