/**
 * Keeps ids for good: what was published once keeps its id, wherever its words stand now and whatever its label is.
 * New units take the id that their place gives, unless that was ever given away.
 */
import { anchorOf } from '../../../src/policy/ids.ts';
import type { AnchorEntry, LockedEntry } from '../../../src/policy/model/anchor.ts';
import { type AnchoredUnit, inDocumentOrder } from './assign-anchors.ts';
import { keepParts } from './keep-parts.ts';
import { keepSentences } from './keep-sentences.ts';
import { type AnchorChange, type KeptUnit, renameUnits } from './kept-unit.ts';
import { lockEntries } from './lock-entries.ts';
import { isSameButForItsNumber, matchUnits } from './match-units.ts';
import { type PublishedUnit, publishedUnits } from './published-units.ts';

export interface KeptAnchors {
  tree: AnchoredUnit[];
  /** In document order. */
  units: KeptUnit[];
  /** The lock file as it becomes. */
  entries: AnchorEntry[];
  changes: AnchorChange[];
}

/** Whether a unit that seems reworded has the heading and words that it had, under another number. */
function isOnlyRenumbered({ change, id }: AnchorChange, units: readonly KeptUnit[], published: ReadonlyMap<string, PublishedUnit>): boolean {
  if (change !== 'reworded') return false;
  const unit = units.find(({ anchor }) => anchor === anchorOf(id));
  const before = published.get(anchorOf(id));
  return unit !== undefined && before !== undefined && isSameButForItsNumber(before, unit);
}

/**
 * `locked` are the document's entries so far; none for a draft. `since`: the date that new ids bear.
 * Guarantees that a tree that gave `entries` gives them again when they are `locked`, with no changes.
 */
export function keepAnchors(tree: readonly AnchoredUnit[], document: string, locked: readonly LockedEntry[], since: string): KeptAnchors {
  const published = publishedUnits(locked);
  const byAnchor = new Map(published.map((unit) => [unit.anchor, unit]));
  const anchors = matchUnits(tree, published);
  const renamed = renameUnits(tree, anchors);
  const units = inDocumentOrder(renamed).map(({ anchor, draft }): KeptUnit => {
    const before = byAnchor.get(anchor);
    return { anchor, draft, sentences: keepSentences(draft, before), parts: keepParts(draft, before) };
  });
  const { all, changes } = lockEntries(units, document, locked, since);
  const told = changes.map((change): AnchorChange => (isOnlyRenumbered(change, units, byAnchor) ? { ...change, change: 'relabelled' } : change));
  return { tree: renamed, units, entries: all, changes: told };
}
