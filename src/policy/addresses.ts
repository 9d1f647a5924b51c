/**
 * Addresses that say in another way which place is meant: short ones for print (/c/hunan-yijian-5/), and links as they stand in
 * reports, on whatever host.
 */
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

/** A link to a document, a place in it or a unit's own page, as it stands in a text. */
export interface WrittenLink {
  /** Offset in the text. */
  start: number;
  /** As it stands there. */
  address: string;
  /** A short address: `document` is a short name, with what stands behind it. */
  short: boolean;
  document: string;
  /** `m5`, `m5.2`; empty where the whole document is meant. */
  anchor: string;
  query: string;
  /** Behind `:~:`. */
  directive: string;
}

const links =
  /(?:https?:\/\/[^\s<>"'“”‘’（）《》，。；、]*?)?\/(policies|c)\/([a-z0-9][a-z0-9-]*)(?:\/([a-z0-9.-]+))?\/?(\?[^\s#<>"'“”（）《》，。；、)\]]*)?(?:#([^\s<>"'“”（）《》，。；、)\]]*))?/giu;

/** The links of a text in order. Nothing says that what they name exists. */
export function findLinks(text: string): WrittenLink[] {
  return [...text.matchAll(links)].map(({ index, 0: address, 1: folder = '', 2: name = '', 3: unit = '', 4: query = '', 5: hash = '' }) => {
    const [fragment = '', directive = ''] = hash.split(':~:', 2);
    return {
      start: index,
      address,
      short: folder.toLowerCase() === 'c',
      document: name.toLowerCase(),
      anchor: decoded(fragment) || (/^index\.[a-z]+$/u.test(unit) ? '' : unit),
      query,
      directive,
    };
  });
}

/** A text may have cut an address short in the middle of a %-sequence. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
