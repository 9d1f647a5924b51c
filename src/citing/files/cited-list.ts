/** Several references in one form of the copy menu, as one text. Pure. */
import { type CitingFormat, citingFormats } from '../formats.ts';
import type { Reference } from '../reference.ts';
import { type BibliographyForm, bibliography } from './bibliography.ts';

/** Forms that say a passage by its words in a link: what is only a list of units has no such links. */
const ofPassages = ['k', 'q', 's'];

/** The forms in which a list can be copied, in the order of the menu. */
export const listFormats: readonly CitingFormat[] = citingFormats.filter(({ key }) => !ofPassages.includes(key));

/** Forms that are a list of sources by themselves: numbered, or with one frame round all. */
const bibliographies: Record<string, BibliographyForm> = { g: 'gbt', b: 'bib', r: 'ris', j: 'csl' };

export interface CitedList {
  text: string;
  /** For programs that take in more than characters. */
  html?: string;
}

/** In the order given; quotations stand apart by an empty line. */
export function citedList(references: readonly Reference[], { key, quotes, make, rich }: CitingFormat): CitedList {
  const form = bibliographies[key];
  if (form) return { text: bibliography(references, form).trimEnd() };
  const text = references.map((reference) => make(reference, 'read')).join(quotes ? '\n\n' : '\n');
  return rich ? { text, html: references.map((reference) => rich(reference, 'read')).join('\n') } : { text };
}
