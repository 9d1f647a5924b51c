/**
 * Reads Pagefind's .pf_meta file (version 1.5.2): the list of pages and of index chunks. pagefind.js reads it too
 * but keeps it to itself; knowing it saves a table of page ids, and tells a chunk that could not be loaded from a
 * word that does not occur. The build checks with every index that this reading is right.
 */
export interface PagefindMeta {
  version: string;
  /** Ids of the pages, in the order in which records were added. */
  pages: string[];
  /** Index chunks in the order of their words; a chunk holds the words from `from` to the next chunk's `from`. */
  chunks: { from: string; hash: string }[];
}

const signature = 'pagefind_dcd';

/** A Pagefind file without its packing, its signature still at the front. Throws if it is truncated, damaged or something else. */
export async function unpackPagefindFile(file: Uint8Array): Promise<Uint8Array> {
  const packed = file[0] === 0x1f && file[1] === 0x8b;
  const bytes = packed ? await gunzip(file) : file;
  if (new TextDecoder().decode(bytes.subarray(0, signature.length)) !== signature) throw new Error('Not a Pagefind file');
  return bytes;
}

/** What follows the signature. */
export function contentsOf(unpacked: Uint8Array): Uint8Array {
  return unpacked.subarray(signature.length);
}

async function gunzip(file: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([file as BlobPart]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads an unpacked .pf_meta file. Throws if it has another shape than this version's. */
export function decodePagefindMeta(unpacked: Uint8Array): PagefindMeta {
  const [version, pages, chunks] = decodeCbor(contentsOf(unpacked)) as [string, [string, number][], [string, string, string][]];
  return {
    version: expectString(version),
    pages: pages.map(([hash]) => expectString(hash)),
    chunks: chunks.map(([from, , hash]) => ({ from: expectString(from), hash: expectString(hash) })),
  };
}

function expectString(value: unknown): string {
  if (typeof value !== 'string') throw new Error('The Pagefind index has an unexpected form');
  return value;
}

type Cbor = number | string | Cbor[];

/** The part of CBOR (RFC 8949) that Pagefind uses: integers, strings, arrays of known and unknown length. */
function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  const argument = (info: number): number => {
    if (info < 24) return info;
    if (info > 26) throw new Error(`CBOR: unexpected length ${info}`);
    const size = 2 ** (info - 24);
    at += size;
    return size === 1 ? view.getUint8(at - 1) : size === 2 ? view.getUint16(at - 2) : view.getUint32(at - 4);
  };
  const item = (): Cbor => {
    const head = view.getUint8(at++);
    const [type, info] = [head >> 5, head & 31];
    if (type === 4 && info === 31) return openArray();
    const value = argument(info);
    if (type === 0) return value;
    if (type === 1) return -1 - value;
    if (type === 3) return string(value);
    if (type === 4) return Array.from({ length: value }, item);
    throw new Error(`CBOR: unexpected type ${type}`);
  };
  const string = (length: number): string => {
    at += length;
    return text.decode(bytes.subarray(at - length, at));
  };
  const openArray = (): Cbor[] => {
    const items: Cbor[] = [];
    while (view.getUint8(at) !== 0xff) items.push(item());
    at++;
    return items;
  };
  return item();
}
