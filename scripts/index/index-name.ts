/** The name of an index: equal for equal contents. */
import { createHash } from 'node:crypto';

/** Bytes are taken as they are, anything else as JSON. */
export function indexName(contents: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content instanceof Uint8Array ? content : `${JSON.stringify(content)}\n`);
  return hash.digest('hex').slice(0, 16);
}
