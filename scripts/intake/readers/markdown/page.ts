/** What is gathered while a page of Markdown is read. */
import type { Definition, FootnoteDefinition } from 'mdast';
import type { Language } from '../../../../src/policy/language.ts';
import type { LeftOut } from '../../received/extract.ts';

export interface Page {
  /** Titles of boxes and words of links that are no text. */
  words: Pick<Language['webPages'], 'pageBoxes' | 'pageLinks'>;
  /** The text that offsets of nodes count. */
  source: string;
  definitions: ReadonlyMap<string, Definition>;
  notes: ReadonlyMap<string, FootnoteDefinition>;
  /** Identifiers of definitions and notes that the text refers to. */
  cited: Set<string>;
  /** Of these, notes whose words have not been set yet. */
  notesDue: string[];
  /** What is cited in a note comes behind it, not in it. */
  isInNote: boolean;
  /** Blocks that end before this offset have been read as parts of a table. */
  readTo: number;
  /** Of the text, or of the note that is read: nothing in it goes on behind. */
  end: number;
  leftOut: LeftOut[];
  /** So many tables were met. */
  tables: number;
}

/** Keeps what is left out; words without a visible character are none. */
export function leaveOut(page: Page, reason: string, words: string): void {
  if (words.trim() !== '') page.leftOut.push({ reason, words: words.trim() });
}
