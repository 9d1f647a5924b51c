/**
 * Finds in a text the units that were published before, and gives each the anchor that it had. What did not change is
 * found by its whole wording in its order, so that a text that did not change keeps every anchor, whatever it looks like.
 */
import { firstFreeAnchor } from '../../../src/policy/ids.ts';
import { hasSentences } from '../../../src/policy/kinds.ts';
import { withoutNumber } from '../numbers/numbering.ts';
import { squeeze, textOf } from '../structure/unit-draft.ts';
import { align } from './align.ts';
import { type AnchoredUnit, inDocumentOrder } from './assign-anchors.ts';
import { hasSameLead, isGrown } from './growth.ts';
import type { Numbered } from './keep-numbers.ts';
import type { PublishedUnit } from './published-units.ts';
import { sameElsewhere, shareOfShorter, similarity } from './similarity.ts';
import { bareWords, hashOfUnit, quoteOfUnit } from './unit-wording.ts';

/** A unit at its own place whose wording shares at least this with the published one is the same unit, corrected. */
const sameUnit = 0.5;

/** A unit under its own title, or at its own place, of whose text at least this is in the other is no other unit without a question. */
const partlyThere = 0.5;
/** Two units whose likeness to a third differs by less compete for its id. */
const closely = 0.1;

/** For every unit of the tree its anchor for good; no two are the same, and none that was given away is given to another unit. */
export function matchUnits(tree: readonly AnchoredUnit[], published: readonly PublishedUnit[]): Map<AnchoredUnit, string> {
  const matching = new Matching(inDocumentOrder(tree), published);
  matching.keepInOrder(publishedKey, currentKey);
  matching.keepSame(publishedKey, currentKey);
  // Renumbered, but word for word the same: before any likeness is looked for, so that no id goes to words that only resemble its own.
  matching.keepInOrder(publishedWhole, currentWhole);
  matching.keepSame(publishedWhole, currentWhole);
  matching.keepInOrder(publishedWords, currentWords);
  matching.keepSame(publishedWords, currentWords);
  matching.takeBackGone(publishedKey, currentKey);
  matching.takeBackGone(publishedWhole, currentWhole);
  matching.keepGrown();
  matching.keepTitled();
  matching.followWords();
  matching.followGrown();
  matching.keepAtTheirPlace();
  matching.takeBackGone(publishedWords, currentWords);
  matching.nameTheRest();
  return matching.anchors;
}

class Matching {
  readonly anchors = new Map<AnchoredUnit, string>();
  readonly #units: readonly AnchoredUnit[];
  readonly #published: readonly PublishedUnit[];
  readonly #free: Map<string, PublishedUnit>;

  constructor(units: readonly AnchoredUnit[], published: readonly PublishedUnit[]) {
    this.#units = units;
    this.#published = published;
    this.#free = new Map(published.filter(({ entry }) => entry.state === 'live').map((unit) => [unit.anchor, unit]));
  }

  /** The longest row of units that stand in the same order under the same key. */
  keepInOrder(keyBefore: (old: PublishedUnit) => string, keyNow: (unit: AnchoredUnit) => string): void {
    const [before, units] = [[...this.#free.values()], this.#open()];
    for (const [old, now] of align(before.map(keyBefore), units.map(keyNow))) this.#keep(units[now], before[old]);
  }

  /** Units that stand elsewhere under the same key. */
  keepSame(keyBefore: (old: PublishedUnit) => string, keyNow: (unit: AnchoredUnit) => string): void {
    const byKey = Map.groupBy(this.#free.values(), keyBefore);
    for (const unit of this.#open()) this.#keep(unit, byKey.get(keyNow(unit))?.shift());
  }

  keepAtTheirPlace(): void {
    this.#keepWhereTheyAre((old, unit) => likeness(old, unit) >= sameUnit || hasSameLead(...wordings(old, unit)));
  }

  /** At their place, with paragraphs or items appended or taken away, however many. */
  keepGrown(): void {
    this.#keepWhereTheyAre((old, unit) => isGrown(...wordings(old, unit)));
  }

  #keepWhereTheyAre(isSame: (old: PublishedUnit, unit: AnchoredUnit) => boolean): void {
    for (const unit of this.#open()) {
      const old = this.#free.get(unit.anchor);
      if (old && isSameKind(old, unit) && isSame(old, unit)) this.#keep(unit, old);
    }
  }

  /** Under its own title, with a good part of its text still there: first those with their label too. Another may have more of its words and is not it. */
  keepTitled(): void {
    for (const key of [labelAndTitle, titleAlone]) {
      const [before, now] = [Map.groupBy(this.#free.values(), key.before), Map.groupBy(this.#open(), key.now)];
      for (const [title, units] of now) {
        const [old, unit] = [before.get(title), units];
        if (title !== '' && old?.length === 1 && unit.length === 1 && old[0] && unit[0] && isPartlyThere(old[0], unit[0])) this.#keep(unit[0], old[0]);
      }
    }
  }

  /** Renumbered as well: only where no other unit can be meant. */
  followGrown(): void {
    const pairs = this.#open().flatMap((unit) =>
      [...this.#free.values()].filter((old) => isSameKind(old, unit) && isGrown(...wordings(old, unit))).map((old) => ({ old, unit })),
    );
    const [byOld, byUnit] = [Map.groupBy(pairs, ({ old }) => old), Map.groupBy(pairs, ({ unit }) => unit)];
    for (const { old, unit } of pairs) {
      if (byOld.get(old)?.length === 1 && byUnit.get(unit)?.length === 1) this.#keep(unit, old);
    }
  }

  /** The likest pairs first, of equals those at their place. Where another unit competes closely nothing is given: what vanishes is asked for. */
  followWords(): void {
    const pairs = this.#open()
      .flatMap((unit) => [...this.#free.values()].filter((old) => isSameKind(old, unit)).map((old) => ({ old, unit, like: likeness(old, unit) })))
      .sort((a, b) => b.like - a.like || Number(isAtItsPlace(b)) - Number(isAtItsPlace(a)));
    for (const pair of pairs.filter(({ like }) => like >= sameElsewhere)) {
      const { old, unit } = pair;
      if (!this.#free.has(old.anchor) || this.anchors.has(unit)) continue;
      const rivals = pairs.filter((other) => other.old === old && other.unit !== unit && !this.anchors.has(other.unit));
      if (rivals.some((rival) => competes(rival, pair))) this.#free.delete(old.anchor);
      else this.#keep(unit, old);
    }
  }

  /** A unit that was withdrawn, moved or merged and stands in the text again, word for word, is itself again. */
  takeBackGone(keyBefore: (old: PublishedUnit) => string, keyNow: (unit: AnchoredUnit) => string): void {
    const given = new Set(this.anchors.values());
    const byKey = Map.groupBy(
      this.#published.filter(({ anchor, entry }) => entry.state !== 'live' && !given.has(anchor)),
      keyBefore,
    );
    for (const unit of this.#open()) this.#keep(unit, byKey.get(keyNow(unit))?.shift());
  }

  nameTheRest(): void {
    const taken = new Set([...this.#published.map(({ anchor }) => anchor), ...this.anchors.values()]);
    for (const unit of this.#open()) {
      const anchor = firstFreeAnchor(unit.anchor, taken);
      taken.add(anchor);
      this.anchors.set(unit, anchor);
    }
  }

  #open(): AnchoredUnit[] {
    return this.#units.filter((unit) => !this.anchors.has(unit));
  }

  #keep(unit: AnchoredUnit | undefined, old: PublishedUnit | undefined): void {
    if (!unit || !old) return;
    this.anchors.set(unit, old.anchor);
    this.#free.delete(old.anchor);
  }
}

interface Pair {
  old: PublishedUnit;
  unit: AnchoredUnit;
  like: number;
}

const isAtItsPlace = ({ old, unit }: Pick<Pair, 'old' | 'unit'>): boolean => old.anchor === unit.anchor;

/** Whether the unit that was published may as well be the rival: nearly as like it as the likest one, or at its place with a good part of its words. Its own place decides for the likest one. */
function competes(rival: Pair, likest: Pair): boolean {
  if (isAtItsPlace(likest) || likest.like === 1) return false;
  return (rival.like >= sameElsewhere && likest.like - rival.like < closely) || (isAtItsPlace(rival) && isPartlyThere(rival.old, rival.unit));
}

/** What stands before the text in a quotation: （一）指导思想; of a unit without a title its first words. */
const headOf = (quote: string): string => squeeze(quote).split('。', 1)[0] ?? '';

const labelAndTitle = {
  before: ({ entry }: PublishedUnit): string => `${entry.kind} ${headOf(entry.quote.exact)}`,
  now: ({ draft }: AnchoredUnit): string => (draft.title ? `${draft.kind} ${headOf(quoteOfUnit(draft, false))}` : ''),
};
const titleAlone = {
  before: ({ entry }: PublishedUnit): string => `${entry.kind} ${withoutNumber(headOf(entry.quote.exact))}`,
  now: ({ draft }: AnchoredUnit): string => (draft.title ? `${draft.kind} ${withoutNumber(headOf(quoteOfUnit(draft, false)))}` : ''),
};

/** The text of one is for a good part in the other, or neither has any. */
function isPartlyThere(old: PublishedUnit, { draft }: AnchoredUnit): boolean {
  const [before, now] = [squeeze(old.sentences.map(({ text }) => text).join('')), squeeze(textOf(draft))];
  return before && now ? shareOfShorter(before, now) >= partlyThere : before === now;
}

const publishedKey = ({ entry: { kind, hash } }: PublishedUnit): string => `${kind} ${hash}`;
const currentKey = ({ draft }: AnchoredUnit): string => `${draft.kind} ${hashOfUnit(draft)}`;

/** Heading and words without the number at their head: what stays of a unit that is renumbered. */
const publishedWhole = (old: PublishedUnit): string => `${publishedWords(old)} ${bareWords(old.entry.quote.exact)}`;
const currentWhole = (unit: Pick<AnchoredUnit, 'draft'>): string => {
  const isSplit = hasSentences(unit.draft.kind) && squeeze(textOf(unit.draft)) !== '';
  return `${currentWords(unit)} ${bareWords(quoteOfUnit(unit.draft, isSplit))}`;
};

/** The words alone, or the heading of a unit that has no others. */
const publishedWords = (old: PublishedUnit): string => `${old.entry.kind} ${wordsOf(old, old.entry.state === 'live' ? old.sentences : old.former)}`;
const currentWords = ({ draft }: Pick<AnchoredUnit, 'draft'>): string => {
  const text = hasSentences(draft.kind) ? squeeze(textOf(draft)) : '';
  return `${draft.kind} ${text || bareWords(quoteOfUnit(draft, false))}`;
};

/** Heading and words as they were published, whatever the number is now. */
export const isSameButForItsNumber = (old: PublishedUnit, now: Pick<AnchoredUnit, 'draft'>): boolean => publishedWhole(old) === currentWhole(now);

/** Of a unit with sentences these, of others label, title and text as the lock file quotes them. */
function wordsOf({ entry }: PublishedUnit, sentences: readonly Numbered[]): string {
  const text = squeeze(sentences.map((sentence) => sentence.text).join(''));
  return text || bareWords(entry.quote.exact);
}

const isSameKind = (old: PublishedUnit, { draft }: AnchoredUnit): boolean => old.entry.kind === draft.kind;

/** Text and text as they are printed, or, where a unit has no sentences, all that is quoted of it. */
function wordings(old: PublishedUnit, { draft }: AnchoredUnit): [before: string, now: string] {
  const before = old.sentences.map(({ text }) => text).join('\n');
  return before ? [before, textOf(draft)] : [old.entry.quote.exact, quoteOfUnit(draft, false)];
}

/** How alike the wordings are: text against text, or heading against heading, without its number, where a unit only groups others. */
function likeness(old: PublishedUnit, { draft }: AnchoredUnit): number {
  const [before, text] = [squeeze(old.sentences.map((sentence) => sentence.text).join('')), squeeze(textOf(draft))];
  if (before && text) return similarity(before, text);
  // Where one of them has lost its text, or gained one, the headings tell.
  const heading = (quote: string): string => bareWords(quote).split('。', 1)[0] ?? '';
  if (before || text) return similarity(heading(old.entry.quote.exact), heading(quoteOfUnit(draft, false)));
  return similarity(bareWords(old.entry.quote.exact), bareWords(quoteOfUnit(draft, false)));
}
