import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cacheName } from '../../src/offline/files.ts';
import { Storage } from '../../src/offline/storage.ts';

/** A cache as browsers keep it, as far as the copy uses it. */
class MemoryCache {
  entries = new Map<string, Response>();
  full = false;
  match = async (key: string) => this.entries.get(key)?.clone();
  put = async (key: string, response: Response) => {
    if (this.full) throw new DOMException('no room', 'QuotaExceededError');
    this.entries.set(key, response);
  };
  delete = async (key: string) => this.entries.delete(key);
  keys = async () => [...this.entries.keys()].map((url) => new Request(url));
}

const base = new URL('https://example.org/lib/');
const hashOf = (body: string): string => createHash('sha256').update(body).digest('hex');
const site: Record<string, string> = { 'index.html': '<h1>文库</h1>', 'search/client.js': 'export {};', 'policies/某/index.html': '<h1>某办法</h1>' };
const files = Object.fromEntries(Object.entries(site).map(([path, body]) => [path, hashOf(body)]));
const paths = Object.keys(files);
const hash = (path: string): string => files[path] ?? '';

let caches: Map<string, MemoryCache>;
let storage: Storage;
const cache = (): MemoryCache => caches.get(cacheName('/lib/')) as MemoryCache;
const keyOf = (path: string): string => [...cache().entries.keys()].find((key) => key.includes(hash(path))) ?? '';
const serve = (answer: (path: string) => Response | Promise<Response>) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(async (url: URL) =>
      answer(
        decodeURI(url.pathname)
          .slice(base.pathname.length)
          .replace(/(^|\/)$/u, '$1index.html'),
      ),
    ),
  );

beforeEach(async () => {
  caches = new Map();
  const has = async (name: string) => caches.has(name);
  const open = async (name: string) => caches.get(name) ?? caches.set(name, new MemoryCache()).get(name);
  const match = async (key: string, { cacheName: name }: { cacheName: string }) => caches.get(name)?.match(key);
  storage = new Storage(base, { open, has, match } as unknown as CacheStorage);
  serve((path) => new Response(site[path], { headers: { 'content-type': 'text/plain', 'x-frame-options': 'DENY' } }));
  await storage.create();
  await storage.keep(files, paths, () => undefined);
});
afterEach(() => vi.unstubAllGlobals());

describe('a kept file', () => {
  it('comes out as it was, with the type of its name and the headers of the server', async () => {
    const response = await storage.read('index.html', hash('index.html'));
    expect(await response?.text()).toBe('<h1>文库</h1>');
    expect(response?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response?.headers.get('x-frame-options')).toBe('DENY');
  });

  it.each([
    ['cut off', () => new Response('<h1>文')],
    ['emptied', () => new Response('')],
    ['put in place of another', () => new Response(site['search/client.js'])],
  ])('that was %s is thrown away, and mended', async (_, damaged) => {
    cache().entries.set(keyOf('index.html'), damaged());
    expect(await storage.unsound(files)).toEqual(['index.html']);
    await storage.fetchAnew('index.html', hash('index.html'));
    expect(await storage.unsound(files)).toEqual([]);
  });

  it('is missing where its entry or the whole cache is gone, and nothing makes a cache by asking', async () => {
    cache().entries.delete(keyOf('policies/某/index.html'));
    expect(await storage.unsound(files)).toEqual(['policies/某/index.html']);
    expect(await storage.read('policies/某/index.html', hash('policies/某/index.html'))).toBe(null);
    caches.clear();
    expect(await storage.unsound(files)).toEqual(paths);
    expect(await storage.read('index.html', hash('index.html'))).toBe(null);
    expect(await (await storage.fetchAnew('index.html', hash('index.html'))).text()).toBe('<h1>文库</h1>');
    await storage.record('tabs', {});
    expect(caches.size).toBe(0);
  });
});

describe('a copy that is deleted while the worker lives', () => {
  /** As the page does: the worker gives it up, then its cache is deleted. */
  const deleted = async (): Promise<void> => {
    await storage.giveUp();
    caches.clear();
  };

  it.each<[what: string, asked: () => Promise<unknown>]>([
    ['a file that is read', () => storage.read('index.html', hash('index.html'))],
    ['a look at all files', () => storage.unsound(files)],
    ['a file that is fetched', () => storage.fetchAnew('index.html', hash('index.html'))],
    ['a note', () => storage.record('tabs', {})],
    ['a note that is read', () => storage.recall('tabs')],
    ['a sweep', () => storage.sweep([], [])],
    ['a new copy', () => storage.create()],
  ])('is not there again: %s, before, during or after', async (_, asked) => {
    const before = asked();
    const during = deleted();
    const between = asked();
    await Promise.all([before, during, between]);
    await asked();
    expect(caches.size).toBe(0);
  });

  it('is not there again where it is deleted in the midst of reading, by whoever does so', async () => {
    const reading = storage.unsound(files);
    const noted = storage.recall('tabs');
    caches.clear();
    await Promise.all([reading, noted]);
    expect(caches.size).toBe(0);
  });
});

describe('damage', () => {
  it.each<[of: string, damaged: (path: string) => boolean]>([
    ['all pages', (path) => path.endsWith('.html')],
    ['a part of the search', (path) => path.startsWith('search/')],
    ['everything', () => true],
  ])('of %s is found to the last file, however it came about, and mended', async (_, damaged) => {
    const cut = paths.filter(damaged);
    for (const [i, path] of cut.entries()) {
      if (i % 2) cache().entries.delete(keyOf(path));
      else cache().entries.set(keyOf(path), new Response(site[path]?.slice(0, 3)));
    }
    expect(await storage.unsound(files)).toEqual(cut);
    await storage.keep(files, cut, () => undefined);
    expect(await storage.unsound(files)).toEqual([]);
  });

  it('is found where the browser itself cannot read what it keeps', async () => {
    cache().match = () => Promise.reject(new DOMException('internal error', 'UnknownError'));
    expect(await storage.unsound(files)).toEqual(paths);
  });

  it('does not keep a reader from a file that the network has, though there is no room to keep it', async () => {
    cache().entries.clear();
    cache().full = true;
    expect(await (await storage.fetchAnew('index.html', hash('index.html'))).text()).toBe('<h1>文库</h1>');
    expect(await storage.unsound(files)).toEqual(paths);
  });

  it('that is mended in part is told in full after it', async () => {
    cache().entries.clear();
    serve((path) => (path === 'search/client.js' ? Response.error() : new Response(site[path])));
    await storage.keep(files, paths, () => undefined).catch(() => undefined);
    expect(await storage.unsound(files)).toContain('search/client.js');
  });
});

describe('a file that does not come as it should', () => {
  it.each([
    ['no network', 'network', () => Promise.reject(new TypeError('failed'))],
    ['a server that is down', 'network', () => new Response('', { status: 503 })],
    ['a page of another network', 'changed', () => new Response('<h1>请先登录</h1>')],
    ['a file of another version', 'changed', () => new Response('export { x };')],
    ['a file that was taken away', 'changed', () => new Response('', { status: 404 })],
  ])('is not kept: %s', async (_, trouble, answer) => {
    cache().entries.clear();
    serve(answer);
    await expect(storage.keep(files, paths, () => undefined)).rejects.toMatchObject({ trouble });
    expect(cache().entries.size).toBe(0);
  });

  it('is not kept where there is no room', async () => {
    cache().entries.clear();
    cache().full = true;
    await expect(storage.keep(files, paths, () => undefined)).rejects.toMatchObject({ trouble: 'full' });
    await expect(storage.record('1', {})).rejects.toMatchObject({ trouble: 'full' });
  });
});

describe('what lies beside', () => {
  it('is thrown away when nobody needs it, but not what other sites of the origin keep', async () => {
    caches.set(cacheName('/other/'), new MemoryCache());
    caches.get(cacheName('/other/'))?.entries.set('https://example.org/other/', new Response());
    await storage.record('1', {});
    await storage.record('2', {});
    await storage.sweep([{ 'index.html': hash('index.html') }], ['2']);
    expect([...cache().entries.keys()]).toEqual([keyOf('index.html'), 'https://example.org/lib/?record=2']);
    expect(caches.get(cacheName('/other/'))?.entries.size).toBe(1);
  });

  it('is told, or null where it is unreadable', async () => {
    await storage.record('tabs', { current: '1' });
    expect(await storage.recall('tabs')).toEqual({ current: '1' });
    cache().entries.set('https://example.org/lib/?record=tabs', new Response('{"curr'));
    expect(await storage.recall('tabs')).toBe(null);
    expect(await storage.recall('other')).toBe(null);
  });
});
