import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { type ServedFolder, serveFolder } from '../../scripts/static-server.ts';
import { dist } from './dist.ts';

/** What becomes of the worker that keeps the copy, as the browser tells it: `new`, `installing` …, `redundant` where it failed. */
async function workerStates(page: Page): Promise<string[]> {
  const states: string[] = [];
  const browser = await page.context().newCDPSession(page);
  browser.on('ServiceWorker.workerVersionUpdated', ({ versions }) => states.push(...versions.map(({ status }) => status)));
  await browser.send('ServiceWorker.enable');
  return states;
}

describe('the offline copy', () => {
  let folder: string;
  let served: ServedFolder;
  let context: BrowserContext;
  let page: Page;
  let origin: string;

  async function start(base = '/'): Promise<void> {
    served = await serveFolder(folder, { base });
    origin = served.origin + base.replace(/\/$/u, '');
    const browser = await launchBrowser();
    context = await browser.newContext();
    page = await context.newPage();
  }
  const note = (): ReturnType<Page['locator']> => page.locator('[data-offline]');
  const relist = (): void => expect(spawnSync(process.execPath, ['scripts/finish/build-offline.ts', '--out', folder]).status).toBe(0);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-offline-'));
    cpSync(dist, folder, { recursive: true });
  });
  afterEach(async () => {
    await context?.browser()?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lists no file that a host may keep to itself', () => {
    const listed = [...readFileSync(join(dist, 'sw.js'), 'utf8').matchAll(/"([^"]+)":/gu)].map(([, path]) => path ?? '');
    expect(listed).toContain('index.html');
    expect(listed.filter((path) => /(?:^|\/)\.|^_headers$|\.conf$/u.test(path))).toEqual([]);
  });

  it('lets the whole collection be read and searched without a network, after one visit', async () => {
    await start();
    await page.goto(`${origin}/`);
    await note().getByText('断网可读可查').waitFor({ timeout: 30_000 });
    await served.close();
    await context.setOffline(true);
    await page.goto(`${origin}/policies/liaoning-governance/#m27`);
    expect(await page.locator('#m27').textContent()).toContain('加强政务诚信建设');
    await page.goto(`${origin}/search/?q=${encodeURIComponent('第三方治理')}`);
    await page.locator('mark').first().waitFor();
    expect(await page.locator('main').textContent()).toMatch(/\d+\s*个条目/u);
  });

  it('says its version and size, and offers a newer one that takes over when the reader agrees', async () => {
    await start();
    await page.goto(`${origin}/about/`);
    await note()
      .getByText(/版本 \S+，占 \d+\.\d MB/u)
      .waitFor({ timeout: 30_000 });
    const about = join(folder, 'about/index.html');
    writeFileSync(about, readFileSync(about, 'utf8').replace('</h1>', '（新版）</h1>'));
    relist();
    await page.reload();
    expect(await page.locator('h1').textContent()).not.toContain('新版');
    await note().getByText('换用新版本').click({ timeout: 30_000 });
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 10_000 }).toContain('（新版）');
  });

  it('keeps nothing of a copy in which a file is cut off, and the pages go on', async () => {
    truncateSync(join(folder, 'policies/jiangxi-2020-governance/index.html'), 20_000);
    await start();
    const states = await workerStates(page);
    await page.goto(`${origin}/policies/liaoning-governance/`);
    await expect.poll(() => states, { timeout: 50_000 }).toContain('redundant');
    expect(await note().isVisible()).toBe(false);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null)).toBe(null);
    expect(await page.locator('#m1').textContent()).toContain('中央统筹');
  });

  it('does not notice what is no part of it', async () => {
    appendFileSync(join(folder, 'data/clauses.csv'), '\n');
    const before = readFileSync(join(folder, 'sw.js'), 'utf8');
    relist();
    expect(readFileSync(join(folder, 'sw.js'), 'utf8')).toBe(before);
  });
});
