/** The register of what was ever published: how it grows, and what it finds missing. */
import { contentFiles } from '../../../src/library/content-folder.ts';
import { compareIds } from '../../../src/policy/ids.ts';
import type { AnchorEntry, LockedEntry } from '../../../src/policy/model/anchor.ts';
import type { Register, RegisteredDocument } from '../../../src/policy/model/register.ts';
import type { Topic } from '../../../src/policy/model/topic.ts';
import { type Issue, issue } from '../../faults/issues.ts';
import { hashOfLock, type PublishedContent } from '../read/published-content.ts';
import { type ContentFiles, printLists, printRecords } from './content-files.ts';
import type { ConvertedDocument } from './converted-document.ts';

/** The register after a conversion: nothing leaves it; documents that are no drafts, the topics that are published with them and the ids of their `families` enter it. In the order of their ids. `gone`: lock files of documents that were taken out. */
export function renewRegister(
  register: Register,
  converted: readonly ConvertedDocument[],
  topics: readonly Topic[],
  families: readonly string[] = [],
  gone: ReadonlyMap<string, readonly AnchorEntry[]> = new Map(),
): Register {
  const documents = new Map(register.documents.map((entry) => [entry.id, entry]));
  for (const [id, anchors] of gone) documents.set(id, { ...(documents.get(id) as RegisteredDocument), lock: hashOfLock(printRecords(anchors)) });
  for (const { document, anchors } of converted) {
    if (!document.draft) documents.set(document.id, registered(documents.get(document.id), document.id, document.shortName, hashOfLock(printRecords(anchors))));
  }
  return {
    documents: [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    topics: [...new Set([...register.topics, ...topics.map(({ id }) => id)])].sort(),
    families: [...new Set([...register.families, ...families])].sort(compareIds),
  };
}

function registered(before: RegisteredDocument | undefined, id: string, shortName: string, lock: string): RegisteredDocument {
  return { id, shortNames: [...new Set([...(before?.shortNames ?? []), shortName])], versions: before?.versions ?? [], lock };
}

/** Published topics that the editor's file no longer has. */
export function vanishedTopics({ register }: PublishedContent, topics: readonly Topic[], topicsPath: string): Issue[] {
  const known = new Set(topics.map(({ id }) => id));
  return register.topics.filter((id) => !known.has(id)).map((id) => issue('vanished-topic', topicsPath, null, { id }));
}

/** Lock files that an editor changed, and the register with their new hashes. */
export function lockFiles(locks: readonly { id: string; entries: readonly LockedEntry[] }[], register: Register): ContentFiles {
  const texts = new Map(locks.map(({ id, entries }) => [id, printRecords(entries)]));
  const documents = register.documents.map((entry) => ({ ...entry, lock: texts.has(entry.id) ? hashOfLock(texts.get(entry.id) ?? '') : entry.lock }));
  return new Map([
    ...[...texts].map(([id, text]): [string, string] => [`${id}/${contentFiles.lock}`, text]),
    [contentFiles.register, printLists({ ...register, documents })],
  ]);
}
