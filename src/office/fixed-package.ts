/** Office packages without what is of the moment in which they were made: the same content gives the same bytes. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The day that stands in the packages: no fact of them, only the same for ever. */
const day = '2000-01-01T00:00:00Z';

/** Writes the package anew, with the fixed day in place of every time that it holds. */
export function withFixedTimes(bytes: Uint8Array): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([path, content]) => [path, path.endsWith('core.xml') ? fixed(content) : content] as const);
  return zipSync(Object.fromEntries(entries), { mtime: new Date(2000, 0, 1) });
}

const fixed = (content: Uint8Array): Uint8Array => strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/gu, day));

/** The same, and the links of a Word file named by their order: the library names them at random. */
export function withFixedLinks(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const names = [...new Set([...body.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/gu)].map(([, id = '']) => id))];
  const renamed = (content: Uint8Array): Uint8Array =>
    strToU8(names.reduce((text, name, n) => text.replaceAll(`"${name}"`, `"rLink${n + 1}"`), strFromU8(content)));
  const touched = ['word/document.xml', 'word/_rels/document.xml.rels'].flatMap((path) => (parts[path] ? [[path, renamed(parts[path])] as const] : []));
  return withFixedTimes(zipSync({ ...parts, ...Object.fromEntries(touched) }));
}
