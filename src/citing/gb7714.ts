/**
 * References to an electronic document (电子资源) by GB/T 7714:
 *
 *   2015  主要责任者. 题名: 其他题名信息[EB/OL]. 出版年: 引文位置(发布或更新日期)[引用日期]. 获取和访问路径.
 *   2025  主要责任者. 题名：其他题名信息[EB/OL]. （发布或更新日期）[引用日期]. 获取和访问路径.
 *
 * The document number is other title information. The date is that of publication, never that of signing, and is left out where it
 * is not known. What is unknown is left out: an electronic document needs neither place nor publisher, and in the numbered system a
 * text without author begins with its title. The edition of 2025 was held against the style that citation-style-language keeps of
 * it: full-width marks but for `.` and `[ ]`, and neither year nor page before the date. Where that edition has the place of a passage
 * in a web page is not known; it stands where the edition of 2015 has it.
 */
import { locatorOfPassage } from './locator.ts';
import type { Reference } from './reference.ts';

interface Marks {
  comma: string;
  colon: string;
  open: string;
  close: string;
}

export function gb7714of2015(reference: Reference): string {
  const marks = { comma: ', ', colon: ': ', open: '(', close: ')' };
  const [published, locator] = [reference.document.datePublished, locatorOfPassage(reference)];
  return format(reference, marks, published && locator ? `${published.slice(0, 4)}${marks.colon}${locator}` : locator);
}

export const gb7714of2025 = (reference: Reference): string =>
  format(reference, { comma: '，', colon: '：', open: '（', close: '）' }, locatorOfPassage(reference));

function format({ document, link, accessed }: Reference, marks: Marks, place: string): string {
  const author = authorsOf(document.issuers, marks);
  const title = document.documentNumber ? `${document.title}${marks.colon}${document.documentNumber}` : document.title;
  const published = document.datePublished ? `${marks.open}${document.datePublished}${marks.close}` : '';
  return `${author && `${author}. `}${title}[EB/OL]. ${place}${published}[${accessed}]. ${link}.`;
}

/** Three at most, then 等. */
function authorsOf(issuers: readonly string[], { comma }: Marks): string {
  return [...issuers.slice(0, 3), ...(issuers.length > 3 ? ['等'] : [])].join(comma);
}
