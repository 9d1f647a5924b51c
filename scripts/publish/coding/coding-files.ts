/** /data/coding/: the long table of sentences with its codebook, and the REFI-QDA project. */
import { strToU8, zipSync } from 'fflate';
import { csvOf } from '../../../src/policy/csv.ts';
import { comparisonLanguageOf, type Language } from '../../../src/policy/language.ts';
import { codingColumns } from '../../../src/policy/published/coding-row.ts';
import { codebook } from './codebook.ts';
import type { CodedCollection } from './passages.ts';
import { type QdaProject, qdaProject } from './qda-project.ts';
import { sentenceRows } from './sentence-rows.ts';

interface CodingFile {
  path: string;
  content: string | Uint8Array;
}

/** `full` makes the full address of an address of the collection. */
export function codingFiles(collection: CodedCollection, language: Language, full: (url: string) => string): CodingFile[] {
  const rows = sentenceRows(collection, comparisonLanguageOf(language), full);
  return [
    { path: '/data/coding/sentences.csv', content: csvOf([codingColumns, ...rows.map((row) => codingColumns.map((name) => row[name]))]) },
    { path: '/data/coding/codebook.md', content: codebook(rows) },
    { path: '/data/coding/policies.qdpx', content: packed(qdaProject(collection, language)) },
  ];
}

/** A day that stands for no day in the package, so that the same project gives the same bytes. Zip files know no time zone. */
const mtime = new Date(2000, 0, 1);

function packed({ xml, sources }: QdaProject): Uint8Array {
  const texts = [...sources].map(([name, text]) => [`Sources/${name}`, strToU8(text)] as const);
  return zipSync({ 'project.qde': strToU8(xml), ...Object.fromEntries(texts) }, { mtime });
}
