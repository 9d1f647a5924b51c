/**
 * References to an electronic document (电子资源) by GB/T 7714: 主要责任者. 题名: 其他题名信息[EB/OL]. 出版年: 引文位置(发布日期)[引用日期]. 获取和访问路径.
 * The document number is other title information; the place of the passage stands where page numbers do. What is
 * unknown is left out: an electronic document needs neither place nor publisher, and in the numbered system a text
 * without author begins with its title. The edition of 2025 differs in full-width marks but for `.` and `[ ]`; it is
 * marked provisional until held against the standard's own text.
 */
import { locatorOf } from './locator.ts';
import type { Reference } from './reference.ts';

interface Marks {
  comma: string;
  colon: string;
  open: string;
  close: string;
}

export const gb7714of2015 = (reference: Reference): string => format(reference, { comma: ', ', colon: ': ', open: '(', close: ')' });
export const gb7714of2025 = (reference: Reference): string => format(reference, { comma: '，', colon: '：', open: '（', close: '）' });

function format({ document, path, sentence, part, link, accessed }: Reference, marks: Marks): string {
  const author = authorsOf(document.issuers, marks);
  const title = document.documentNumber ? `${document.title}${marks.colon}${document.documentNumber}` : document.title;
  return `${author && `${author}. `}${title}[EB/OL]. ${dated(document.datePublished ?? document.date, locatorOf(path, sentence, part), marks)}[${accessed}]. ${link}.`;
}

/** Three at most, then 等. */
function authorsOf(issuers: readonly string[], { comma }: Marks): string {
  return [...issuers.slice(0, 3), ...(issuers.length > 3 ? ['等'] : [])].join(comma);
}

function dated(date: string | null, locator: string, { colon, open, close }: Marks): string {
  if (!date) return locator;
  const published = `${open}${date}${close}`;
  return locator ? `${date.slice(0, 4)}${colon}${locator}${published}` : published;
}
