/** What is related to results: units like one of them, and the pages on which they stand. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkWithAxe } from '../../site/access/axe.ts';
import { useSite } from '../../site/browser.ts';
import { answered, hits, openSearch, part, soon } from '../../site/search-page.ts';

const site = useSite();
const query = '排污许可';
const wide = { viewport: { width: 1440, height: 900 } };
const around = (page: Page) => part(page, 'around');
const requestsOf = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  return asked;
};

describe('beside the results', () => {
  it('stand pages of topics, bodies, indicators, instruments, each of which is there', async () => {
    const { page, complaints, close } = await openSearch(site, '生活污水', '', wide);
    await soon(() => around(page).getByRole('link').count()).toBeGreaterThan(3);
    const links = await around(page)
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const address of links) expect((await page.request.get(address)).ok(), address).toBe(true);
    expect(links.some((address) => address.includes('/compare/'))).toBe(true);
    const [left, right] = [await part(page, 'hits').boundingBox(), await around(page).boundingBox()];
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    expect(complaints).toEqual([]);
    await close();
  });

  it('they are asked for after the hits stand there, and move nothing', async () => {
    const { page, close } = await site.open('/404.html', wide);
    const asked = requestsOf(page);
    await page.goto(`${site.origin()}/search/?q=${encodeURIComponent(query)}`);
    await answered(page);
    const before = await hits(page).first().boundingBox();
    await soon(() => around(page).getByRole('link').count()).toBeGreaterThan(0);
    expect(await hits(page).first().boundingBox()).toEqual(before);
    expect(asked.findIndex((path) => /\/around-\d/u.test(path))).toBeGreaterThan(asked.findIndex((path) => /\/text-\d/u.test(path)));
    await close();
  });

  it('go with the answer', async () => {
    const { page, close } = await openSearch(site, query, '', wide);
    await soon(() => around(page).getByRole('link').count()).toBeGreaterThan(0);
    await page.locator('#q').fill('查无此词之句');
    await page.locator('#q').press('Enter');
    await soon(() => around(page).getByRole('link').count()).toBe(0);
    await close();
  });

  it('stand below the hits on a phone, where nothing is loaded before a reader comes to them', async () => {
    const { page, close } = await site.open('/404.html', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    const asked = requestsOf(page);
    await page.goto(`${site.origin()}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' });
    expect(asked.filter((path) => /\/around-\d/u.test(path))).toEqual([]);
    await around(page).evaluate((place) => place.scrollIntoView());
    await soon(() => around(page).getByRole('link').count()).toBeGreaterThan(0);
    expect((await checkWithAxe(page)).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.emulateMedia({ media: 'print' });
    expect(await around(page).isVisible()).toBe(false);
    await close();
  });
});

describe('units like a hit', () => {
  it('come when they are asked for by keyboard, at most five, none of them the hit itself', async () => {
    const { page, complaints, close } = await openSearch(site, query, '', wide);
    await answered(page);
    const first = hits(page).first();
    const like = first.locator('.hit-like');
    expect(await like.locator('li').count()).toBe(0);
    await like.locator('summary').focus();
    await page.keyboard.press('Enter');
    await soon(() => like.getByRole('link').count()).toBeGreaterThan(0);
    const links = await like.getByRole('link').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.length).toBeLessThanOrEqual(5);
    expect(links).not.toContain(await first.getAttribute('data-address'));
    expect((await checkWithAxe(page)).violations).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
