/** Ids that were published and are no longer in the text, with what became of them. */
import { anchorOf, documentOf } from '../policy/ids.ts';
import type { AnchorEntry } from '../policy/model/anchor.ts';
import { anchorsOf, documents } from './library.ts';

export interface FormerAnchor {
  anchor: string;
  entry: AnchorEntry;
  /** Where its words are now, in the last resort of a chain of moves; null if they were withdrawn. */
  successor: { document: string; anchor: string } | null;
}

/** The ids of a document that are not live, in the order of its lock file. */
export function formerAnchorsOf(document: string): FormerAnchor[] {
  return anchorsOf(document)
    .filter(({ state }) => state !== 'live')
    .map((entry) => ({ anchor: anchorOf(entry.id), entry, successor: successorOf(entry) }));
}

function successorOf(entry: AnchorEntry): FormerAnchor['successor'] {
  const seen = new Set<string>();
  let last: AnchorEntry | undefined = entry;
  while (last && last.state !== 'live' && last.to && !seen.has(last.id)) {
    seen.add(last.id);
    last = entryOf(last.to);
  }
  if (last?.state !== 'live') return null;
  return { document: documentOf(last.id), anchor: anchorOf(last.id) };
}

function entryOf(id: string): AnchorEntry | undefined {
  const isHere = documents.some((document) => document.id === documentOf(id));
  return isHere ? anchorsOf(documentOf(id)).find((entry) => entry.id === id) : undefined;
}

/** 已移至…, 已并入…, 已撤去. */
export function fateInWords({ entry, successor }: FormerAnchor): string {
  if (!successor) return '已撤去';
  return entry.state === 'merged' ? `已并入“${successor.anchor}”` : `现为“${successor.anchor}”`;
}
