/** Holds a document as it is converted now against the one that was published under its id. */
import { DocumentFolder } from '../../src/library/content-folder.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import { type AnotherText, anotherText, type TextFacts } from './identity/another-text.ts';
import type { PublishedContent } from './read/published-content.ts';
import type { ConvertedDocument } from './write/converted-document.ts';

/**
 * What tells that the text is another than the one that was published; null where it is the same, was not published, or where an
 * editor said of just this text that it is the same, revised. `locked`: the lock file, where it is not the one that is published.
 */
export function changedText(
  { document, anchors, changes }: Pick<ConvertedDocument, 'document' | 'anchors' | 'changes'>,
  { folder, register, locks }: PublishedContent,
  locked: readonly AnchorEntry[] = locks.get(document.id)?.entries ?? [],
): AnotherText | null {
  const registered = register.documents.find(({ id }) => id === document.id);
  if (!registered || registered.revised?.sha256 === document.source.sha256) return null;
  const vanished = new Set(changes.filter(({ change }) => change === 'vanished').map(({ id }) => id));
  const standing = anchors.filter(({ id }) => !vanished.has(id));
  return anotherText({ facts: heldFacts(folder, document.id), entries: locked }, { facts: document, entries: standing });
}

/** Title, number and issuers as the content folder holds them; null where it holds none that can be read. */
function heldFacts(folder: string, id: string): TextFacts | null {
  try {
    return new DocumentFolder(folder, id).document;
  } catch {
    return null;
  }
}
