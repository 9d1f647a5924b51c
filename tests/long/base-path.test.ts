import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workplace } from '../../scripts/bench/workplace.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { type ServedFolder, serveFolder } from '../../scripts/static-server.ts';
import { plainEnvironment } from '../site/plain-environment.ts';

const base = '/library/policy/';

describe(`the site below ${base}`, () => {
  let folder: string;
  let served: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    folder = workplace(['seeds', 'content']);
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      cwd: folder,
      encoding: 'utf8',
      // As somebody may write it.
      env: plainEnvironment({ SITE_BASE: 'library//policy' }),
    });
    expect(status, stderr).toBe(0);
    served = await serveFolder(join(folder, 'dist'), { base });
    browser = await launchBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(['', 'policies/hunan-2021-governance/#m5', 'errata/', 'data/', 'search/?q=排污许可', 'compare/'])(
    'loads %s whole, and asks for nothing outside its base',
    async (path) => {
      const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
      const faults: string[] = [];
      page.on('request', (request) => !request.url().startsWith(served.origin + base) && faults.push(request.url()));
      page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      await page.goto(served.origin + base + path, { waitUntil: 'networkidle' });
      expect(faults).toEqual([]);
      const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
      expect(links.filter((link) => !link.startsWith(base))).toEqual([]);
      await page.context().close();
    },
  );

  it('finds units by its search, and leads to them', async () => {
    const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    await page.goto(`${served.origin}${base}search/?q=排污许可`);
    await page.locator('mark').first().waitFor();
    await page.locator(`main a[href*="${base}policies/"][href*="#"]`).first().click();
    await page.waitForURL(/\/policies\/.+#/u);
    expect(await page.locator(':target').textContent()).toContain('排污许可');
    await page.context().close();
  });

  it('publishes addresses with its base', () => {
    const clauses = JSON.parse(readFileSync(join(folder, 'dist/data/clauses.json'), 'utf8')) as { url: string }[];
    expect(clauses.every(({ url }) => url.startsWith(`${base}policies/`))).toBe(true);
  });
});
