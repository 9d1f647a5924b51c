/** Which files of the site go into the offline copy: it is bounded, however large the collection. */
import type { Keeps, OfflineCopy } from '../../src/offline/files.ts';

export interface SiteFile {
  /** Below the folder of the site, with `/`. */
  path: string;
  bytes: number;
}

/** Of all kept files together: more would weigh on a reader's device, and browsers may throw it away. */
const mostBytes = 40_000_000;
/** Of files in the copy, and of names of files that are not in it: the worker carries both lists. */
export const mostNames = 3000;

/** Files for hosts, hidden ones, which many hosts do not serve, and pages of short addresses, which the worker knows by itself. */
const notServed = /^c\/|(?:^|\/)\.[^/]*$|^(?:_headers|sw\.js|offline\.json|nginx-headers\.conf)$/u;
/** Public files for other programs, and what the search does not read of Pagefind's. */
const notNeeded =
  /^pagefind\/(?!index\/)|^(?:og\.png|policies\/[^/]+\/og\.png|robots\.txt|feed\.xml|llms.*\.txt|sitemap[^/]*\.xml|opensearch\.xml)$|\.(?:csv|ndjson|xml|md|txt|map|d\.ts|xlsx|docx|ics)$|\/rows\.json$|^verify\/client\.js$|^data\/(?!sentences\.json|documents\.json|index\.html)/u;

/** Parts that are kept whole or not at all, the most needed first; what fits none of them comes before. */
const parts: [keyof Keeps, RegExp][] = [
  ['units', /^policies\/[^/]+\/[^/]+\/index\.html$|^compare\/(?!(?:units\/)?index\.html$)|^(?:bodies|instruments|targets|deadlines)\/(?!index\.html$)/u],
  ['documents', /^policies\//u],
  ['search', /^(?:search\/(?!index\.html$)|verify\/(?!index\.html$)|pagefind\/|data\/(?!index\.html$))/u],
];
const order: (keyof Keeps)[] = ['search', 'documents', 'units'];

const partOf = (path: string): keyof Keeps | 'frame' => parts.find(([, pattern]) => pattern.test(path))?.[0] ?? 'frame';

/** Kept paths, the others (null where they are too many to be listed), and which parts are whole. */
export function chooseFiles(all: readonly SiteFile[]): { kept: string[]; others: OfflineCopy['others']; keeps: Keeps } {
  const served = all.filter(({ path }) => !notServed.test(path));
  const wanted = served.filter(({ path }) => !notNeeded.test(path));
  const kept = wanted.filter(({ path }) => partOf(path) === 'frame');
  const keeps: Keeps = { search: false, documents: false, units: false };
  for (const part of order) {
    const more = wanted.filter(({ path }) => partOf(path) === part);
    if (!fits([...kept, ...more])) continue;
    for (const file of more) kept.push(file);
    keeps[part] = true;
  }
  const paths = new Set(kept.map(({ path }) => path));
  const others = served.flatMap(({ path }) => (paths.has(path) ? [] : [path]));
  return { kept: [...paths].sort(), others: others.length > mostNames ? null : others, keeps };
}

const fits = (files: readonly SiteFile[]): boolean => files.length <= mostNames && files.reduce((sum, { bytes }) => sum + bytes, 0) <= mostBytes;
