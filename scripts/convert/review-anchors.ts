/** What happened to published ids in a collection, document by document: for the editor who confirms it. */
import type { LockedEntry } from '../../src/policy/model/anchor.ts';
import type { Withdrawal } from '../../src/policy/model/register.ts';
import type { Issue } from '../faults/issues.ts';
import { changedText } from './changed-text.ts';
import type { Collection } from './convert-collection.ts';
import { convertDocument } from './convert-document.ts';
import { type GoneDocument, goneDocuments } from './gone-documents.ts';
import type { AnotherText } from './identity/another-text.ts';
import type { Review } from './identity/confirm-anchors.ts';
import type { AnchorChange } from './identity/kept-unit.ts';
import { likelySuccessor, type Standing, successorsOf, withSuccessors } from './propose-successors.ts';
import { idOfFolder, readSeed } from './read/read-seed.ts';

export interface AnchorReview extends Review {
  /** Of the document. */
  id: string;
  changes: AnchorChange[];
  /** Other faults of the document, but for those that follow from what vanished: as long as there are some, it may only be misread. */
  faults: number;
  /** Not released: nothing can vanish of it, but ids can have moved to it. */
  draft: boolean;
  /** What tells that the document bears another text than it was published with. */
  another: AnotherText | null;
  /** SHA-256 of its text; null of a document whose seed folder is gone. */
  text: string | null;
  /** Of a document whose seed folder is gone: the one that seems to hold its words, and what was said of it. */
  gone: { successor: string | null; withdrawn: Withdrawal | null } | null;
}

type Locks = ReadonlyMap<string, readonly LockedEntry[]>;

/**
 * Documents whose seeds can be read, then those that are gone; none without a language. `locks`: lock files as they would be, by
 * document.
 */
export function reviewAnchors(collection: Collection, locks: Locks = new Map()): AnchorReview[] {
  const alone = collection.folders.flatMap((files) => reviewFolder(files, collection, locks));
  const standing = alone.map(standingOf);
  const here = alone.map((review) => ({ ...review, changes: withSuccessors(review.changes, review.entries, othersThan(review, standing)) }));
  const { published, folders } = collection;
  const asSaid = new Map([...published.locks].map(([id, lock]) => [id, { ...lock, entries: locks.get(id) ?? lock.entries }]));
  const gone = goneDocuments({ ...published, locks: asSaid }, new Set(folders.map(idOfFolder)));
  return [...here, ...gone.map((one) => reviewGone(one, standing))];
}

/** Released documents of which nothing can be said, with what is wrong with their files: lock files or seeds that cannot be read. */
export function unreadDocuments({ folders, published }: Collection, reviews: readonly AnchorReview[]): { id: string; issues: Issue[] }[] {
  const read = new Set(reviews.map(({ id }) => id));
  return published.register.documents
    .filter(({ id }) => !read.has(id))
    .map(({ id }) => {
      const seed = folders.find((files) => idOfFolder(files) === id);
      return { id, issues: [...(published.faulty.get(id) ?? []), ...(seed ? readSeed(seed).issues : [])] };
    });
}

function reviewFolder(files: Collection['folders'][number], { published, language: { value: language } }: Collection, locks: Locks): AnchorReview[] {
  const id = idOfFolder(files);
  const draft = !published.register.documents.some((entry) => entry.id === id);
  const [entries, { seed }] = [locks.get(id) ?? published.locks.get(id)?.entries ?? (draft ? [] : null), readSeed(files)];
  if (!entries || !seed || !language) return [];
  const { value, issues } = convertDocument(seed, { language, locked: entries });
  const faults = issues.filter(({ rule }) => rule !== 'erratum-elsewhere').length;
  const another = changedText(value, published, entries);
  return [{ id, entries, becoming: value.anchors, changes: draft ? [] : value.changes, faults, draft, another, text: seed.metadata.sha256, gone: null }];
}

const othersThan = ({ id }: AnchorReview, standing: readonly Standing[]): Standing[] => standing.filter((one) => one.id !== id);

/** Of an id that is said to have gone, or has, nothing is standing. */
export const standingOf = ({ id, becoming, changes }: AnchorReview): Standing => {
  const vanished = new Set(changes.filter(({ change }) => change === 'vanished').map((change) => change.id));
  return { id, live: becoming.filter((entry) => entry.state === 'live' && !vanished.has(entry.id)) };
};

function reviewGone({ id, locked, anchors, undecided, withdrawn }: GoneDocument, standing: readonly Standing[]): AnchorReview {
  const open = new Set(undecided);
  const successor = likelySuccessor(anchors, standing);
  const changes = successorsOf(
    anchors.filter((entry) => open.has(entry.id)),
    standing,
    successor,
  );
  return { id, entries: locked, becoming: anchors, changes, faults: 0, draft: false, another: null, text: null, gone: { successor, withdrawn } };
}
