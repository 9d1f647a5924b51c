/** The forms in which a passage can be copied, in the order of the menu; each with the key that copies it. */
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl.ts';
import { gb7714of2015, gb7714of2025 } from './gb7714.ts';
import { lawReview } from './law-review.ts';
import { html, markdown, paragraphsInHtml, plainQuotation, wordHtml, wordQuotation } from './markup.ts';
import { official } from './official.ts';
import { tableInHtml } from './quoted-table.ts';
import { readWording, receivedWording } from './quoted-words.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';

type Make = (reference: Reference, wording: 'received' | 'read') => string;

export interface CitingFormat {
  key: string;
  name: string;
  /** What the reader should know before using it. */
  remark?: string;
  /** The remark is on how places in a document are named: nothing to say of a document as a whole. */
  remarksOnPlace?: true;
  /** It is a link to words: not offered where none are quoted. */
  linksToWords?: true;
  /** Whether the words themselves are part of it. */
  quotes: boolean;
  make: Make;
  /** The same as HTML, for programs that take in more than characters. */
  rich?: Make;
}

export const wordsOf = ({ wording }: Reference, which: 'received' | 'read'): string => (which === 'received' ? receivedWording(wording) : readWording(wording));

const quoting =
  (form: (reference: Reference, words: string, body: string) => string): Make =>
  (reference, which) =>
    form(reference, wordsOf(reference, which), bodyInHtml(reference, which));

const bodyInHtml = (reference: Reference, which: 'received' | 'read'): string =>
  reference.table ? tableInHtml(reference.table, which) : paragraphsInHtml(wordsOf(reference, which));

export const citingFormats: readonly CitingFormat[] = [
  { key: 'w', name: 'Word（引文＋出处＋链接）', quotes: true, make: quoting(wordQuotation), rich: quoting(wordHtml) },
  { key: 'g', name: 'GB/T 7714—2025', remark: '条目位置的写法暂定', remarksOnPlace: true, quotes: false, make: gb7714of2025 },
  { key: 'o', name: '公文用法', remark: '通行做法', quotes: false, make: official },
  { key: 'l', name: '链接', quotes: false, make: ({ link }) => link },
  { key: 'k', name: '带引文的链接', linksToWords: true, quotes: false, make: (reference) => reference.quotationLink },
  {
    key: 'q',
    name: '带引文的短链接',
    linksToWords: true,
    remark: '到句，能看出改动',
    quotes: false,
    make: ({ shortQuotationLink, quotationLink }) => shortQuotationLink ?? quotationLink,
  },
  { key: 's', name: '短链接', remark: '供印刷', quotes: false, make: ({ shortLink, link }) => shortLink ?? link },
  { key: 't', name: '引文与出处', quotes: true, make: quoting(plainQuotation) },
  { key: 'n', name: 'GB/T 7714—2015', quotes: false, make: gb7714of2015 },
  { key: 'f', name: '法学引注手册', quotes: false, make: lawReview },
  { key: 'm', name: 'Markdown', quotes: true, make: quoting(markdown) },
  { key: 'h', name: 'HTML', quotes: true, make: quoting(html) },
  { key: 'b', name: 'BibTeX', quotes: false, make: bibtex },
  { key: 'r', name: 'RIS', quotes: false, make: ris },
  { key: 'j', name: 'CSL-JSON', quotes: false, make: cslJson },
];

/** The forms that say something of what is cited, each with what is to be remarked on it then. */
export function formatsFor({ path, wording }: Pick<Reference, 'path' | 'wording'>): CitingFormat[] {
  const offered = citingFormats.filter(({ linksToWords }) => wording.length > 0 || !linksToWords);
  return path.length > 0 ? offered : offered.map(({ remark, ...format }) => (remark && !format.remarksOnPlace ? { ...format, remark } : format));
}

/** So many stand in front; the others are folded. */
const inFront = 3;

/** Of the formats on offer those that stand in front, the one that was last chosen first, and the others. */
export function arrangedFormats(last: string | null, offered = citingFormats): { front: CitingFormat[]; folded: CitingFormat[] } {
  const chosen = offered.find(({ key }) => key === last);
  const usual = offered.slice(0, inFront);
  const front =
    chosen && !usual.includes(chosen) ? [chosen, ...usual.slice(0, inFront - 1)] : usual.toSorted((a, b) => Number(b === chosen) - Number(a === chosen));
  return { front, folded: offered.filter((format) => !front.includes(format)) };
}
