/** The files of a seed folder as they are proposed, and the folder that is written: whole or not at all, and over nothing. */
import { lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { slug } from '../../../src/policy/model/values.ts';
import { isFolder } from '../../convert/read/file-bytes.ts';
import { makeFolder } from '../../convert/write/commit-files.ts';
import { FolderFault, folderFault } from '../../convert/write/folder-fault.ts';
import type { Doubt } from '../findings/finding.ts';
import type { Proposed } from '../proposal/proposal.ts';
import type { LeftOut } from '../received/extract.ts';
import { documentFile, errataFile } from './document-file.ts';
import { keptName } from './file-names.ts';
import { freeId } from './held.ts';

export interface Settled {
  proposed: Proposed;
  /** Doubts that nobody answered. */
  open: readonly Doubt[];
  allow: string | null;
}

/** Path below the folder of the document → its bytes or text. */
type Files = [path: string, content: string | Uint8Array][];

const ownSchemas = resolve(import.meta.dirname, '../../../seeds/schemas');

/**
 * Writes a new document below `seeds`, which is made where it is not there, under its id or, where that is in use, the next with
 * a number. Returns the id. Throws a FolderFault where nothing can be written; then nothing is.
 */
export function writeDocument(seeds: string, settled: Settled): string {
  const id = slug.parse(settled.proposed.metadata.id);
  const taken = new Set<string>();
  for (;;) {
    const free = freeId(id, taken);
    if (placeFolder(seeds, join(seeds, free), filesOf(settled, free, schemasFrom(seeds, join(seeds, free))))) return free;
    taken.add(free);
  }
}

/** Writes a version of a work that is there. Returns its folder; null where there is one of that date already. */
export function writeVersion(seeds: string, work: string, date: string, settled: Settled): string | null {
  const folder = join(seeds, slug.parse(work), 'versions', date);
  for (const above of [dirname(dirname(folder)), dirname(folder)])
    if (lstatSync(above, { throwIfNoEntry: false })?.isSymbolicLink()) throw new FolderFault(`${above} 是链接，不写入。`);
  return placeFolder(seeds, folder, filesOf(settled, work, schemasFrom(seeds, folder))) ? folder : null;
}

function schemasFrom(seeds: string, folder: string): string {
  const own = join(resolve(seeds), 'schemas');
  const path = relative(resolve(folder), isFolder(own) ? own : ownSchemas);
  return path.replaceAll('\\', '/');
}

function filesOf({ proposed, open, allow }: Settled, id: string, schemas: string): Files {
  const { metadata, text, errata, received, leftOut } = proposed;
  const name = keptName(received.name);
  const original = metadata.original ? { ...metadata.original, file: name } : metadata.original;
  return [
    ['text.txt', text],
    ['document.yaml', documentFile({ ...metadata, id, ...(original && { original }) }, { schemas, open, allow })],
    ...(errata.length ? ([['errata.yaml', errataFile(errata, schemas)]] satisfies Files) : []),
    [`received/${name}`, received.bytes],
    ...(leftOut.length ? ([[leftOutPath(name), leftOutFile(leftOut)]] satisfies Files) : []),
  ];
}

/** The received file may bear the same name. */
const leftOutPath = (name: string): string => (name.toLowerCase() === 'left-out.txt' ? 'received/left-out-2.txt' : 'received/left-out.txt');

/** Each with its reason above it. */
const leftOutFile = (leftOut: readonly LeftOut[]): string => leftOut.map(({ reason, words }) => `【${reason}】\n${words}\n`).join('\n');

/** Puts a folder where nothing is; false where something is. It is written beside its place, hidden, and moved there at the end. */
function placeFolder(seeds: string, folder: string, files: Files): boolean {
  const staged = join(seeds, `${stagedPrefix}${process.pid}`);
  let made: string | null = null;
  try {
    if (lstatSync(folder, { throwIfNoEntry: false })) return false;
    made = makeFolder(resolve(dirname(folder)));
    clearDead(seeds);
    for (const [path, content] of files) writeBelow(staged, path, content);
    renameSync(staged, folder);
    return true;
  } catch (error) {
    if (isFolder(staged)) rmSync(staged, { recursive: true, force: true });
    if (made !== null && isEmpty(made)) rmSync(made, { recursive: true });
    // Another run was there first.
    if (['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '') && isFolder(folder)) return false;
    throw folderFault(folder, error);
  }
}

function writeBelow(folder: string, path: string, content: string | Uint8Array): void {
  makeFolder(resolve(dirname(join(folder, path))));
  writeFileSync(join(folder, path), content, { flag: 'wx' });
}

function isEmpty(folder: string): boolean {
  if (!isFolder(folder)) return false;
  return readdirSync(folder, { withFileTypes: true }).every((entry) => entry.isDirectory() && isEmpty(join(folder, entry.name)));
}

const stagedPrefix = '.intake-';

/** What a run left that died while it wrote; and our own, of a write that failed. */
function clearDead(seeds: string): void {
  const staged = isFolder(seeds) ? readdirSync(seeds).filter((name) => name.startsWith(stagedPrefix)) : [];
  for (const name of staged) if (!isAlive(Number(name.slice(stagedPrefix.length)))) rmSync(join(seeds, name), { recursive: true, force: true });
}

function isAlive(process_: number): boolean {
  if (process_ === process.pid) return false;
  try {
    return process.kill(process_, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
