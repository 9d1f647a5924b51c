/**
 * The service worker (published as /sw.js): keeps a copy of the site of one version and answers from it, so that reading
 * and searching go on without a network. A page gets all its files from the version that it came with. A new version is
 * fetched beside the old one and checked file by file; it takes over when the reader agrees.
 */
/// <reference lib="webworker" />
import { decodedPath } from '../../policy/from-outside/decode.ts';
import { ledOn } from '../../policy/from-outside/lead.ts';
import { answerTo, isTimeless, type Missing, type Silence } from '../answers.ts';
import type { OfflineCopy, Request as Question, State } from '../files.ts';
import { CannotKeep, Storage } from '../storage.ts';
import { neededVersions, stillOpen, type Tabs, takenOver, versionOf } from '../tabs.ts';
import { pageFor } from './missing-page.ts';

declare const self: ServiceWorkerGlobalScope & { offlineCopy: OfflineCopy };

const copy = self.offlineCopy;
const base = new URL(self.registration.scope);
const storage = new Storage(base);
const total = Object.keys(copy.files).length;
/** In ms: a page that is not kept and takes longer counts as not answered. */
const longestWait = 15_000;

// What it knows of the pages that are open.
let loadedTabs: Promise<Tabs> | null = null;
const tabs = (): Promise<Tabs> => {
  loadedTabs ??= storage.recall<Tabs>('tabs').then((before) => before ?? { current: copy.version, of: {} });
  return loadedTabs;
};
const openClients = async (): Promise<string[]> => (await self.clients.matchAll({ type: 'all', includeUncontrolled: true })).map(({ id }) => id);

async function setTabs(next: Tabs): Promise<void> {
  loadedTabs = Promise.resolve(next);
  // Where there is no room for the note, it holds as long as the worker lives.
  await storage.record('tabs', next).catch(() => undefined);
}

/** Clients noted in this worker's life: they may not be listed as open yet. */
const noted = new Set<string>();

async function noteClient(id: string, version: string | null): Promise<void> {
  const known = await tabs();
  noted.add(id);
  if (id && known.of[id] !== version) await setTabs({ ...known, of: { ...known.of, [id]: version } });
}

/** Throws away what no open page needs any more; not while a new version is being fetched or waits. */
async function forgetOthers(): Promise<void> {
  if (self.registration.installing || self.registration.waiting) return;
  await setTabs(stillOpen(await tabs(), [...(await openClients()), ...noted]));
  const versions = neededVersions(await tabs());
  const copies = await Promise.all(versions.map(copyOf));
  await storage.sweep(
    copies.flatMap((one) => (one ? [one.files] : [])),
    ['tabs', ...versions],
  );
}

const copyOf = (version: string): Promise<OfflineCopy | null> | OfflineCopy => (version === copy.version ? copy : storage.recall<OfflineCopy>(version));

// Keeping and mending.
/** The reader, or the site, wants no copy any more: nothing is kept from now on. */
let givenUp = false;

function stateAt(stage: State['stage'], missing: number, trouble: State['trouble'] = null): State {
  return { version: copy.version, bytes: copy.bytes, keeps: copy.keeps, stage, there: total - missing, total, trouble };
}

async function tell(state: State): Promise<void> {
  if (givenUp) return;
  for (const client of await self.clients.matchAll({ type: 'window', includeUncontrolled: true })) client.postMessage(state);
}

/** Fetches what is missing and tells the pages how it goes. Throws CannotKeep. */
async function keep(stage: 'keeping' | 'mending', missing: readonly string[]): Promise<void> {
  let left = missing.length;
  try {
    await storage.create();
    await storage.record(copy.version, copy);
    await storage.keep(copy.files, missing, (done) => {
      left = missing.length - done;
      void tell(stateAt(stage, left));
    });
  } catch (error) {
    const trouble = error instanceof CannotKeep ? error.trouble : 'network';
    await tell(stateAt(stage === 'keeping' ? 'incomplete' : 'damaged', left, trouble));
    throw error;
  }
}

/** What an earlier version has kept is taken over where it is whole. */
const install = async (): Promise<void> => keep('keeping', await storage.unsound(copy.files));

async function activate(): Promise<void> {
  const ours = (await self.clients.matchAll({ type: 'all' })).map(({ id }) => id);
  await setTabs(takenOver(await storage.recall<Tabs>('tabs'), ours, copy.version));
  await forgetOthers();
  await self.clients.claim();
}

let lastLook: Promise<unknown> = Promise.resolve();
let nextLook: Promise<string[]> | null = null;
let mending: Promise<void> | null = null;

/** Paths of what is missing or damaged. All files are read, and none before it was asked: much may have happened since an earlier look. */
function lookUp(): Promise<string[]> {
  nextLook ??= lastLook.then(() => {
    nextLook = null;
    const look = storage.unsound(copy.files);
    lastLook = look.catch(() => undefined);
    return look;
  });
  return nextLook;
}

/** What is there, looked up now; what is missing or damaged is fetched anew, and all pages are told what comes of it. */
async function survey(): Promise<{ state: State; work: Promise<void> }> {
  const missing = await lookUp();
  if (missing.length === 0 || givenUp) return { state: stateAt('kept', 0), work: forgetOthers() };
  mending ??= mend(missing).finally(() => {
    mending = null;
  });
  return { state: stateAt('mending', missing.length), work: mending };
}

async function mend(missing: readonly string[]): Promise<void> {
  try {
    for (let left = missing; left.length > 0 && !givenUp; left = await lookUp()) await keep('mending', left);
    await tell(stateAt('kept', 0));
  } catch {
    // The server has another version now: it brings its own copy.
    await self.registration.update().catch(() => undefined);
  }
}

/** One file was found damaged: the others may be as well, and no page may go on saying that the copy is whole. Where all is gone, it was deleted. */
async function surveyAll(): Promise<void> {
  if (!(await storage.isThere())) return;
  const { state, work } = await survey();
  await tell(state);
  await work;
}

// Answering.
/** A kept file; `null` where it is damaged and cannot be had again. */
async function keptFile(event: FetchEvent, path: string, { files }: OfflineCopy): Promise<Response | null> {
  const hash = files[path] ?? '';
  const kept = await storage.read(path, hash);
  if (kept) return kept;
  const anew = await storage.fetchAnew(path, hash).catch(() => null);
  event.waitUntil(surveyAll());
  return anew;
}

async function missingPage(event: FetchEvent, missing: Missing, silence: Silence): Promise<Response> {
  const address = new URL(event.request.url);
  const file = missing === 'absent' ? '404.html' : 'offline/index.html';
  const frame = file in copy.files ? await keptFile(event, file, copy) : null;
  return pageFor({ missing, silence, address: address.pathname + address.search, version: copy.version, frame: (await frame?.text()) ?? null });
}

/** From the network. Such a page may be of any version: nothing of the copy is given to it. */
async function fromNetwork(event: FetchEvent, missing: Missing): Promise<Response> {
  const { request, resultingClientId } = event;
  const slow = new Promise<'slow'>((resolve) => setTimeout(() => resolve('slow'), longestWait));
  const came = await Promise.race([fetch(request).catch(() => 'none' as const), slow]);
  if (came === 'none' || came === 'slow') return missingPage(event, missing, came);
  if (came.status >= 500) return missingPage(event, missing, 'server');
  await noteClient(resultingClientId, null);
  return came;
}

async function answerPage(event: FetchEvent, path: string): Promise<Response> {
  const answer = answerTo(path, copy);
  if (answer.take === 'lead') return Response.redirect(ledOn(new URL(answer.to, base), new URL(event.request.url)).href, 302);
  if (answer.take === 'network') return fromNetwork(event, answer.missing);
  return (await keptFile(event, answer.path, copy)) ?? fromNetwork(event, 'damaged');
}

async function answerPart(event: FetchEvent, path: string): Promise<Response> {
  const { request, clientId, resultingClientId } = event;
  const version = isTimeless(path) && Object.hasOwn(copy.files, path) ? copy.version : versionOf(await tabs(), clientId);
  if (request.destination === 'worker' && version !== copy.version) await noteClient(resultingClientId, version);
  const own = version === null ? null : await copyOf(version);
  const answer = own && answerTo(path, own);
  if (!own || answer?.take !== 'kept') return fetch(request);
  return (await keptFile(event, answer.path, own)) ?? Response.error();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return;
  const written = url.pathname.slice(base.pathname.length);
  const path = decodedPath(written) ?? written;
  event.respondWith(request.mode === 'navigate' ? answerPage(event, path) : answerPart(event, path));
});

self.addEventListener('message', (event) => {
  const question = event.data as Question;
  if (question.ask === 'switch') event.waitUntil(self.skipWaiting());
  if (question.ask === 'state') event.waitUntil(answerState(event.ports[0]));
  if (question.ask === 'give up') event.waitUntil(giveUp(event.ports[0]));
});

async function answerState(port: MessagePort | undefined): Promise<void> {
  const { state, work } = await survey();
  if (!givenUp) port?.postMessage(state);
  await work;
}

async function giveUp(port: MessagePort | undefined): Promise<void> {
  givenUp = true;
  await storage.giveUp();
  port?.postMessage(null);
}
