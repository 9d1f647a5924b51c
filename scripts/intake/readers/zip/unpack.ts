/** Unpacks one entry of an archive, and stops where it becomes larger than it may be. */
import { Inflate } from 'fflate';
import { limits } from '../../received/limits.ts';
import { type DirectoryEntry, viewOf } from './directory.ts';

export type Unpacked = Uint8Array | 'damaged' | 'too-large';

const localSignature = 0x04034b50;
const localSize = 30;
/** Bytes that are unpacked before the size is looked at again: at the densest packing, 16 MiB come of them. */
const step = 2 ** 14;
/** Small parts may be packed as densely as they like. */
const denseBelow = 2 ** 20;

/** The bytes of an entry, no more than `most`; sizes and checksum are compared with what the archive says. */
export function unpack(bytes: Uint8Array, entry: DirectoryEntry, most: number): Unpacked {
  const packed = packedBytes(bytes, entry);
  if (!packed) return 'damaged';
  const allowed = Math.min(most, Math.max(denseBelow, packed.length * limits.ratio));
  if (entry.size > allowed) return 'too-large';
  const unpacked = entry.method === 0 ? stored(packed, allowed) : inflated(packed, allowed);
  if (typeof unpacked === 'string') return unpacked;
  return unpacked.length === entry.size && checksum(unpacked) === entry.crc ? unpacked : 'damaged';
}

function packedBytes(bytes: Uint8Array, { offset, packedSize, method }: DirectoryEntry): Uint8Array | null {
  const view = viewOf(bytes);
  if ((method !== 0 && method !== 8) || offset + localSize > bytes.length || view.getUint32(offset, true) !== localSignature) return null;
  const start = offset + localSize + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize <= bytes.length ? bytes.subarray(start, start + packedSize) : null;
}

const stored = (packed: Uint8Array, allowed: number): Unpacked => (packed.length > allowed ? 'too-large' : packed);

function inflated(packed: Uint8Array, allowed: number): Unpacked {
  const parts: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((part) => {
    size += part.length;
    parts.push(part);
  });
  try {
    for (let at = 0; at < packed.length && size <= allowed; at += step) inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
  } catch {
    return 'damaged';
  }
  return size > allowed ? 'too-large' : joined(parts, size);
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const polynomial = 0xedb88320;
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ polynomial : value >>> 1;
  return value;
});

/** CRC-32, as archives keep it. */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return ~value >>> 0;
}
