/** Archives, unpacked within bounds: what an archive says of its own sizes is never believed. */
import type { Refusal } from '../../received/extract.ts';
import { limits } from '../../received/limits.ts';
import { type DirectoryEntry, readDirectory } from './directory.ts';
import { isBeside, leadsOut } from './entry-names.ts';
import { unpack } from './unpack.ts';
import { beyondLimits, damaged, encrypted } from './zip-refusals.ts';

export type Opened = { entries: Map<string, Uint8Array>; unpacked: number; refusal?: never } | { entries?: never; refusal: Refusal };

export interface Opening {
  /** Which entries are unpacked; all of them where it is absent. */
  wanted?: (name: string) => boolean;
  /** Bytes that all entries together may have. */
  most?: number;
}

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2] + 1;

/**
 * The files in an archive by their names (slashes between folders), in the order of its directory, without folders and what systems
 * leave beside the files. Refused as a whole where any entry that is asked for has a password, leads out of the archive, stands twice,
 * is damaged, or where all are larger than they may be.
 */
export function openZip(bytes: Uint8Array, { wanted = () => true, most = limits.unpacked }: Opening = {}): Opened {
  const listed = listEntries(bytes);
  if ('refusal' in listed) return listed;
  const entries = new Map<string, Uint8Array>();
  let unpacked = 0;
  for (const entry of listed.entries) {
    if (!wanted(entry.name)) continue;
    const refusal = faultOf(entry, entries);
    if (refusal) return { refusal };
    const part = unpack(bytes, entry, most - unpacked);
    if (part === 'too-large') return { refusal: beyondLimits(`“${entry.name}”解压后过大。`) };
    if (part === 'damaged') return { refusal: damaged(`“${entry.name}”解不开。`) };
    entries.set(entry.name, part);
    unpacked += part.length;
  }
  return { entries, unpacked };
}

function listEntries(bytes: Uint8Array): { entries: DirectoryEntry[] } | { refusal: Refusal } {
  const directory = readDirectory(bytes);
  if (!directory) return { refusal: damaged('读不到文件目录，可能没有传完。') };
  if (directory.count > limits.entries) return { refusal: beyondLimits(`其中的文件超过 ${limits.entries} 个。`) };
  const entries: DirectoryEntry[] = [];
  for (const entry of directory.entries) {
    if (!entry) return { refusal: damaged('文件目录不完整。') };
    if (!isBeside(entry.name)) entries.push(entry);
  }
  return { entries };
}

function faultOf(entry: DirectoryEntry, known: ReadonlyMap<string, unknown>): Refusal | null {
  if (entry.encrypted) return encrypted;
  if (leadsOut(entry.name)) return damaged(`“${entry.name}”指向压缩包以外。`);
  return known.has(entry.name) ? damaged(`“${entry.name}”出现两次。`) : null;
}
