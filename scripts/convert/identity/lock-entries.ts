/** The lock file's entries of a document: every id with its wording, and what happened to those that were published before. */
import { documentOf, partId, sentenceId, unitId } from '../../../src/policy/ids.ts';
import type { AnchorEntry, LockedEntry } from '../../../src/policy/model/anchor.ts';
import { squeeze, textOf } from '../structure/unit-draft.ts';
import type { AnchorChange, KeptPart, KeptSentence, KeptUnit } from './kept-unit.ts';
import { vanished, withWhatHoldsThem } from './seeming-place.ts';
import { hashOf, hashOfUnit, quoteOfUnit } from './unit-wording.ts';

/** How much of what stands round a sentence or part is quoted with it. */
const around = 16;

/** Live ids in document order, then those that are gone in the order in which they were. */
export function lockEntries(
  units: readonly KeptUnit[],
  document: string,
  locked: readonly LockedEntry[],
  since: string,
): { all: AnchorEntry[]; changes: AnchorChange[] } {
  const before = new Map(locked.map((entry) => [entry.id, entry]));
  const changes: AnchorChange[] = [];
  const live = units
    .flatMap((unit) => entriesOf(unit, document))
    .map((entry): AnchorEntry => {
      const old = before.get(entry.id);
      if (!old) changes.push({ change: 'new', id: entry.id });
      else if (old.hash !== entry.hash) changes.push({ change: 'reworded', id: entry.id });
      return { ...entry, since: old?.since ?? since, state: 'live' };
    });
  const present = new Map(live.map(({ id, hash }) => [id, hash]));
  const gone = locked.filter(({ id }) => !present.has(id)).map((entry) => asConfirmed(entry, document, present));
  for (const entry of gone.filter(({ state }) => state === 'live')) changes.push(vanished(entry, live, before));
  return { all: [...live, ...gone], changes: withWhatHoldsThem(changes, before, live) };
}

/** An id that is gone, as an editor confirmed; one that was said to be where nothing stands any more is open again. */
function asConfirmed({ becomes, ...entry }: LockedEntry, document: string, present: ReadonlyMap<string, string>): AnchorEntry {
  if (!becomes) return entry;
  const { hash, ...fate } = becomes;
  const isOwn = fate.to !== undefined && documentOf(fate.to) === document;
  // Said of a place that has gone since, or that holds other words now.
  if (isOwn && (hash === undefined ? !present.has(fate.to as string) : present.get(fate.to as string) !== hash)) return entry;
  return { ...entry, ...fate };
}

type BareEntry = Pick<AnchorEntry, 'id' | 'kind' | 'hash' | 'quote'>;

function entriesOf({ anchor, draft, sentences, parts }: KeptUnit, document: string): BareEntry[] {
  const text = textOf(draft);
  const id = unitId(document, anchor);
  const exact = quoteOfUnit(draft, sentences.length > 0);
  const unit: BareEntry = { id, kind: draft.kind, hash: hashOfUnit(draft), quote: { prefix: '', exact, suffix: '' } };
  return [
    unit,
    ...sentences.map((sentence) => innerEntry(sentenceId(id, sentence.index), 'sentence', sentence, text)),
    ...parts.map((part) => innerEntry(partId(id, part.steps), part.kind, part, text)),
  ];
}

function innerEntry(id: string, kind: BareEntry['kind'], { start, end, text: words }: KeptSentence | KeptPart, text: string): BareEntry {
  const quote = { prefix: text.slice(Math.max(0, start - around), start), exact: words, suffix: text.slice(end, end + around) };
  return { id, kind, hash: hashOf(squeeze(words)), quote };
}
