/** Fetches the search's own files. Guarantees that a file is whole and belongs to the index asked for; throws SearchUnavailable otherwise. */

/** Why there is no answer: the network failed, a file is missing or damaged, or files of two builds are mixed. */
export type Unavailability = 'offline' | 'missing' | 'damaged' | 'stale';

export class SearchUnavailable extends Error {
  readonly reason: Unavailability;

  constructor(reason: Unavailability, what: string, cause?: unknown) {
    super(`Search is not available (${reason}): ${what}`, { cause });
    this.name = 'SearchUnavailable';
    this.reason = reason;
  }
}

/** Bytes of a file. `cache` as in fetch: 'no-cache' asks the server whether the copy at hand still holds. */
export async function fetchBytes(url: URL, cache: RequestCache = 'default'): Promise<Uint8Array> {
  const response = await fetch(url, { cache }).catch((cause: unknown) => {
    throw new SearchUnavailable('offline', url.href, cause);
  });
  if (!response.ok) throw new SearchUnavailable('missing', `${url.href} answered ${response.status}`);
  const bytes = await response.arrayBuffer().catch((cause: unknown) => {
    throw new SearchUnavailable('offline', url.href, cause);
  });
  return new Uint8Array(bytes);
}

/** A JSON file; cut short, it cannot be parsed and counts as damaged. */
export async function fetchJson<T>(url: URL, cache: RequestCache = 'default'): Promise<T> {
  const bytes = await fetchBytes(url, cache);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new SearchUnavailable('damaged', url.href, cause);
  }
}

/** A file of the index named `index`. */
export async function fetchIndexFile<T extends { index: string }>(url: URL, index: string): Promise<T> {
  const file = await fetchJson<T>(url);
  if (file?.index !== index) throw new SearchUnavailable('stale', `${url.href} belongs to index ${file?.index}, expected ${index}`);
  return file;
}

/** Calls `load` once and hands out its promise; a failure is forgotten, so that the next call tries again. */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    running ??= load().catch((error: unknown) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}

/** The same for each number. */
export function onceEach<T>(load: (number: number) => Promise<T>): (number: number) => Promise<T> {
  const kept = new Map<number, () => Promise<T>>();
  return (number) => {
    const one = kept.get(number) ?? once(() => load(number));
    kept.set(number, one);
    return one();
  };
}
