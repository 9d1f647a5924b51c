/** The offline copy in a browser of its own, for tests; and what is done to it, and asked of it, in the page. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { type ServedFolder, serveFolder } from '../../scripts/static-server.ts';
import { dist } from './dist.ts';

/** In the page: what the footer asks. */
export const askState = (): Promise<unknown> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = ({ data }) => resolve(data);
    navigator.serviceWorker.controller?.postMessage({ ask: 'state' }, [channel.port2]);
  });

/** In the page: cuts or takes away the entries whose path begins so; how many. */
export const damage = ({ begins, gone }: { begins: string; gone: boolean }): Promise<number> =>
  caches.open('policy-library:/').then(async (cache) => {
    const hit = (await cache.keys()).filter(({ url }) => /sha256=/u.test(url) && new URL(url).pathname.startsWith(begins));
    for (const { url } of hit) {
      if (gone) await cache.delete(url);
      else await cache.put(url, new Response((await (await cache.match(url))?.arrayBuffer())?.slice(0, 20)));
    }
    return hit.length;
  });

/** In the page: entries that are not what their key says. */
export const unsound = async (): Promise<number> => {
  const cache = await caches.open('policy-library:/');
  const checks = (await cache.keys()).map(async ({ url }) => {
    const due = new URL(url).searchParams.get('sha256');
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', (await (await cache.match(url))?.arrayBuffer()) ?? new ArrayBuffer()));
    return due !== null && [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('') !== due;
  });
  return (await Promise.all(checks)).filter(Boolean).length;
};

export async function endWorkers(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.stopAllWorkers');
}

/** Parts of the site with hundreds of files, which take long to be kept, and of which a copy is one without them too. */
const many = /^(?:bodies|c|compare|deadlines|families|instruments|pagefind|policies\/[^/]+|search|targets)\/[^/]+(?<!\.html)$/u;

export interface OpenCopy {
  served: ServedFolder;
  origin: string;
  context: BrowserContext;
  page: Page;
  /** What the footer says of the copy. */
  note: () => Locator;
  entries: () => Promise<number>;
  /** Opens a page and waits until the copy is whole. */
  keptOn: (path: string) => Promise<void>;
}

/**
 * Serves the site and starts a browser for each test that asks for it, and ends both behind it. `fewPages` gives a site of its own to a
 * test that changes it: the documents and what stands alone; `relist` makes its worker know what was changed.
 */
export function useOfflineCopy(): { start: (at?: string) => Promise<OpenCopy>; fewPages: () => string; relist: (site: string) => void } {
  let folder: string | null = null;
  let opened: OpenCopy | null = null;
  afterEach(async () => {
    await opened?.context.browser()?.close();
    await opened?.served.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
    [folder, opened] = [null, null];
  });
  /** `at`: a copy of the site, where the test changes it. */
  async function start(at = dist): Promise<OpenCopy> {
    const served = await serveFolder(at);
    const context = await (await launchBrowser()).newContext();
    const page = await context.newPage();
    const note = (): Locator => page.locator('[data-offline]');
    opened = {
      served,
      origin: served.origin,
      context,
      page,
      note,
      entries: () => page.evaluate(async () => (await (await caches.open('policy-library:/')).keys()).length),
      keptOn: async (path) => {
        await page.goto(served.origin + path);
        await note().getByText('断网可读可查').waitFor({ timeout: 90_000 });
      },
    };
    return opened;
  }
  function fewPages(): string {
    const site = mkdtempSync(join(tmpdir(), 'policy-offline-'));
    folder = site;
    cpSync(dist, site, { recursive: true, filter: (source) => !many.test(relative(dist, source).split(sep).join('/')) });
    relist(site);
    return site;
  }
  const relist = (site: string): void => expect(spawnSync(process.execPath, ['scripts/finish/build-offline.ts', '--out', site]).status).toBe(0);
  return { start, fewPages, relist };
}
