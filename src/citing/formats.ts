/** The forms in which a passage can be copied, in the order of the menu; each with the key that copies it. */
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl.ts';
import { gb7714of2015, gb7714of2025 } from './gb7714.ts';
import { lawReview } from './law-review.ts';
import { html, markdown, plainQuotation } from './markup.ts';
import { official } from './official.ts';
import { readWording, receivedWording } from './quoted-words.ts';
import type { Reference } from './reference.ts';
import { ris } from './ris.ts';

export interface CitingFormat {
  key: string;
  name: string;
  /** What the reader should know before using it. */
  remark?: string;
  /** Whether the words themselves are part of it. */
  quotes: boolean;
  make: (reference: Reference, wording: 'received' | 'read') => string;
}

const words = ({ wording }: Reference, which: 'received' | 'read'): string => (which === 'received' ? receivedWording(wording) : readWording(wording));

export const citingFormats: readonly CitingFormat[] = [
  { key: 'l', name: '链接', quotes: false, make: ({ link }) => link },
  { key: 'k', name: '带引文的链接', quotes: false, make: (reference) => reference.quotationLink },
  {
    key: 'q',
    name: '带引文的短链接',
    remark: '到句，能看出改动',
    quotes: false,
    make: ({ shortQuotationLink, quotationLink }) => shortQuotationLink ?? quotationLink,
  },
  { key: 's', name: '短链接', remark: '到条，供印刷', quotes: false, make: ({ shortLink, link }) => shortLink ?? link },
  { key: 't', name: '引文与出处', quotes: true, make: (reference, which) => plainQuotation(reference, words(reference, which)) },
  { key: 'o', name: '公文用法', quotes: false, make: official },
  { key: 'g', name: 'GB/T 7714—2015', quotes: false, make: gb7714of2015 },
  { key: 'n', name: 'GB/T 7714—2025（暂行）', remark: '待与标准正文核对', quotes: false, make: gb7714of2025 },
  { key: 'f', name: '法学引注手册', quotes: false, make: lawReview },
  { key: 'm', name: 'Markdown', quotes: true, make: (reference, which) => markdown(reference, words(reference, which)) },
  { key: 'h', name: 'HTML', quotes: true, make: (reference, which) => html(reference, words(reference, which)) },
  { key: 'b', name: 'BibTeX', quotes: false, make: bibtex },
  { key: 'r', name: 'RIS', quotes: false, make: ris },
  { key: 'j', name: 'CSL-JSON', quotes: false, make: cslJson },
];
