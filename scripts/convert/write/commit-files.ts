/**
 * Changes the files of a folder all at once or not at all, whatever moment the process dies at. The new files are written
 * beside the old ones, inside the folder (so that it may be a mount of its own); then a journal says what is to be done, and
 * from that moment on the change has happened: whoever comes next finishes it. Without a journal nothing has happened.
 * Guards against the death of the process, not of the machine: nothing is forced to the disk.
 */
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { FolderFault, folderFault } from './folder-fault.ts';
import { type Journal, readJournal } from './journal.ts';

/** What of node:fs is used; tests give one that dies. */
export type FileOperations = Pick<
  typeof fs,
  'existsSync' | 'linkSync' | 'lstatSync' | 'mkdirSync' | 'readdirSync' | 'readFileSync' | 'renameSync' | 'rmSync' | 'rmdirSync' | 'statSync' | 'writeFileSync'
>;

const stagedFolder = '.staged';
const journalFile = '.journal.json';
const lockFile = '.writing';

/** Path below the folder → its text, or null for a file that is to go. */
export type FileChanges = ReadonlyMap<string, string | null>;

/** Makes the changes; files that hold their text already are not touched. Returns how many files were changed. */
export type Commit = (changes: FileChanges) => number;

/**
 * Reads a folder and changes it while no other process does: `action` reads what it starts from and commits what follows from
 * it. A change that an earlier process left half done is finished first. Throws a FolderFault where another process is at it, or
 * the folder cannot be written; a folder that it made and that stayed empty is taken away again.
 */
export function whileWriting<T>(folder: string, action: (commit: Commit) => T, files: FileOperations = fs): T {
  const made = writing(folder, () => makeFolder(folder, files));
  try {
    writing(folder, () => takeLock(folder, files));
    try {
      writing(folder, () => finishChange(folder, files));
      return action((changes) => writing(folder, () => applyChanges(folder, changes, files)));
    } finally {
      files.rmSync(join(folder, lockFile), { force: true });
    }
  } finally {
    removeEmpty(folder, made ?? folder, files);
  }
}

/** Returns the outermost folder that was made; null where it was there. One by one: where none can be made (/proc), Node's own recursion never ends. */
export function makeFolder(folder: string, files: FileOperations = fs): string | null {
  if (files.existsSync(folder)) {
    if (!files.statSync(folder).isDirectory()) throw Object.assign(new Error('not a directory'), { code: 'ENOTDIR', path: folder });
    return null;
  }
  const above = dirname(folder) === folder ? null : makeFolder(dirname(folder), files);
  try {
    files.mkdirSync(folder);
  } catch (error) {
    // Another run made it in between.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return above ?? folder;
}

/** Takes away `folder` and the folders above it up to `last`, as long as they are empty. */
function removeEmpty(folder: string, last: string, files: FileOperations): void {
  if (files.readdirSync(folder).length > 0) return;
  files.rmdirSync(folder);
  if (folder !== last && folder.startsWith(last)) removeEmpty(dirname(folder), last, files);
}

function writing<T>(folder: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw folderFault(folder, error);
  }
}

function applyChanges(folder: string, changes: FileChanges, files: FileOperations): number {
  const real = [...changes].filter(([path, text]) => textOf(join(folder, path), files) !== text);
  if (real.length) makeChange(folder, real, files);
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
    throw error;
  }
  finishChange(folder, files);
}

/**
 * One process writes at a time. The lock appears whole, with its owner's number in it, or not at all: it is written beside its
 * place and linked there. What a dead process left is taken over; its change is finished by whoever has the lock.
 */
function takeLock(folder: string, files: FileOperations): void {
  clearAway(folder, files);
  const [path, own] = [join(folder, lockFile), join(folder, `${lockFile}-${process.pid}`)];
  try {
    files.writeFileSync(own, `${process.pid}\n`);
    while (!tryLink(own, path, files)) removeDeadLock(folder, path, own, files);
  } finally {
    files.rmSync(own, { force: true });
  }
}

function tryLink(own: string, path: string, files: FileOperations): boolean {
  try {
    files.linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead owner's lock away; whoever took another's that came in between puts it back. */
function removeDeadLock(folder: string, path: string, own: string, files: FileOperations): void {
  const taken = `${own}-taken`;
  try {
    refuseAlive(folder, path, path, files);
    files.renameSync(path, taken);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  try {
    refuseAlive(folder, taken, path, files);
  } catch (error) {
    tryLink(taken, path, files);
    throw error;
  } finally {
    files.rmSync(taken, { force: true });
  }
}

/** `path` is named in the message, `holder` is read. */
function refuseAlive(folder: string, holder: string, path: string, files: FileOperations): void {
  const owner = Number(/^(\d+)\n$/u.exec(files.readFileSync(holder, 'utf8'))?.[1] ?? 0);
  if (owner && owner !== process.pid && isAlive(owner)) {
    throw new FolderFault(`${folder} is being written by another run (process ${owner}): wait until it has ended. If there is none, remove ${path}.`);
  }
}

/** What processes left that died before they had the lock. */
function clearAway(folder: string, files: FileOperations): void {
  for (const name of files.readdirSync(folder)) {
    const owner = Number(new RegExp(`^\\${lockFile}-(\\d+)(?:-taken)?$`, 'u').exec(name)?.[1] ?? 0);
    if (owner && (owner === process.pid || !isAlive(owner))) files.rmSync(join(folder, name), { force: true });
  }
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
    throw new FolderFault(`${place} is no folder of its own (a file, or a link to elsewhere): move it away and run the same command again.`);
}

/** Finishes a change that a process left half done, or clears away one that had not happened yet. Does nothing where there is neither. */
export function finishCommit(folder: string, files: FileOperations = fs): void {
  const isLeft = (name: string): boolean => name === journalFile || name === stagedFolder || name.startsWith(lockFile);
  const unfinished = files.existsSync(folder) && files.readdirSync(folder).some(isLeft);
  if (unfinished) whileWriting(folder, () => null, files);
}

function finishChange(folder: string, files: FileOperations): void {
  const [staged, path] = [join(folder, stagedFolder), join(folder, journalFile)];
  if (files.existsSync(path)) {
    const journal = readJournal(path, staged, files.readFileSync(path, 'utf8'));
    for (const target of [...journal.put, ...journal.remove]) checkPlace(folder, target, files);
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
  if (!files.existsSync(path)) return null;
  if (!files.lstatSync(path).isFile()) throw new FolderFault(`${path} is no file: move it away and run the same command again.`);
  return files.readFileSync(path, 'utf8');
}
