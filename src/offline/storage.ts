/**
 * The kept files: each lies in the cache under its path and hash, so that versions share what did not change, and what is
 * given out is always the file that its version names.
 */
import { typeOf } from './answers.ts';
import { cacheName, type OfflineCopy, type Trouble } from './files.ts';
import { inLanes } from './lanes.ts';

type Files = OfflineCopy['files'];

/** In ms: a file that takes longer counts as not answered. */
const longestFetch = { keeping: 60_000, reading: 15_000 };

/** Files that are fetched or read at once. */
const atOnce = 6;

export class CannotKeep extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble, path: string, cause?: unknown) {
    super(`${path} cannot be kept: ${trouble}`, { cause });
    this.trouble = trouble;
  }
}

async function sha256(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Storage {
  readonly #base: URL;
  readonly #caches: Pick<CacheStorage, 'open' | 'has' | 'match'>;
  readonly #name: string;
  #givenUp = false;
  /** Openings that are under way. */
  readonly #opening = new Set<Promise<Cache | null>>();

  /** `base`: where the site stands, with a slash at its end. */
  constructor(base: URL, storages: Pick<CacheStorage, 'open' | 'has' | 'match'> = caches) {
    this.#base = base;
    this.#caches = storages;
    this.#name = cacheName(base.pathname);
  }

  /** To be written into. Null where there is no copy: asking for it must not make one, the reader may just have deleted it. */
  #cache = (): Promise<Cache | null> => this.#open(async () => ((await this.isThere()) ? this.#caches.open(this.#name) : null));
  /**
   * What is read is not opened: between a look whether the cache is there and its opening it may be deleted, and would be there again.
   * A browser whose own files are damaged refuses: then there is nothing.
   */
  #match = (key: string): Promise<Response | undefined> => this.#caches.match(key, { cacheName: this.#name }).catch(() => undefined);
  #keyOf = (path: string, hash: string): string => new URL(`${encodeURI(path)}?sha256=${hash}`, this.#base).href;
  #recordKey = (name: string): string => new URL(`?record=${encodeURIComponent(name)}`, this.#base).href;

  /** Makes room for a copy; without it nothing is kept. */
  async create(): Promise<void> {
    await this.#open(() => this.#caches.open(this.#name));
  }

  /** From now on nothing is kept; once it has ended, who deletes the copy may be sure that nothing makes it anew. */
  async giveUp(): Promise<void> {
    this.#givenUp = true;
    await Promise.allSettled(this.#opening);
  }

  async #open(open: () => Promise<Cache | null>): Promise<Cache | null> {
    if (this.#givenUp) return null;
    const opening = open();
    this.#opening.add(opening);
    return opening.finally(() => this.#opening.delete(opening));
  }

  /** Whether there is a copy, whole or not. */
  isThere = (): Promise<boolean> => this.#caches.has(this.#name);

  /** The kept file, or null; an entry that is not the file (cut off, another's body) is thrown away. */
  async read(path: string, hash: string): Promise<Response | null> {
    const kept = await this.#match(this.#keyOf(path, hash));
    if (!kept) return null;
    const body = await kept.arrayBuffer().catch(() => new ArrayBuffer(0));
    if ((await sha256(body)) === hash) return responseOf(path, body, kept.headers);
    await (await this.#cache())?.delete(this.#keyOf(path, hash));
    return null;
  }

  /** A file for a reader who waits for it: it is kept too, where there is a copy and room. Throws CannotKeep where it does not come. */
  async fetchAnew(path: string, hash: string): Promise<Response> {
    const response = await this.#fetch(path, hash, longestFetch.reading);
    await this.#put(this.#keyOf(path, hash), response.clone()).catch(() => undefined);
    return response;
  }

  /** Fetches the files that are not there, a few at a time: the reader's own requests come first. Throws CannotKeep. */
  async keep(files: Files, paths: readonly string[], done: (count: number) => void): Promise<void> {
    await inLanes(
      paths,
      atOnce,
      (path) => this.#keepOne(path, files[path] ?? ''),
      (count) => {
        if (count % atOnce === 0 || count === paths.length) done(count);
      },
    );
  }

  /** Paths of files that are not there or not whole: reads them all. */
  async unsound(files: Files): Promise<string[]> {
    const unsound = new Set<string>();
    await inLanes(Object.entries(files), atOnce, async ([path, hash]) => {
      if ((await this.read(path, hash)) === null) unsound.add(path);
    });
    return Object.keys(files).filter((path) => unsound.has(path));
  }

  /** Notes something beside the files. Throws CannotKeep. */
  async record(name: string, value: unknown): Promise<void> {
    await this.#put(this.#recordKey(name), Response.json(value));
  }

  /** What was noted, or null where it is not there or unreadable. */
  async recall<T>(name: string): Promise<T | null> {
    const noted = await this.#match(this.#recordKey(name));
    return noted ? noted.json().catch(() => null) : null;
  }

  /** Throws away what is neither a file of `copies` nor one of the notes named. */
  async sweep(copies: readonly Files[], records: readonly string[]): Promise<void> {
    const cache = await this.#cache();
    const needed = new Set([
      ...records.map(this.#recordKey),
      ...copies.flatMap((files) => Object.entries(files).map(([path, hash]) => this.#keyOf(path, hash))),
    ]);
    for (const { url } of (await cache?.keys()) ?? []) if (!needed.has(url)) await cache?.delete(url);
  }

  async #fetch(path: string, hash: string, longest: number): Promise<Response> {
    const address = new URL(encodeURI(path.replace(/(^|\/)index\.html$/u, '$1')), this.#base);
    const fetched = await fetch(address, { cache: 'no-cache', signal: AbortSignal.timeout(longest) }).then(
      async (response) => ({ response, body: await response.arrayBuffer() }),
      (cause: unknown) => Promise.reject(new CannotKeep('network', path, cause)),
    );
    if (fetched.response.status >= 500) throw new CannotKeep('network', path);
    if (!fetched.response.ok || (await sha256(fetched.body)) !== hash) throw new CannotKeep('changed', path);
    return responseOf(path, fetched.body, fetched.response.headers);
  }

  async #keepOne(path: string, hash: string): Promise<void> {
    await this.#put(this.#keyOf(path, hash), await this.#fetch(path, hash, longestFetch.keeping));
  }

  async #put(key: string, response: Response): Promise<void> {
    try {
      await (await this.#cache())?.put(key, response);
    } catch (cause) {
      throw new CannotKeep('full', key, cause);
    }
  }
}

/** The server's headers stay but for those of the transfer; the type is that of the name. */
function responseOf(path: string, body: ArrayBuffer, headers: Headers): Response {
  const own = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) own.delete(name);
  own.set('content-type', typeOf(path));
  return new Response(body, { headers: own });
}
