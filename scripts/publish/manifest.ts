/** /data/index.json: which files there are, how large, with which checksum, in which version. */
import { createHash } from 'node:crypto';
import { dataFormat } from '../../src/policy/data-format.ts';
import type { Collection } from './collection.ts';
import type { SiteFile } from './site-files.ts';

export interface Manifest {
  /** Of the form of the files (see src/policy/data-format.ts). */
  format: string;
  /** Of what they hold: day of the last change of a text, and a hash of the data. The same data always have the same. */
  version: string;
  documents: number;
  clauses: number;
  files: { path: string; bytes: number; sha256: string }[];
}

export function manifestOf({ documents, clauses }: Collection, files: readonly SiteFile[]): Manifest {
  const listed = files.map(({ path, content }) => ({ path, bytes: Buffer.byteLength(content), sha256: sha256(content) }));
  const newest =
    documents
      .map(({ added, revised }) => revised ?? added)
      .toSorted()
      .at(-1) ?? '';
  // Files that hold the site's address differ from host to host; the version is that of the data alone.
  const data = listed.filter(({ path }) => /^\/data\/[a-z]+\.json$/u.test(path));
  return {
    format: dataFormat,
    version: `${newest}-${sha256(JSON.stringify(data)).slice(0, 8)}`,
    documents: documents.length,
    clauses: clauses.length,
    files: listed,
  };
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
