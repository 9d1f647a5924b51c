/** The name of an index: equal for equal contents. */
import { createHash } from 'node:crypto';

export function indexName(contents: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(`${JSON.stringify(content)}\n`);
  return hash.digest('hex').slice(0, 16);
}
