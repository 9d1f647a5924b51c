/** The central directory of an archive: what is in it, where, and how large it is said to be. */
import { decodeName, plainName } from './entry-names.ts';

export interface DirectoryEntry {
  /** With slashes between folders. */
  name: string;
  encrypted: boolean;
  /** 0 stored, 8 deflated. */
  method: number;
  crc: number;
  packedSize: number;
  /** As the archive says, which may be untrue. */
  size: number;
  /** Of its local header, from the start of the file. */
  offset: number;
}

/** `count`: entries that the archive says it has. `null` where there is no directory, or where it breaks off. */
export type Directory = { count: number; entries: IterableIterator<DirectoryEntry | null> } | null;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const encryptedFlag = 0x0001;
const utf8Flag = 0x0800;
const zip64Extra = 0x0001;
const endSize = 22;
const entrySize = 46;
const longestComment = 0xffff;
const inZip64 = 0xffffffff;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Reads the directory from the end of the file; entries one by one, `null` for one that cannot be read. */
export function readDirectory(bytes: Uint8Array): Directory {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = end - size;
  // Words may stand before the archive (a program that unpacks itself): places are counted from where it begins.
  const before = start - view.getUint32(end + 16, true);
  if (start < 0 || before < 0) return null;
  return { count, entries: entriesIn(bytes, start, end, count, before) };
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - endSize - longestComment);
  for (let at = view.byteLength - endSize; at >= first; at--) if (view.getUint32(at, true) === endSignature) return at;
  return -1;
}

function* entriesIn(bytes: Uint8Array, start: number, end: number, count: number, before: number): IterableIterator<DirectoryEntry | null> {
  const view = viewOf(bytes);
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + entrySize > end || view.getUint32(at, true) !== entrySignature) return yield null;
    const nameSize = view.getUint16(at + 28, true);
    const extraSize = view.getUint16(at + 30, true);
    const next = at + entrySize + nameSize + extraSize + view.getUint16(at + 32, true);
    if (next > end) return yield null;
    const flags = view.getUint16(at + 8, true);
    const name = plainName(decodeName(bytes.subarray(at + entrySize, at + entrySize + nameSize), (flags & utf8Flag) !== 0));
    const sizes = sizesOf(view, at, at + entrySize + nameSize, extraSize);
    yield {
      name,
      encrypted: (flags & encryptedFlag) !== 0,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...sizes,
      offset: sizes.offset + before,
    };
    at = next;
  }
}

/** In the order in which Zip64 repeats those that are too large for 32 bits, which some programs do for every entry. */
function sizesOf(view: DataView, at: number, extra: number, extraSize: number): { size: number; packedSize: number; offset: number } {
  const long = zip64Values(view, extra, extra + extraSize);
  const value = (place: number): number => {
    const short = view.getUint32(at + place, true);
    return short === inZip64 ? (long.next().value ?? short) : short;
  };
  const size = value(24);
  const packedSize = value(20);
  return { size, packedSize, offset: value(42) };
}

function* zip64Values(view: DataView, start: number, end: number): Generator<number, undefined> {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== zip64Extra) continue;
    const last = Math.min(end, at + 4 + view.getUint16(at + 2, true));
    for (let value = at + 4; value + 8 <= last; value += 8) yield Number(view.getBigUint64(value, true));
  }
  return undefined;
}
