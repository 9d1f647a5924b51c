/** The lock file's entries of a document: every id with its wording, and what happened to those that were published before. */
import { createHash } from 'node:crypto';
import type { AnchorEntry } from '../../../src/policy/model.ts';
import { squeeze, textOf } from '../structure/unit-draft.ts';
import type { AnchorChange, KeptUnit } from './keep-anchors.ts';
import { sameElsewhere, similarity } from './similarity.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
const around = 16;

export function lockEntries(
  units: readonly KeptUnit[],
  document: string,
  locked: readonly AnchorEntry[],
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
  const present = new Set(live.map(({ id }) => id));
  const gone = locked.filter(({ id }) => !present.has(id));
  for (const entry of gone.filter(({ state }) => state === 'live')) changes.push(vanished(entry, live));
  return { all: [...live, ...gone], changes };
}

type BareEntry = Pick<AnchorEntry, 'id' | 'kind' | 'hash' | 'quote'>;

function entriesOf({ anchor, draft, sentences }: KeptUnit, document: string): BareEntry[] {
  const text = textOf(draft);
  const whole = squeeze(`${draft.label ?? ''}${draft.title?.text ?? ''}${text}`);
  const begins = `${draft.label ?? ''}${draft.title ? `${draft.title.text}。` : ''}${sentences.length ? text.slice(0, 40) : text}`;
  const unit: BareEntry = { id: `${document}#${anchor}`, kind: draft.kind, hash: hashOf(whole), quote: { prefix: '', exact: begins, suffix: '' } };
  const inner = sentences.map(({ index, start, end, text: exact }): BareEntry => {
    const quote = { prefix: text.slice(Math.max(0, start - around), start), exact, suffix: text.slice(end, end + around) };
    return { id: `${document}#${anchor}.${index}`, kind: 'sentence', hash: hashOf(squeeze(exact)), quote };
  });
  return [unit, ...inner];
}

/** A vanished id, with the place where its words seem to be now. */
function vanished(entry: AnchorEntry, live: readonly AnchorEntry[]): AnchorChange {
  const wording = squeeze(entry.quote.exact);
  const same = live.filter(({ kind }) => kind === entry.kind);
  const moved = same.find((other) => similarity(wording, squeeze(other.quote.exact)) >= sameElsewhere);
  const merged = same.find((other) => squeeze(other.quote.exact).includes(wording.replace(/[。！？]$/u, '')));
  const likely = moved ? { state: 'moved' as const, to: moved.id } : merged ? { state: 'merged' as const, to: merged.id } : undefined;
  return { change: 'vanished', id: entry.id, ...(likely && { likely }) };
}
