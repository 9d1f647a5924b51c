/** Released documents whose seed folder is gone. Their ids go on leading somewhere: an editor says where, id by id. */
import { contentFiles } from '../../src/library/content-folder.ts';
import type { AnchorEntry, LockedEntry } from '../../src/policy/model/anchor.ts';
import type { Withdrawal } from '../../src/policy/model/register.ts';
import { lockEntries } from './identity/lock-entries.ts';
import type { PublishedContent } from './read/published-content.ts';
import { type ContentFiles, printRecords } from './write/content-files.ts';

export interface GoneDocument {
  id: string;
  locked: readonly LockedEntry[];
  /** The lock file as the next conversion makes it. */
  anchors: AnchorEntry[];
  /** Ids of which nobody has said yet what became of them. */
  undecided: string[];
  /** What readers are told of the document; null where nobody has said it yet. */
  withdrawn: Withdrawal | null;
}

/** `present`: documents that have a seed folder. A document whose lock cannot be used is left out: that is a fault by itself. */
export function goneDocuments({ register, locks }: Pick<PublishedContent, 'register' | 'locks'>, present: ReadonlySet<string>): GoneDocument[] {
  return register.documents
    .filter(({ id }) => !present.has(id))
    .flatMap(({ id, withdrawn = null }) => {
      const locked = locks.get(id)?.entries;
      if (!locked) return [];
      const anchors = lockEntries([], id, locked, '').all;
      return [{ id, locked, anchors, undecided: anchors.filter(({ state }) => state === 'live').map((entry) => entry.id), withdrawn }];
    });
}

export const isDecided = ({ undecided, withdrawn }: GoneDocument): boolean => withdrawn !== null && undecided.length === 0;

/** All that stays of a document that is gone: its lock file. */
export const goneFiles = (gone: readonly GoneDocument[]): ContentFiles =>
  new Map(gone.filter(isDecided).map(({ id, anchors }) => [`${id}/${contentFiles.lock}`, printRecords(anchors)]));
