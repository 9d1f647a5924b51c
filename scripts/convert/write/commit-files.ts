/**
 * Changes the files of a folder all at once or not at all, whatever moment the process dies at. The new files are written
 * beside the old ones, inside the folder (so that it may be a mount of its own); then a journal says what is to be done, and
 * from that moment on the change has happened: whoever comes next finishes it. Without a journal nothing has happened.
 * Guards against the death of the process, not of the machine: nothing is forced to the disk.
 */
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';

/** What of node:fs is used; tests give one that dies. */
export type FileOperations = Pick<
  typeof fs,
  'existsSync' | 'mkdirSync' | 'readdirSync' | 'readFileSync' | 'renameSync' | 'rmSync' | 'rmdirSync' | 'writeFileSync'
>;

const stagedFolder = '.staged';
const journalFile = '.journal.json';

interface Journal {
  /** Paths whose new files lie in the staged folder, by number. */
  put: string[];
  remove: string[];
}

/** Path below the folder → its text, or null for a file that is to go. */
export type FileChanges = ReadonlyMap<string, string | null>;

/** Makes the changes; files that hold their text already are not touched. Returns how many files were changed. */
export function commitFiles(folder: string, changes: FileChanges, files: FileOperations = fs): number {
  finishCommit(folder, files);
  const real = [...changes].filter(([path, text]) => textOf(join(folder, path), files) !== text);
  if (!real.length) return 0;
  const staged = join(folder, stagedFolder);
  files.mkdirSync(staged, { recursive: true });
  const put = real.filter((change): change is [string, string] => change[1] !== null);
  try {
    for (const [i, [, text]] of put.entries()) files.writeFileSync(join(staged, String(i)), text);
    const journal: Journal = { put: put.map(([path]) => path), remove: real.filter(([, text]) => text === null).map(([path]) => path) };
    files.writeFileSync(join(staged, journalFile), JSON.stringify(journal));
    // The change happens here.
    files.renameSync(join(staged, journalFile), join(folder, journalFile));
  } catch (error) {
    files.rmSync(staged, { recursive: true, force: true });
    throw error;
  }
  finishCommit(folder, files);
  return real.length;
}

/** Finishes a change that a process left half done, or clears away one that had not happened yet. Does nothing where there is neither. */
export function finishCommit(folder: string, files: FileOperations = fs): void {
  const [staged, path] = [join(folder, stagedFolder), join(folder, journalFile)];
  if (files.existsSync(path)) {
    const journal = JSON.parse(files.readFileSync(path, 'utf8')) as Journal;
    for (const [i, target] of journal.put.entries()) putInPlace(join(staged, String(i)), join(folder, target), files);
    for (const target of journal.remove) removeFile(join(folder, target), files);
    files.rmSync(path);
  }
  if (files.existsSync(staged)) files.rmSync(staged, { recursive: true, force: true });
}

/** A staged file that is no longer there was put in place before the process died. */
function putInPlace(from: string, to: string, files: FileOperations): void {
  if (!files.existsSync(from)) return;
  files.mkdirSync(dirname(to), { recursive: true });
  files.renameSync(from, to);
}

/** The folder of the last file goes with it. */
function removeFile(path: string, files: FileOperations): void {
  files.rmSync(path, { force: true });
  const folder = dirname(path);
  if (files.existsSync(folder) && files.readdirSync(folder).length === 0) files.rmdirSync(folder);
}

function textOf(path: string, files: FileOperations): string | null {
  return files.existsSync(path) ? files.readFileSync(path, 'utf8') : null;
}
