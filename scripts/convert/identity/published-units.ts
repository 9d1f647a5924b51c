/** The units of a document as they were last published: what its lock file tells of them. */
import { anchorOf, leadsIntoUnit, type PartStep, parseId, unitIdOf } from '../../../src/policy/ids.ts';
import type { AnchorEntry, LockedEntry } from '../../../src/policy/model/anchor.ts';
import type { Numbered } from './keep-numbers.ts';

export interface PublishedPart {
  steps: PartStep[];
  text: string;
  isLive: boolean;
}

export interface PublishedUnit {
  anchor: string;
  entry: AnchorEntry;
  /** Live sentences in the order in which they stood. */
  sentences: Numbered[];
  /** Sentences that are gone. */
  former: Numbered[];
  /** The highest number ever given to one of its sentences, 0 without any. */
  last: number;
  /** All parts ever published, live ones in the order in which they stood. */
  parts: PublishedPart[];
}

/** All units ever published, in the order of the lock file: live ones as they stood in the text, then those that are gone. */
export function publishedUnits(locked: readonly LockedEntry[]): PublishedUnit[] {
  const units = locked
    .filter(({ id }) => !leadsIntoUnit(id))
    .map((entry): PublishedUnit => ({ anchor: anchorOf(entry.id), entry, sentences: [], former: [], last: 0, parts: [] }));
  const byId = new Map(units.map((unit) => [unit.entry.id, unit]));
  for (const entry of locked.filter(({ id }) => leadsIntoUnit(id))) {
    const unit = byId.get(unitIdOf(entry.id));
    if (unit) addInner(unit, entry);
  }
  return units;
}

function addInner(unit: PublishedUnit, { id, state, quote: { exact: text } }: LockedEntry): void {
  const { part, sentence } = parseId(id) ?? { part: [], sentence: null };
  if (sentence === null) {
    unit.parts.push({ steps: part, text, isLive: state === 'live' });
    return;
  }
  unit.last = Math.max(unit.last, sentence);
  (state === 'live' ? unit.sentences : unit.former).push({ index: sentence, text });
}
