/**
 * The service worker (published as /sw.js): keeps a whole copy of the site of one version and answers from it, so that
 * reading and searching go on without a network. Pages and index always come from the same version. A new version is
 * fetched beside the old one and checked file by file; it takes over when the reader agrees.
 */
/// <reference lib="webworker" />
import { decoded } from '../policy/from-outside/decode.ts';
import { fileOf, type OfflineCopy, type Request as Question, type State } from './files.ts';

declare const self: ServiceWorkerGlobalScope & { offlineCopy: OfflineCopy };

const { version, bytes, files } = self.offlineCopy;
const cacheName = 'library';
const base = new URL(self.registration.scope);

/** Files of all versions lie in one cache, each under its hash: what did not change is not fetched again. */
const keyOf = (path: string): string => new URL(`${path}?sha256=${files[path]}`, base).href;

async function sha256(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Fetches a file unless it is there; a file that is not the one of this version (stale, cut off) fails the installation. */
async function store(cache: Cache, path: string): Promise<void> {
  const key = keyOf(path);
  if (await cache.match(key)) return;
  const response = await fetch(new URL(path.replace(/(^|\/)index\.html$/u, '$1'), base), { cache: 'no-cache' });
  const body = await response.arrayBuffer();
  if (!response.ok || (await sha256(body)) !== files[path]) throw new Error(`${path} is not the file of version ${version}`);
  await cache.put(key, new Response(body, { headers: response.headers }));
}

async function storeAll(): Promise<void> {
  const cache = await caches.open(cacheName);
  const paths = Object.keys(files);
  // A few at a time: the reader's own requests come first.
  for (let i = 0; i < paths.length; i += 6) await Promise.all(paths.slice(i, i + 6).map((path) => store(cache, path)));
}

async function forgetOthers(): Promise<void> {
  const cache = await caches.open(cacheName);
  const current = new Set(Object.keys(files).map(keyOf));
  for (const request of await cache.keys()) if (!current.has(request.url)) await cache.delete(request);
  await self.clients.claim();
}

async function answer(request: Request, path: string): Promise<Response> {
  const kept = await (await caches.open(cacheName)).match(keyOf(path));
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(storeAll()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOthers()));

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return;
  const path = fileOf(decoded(url.pathname.slice(base.pathname.length)), files);
  if (path) event.respondWith(answer(event.request, path));
  else if (event.request.mode === 'navigate' && '404.html' in files) event.respondWith(fetch(event.request).catch(() => answer(event.request, '404.html')));
});

self.addEventListener('message', (event) => {
  const question = event.data as Question;
  if (question.ask === 'switch') void self.skipWaiting();
  if (question.ask === 'state') event.ports[0]?.postMessage({ version, bytes } satisfies State);
});
