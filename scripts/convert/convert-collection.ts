/** All seeds of a collection to all files of its content. */
import type { AnchorEntry, Erratum, MeasureLink, PolicyDocument, Sentence, Topic, Unit } from '../../src/policy/model.ts';
import { type Issue, issue } from '../faults/issues.ts';
import { applyVerdicts, readVerdicts, type VerdictsFile } from '../match/apply-verdicts.ts';
import { matchMeasures } from '../match/match-measures.ts';
import { proposeTopics } from '../match/propose-topics.ts';
import { type ConvertedDocument, convertDocument } from './convert-document.ts';
import { type AnchorLock, vanishedDocuments, vanishedIds } from './identity/anchor-lock.ts';
import type { AnchorChange } from './identity/keep-anchors.ts';
import { readSeed, type Seed, type SeedFiles } from './read/read-seed.ts';
import { readTopics, type TopicsSeed } from './read/read-topics.ts';
import { renderMdx } from './write/render-mdx.ts';

/** Path below the content folder → text. Empty of meaning where there are issues: nothing of it should be written. */
export type ContentFiles = Map<string, string>;

/**
 * Converts a collection; all faults of all documents are reported at once. `lock` holds the ids published so far:
 * they are kept, and one that would vanish without an entry that says what became of it is a fault. Links are sought
 * only where nothing is wrong; verdicts on them and topics are held against the units only where every document could
 * be read, or all that name a unit of a broken one would be faults as well.
 */
export function convertCollection(
  folders: readonly SeedFiles[],
  collection: string,
  lock: AnchorLock = { path: 'anchors.lock.json', entries: [] },
  verdictsFile: VerdictsFile | null = null,
  topicsSeed: TopicsSeed | null = null,
): { value: ContentFiles; issues: Issue[] } {
  if (!folders.length) return { value: new Map(), issues: [issue('no-documents', collection, null, {})] };
  const read = folders.map(readSeed);
  const seeds = read.flatMap(({ seed }) => seed ?? []);
  const lockedBy = Map.groupBy(lock.entries, ({ id }) => id.split('#')[0]);
  const converted = seeds.map((seed) => convertDocument(seed, lockedBy.get(seed.metadata.id)));
  const anchorIssues = [
    ...converted.flatMap(({ value }) => vanishedIds(value.changes, lock)),
    ...(read.every(({ seed }) => seed) ? vanishedDocuments(seeds, lock) : []),
  ];
  const units = converted.flatMap((result) => result.value.units);
  const known = seeds.length === folders.length ? units : null;
  const verdicts = readVerdicts(verdictsFile, known);
  const topics = readTopics(topicsSeed, known);
  const issues = [
    ...read.flatMap((result) => result.issues),
    ...duplicateIds(seeds),
    ...converted.flatMap((result) => result.issues),
    ...anchorIssues,
    ...verdicts.issues,
    ...topics.issues,
  ];
  const links = issues.length ? [] : applyVerdicts(matchMeasures(units), verdicts.value);
  return {
    value: contentFiles(
      converted.map((result) => result.value),
      links,
      proposeTopics(topics.value, links, units),
    ),
    issues,
  };
}

function duplicateIds(seeds: readonly Seed[]): Issue[] {
  const first = new Map<string, Seed>();
  return seeds.flatMap((seed) => {
    const other = first.get(seed.metadata.id);
    if (!other) first.set(seed.metadata.id, seed);
    return other ? [issue('duplicate-id', seed.paths.metadata, seed.metadataLine('id'), { id: seed.metadata.id, other: other.paths.folder })] : [];
  });
}

/** What happened to published ids in a collection, document by document: for the editor who confirms it. */
export function anchorChanges(folders: readonly SeedFiles[], lock: AnchorLock): { changes: AnchorChange[]; entries: AnchorEntry[] } {
  const lockedBy = Map.groupBy(lock.entries, ({ id }) => id.split('#')[0]);
  const converted = folders.flatMap((files) => readSeed(files).seed ?? []).map((seed) => convertDocument(seed, lockedBy.get(seed.metadata.id)).value);
  return { changes: converted.flatMap(({ changes }) => changes), entries: converted.flatMap(({ anchors }) => anchors) };
}

function contentFiles(documents: readonly ConvertedDocument[], links: MeasureLink[], topics: Topic[]): ContentFiles {
  const data: { documents: PolicyDocument[]; clauses: Unit[]; sentences: Sentence[]; errata: Erratum[]; links: MeasureLink[]; topics: Topic[] } = {
    documents: documents.map(({ document }) => document),
    clauses: documents.flatMap(({ units }) => units),
    sentences: documents.flatMap(({ sentences }) => sentences),
    errata: documents.flatMap(({ errata }) => errata),
    links,
    topics,
  };
  const files: ContentFiles = new Map(documents.map((converted) => [`policies/${converted.document.id}.mdx`, renderMdx(converted)]));
  for (const [name, rows] of Object.entries(data)) files.set(`data/${name}.json`, printJson(rows));
  files.set('anchors.lock.json', printJson(documents.flatMap(({ anchors }) => anchors)));
  return files;
}

/** One record a line: readable in a review, small on the wire. */
export function printJson(rows: readonly unknown[]): string {
  return rows.length ? `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n` : '[]\n';
}
