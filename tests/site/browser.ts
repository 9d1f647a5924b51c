/** A real Chromium and the built site, for tests. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type ServedFolder, serveFolder } from '../../scripts/static-server.ts';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of CHROME_PATH, of the system, or the one that npm carries (Linux x64, with the libraries it needs). */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH ?? systemPaths.find((path) => existsSync(path));
  if (executablePath) return chromium.launch({ executablePath, args: quiet });
  // The package unpacks its shared libraries only where it believes to be on Lambda.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const carried = await import('@sparticuz/chromium').catch(() => {
    throw new Error('No Chromium: set CHROME_PATH, or install one (apt-get install chromium). The one that npm carries is for Linux x64 only.');
  });
  carried.setupLambdaEnvironment('/tmp/al2023/lib');
  return chromium.launch({ executablePath: await carried.default.executablePath(), args: quiet, env: { ...process.env } as Record<string, string> });
}

export interface OpenPage {
  page: Page;
  /** Console errors, uncaught exceptions, failed requests and requests that leave the site, as they came. */
  complaints: string[];
  close: () => Promise<void>;
}

export interface Site {
  /** Opens an address of the site in a context of its own. */
  open: (path: string, options?: BrowserContextOptions) => Promise<OpenPage>;
  origin: () => string;
}

/** Serves dist/ and starts the browser around the tests of a file. */
export function useSite(folder = 'dist'): Site {
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
  return { open, origin: () => served.origin };
}

function listen(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on(
    'request',
    (request) => !/^(?:data|blob):/u.test(request.url()) && !request.url().startsWith(origin) && complaints.push(`leaves the site: ${request.url()}`),
  );
  page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && complaints.push(`failed: ${request.url()}`));
  return complaints;
}
