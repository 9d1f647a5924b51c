import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { OfflineCopy } from '../../src/offline/files.ts';
import { dist } from './dist.ts';
import { watchShifts } from './measure-page.ts';
import { askState, endWorkers, useOfflineCopy } from './offline-copy.ts';

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
  ['/policies/no-such-policy/', '没有这一页', '本站没有这个地址'],
  ['/%E4', '没有这一页', '本站没有这个地址'],
] as const;

describe('the offline copy', () => {
  const copy = useOfflineCopy();

  it('lists no file that a host may keep to itself', () => {
    const listed = [...readFileSync(join(dist, 'sw.js'), 'utf8').matchAll(/"([^"]+)":/gu)].map(([, path]) => path ?? '');
    expect(listed).toContain('index.html');
    expect(listed.filter((path) => /(?:^|\/)\.|^_headers$|\.conf$/u.test(path))).toEqual([]);
  });

  it('lets the whole collection be read and searched without a network, after one visit; says what is not kept and why, and goes when the site takes its worker away', async () => {
    const { page, context, served, origin, keptOn } = await copy.start();
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
    await page.goto(`${origin}/c/hunan-yijian-5/#m6`);
    expect(page.url()).toBe(`${origin}/policies/hunan-2021-governance/#m5#m6`);
    for (const [path, heading, words] of notKept) {
      await page.goto(origin + path);
      expect(await page.locator('h1').textContent()).toBe(heading);
      expect(await page.locator('main').textContent()).toContain(words);
      expect(await page.locator('main a[href$="/policies/liaoning-governance/"]').count()).toBeGreaterThan(0);
    }
    await context.setOffline(false);
    let status = 503;
    const failing = createServer((_, response) => response.writeHead(status).end('<h1>x</h1>')).listen(Number(new URL(origin).port), '127.0.0.1');
    await page.goto(`${origin}/data/clauses.csv`);
    expect(await page.locator('main').textContent()).toContain('服务器出了故障');
    status = 404;
    await page.goto(`${origin}/about/`);
    const left = () => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]);
    await expect.poll(left).toEqual([0, 0]);
    failing.close();
  });

  it('offers a newer version that takes over when the reader agrees; a page that stays open keeps the one it came with, and is not reloaded', async () => {
    const site = copy.fewPages();
    const { page, context, origin, note, entries, keptOn } = await copy.start(site);
    await keptOn('/about/');
    expect(await note().textContent()).toMatch(/版本 \S+，占 \d+\.\d MB/u);
    const other = await context.newPage();
    await other.goto(`${origin}/verify/`);
    await other.locator('textarea').fill('报告里的一句话');
    const file = (tab: Page): Promise<string> => tab.evaluate(async () => (await fetch('/traditional.json')).text());
    const before = readFileSync(join(site, 'traditional.json'), 'utf8');
    appendFileSync(join(site, 'traditional.json'), '\n');
    const about = join(site, 'about/index.html');
    writeFileSync(about, readFileSync(about, 'utf8').replace('</h1>', '（新版）</h1>'));
    copy.relist(site);
    await page.reload();
    expect(await page.locator('h1').textContent()).not.toContain('新版');
    await note().getByText('换用新版本').waitFor({ timeout: 30_000 });
    // Neither a look at the old version nor a network that is gone may harm the new one that waits.
    for (let i = 0; i < 3; i++) await other.evaluate(askState);
    await context.setOffline(true);
    await note().getByText('换用新版本').click();
    await expect.poll(() => page.locator('h1').textContent(), { timeout: 10_000 }).toContain('（新版）');
    await other.locator('[data-offline]').getByText('本页仍是旧的一版').waitFor();
    // What it knows must outlive it: browsers end a worker whenever it rests.
    await endWorkers(page);
    expect([await file(other), await file(page)]).toEqual([before, `${before}\n`]);
    expect(await other.locator('textarea').inputValue()).toBe('报告里的一句话');
    await context.setOffline(false);
    const both = await entries();
    await other.locator('[data-offline] button').click();
    await expect.poll(() => file(other).catch(() => null)).toBe(`${before}\n`);
    await expect.poll(entries).toBeLessThan(both);
  });

  it('does not answer from a copy in which a file is cut off, says that it is not whole, and the pages go on', async () => {
    const site = copy.fewPages();
    truncateSync(join(site, 'policies/jiangxi-2020-governance/index.html'), 20_000);
    const { page, origin, note } = await copy.start(site);
    const states = await workerStates(page);
    await page.goto(`${origin}/policies/liaoning-governance/`);
    await expect.poll(() => states, { timeout: 50_000 }).toContain('redundant');
    await note().getByText('本站没有存全').waitFor();
    expect(await note().textContent()).toMatch(/已存 \d+\/\d+ 个文件；服务器给的文件与这一版不符/u);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active ?? null)).toBe(null);
    expect(await page.locator('#m1').textContent()).toContain('中央统筹');
  });

  it('is told of on a short page without moving it', async () => {
    const { page, origin, keptOn } = await copy.start(copy.fewPages());
    await watchShifts(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await keptOn('/404.html');
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
    expect(page.url()).toBe(`${origin}/404.html`);
  });

  it('holds the styles and scripts of every page that it holds', () => {
    const { files } = JSON.parse(/^self\.offlineCopy = (.*);$/mu.exec(readFileSync(join(dist, 'sw.js'), 'utf8'))?.[1] ?? '') as OfflineCopy;
    const pages = Object.keys(files).filter((path) => path.endsWith('.html'));
    const named = pages.flatMap((page) => [...readFileSync(join(dist, page), 'utf8').matchAll(/"\/(_astro\/[^"]+)"/gu)].map(([, path = '']) => path));
    expect(named.length).toBeGreaterThan(pages.length);
    expect(named.filter((path) => !(path in files))).toEqual([]);
  });

  it('does not notice what is no part of it', () => {
    const site = copy.fewPages();
    appendFileSync(join(site, 'data/clauses.csv'), '\n');
    const before = readFileSync(join(site, 'sw.js'), 'utf8');
    copy.relist(site);
    expect(readFileSync(join(site, 'sw.js'), 'utf8')).toBe(before);
  });
});
