import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
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

/** Without a network: what is asked for, and what is said instead. */
const notKept = [
  ['/data/clauses.csv', '离线副本里没有这个数据文件', '现在连不上网络'],
  ['/policies/liaoning-governance/no-such-place/', '没有这一页', '本站没有这个地址'],
  ['/%E4', '没有这一页', '本站没有这个地址'],
] as const;

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
  const entries = (cache: string): Promise<number> => page.evaluate(async (name) => (await (await caches.open(name)).keys()).length, cache);
  async function keptOn(path: string): Promise<void> {
    await page.goto(origin + path);
    await note().getByText('断网可读可查').waitFor({ timeout: 30_000 });
  }
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

  it('lets the whole collection be read and searched without a network, after one visit', async () => {
    await start();
    await keptOn('/');
    await served.close();
    await context.setOffline(true);
    await page.goto(`${origin}/policies/liaoning-governance/#m27`);
    expect(await page.locator('#m27').textContent()).toContain('加强政务诚信建设');
    await page.goto(`${origin}/search/?q=${encodeURIComponent('第三方治理')}`);
    await page.locator('mark').first().waitFor();
    expect(await page.locator('main').textContent()).toMatch(/\d+\s*个条目/u);
    await page.goto(`${origin}/c/hunan-yijian-5/`);
    expect(page.url()).toBe(`${origin}/policies/hunan-2021-governance/#m5`);
    for (const [path, heading, words] of notKept) {
      await page.goto(origin + path);
      expect(await page.locator('h1').textContent()).toBe(heading);
      expect(await page.locator('main').textContent()).toContain(words);
      expect(await page.locator('main a[href$="/policies/liaoning-governance/"]').count()).toBeGreaterThan(0);
    }
  });

  it('tells a server that fails from a page that is not there, and goes when the site takes its worker away', async () => {
    await start();
    await keptOn('/about/');
    await served.close();
    let status = 503;
    const failing = createServer((_, response) => response.writeHead(status).end('<h1>x</h1>')).listen(Number(new URL(origin).port), '127.0.0.1');
    await page.goto(`${origin}/data/clauses.csv`);
    expect(await page.locator('main').textContent()).toContain('服务器出了故障');
    await note().getByText('断网可读可查').waitFor();
    status = 404;
    await page.goto(`${origin}/about/`);
    await expect
      .poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]))
      .toEqual([0, 0]);
    failing.close();
  });

  it('mends what is damaged or gone, says so, and is deleted and kept again as the reader likes', async () => {
    await start('/lib/');
    await keptOn('/about/');
    await page.evaluate(async () => {
      await (await caches.open('another-site')).put('/x', new Response('x'));
      const cache = await caches.open('policy-library:/lib/');
      for (const { url } of await cache.keys()) {
        if (/search\/client\.js|index\.json|words\.json/u.test(url)) await cache.put(url, new Response((await (await cache.match(url))?.text())?.slice(0, 50)));
        if (/liaoning-governance\/index\.html/u.test(url)) await cache.put(url, new Response('<h1>x</h1>'));
      }
    });
    await context.setOffline(true);
    await page.goto(`${origin}/policies/liaoning-governance/`);
    expect(await page.locator('h1').textContent()).toContain('已损坏');
    await context.setOffline(false);
    await page.goto(`${origin}/search/?q=${encodeURIComponent('第三方治理')}`);
    await page.locator('mark').first().waitFor();
    await page.goto(`${origin}/policies/liaoning-governance/`);
    expect(await page.locator('#m1').textContent()).toContain('中央统筹');

    await page.evaluate(() => caches.delete('policy-library:/lib/'));
    await page.reload();
    await note().getByText('断网可读可查').waitFor({ timeout: 30_000 });
    expect(await entries('policy-library:/lib/')).toBeGreaterThan(400);

    await note().getByText('从本机删去').click();
    await note().getByText('本站没有存入本机').waitFor();
    await page.goto(`${origin}/about/`);
    await note().getByText('存入本机', { exact: true }).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual(['another-site']);
    await note().getByText('存入本机', { exact: true }).click();
    await note().getByText('断网可读可查').waitFor({ timeout: 30_000 });
  });

  it('gives a page that stays open the files of the version that it came with, and never reloads it', async () => {
    await start();
    await keptOn('/verify/');
    const other = await context.newPage();
    await other.goto(`${origin}/verify/`);
    await other.locator('textarea').fill('报告里的一句话');
    const before = readFileSync(join(folder, 'traditional.json'), 'utf8');
    appendFileSync(join(folder, 'traditional.json'), '\n');
    relist();
    await page.reload();
    await note().getByText('换用新版本').click({ timeout: 30_000 });
    await other.locator('[data-offline]').getByText('本页仍是旧的一版').waitFor();
    const served = (tab: Page): Promise<string> => tab.evaluate(async () => (await fetch('/traditional.json')).text());
    expect(await served(other)).toBe(before);
    expect(await other.locator('textarea').inputValue()).toBe('报告里的一句话');
    await expect.poll(() => served(page)).toBe(`${before}\n`);
    const both = await entries('policy-library:/');
    await other.locator('[data-offline] button').click();
    await expect.poll(() => served(other)).toBe(`${before}\n`);
    await expect.poll(() => entries('policy-library:/')).toBeLessThan(both);
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
    await note().getByText('本站没有存全').waitFor();
    expect(await note().textContent()).toMatch(/已存 \d+\/\d+ 个文件；服务器给的文件与这一版不符/u);
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
