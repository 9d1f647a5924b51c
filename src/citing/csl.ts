/** A CSL-JSON item of type `regulation`, with variables of CSL 1.0.2 only. Unknown facts have no variable; the date of signing is a note. */
import { citationKey } from './citation-key.ts';
import { locatorOfPassage } from './locator.ts';
import { type Reference, signedInWords } from './reference.ts';

interface CslDate {
  'date-parts': number[][];
}

/** An item; as programs import it, it stands in an array. */
export function cslItem(reference: Reference): Record<string, unknown> {
  const { document, link, accessed } = reference;
  const date = document.datePublished;
  const item: Record<string, unknown> = {
    id: citationKey(reference),
    type: 'regulation',
    title: document.title,
    author: document.issuers.length ? document.issuers.map((literal) => ({ literal })) : undefined,
    number: document.documentNumber ?? undefined,
    genre: document.type,
    jurisdiction: document.place.fullName,
    issued: date ? cslDate(date) : undefined,
    section: locatorOfPassage(reference) || undefined,
    URL: link,
    accessed: cslDate(accessed),
    note: signedInWords(document) ?? undefined,
    language: 'zh-CN',
  };
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

export const cslJson = (reference: Reference): string => JSON.stringify([cslItem(reference)], null, 2);

const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });
