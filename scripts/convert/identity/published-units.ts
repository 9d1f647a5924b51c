/** The units of a document as they were last published: what its lock file tells of them. */
import { anchorOf, namesSentence, sentenceOf, unitIdOf } from '../../../src/policy/ids.ts';
import type { AnchorEntry, LockedEntry } from '../../../src/policy/model/anchor.ts';

export interface PublishedSentence {
  index: number;
  text: string;
}

export interface PublishedUnit {
  anchor: string;
  entry: AnchorEntry;
  /** Live sentences in the order in which they stood. */
  sentences: PublishedSentence[];
  /** Sentences that are gone. */
  former: PublishedSentence[];
  /** The highest number ever given to one of its sentences, 0 without any. */
  last: number;
}

/** All units ever published, in the order of the lock file: live ones as they stood in the text, then those that are gone. */
export function publishedUnits(locked: readonly LockedEntry[]): PublishedUnit[] {
  const units = locked
    .filter(({ id }) => !namesSentence(id))
    .map((entry): PublishedUnit => ({ anchor: anchorOf(entry.id), entry, sentences: [], former: [], last: 0 }));
  const byId = new Map(units.map((unit) => [unit.entry.id, unit]));
  for (const entry of locked.filter(({ id }) => namesSentence(id))) {
    const [unit, index] = [byId.get(unitIdOf(entry.id)), sentenceOf(entry.id) ?? 0];
    if (!unit) continue;
    unit.last = Math.max(unit.last, index);
    (entry.state === 'live' ? unit.sentences : unit.former).push({ index, text: entry.quote.exact });
  }
  return units;
}
