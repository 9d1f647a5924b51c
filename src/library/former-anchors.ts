/** Ids that were published and are no longer in the text, with what became of them. */
import { anchorOf, documentOf } from '../policy/ids.ts';
import type { AnchorEntry } from '../policy/model/anchor.ts';
import { fateOfPlace } from '../wording/documents.ts';
import { anchorsOf, titleOf } from './library.ts';

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
  return titleOf(documentOf(id)) !== null ? anchorsOf(documentOf(id)).find((entry) => entry.id === id) : undefined;
}

/** 现为“m6”, 现为《…》“m6”, 已并入“m6”, 已撤去. */
export function fateInWords({ entry, successor }: FormerAnchor): string {
  if (!successor) return fateOfPlace(entry.state, null);
  const elsewhere = successor.document === documentOf(entry.id) ? '' : `《${titleOf(successor.document)}》`;
  return fateOfPlace(entry.state, `${elsewhere}“${successor.anchor}”`);
}
