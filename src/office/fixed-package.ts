/** Office packages without what is of the moment in which they were made: the same content gives the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { MadeAt } from './word-file.ts';

/** What archives have for want of a time: the first that their format can hold. */
const noTime = new Date(1980, 0, 1);

/** Writes the package anew: of its own times only those that are given, none for its entries. */
export function withTimes(bytes: Uint8Array, times: MadeAt = {}): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, path.endsWith('core.xml') ? timed(content, times) : content] as const);
  return zipSync(Object.fromEntries(entries), { mtime: noTime });
}

/** A property of which nothing is known is left out. */
function timed(content: Uint8Array, times: MadeAt): Uint8Array {
  const property = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu;
  return strToU8(strFromU8(content).replace(property, (_, open: string, name: keyof MadeAt, close: string) => (times[name] ? open + times[name] + close : '')));
}

/** The same, and the links of a Word file named by their order: the library names them at random. */
export function withFixedLinks(bytes: Uint8Array, times: MadeAt): Uint8Array {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const names = [...new Set([...body.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/gu)].map(([, id = '']) => id))];
  const renamed = (content: Uint8Array): Uint8Array =>
    strToU8(names.reduce((text, name, n) => text.replaceAll(`"${name}"`, `"rLink${n + 1}"`), strFromU8(content)));
  const touched = ['word/document.xml', 'word/_rels/document.xml.rels'].flatMap((path) => (parts[path] ? [[path, renamed(parts[path])] as const] : []));
  return withTimes(zipSync({ ...parts, ...Object.fromEntries(touched) }), times);
}
