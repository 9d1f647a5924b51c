/** Names that never change for the parts of a REFI-QDA project: UUIDs of version 5 (RFC 9562), made of what the parts are called here. */
import { createHash } from 'node:crypto';

/** The namespace of this library: drawn once, and never changed. */
const namespace = '1bb7c3a5-49f8-5c0e-9a83-4f2d5c1e7b60';

/** Equal names have equal GUIDs, on every machine and in every build. */
export function guidOf(...names: readonly string[]): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(names.join('\u0000'), 'utf8')
    .digest();
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
