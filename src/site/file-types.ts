/**
 * The types of the site's files as servers should name them, by extension. Every type of text says its charset: without it a
 * browser takes what is no HTML for the encoding of its reader's system, and Chinese text becomes unreadable.
 */
const textTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  mjs: 'text/javascript',
  // Declarations of TypeScript, which servers take for video.
  ts: 'text/plain',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
  map: 'application/json',
  ndjson: 'application/x-ndjson',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  ris: 'application/x-research-info-systems',
  bib: 'text/x-bibtex',
};

const binaryTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  zip: 'application/zip',
  // REFI-QDA projects.
  qdpx: 'application/zip',
};

const extensionOf = (path: string): string => /\.([^./]+)$/u.exec(path)?.[1]?.toLowerCase() ?? '';

/** The value of Content-Type; null for files that no table knows, such as those of the index. */
export function contentTypeOf(path: string): string | null {
  const extension = extensionOf(path);
  const text = textTypes[extension];
  return text ? `${text}; charset=utf-8` : (binaryTypes[extension] ?? null);
}

/** Whether it is text that a host may serve without its charset: HTML says it itself, JSON and modules are UTF-8 by definition. */
export function needsCharset(path: string): boolean {
  const extension = extensionOf(path);
  return extension in textTypes && !['html', 'css', 'js', 'mjs', 'json', 'map'].includes(extension);
}

/** Each type with its extensions, in the order of the tables. */
export const extensionsByType: readonly [type: string, extensions: string[]][] = [
  ...Map.groupBy(Object.entries({ ...textTypes, ...binaryTypes }), ([, type]) => type),
].map(([type, entries]) => [type, entries.map(([extension]) => extension)]);

/** Types of text, but for text/html, which nginx always gives a charset. */
export const typesOfText: readonly string[] = [...new Set(Object.values(textTypes))].filter((type) => type !== 'text/html');
