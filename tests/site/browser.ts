/** A real Chromium and the built site, for tests. */
import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { type ServedFolder, serveFolder } from '../../scripts/static-server.ts';
import { dist } from './dist.ts';

export interface OpenPage {
  page: Page;
  /** Console errors, uncaught exceptions, dialogs, failed requests and requests that leave the site, as they came. */
  complaints: string[];
  close: () => Promise<void>;
}

export interface Site {
  /** Opens an address of the site in a context of its own. */
  open: (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  /** The same in a page that the file's other visits have used, which takes half as long: for what leaves nothing behind in a browser. */
  visit: (path: string) => Promise<OpenPage>;
  origin: () => string;
}

/** Serves the built site and starts the browser around the tests of a file. */
export function useSite(folder = dist): Site {
  let served: ServedFolder;
  let browser: Browser;
  beforeAll(async () => {
    expect(existsSync(`${folder}/index.html`), `${folder}/ is missing: run npm run build`).toBe(true);
    served = await serveFolder(folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  const open = async (path: string, options: BrowserContextOptions = {}): Promise<OpenPage> => {
    const context = await browser.newContext({ serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    const complaints = listen(page, served.origin);
    await page.goto(served.origin + path, { waitUntil: 'load' });
    return { page, complaints, close: () => context.close() };
  };
  let used: OpenPage | undefined;
  const visit = async (path: string): Promise<OpenPage> => {
    used ??= await open('/robots.txt');
    const { page, complaints } = used;
    complaints.length = 0;
    await page.goto(served.origin + path, { waitUntil: 'load' });
    return { page, complaints, close: () => leave(page) };
  };
  return { open, visit, origin: () => served.origin };
}

/** Leaves nothing behind: what was kept in the browser, and what is still on its way. */
async function leave(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.goto('about:blank');
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on(
    'request',
    (request) => !/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(origin) && complaints.push(`leaves the site: ${request.url()}`),
  );
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && complaints.push(`failed: ${request.url()}`));
  return complaints;
}
