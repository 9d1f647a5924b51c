/** The names in a zip archive, from its directory at the end; nothing is unpacked. */
import { limits } from '../../received/limits.ts';
import { ascii, startsWith } from './bytes.ts';

const endMark = ascii('PK\u0005\u0006');
const entryMark = ascii('PK\u0001\u0002');
/** A comment of at most 65,535 bytes may stand behind the end mark and its 22 bytes. */
const furthestEnd = 22 + 0xffff;

/** At most `limits.entries` names; none where the directory is damaged. */
export function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfArchive(bytes);
  if (end < 0) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < limits.entries && at + 46 <= bytes.length && startsWith(bytes, entryMark, at)) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function endOfArchive(bytes: Uint8Array): number {
  const last = bytes.length - 22;
  for (let at = last; at >= Math.max(0, bytes.length - furthestEnd); at--) if (startsWith(bytes, endMark, at)) return at;
  return -1;
}
