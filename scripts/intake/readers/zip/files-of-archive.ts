/** An archive of documents: each of its files is received by itself. */
import type { ReceivedFile, Refusal } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { withoutFolders } from './entry-names.ts';
import { isZip, openZip } from './open-zip.ts';
import { beyondLimits } from './zip-refusals.ts';

export type ArchiveReading = { files: ReceivedFile[]; refusal?: never } | { files?: never; refusal: Refusal };

/** What the archives of one received file have used up. */
interface Budget {
  entries: number;
  bytes: number;
}

/**
 * The files of an archive and of the archives in it, in their order, named without folders, each name once: of two files 通知.docx in
 * two folders the second becomes 通知 (2).docx. What kind of files they are is not looked at.
 */
export function filesOfArchive(file: ReceivedFile): ArchiveReading {
  const read = unpackAll(file, 0, { entries: limits.entries, bytes: limits.unpacked });
  return 'refusal' in read ? read : { files: withOwnNames(read.files) };
}

function unpackAll({ bytes }: ReceivedFile, depth: number, budget: Budget): { files: ReceivedFile[] } | { refusal: Refusal } {
  const opened = openZip(bytes, { most: budget.bytes });
  if (opened.refusal) return { refusal: opened.refusal };
  budget.bytes -= opened.unpacked;
  budget.entries -= opened.entries.size;
  if (budget.entries < 0) return { refusal: beyondLimits(`其中的文件超过 ${limits.entries} 个。`) };
  const files: ReceivedFile[] = [];
  for (const [path, content] of opened.entries) {
    const inside = { name: withoutFolders(path), bytes: content };
    const read = isArchive(inside) ? unpackInner(inside, depth + 1, budget) : { files: [inside] };
    if ('refusal' in read) return read;
    for (const each of read.files) files.push(each);
  }
  return { files };
}

const unpackInner = (file: ReceivedFile, depth: number, budget: Budget): ReturnType<typeof unpackAll> =>
  depth > limits.archives ? { refusal: beyondLimits(`压缩包里层层套着压缩包（“${file.name}”）。`) } : unpackAll(file, depth, budget);

/** Documents of word processors are archives too, under names of their own. */
const isArchive = ({ name, bytes }: ReceivedFile): boolean => /\.zip$/iu.test(name) && isZip(bytes);

function withOwnNames(files: readonly ReceivedFile[]): ReceivedFile[] {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const own = ownName(name, taken, times);
    taken.add(own);
    return { name: own, bytes };
  });
}

/** How often a name was met is kept, so that a thousand files of one name are not counted anew each time. */
function ownName(name: string, taken: ReadonlySet<string>, times: Map<string, number>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  let count = times.get(name) ?? 1;
  let own = count === 1 ? name : `${stem} (${count})${ending}`;
  while (taken.has(own)) own = `${stem} (${++count})${ending}`;
  times.set(name, count + 1);
  return own;
}
