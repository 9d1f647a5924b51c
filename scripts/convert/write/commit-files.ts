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
  'existsSync' | 'lstatSync' | 'mkdirSync' | 'readdirSync' | 'readFileSync' | 'renameSync' | 'rmSync' | 'rmdirSync' | 'writeFileSync'
>;

const stagedFolder = '.staged';
const journalFile = '.journal.json';
const lockFile = '.writing';

interface Journal {
  /** Paths whose new files lie in the staged folder, by number. */
  put: string[];
  remove: string[];
}

/** Path below the folder → its text, or null for a file that is to go. */
export type FileChanges = ReadonlyMap<string, string | null>;

/** Makes the changes; files that hold their text already are not touched. Returns how many files were changed. */
export function commitFiles(folder: string, changes: FileChanges, files: FileOperations = fs): number {
  files.mkdirSync(folder, { recursive: true });
  takeLock(folder, files);
  finishChange(folder, files);
  const real = [...changes].filter(([path, text]) => textOf(join(folder, path), files) !== text);
  if (real.length) makeChange(folder, real, files);
  files.rmSync(join(folder, lockFile));
  return real.length;
}

function makeChange(folder: string, real: readonly [string, string | null][], files: FileOperations): void {
  const staged = join(folder, stagedFolder);
  files.mkdirSync(staged, { recursive: true });
  const put = real.filter((change): change is [string, string] => change[1] !== null);
  try {
    for (const [path] of real) checkPlace(folder, path, files);
    for (const [i, [, text]] of put.entries()) files.writeFileSync(join(staged, String(i)), text);
    const journal: Journal = { put: put.map(([path]) => path), remove: real.filter(([, text]) => text === null).map(([path]) => path) };
    files.writeFileSync(join(staged, journalFile), JSON.stringify(journal));
    // The change happens here.
    files.renameSync(join(staged, journalFile), join(folder, journalFile));
  } catch (error) {
    files.rmSync(staged, { recursive: true, force: true });
    files.rmSync(join(folder, lockFile), { force: true });
    throw error;
  }
  finishChange(folder, files);
}

/** One process writes at a time. What a dead one left is taken over; its change is finished by whoever has the lock. */
function takeLock(folder: string, files: FileOperations): void {
  const path = join(folder, lockFile);
  const isTaken = files.existsSync(path);
  // Without its line feed the number is not whole: its process died while it wrote it.
  const owner = isTaken ? Number(/^(\d+)\n$/u.exec(files.readFileSync(path, 'utf8'))?.[1] ?? 0) : 0;
  if (owner && owner !== process.pid && isAlive(owner)) {
    throw new Error(`${folder} is being written by another run (process ${owner}): wait until it has ended. If there is none, remove ${path}.`);
  }
  if (isTaken) files.rmSync(path, { force: true });
  files.writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Before anything is changed: a file can be put there by renaming. */
function checkPlace(folder: string, path: string, files: FileOperations): void {
  const place = join(folder, dirname(path));
  if (place === folder || !files.existsSync(place)) return;
  if (!files.lstatSync(place).isDirectory())
    throw new Error(`${place} is no folder of its own (a file, or a link to elsewhere): move it away and run the same command again.`);
}

/** Finishes a change that a process left half done, or clears away one that had not happened yet. Does nothing where there is neither. */
export function finishCommit(folder: string, files: FileOperations = fs): void {
  const unfinished = [journalFile, stagedFolder, lockFile].some((name) => files.existsSync(join(folder, name)));
  if (!unfinished) return;
  takeLock(folder, files);
  finishChange(folder, files);
  files.rmSync(join(folder, lockFile));
}

function finishChange(folder: string, files: FileOperations): void {
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
