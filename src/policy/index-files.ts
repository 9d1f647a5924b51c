/**
 * The files beside the Pagefind index, as scripts/build-index.ts writes and src/search reads them.
 *
 *   search/index.json              Manifest: which index this is; the characters that occur in the collection
 *   search/<index>/units.json      UnitTable: what totals, filters and ranking need of every unit
 *   search/<index>/text-<n>.json   TextChunk: headings and texts of a few consecutive units, for excerpts
 *   search/<index>/pagefind.js     the engine (see scripts/index/pagefind-module.ts)
 *
 * Every file names the index it belongs to; a reader that finds another name has a stale file and must not use it.
 */
import type { UnitKind } from './model.ts';

/** Raised whenever the shape of these files or of the words in the index changes. */
export const indexFormat = 1;

export interface Manifest {
  format: number;
  /** Name of this index: a hash of all that went into it. */
  index: string;
  /** The Pagefind version, and the hash by which pagefind-entry.json names the index. */
  pagefind: { version: string; hash: string };
  /** All characters of the collection's normal form, by rank (see index-tokens.ts). */
  characters: string;
  /** Length in characters of the longest title, label or text: a longer query finds nothing. */
  longest: number;
}

export interface IndexedDocument {
  id: string;
  title: string;
  shortTitle: string;
  province: string;
  type: string;
  /** Address of its page, relative to the site's root. */
  path: string;
  /** Anchors of its units, in document order, separated by spaces. */
  anchors: string;
}

/** Units are numbered through the collection in the order of the documents and, inside them, of the text. */
export interface UnitTable {
  index: string;
  documents: IndexedDocument[];
  kinds: UnitKind[];
  /** Of each unit its kind, as a letter: a for kinds[0], b for kinds[1] … */
  kindOfUnit: string;
  /** Of each unit the length of its title's normal form, in characters: hits that begin before it are hits in the title. */
  titleLengths: number[];
  /** Of each unit the length of title, label and text together, in characters. */
  lengths: number[];
  /** Number of the first unit of each text chunk. */
  chunks: number[];
}

/** Texts of consecutive units, and the paths of headings above them. */
export interface TextChunk {
  index: string;
  /** Number of the first unit. */
  first: number;
  paths: string[][];
  units: [label: string | null, title: string | null, path: number, text: string][];
}

/** Characters that stand between two fields of a record: more than a query's words may leap over. */
export const fieldGap = 1;
