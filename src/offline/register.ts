/** Keeps an offline copy of the site when the browser is idle, says which version it is, and offers a newer one. */
import { address } from '../site/address.ts';
import { copyInWords, newerVersion, useNewer } from '../wording/offline.ts';
import type { Request as Question, State } from './files.ts';

/** In ms after the page is loaded: then the copy is fetched whether the browser is idle or not. */
const longestWait = 10_000;

const place = document.querySelector<HTMLElement>('[data-offline]');

function ask(worker: ServiceWorker, question: Question): Promise<State> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => resolve(data as State);
    worker.postMessage(question, [channel.port2]);
  });
}

function show(words: string, action?: { label: string; run: () => void }): void {
  if (!place) return;
  place.textContent = words;
  place.hidden = false;
  if (!action) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = action.label;
  button.addEventListener('click', action.run);
  place.append(' ', button);
}

async function showCopy(worker: ServiceWorker): Promise<void> {
  const { version, bytes } = await ask(worker, { ask: 'state' });
  show(copyInWords(version, bytes));
}

/** The new version waits beside the old one until the reader wants it. */
function offerNewer(waiting: ServiceWorker): void {
  show(newerVersion, {
    label: useNewer,
    run: () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage({ ask: 'switch' } satisfies Question);
    },
  });
}

function watch(registration: ServiceWorkerRegistration): void {
  const { installing, waiting, active } = registration;
  if (waiting && active) offerNewer(waiting);
  else if (active) void showCopy(active);
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && registration.active) offerNewer(installing);
    if (installing.state === 'activated') void showCopy(installing);
  });
}

async function keepCopy(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(address('/sw.js'), { scope: address('/') });
    watch(registration);
    registration.addEventListener('updatefound', () => watch(registration));
  } catch {
    // No copy: storage may be forbidden, or the site is not served securely. Everything else works.
  }
}

if ('serviceWorker' in navigator) {
  const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 2000));
  // A browser on a busy machine may never call itself idle.
  window.addEventListener('load', () => idle(() => void keepCopy(), { timeout: longestWait }), { once: true });
}
