/** All seeds of a collection to all files of its content. */
import type { Erratum, PolicyDocument, Unit } from '../../src/policy/model.ts';
import { type ConvertedDocument, convertDocument } from './convert-document.ts';
import { type Issue, issue } from './issues.ts';
import { readSeed, type Seed, type SeedFiles } from './read-seed.ts';
import { renderMdx } from './render-mdx.ts';

/** Path below the content folder → text. Empty of meaning where there are issues: nothing of it should be written. */
export type ContentFiles = Map<string, string>;

/** Converts a collection; all faults of all documents are reported at once. */
export function convertCollection(folders: readonly SeedFiles[], collection: string): { value: ContentFiles; issues: Issue[] } {
  if (!folders.length) return { value: new Map(), issues: [issue('no-documents', collection, null, {})] };
  const read = folders.map(readSeed);
  const seeds = read.flatMap(({ seed }) => seed ?? []);
  const converted = seeds.map(convertDocument);
  const issues = [...read.flatMap((result) => result.issues), ...duplicateIds(seeds), ...converted.flatMap((result) => result.issues)];
  return { value: contentFiles(converted.map((result) => result.value)), issues };
}

function duplicateIds(seeds: readonly Seed[]): Issue[] {
  const first = new Map<string, Seed>();
  return seeds.flatMap((seed) => {
    const other = first.get(seed.metadata.id);
    if (!other) first.set(seed.metadata.id, seed);
    return other ? [issue('duplicate-id', seed.paths.metadata, seed.metadataLine('id'), { id: seed.metadata.id, other: other.paths.folder })] : [];
  });
}

function contentFiles(documents: readonly ConvertedDocument[]): ContentFiles {
  const data: { documents: PolicyDocument[]; clauses: Unit[]; errata: Erratum[] } = {
    documents: documents.map(({ document }) => document),
    clauses: documents.flatMap(({ units }) => units),
    errata: documents.flatMap(({ errata }) => errata),
  };
  const files: ContentFiles = new Map(documents.map((converted) => [`policies/${converted.document.id}.mdx`, renderMdx(converted)]));
  for (const [name, rows] of Object.entries(data)) files.set(`data/${name}.json`, printJson(rows));
  return files;
}

/** One record a line: readable in a review, small on the wire. */
function printJson(rows: readonly unknown[]): string {
  return rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n';
}
