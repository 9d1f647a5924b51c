/**
 * Keeps ids for good: what was published once keeps its id, wherever its words stand now and whatever its label is
 * (contract: Pages; issue “Citing one clause”, Permanent anchors). New units take the id that their place gives,
 * unless that was ever given away; new sentences take the next free number of their unit.
 */

import { hasSentences } from '../../../src/policy/kinds.ts';
import type { AnchorEntry } from '../../../src/policy/model.ts';
import { splitSentences } from '../../../src/policy/sentences.ts';
import { squeeze, textOf, type UnitDraft } from '../structure/unit-draft.ts';
import { type AnchoredUnit, inDocumentOrder } from './assign-anchors.ts';
import { lockEntries } from './lock-entries.ts';
import { sameElsewhere, similarity } from './similarity.ts';

/** A unit whose wording shares at least this with the published one is the same unit, corrected. */
const sameUnit = 0.5;

export interface KeptSentence {
  index: number;
  start: number;
  end: number;
  text: string;
}

export interface KeptUnit {
  anchor: string;
  draft: UnitDraft;
  sentences: KeptSentence[];
}

/** What happened to ids since they were published. */
export interface AnchorChange {
  /** `new`: not published before; `reworded`: same unit, other words; `relabelled`: same unit, its label gives another id now; `vanished`: its words are gone. */
  change: 'new' | 'reworded' | 'relabelled' | 'vanished';
  id: string;
  /** Of a vanished id: where its words seem to be now. */
  likely?: { state: 'moved' | 'merged'; to: string };
}

export interface KeptAnchors {
  tree: AnchoredUnit[];
  units: KeptUnit[];
  entries: AnchorEntry[];
  changes: AnchorChange[];
}

/** `locked` are the document's entries so far; none for a document that was never published. */
export function keepAnchors(tree: readonly AnchoredUnit[], document: string, locked: readonly AnchorEntry[], since: string): KeptAnchors {
  const published = publishedUnits(locked, document);
  const current = inDocumentOrder(tree).map((unit) => ({ unit, wording: wordingOf(unit.draft) }));
  const anchors = matchUnits(current, published, new Set(locked.map(({ id }) => id.slice(document.length + 1))));
  const renamed = tree.map((unit) => rename(unit, anchors, null));
  const units = inDocumentOrder(renamed).map((unit) => keepSentences(unit, published.get(unit.anchor)));
  const entries = lockEntries(units, document, locked, since);
  return { tree: renamed, units, entries: entries.all, changes: entries.changes.concat(relabelled(tree, anchors, document, published)) };
}

interface PublishedUnit {
  entry: AnchorEntry;
  wording: string;
  /** Live sentences in reading order, as far as the lock tells: by number. */
  sentences: { index: number; text: string }[];
  /** The highest number ever given to one of its sentences. */
  last: number;
}

function publishedUnits(locked: readonly AnchorEntry[], document: string): Map<string, PublishedUnit> {
  const units = new Map<string, PublishedUnit>();
  const anchorOf = (id: string): string => id.slice(document.length + 1);
  for (const entry of locked) {
    if (entry.kind !== 'sentence' && entry.state === 'live') units.set(anchorOf(entry.id), { entry, wording: entry.quote.exact, sentences: [], last: 0 });
  }
  for (const entry of locked) {
    const [, anchor = '', number = ''] = /^(.*)\.(\d+)$/u.exec(anchorOf(entry.id)) ?? [];
    const unit = entry.kind === 'sentence' ? units.get(anchor) : undefined;
    if (!unit) continue;
    unit.last = Math.max(unit.last, Number(number));
    if (entry.state === 'live') unit.sentences.push({ index: Number(number), text: entry.quote.exact });
  }
  for (const unit of units.values()) if (unit.sentences.length) unit.wording = unit.sentences.map(({ text }) => text).join('');
  return units;
}

const anchorIn = (id: string): string => id.slice(id.indexOf('#') + 1);

/** What a unit is known by: its text, or its title where it only groups others. */
function wordingOf(draft: UnitDraft): string {
  const text = textOf(draft);
  return squeeze(text) || squeeze(`${draft.label ?? ''}${draft.title?.text ?? ''}`);
}

type Current = { unit: AnchoredUnit; wording: string };

function matchUnits(current: readonly Current[], published: ReadonlyMap<string, PublishedUnit>, everGiven: ReadonlySet<string>): Map<AnchoredUnit, string> {
  const anchors = new Map<AnchoredUnit, string>();
  const free = new Map(published);
  const keep = (item: Current, anchor: string): void => {
    anchors.set(item.unit, anchor);
    free.delete(anchor);
  };
  for (const item of current) {
    const old = free.get(item.unit.anchor);
    if (old && old.entry.kind === item.unit.draft.kind && likeness(old, item) >= sameUnit) keep(item, item.unit.anchor);
  }
  for (const item of current.filter(({ unit }) => !anchors.has(unit))) {
    const best = [...free]
      .filter(([, old]) => old.entry.kind === item.unit.draft.kind)
      .map(([anchor, old]) => ({ anchor, like: likeness(old, item) }))
      .sort((a, b) => b.like - a.like)[0];
    if (best && best.like >= sameElsewhere) keep(item, best.anchor);
  }
  const taken = new Set([...everGiven, ...anchors.values()]);
  for (const { unit } of current.filter((item) => !anchors.has(item.unit))) {
    const anchor = firstFree(unit.anchor, taken);
    taken.add(anchor);
    anchors.set(unit, anchor);
  }
  return anchors;
}

/** Wording against wording; of groups (which have a title only) the title, without its number. */
function likeness(old: PublishedUnit, { unit, wording }: Current): number {
  // An editor has said that the unit at this place is the same, whatever its words.
  if (!old.wording) return unit.anchor === anchorIn(old.entry.id) ? 1 : 0;
  if (squeeze(textOf(unit.draft)) || old.sentences.length) return similarity(squeeze(old.wording), wording);
  const title = (text: string, label: string | null): string =>
    label && text.startsWith(squeeze(label))
      ? text.slice(squeeze(label).length)
      : text.replace(/^[（(]?[一二三四五六七八九十百]+[、）)]|^第[一二三四五六七八九十百]+[编章节]/u, '');
  return similarity(title(squeeze(old.wording), null), title(wording, unit.draft.label));
}

/** m6, else m6b, m6c …: an id that was given once is never given again. */
function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let n = 1; ; n++) {
    const anchor = `${wanted}${n < 26 ? String.fromCharCode(97 + n) : `z${n}`}`;
    if (!taken.has(anchor)) return anchor;
  }
}

function rename(unit: AnchoredUnit, anchors: ReadonlyMap<AnchoredUnit, string>, parent: string | null): AnchoredUnit {
  const anchor = anchors.get(unit) ?? unit.anchor;
  return { ...unit, anchor, parent, children: unit.children.map((child) => rename(child, anchors, anchor)) };
}

/** Sentences that were published keep their numbers, in whatever order they stand now. */
function keepSentences({ anchor, draft }: AnchoredUnit, published: PublishedUnit | undefined): KeptUnit {
  if (!hasSentences(draft.kind)) return { anchor, draft, sentences: [] };
  const text = textOf(draft);
  const ranges = splitSentences(text).map((range) => ({ ...range, text: text.slice(range.start, range.end) }));
  const free = [...(published?.sentences ?? [])];
  const numbers = new Map<number, number>();
  const claim = (position: number, accepts: (old: string, now: string) => number): void => {
    const best = free.map((old) => ({ old, like: accepts(old.text, ranges[position]?.text ?? '') })).sort((a, b) => b.like - a.like)[0];
    if (!best || best.like < sameElsewhere) return;
    numbers.set(position, best.old.index);
    free.splice(free.indexOf(best.old), 1);
  };
  for (const i of ranges.keys()) claim(i, (old, now) => (old === now ? 1 : 0));
  for (const i of ranges.keys()) if (!numbers.has(i)) claim(i, (old, now) => similarity(squeeze(old), squeeze(now)));
  let last = published?.last ?? 0;
  const sentences = ranges.map((range, i) => ({ index: numbers.get(i) ?? ++last, ...range }));
  return { anchor, draft, sentences };
}

/** Units that were published and whose place would give another id now. */
function relabelled(
  tree: readonly AnchoredUnit[],
  anchors: ReadonlyMap<AnchoredUnit, string>,
  document: string,
  published: ReadonlyMap<string, PublishedUnit>,
): AnchorChange[] {
  return inDocumentOrder(tree).flatMap((unit) => {
    const kept = anchors.get(unit) ?? unit.anchor;
    return kept !== unit.anchor && published.has(kept) ? [{ change: 'relabelled' as const, id: `${document}#${kept}` }] : [];
  });
}
