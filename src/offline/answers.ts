/** What a request is answered with: decided from its address and the list of the copy alone. */
import { fileOf, type OfflineCopy } from './files.ts';

/** Why a page is not at hand: see the words in src/wording/offline.ts. */
export type Missing = 'left-out' | 'unknown' | 'absent' | 'damaged' | 'data' | 'image' | 'index' | 'file';

/** No network; a server that answers with an error; an answer that does not come in time. */
export type Silence = 'none' | 'server' | 'slow';

/** `network`: passed on; where no answer comes, a reader who navigates is told that it is `missing`. */
export type Answer = { take: 'kept'; path: string } | { take: 'lead'; to: string } | { take: 'network'; missing: Missing };

/** `path` below the site's base, decoded, without query and hash. */
export function answerTo(path: string, copy: Pick<OfflineCopy, 'files' | 'others' | 'leads'>): Answer {
  const kept = fileOf(path, copy.files);
  if (kept) return { take: 'kept', path: kept };
  const short = path.replace(/\/(?:index\.html)?$/u, '');
  if (Object.hasOwn(copy.leads, short)) return { take: 'lead', to: copy.leads[short] ?? '' };
  return { take: 'network', missing: missingAt(path, copy.others) };
}

const files: [pattern: RegExp, missing: Missing][] = [
  [/^(?:pagefind|search)\/.+\.[^/]+$/u, 'index'],
  [/\.(?:json|csv|ndjson|xml|md|txt|gz)$/iu, 'data'],
  [/\.(?:png|jpe?g|svg|webp|gif|ico)$/iu, 'image'],
];

function missingAt(path: string, others: readonly string[] | null): Missing {
  const there = others === null ? null : fileOf(path, Object.fromEntries(others.map((other) => [other, '']))) !== null;
  if (there === false) return 'absent';
  if (/(?:^|\/)[^/]*\.(?!html$)[^/.]+$/u.test(path)) return files.find(([pattern]) => pattern.test(path))?.[1] ?? 'file';
  return there ? 'left-out' : 'unknown';
}

/** A name under which a file never changes: it is the same in every version that has it. */
export const isTimeless = (path: string): boolean => path.startsWith('_astro/');

/** Media types of the files that pages load: an entry of the cache is given out as what its name says. */
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
};

/** The media type of a file, by its name. */
export const typeOf = (path: string): string => types[/\.([a-z0-9]+)$/u.exec(path)?.[1] ?? ''] ?? 'application/octet-stream';
