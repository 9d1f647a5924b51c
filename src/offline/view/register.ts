/** Keeps an offline copy of the site when the browser is idle, says at the foot of the page what is there, and does as the reader wishes. */
import { button } from '../../browser/elements.ts';
import { address } from '../../site/address.ts';
import * as words from '../../wording/offline.ts';
import { type CopyOnOffer, cacheName, type Request as Question, type State } from '../files.ts';

/** In ms after the page is loaded: then the copy is fetched whether the browser is idle or not. */
const longestWait = 10_000;
/** In bytes: a larger copy is fetched only when the reader asks for it. */
const mostUnasked = 20_000_000;
/** In ms: a worker that mends and says nothing for so long may have been ended by the browser, and a network that failed may be back. */
const longestSilence = 10_000;
/** In ms: a worker that takes longer to answer is gone. */
const longestGivingUp = 5000;
/** In localStorage: `off` where the reader wants no copy. */
const wish = 'offline-copy';

const place = document.querySelector<HTMLElement>('[data-offline]');
const scope = new URL(address('/'), location.href);
const script = address('/sw.js');

/** What is known; the first that holds is said. */
const known: { replaced: boolean; waiting: ServiceWorker | null; state: State | null; offer: CopyOnOffer | null; impossible: boolean } = {
  replaced: false,
  waiting: null,
  state: null,
  offer: null,
  impossible: false,
};
let silence = 0;
/** The reader agreed to the new version: the page may go. */
let agreed = false;

function show(said: string, label = '', act: () => void = () => undefined): void {
  if (!place || said === '') return;
  // Counting is not read out; what comes of it is.
  const counting = known.state?.stage === 'keeping' || known.state?.stage === 'mending';
  place.setAttribute('aria-live', counting ? 'off' : 'polite');
  place.replaceChildren(said, ...(label ? [' ', button(label, act)] : []));
  place.hidden = false;
}

function draw(): void {
  const { replaced, waiting, state, offer, impossible } = known;
  if (replaced) show(words.pageIsOlder, words.reloadPage, () => location.reload());
  else if (waiting) show(words.newerVersion, words.useNewer, () => useNewer(waiting));
  else if (state?.stage === 'incomplete' || state?.stage === 'damaged') show(words.stateInWords(state), words.tryAgain, () => void start());
  else if (state) show(words.stateInWords(state), state.stage === 'kept' ? words.deleteCopy : '', () => void remove());
  else if (offer) show(words.offerInWords(offer), words.keepCopy, () => void accept());
  else if (impossible) show(words.notPossible);
}

const isUnsettled = (state: State | null): boolean => state?.stage === 'mending' || (state?.stage === 'damaged' && state.trouble === 'network');

const learn = (news: Partial<typeof known>): void => {
  Object.assign(known, news);
  draw();
  awaitNews();
};

/** Asks again and again while something is to be mended: an answer may be lost with the worker. */
function awaitNews(): void {
  clearTimeout(silence);
  if (!isUnsettled(known.state)) return;
  silence = window.setTimeout(() => {
    if (navigator.onLine) lookAgain();
    awaitNews();
  }, longestSilence);
}

/** The new version waits beside the old one until the reader wants it. */
function useNewer(waiting: ServiceWorker): void {
  agreed = true;
  waiting.postMessage({ ask: 'switch' } satisfies Question);
}

function askState(worker: ServiceWorker): void {
  ask(worker, { ask: 'state' }, (answer) => learn({ state: answer as State }));
}

function ask(worker: ServiceWorker, question: Question, hearAnswer: (answer: unknown) => void): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = ({ data }) => hearAnswer(data);
  worker.postMessage(question, [channel.port2]);
}

/** A worker that is mending would keep anew what is deleted. */
const giveUp = (worker: ServiceWorker): Promise<unknown> =>
  Promise.race([new Promise((resolve) => ask(worker, { ask: 'give up' }, resolve)), new Promise((resolve) => setTimeout(resolve, longestGivingUp))]);

function watch(registration: ServiceWorkerRegistration): void {
  const { installing, waiting, active } = registration;
  if (waiting && active) learn({ waiting });
  else if (active) askState(active);
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && registration.active) learn({ waiting: installing });
    if (installing.state === 'activated' && !known.waiting) askState(installing);
  });
}

async function ownRegistration(): Promise<ServiceWorkerRegistration | null> {
  const found = await navigator.serviceWorker.getRegistration(scope);
  return found?.scope === scope.href ? found : null;
}

/** Registers the worker unless it is there, and asks for a newer one; where the site has withdrawn it, the copy goes too. */
async function start(): Promise<void> {
  try {
    // Registering anew would wait for the server, which may not answer.
    const registration = (await ownRegistration()) ?? (await navigator.serviceWorker.register(script, { scope: scope.href }));
    watch(registration);
    registration.addEventListener('updatefound', () => watch(registration));
    await registration.update().catch(removeIfWithdrawn);
  } catch (error) {
    // Or the script does not come just now. Everything else works.
    if (error instanceof DOMException && error.name === 'SecurityError') learn({ impossible: true });
  }
}

async function removeIfWithdrawn(): Promise<void> {
  const answer = await fetch(script, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
  if (answer?.status === 404 || answer?.status === 410) await clear();
}

async function clear(): Promise<void> {
  const registration = await ownRegistration();
  if (registration?.active) await giveUp(registration.active);
  await registration?.unregister();
  await caches.delete(cacheName(scope.pathname));
  place?.replaceChildren();
  learn({ state: null, waiting: null });
}

async function remove(): Promise<void> {
  setWish('off');
  await clear();
  await offer();
}

async function accept(): Promise<void> {
  setWish('on');
  learn({ offer: null });
  await start();
}

async function fetchOffer(): Promise<CopyOnOffer | null> {
  const response = await fetch(address('/offline.json'), { cache: 'no-cache' }).catch(() => null);
  return response?.ok ? response.json() : null;
}

const offer = async (): Promise<void> => learn({ offer: await fetchOffer() });

function setWish(value: 'on' | 'off'): void {
  try {
    localStorage.setItem(wish, value);
  } catch {
    // Storage may be forbidden: the wish holds until the page is left.
  }
}

function readWish(): string | null {
  try {
    return localStorage.getItem(wish);
  } catch {
    return null;
  }
}

/** Without being asked only what is there already, or is small and costs the reader nothing. */
async function startUnasked(): Promise<void> {
  if (readWish() === 'off') return offer();
  if (readWish() === 'on' || (await ownRegistration().catch(() => null))) return start();
  const offered = await fetchOffer();
  const saving = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;
  if (offered && (saving || offered.bytes > mostUnasked)) return learn({ offer: offered });
  return start();
}

/** The state may have changed while the page was out of sight or without a network. */
function lookAgain(): void {
  const { controller } = navigator.serviceWorker;
  if (controller && known.state && document.visibilityState === 'visible') askState(controller);
}

function listen(): void {
  const { serviceWorker } = navigator;
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('message', ({ data }) => hear(data as State));
  serviceWorker.startMessages();
  serviceWorker.addEventListener('controllerchange', () => {
    if (agreed) location.reload();
    else if (controlled) learn({ replaced: true });
    controlled = true;
  });
  document.addEventListener('visibilitychange', lookAgain);
  window.addEventListener('online', lookAgain);
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === wish && newValue === 'off') learn({ state: null, waiting: null, offer: null });
  });
}

/** What is said of another version does not concern the copy that is there. */
function hear(state: State): void {
  if (known.state?.stage !== 'kept' || known.state.version === state.version) learn({ state });
}

if ('serviceWorker' in navigator) {
  listen();
  const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 2000));
  // A browser on a busy machine may never call itself idle.
  window.addEventListener('load', () => idle(() => void startUnasked(), { timeout: longestWait }), { once: true });
} else known.impossible = true;
draw();
