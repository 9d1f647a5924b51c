/** Faults of what the editor says of the whole collection: each knows which documents it is of. */
import { type Issue, issue } from '../../faults/issues.ts';

export interface EditorialFault {
  issue: Issue;
  /** Ids of the documents that it speaks of; none where it is of the file as such. */
  documents: readonly string[];
}

/** So many faults of documents that are not there are one: the file was made for another collection. */
const fewest = 4;

/** What is said of documents that the collection does not have, as one fault where there is much of it. */
export function sayAbsentOnce(faults: readonly EditorialFault[], present: ReadonlySet<string>, path: string): EditorialFault[] {
  const isAbsent = ({ documents }: EditorialFault): boolean => documents.some((id) => !present.has(id));
  const absent = faults.filter(isAbsent);
  if (absent.length < fewest) return [...faults];
  const ids = [...new Set(absent.flatMap(({ documents }) => documents.filter((id) => !present.has(id))))].sort();
  const line = absent.reduce((first, { issue: { line } }) => Math.min(first, line ?? 1), Number.POSITIVE_INFINITY);
  const one = issue('names-absent-documents', path, line, { count: absent.length, documents: ids.join(', ') });
  return [{ issue: one, documents: [] }, ...faults.filter((fault) => !isAbsent(fault))];
}

/** Those that keep the collection from being written: all but those that a draft has part in, of which nothing is settled. */
export const blockingFaults = (faults: readonly EditorialFault[], drafts: ReadonlySet<string>): Issue[] =>
  faults.filter(({ documents }) => !documents.some((id) => drafts.has(id))).map((fault) => fault.issue);
