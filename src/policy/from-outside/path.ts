/** Paths that lead nowhere as they stand: with punctuation or words behind, in capitals, in another base, encoded once too often. */
import { anchorOfShort, unfoldShortName } from '../addresses.ts';
import { documentPath, placeIn } from '../ids.ts';
import { nameIn, unbroken } from './anchor.ts';
import { decodedWholly } from './decode.ts';
import { shortPartOf } from './short.ts';

/** What there is. */
export interface Shelf {
  documents: readonly { id: string; shortName: string }[];
  /** Paths of other pages, `/compare/units/`. */
  pages: readonly string[];
}

/**
 * The path, without the site's base, that a path means: of a document, with what was written behind it as its fragment, for
 * `readAnchor`; or of a page. Null where it names none of them: nothing is guessed.
 */
export function readPath(path: string, { documents, pages }: Shelf): string | null {
  const parts = unbroken(decodedWholly(path))
    .split(/[/#?&;\s]+/u)
    .filter(Boolean);
  const names = parts.map(nameIn);
  const folder = names.findLastIndex((name, at) => (name === 'policies' || name === 'c') && at + 1 < names.length);
  const document = names[folder + 1] ?? '';
  if (folder >= 0 && names[folder] === 'c') return shortPath(shortPartOf(names.slice(folder + 1)), documents);
  if (folder >= 0 && documents.some(({ id }) => id === document))
    return placeIn(documentPath(document), encodeURIComponent(placeBehind(parts.slice(folder + 2)).toWellFormed()));
  const page = `/${names.filter(Boolean).join('/')}/`;
  return pages.find((each) => each === page) ?? null;
}

/** What stands behind a document's own part: of several places all, so that nobody takes the first for what is meant. */
function placeBehind(parts: readonly string[]): string {
  const places = parts.filter((part) => !['', 'index'].includes(nameIn(part)));
  return places.join('/');
}

function shortPath(name: string, documents: Shelf['documents']): string | null {
  const unfolded = unfoldShortName(name, documents);
  return unfolded && placeIn(documentPath(unfolded.document.id), anchorOfShort(unfolded.rest));
}
