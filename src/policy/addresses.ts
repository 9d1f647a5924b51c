/** Short addresses for print, which say in another way which place is meant: /c/hunan-yijian-5/. */
import { numberedAnchor } from './ids.ts';

/** What stands behind the short name of a document for one of its places: 5 for m5, s3-2-1 for itself. */
export const shortAnchor = (anchor: string): string => anchor.replace(/^m(?=\d)/u, '');

/** The last part of a short address: the short name of a document, with one of its places behind it. */
export const shortAddress = (shortName: string, anchor: string): string => (anchor ? `${shortName}-${shortAnchor(anchor)}` : shortName);

/** Characters of a whole short address, behind the host, at most: it is printed and said aloud. */
export const longestShortAddress = 60;

/** The anchor that `shortAnchor` printed. */
export function anchorOfShort(short: string): string {
  const [, number, rest = ''] = /^(\d+)(.*)$/su.exec(short) ?? [];
  return number ? numberedAnchor('measure', Number(number)) + rest : short;
}

/** The document whose short name a short address begins with, and what stands behind it: 5 of hunan-yijian-5; null where there is none. */
export function unfoldShortName<Named extends { shortName: string }>(name: string, documents: readonly Named[]): { document: Named; rest: string } | null {
  const document = documents
    .filter(({ shortName }) => name === shortName || name.startsWith(`${shortName}-`))
    .toSorted((x, y) => y.shortName.length - x.shortName.length)[0];
  return document ? { document, rest: name.slice(document.shortName.length + 1) } : null;
}
