/** Ids that were published and are no longer in the text (content/anchors.lock.json), with what became of them. */
import { z } from 'astro/zod';
import lockJson from '../../content/anchors.lock.json?raw';
import { type AnchorEntry, anchorEntrySchema } from '../policy/model.ts';

const lock = z.array(anchorEntrySchema).parse(JSON.parse(lockJson));
const byId = new Map(lock.map((entry) => [entry.id, entry]));

export interface FormerAnchor {
  anchor: string;
  entry: AnchorEntry;
  /** Where its words are now, in the last resort of a chain of moves; null if they were withdrawn. */
  successor: { document: string; anchor: string } | null;
}

/** The ids of a document that are not live, in the order of the lock file. */
export function formerAnchorsOf(document: string): FormerAnchor[] {
  return lock
    .filter(({ id, state }) => state !== 'live' && id.startsWith(`${document}#`))
    .map((entry) => ({ anchor: anchorOf(entry.id), entry, successor: successorOf(entry) }));
}

const anchorOf = (id: string): string => id.slice(id.indexOf('#') + 1);

function successorOf(entry: AnchorEntry): FormerAnchor['successor'] {
  const seen = new Set<string>();
  let last: AnchorEntry | undefined = entry;
  while (last && last.state !== 'live' && last.to && !seen.has(last.id)) {
    seen.add(last.id);
    last = byId.get(last.to);
  }
  if (last?.state !== 'live') return null;
  return { document: last.id.slice(0, last.id.indexOf('#')), anchor: anchorOf(last.id) };
}

/** 已移至…, 已并入…, 已撤去. */
export function fateInWords({ entry, successor }: FormerAnchor): string {
  if (!successor) return '已撤去';
  return entry.state === 'merged' ? `已并入“${successor.anchor}”` : `现为“${successor.anchor}”`;
}
