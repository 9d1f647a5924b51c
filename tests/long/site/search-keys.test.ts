/** The search box on every page: keyboard, completions, and what a browser can add. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../../site/browser.ts';
import { answered, box, hits, openSearch, soon, visitSearch } from '../../site/search-page.ts';

const site = useSite();
const pages = ['/', '/policies/hunan-2021-governance/', '/errata/', '/data/', '/about/', '/compare/', '/404.html'];
const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe.each(pages)('on %s', (path) => {
  it('there is a search box, `/` leads into it, and the browser can add the search', async () => {
    const { page, close } = await site.visit(path);
    const field = page.locator('.search-form input[name="q"]').first();
    expect(await field.isVisible()).toBe(true);
    await page.keyboard.press('/');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await field.inputValue()).toBe('');
    expect(await page.locator('link[rel="search"]').getAttribute('href')).toBe('/opensearch.xml');
    await close();
  });

  it('the box is in sight on a phone too', async () => {
    const { page, close } = await site.open(path, { viewport: { width: 390, height: 844 } });
    expect(await page.locator('.search-form input[name="q"]').first().isVisible()).toBe(true);
    await close();
  });
});

describe('completions', () => {
  it('load nothing before the box is touched, and little then', async () => {
    const { page, close } = await site.open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('#header-q').focus();
    await page.locator('#header-q[role="combobox"]').waitFor();
    expect(asked.filter((path) => /^\/(?:search|pagefind)\//u.test(path))).toEqual([]);
    await close();
  });

  it('come while typing, are walked with arrows and taken with Enter, from any page', async () => {
    const { page, complaints, close } = await site.visit('/about/');
    const field = page.locator('#header-q');
    await field.pressSequentially('排污许', { delay: 30 });
    const options = page.getByRole('option');
    await soon(() => options.count()).toBeGreaterThan(0);
    expect(await field.getAttribute('role')).toBe('combobox');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const first = options.first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    expect(await field.inputValue()).toBe('排污许');
    const words = await first.locator('.completion-words').textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === '/search/' && address.searchParams.get('q') === words);
    expect(complaints).toEqual([]);
    await close();
  });

  it('come for what was typed before they were there', async () => {
    const { page, close } = await site.open('/about/');
    let typed = (): void => {};
    const typing = new Promise<void>((resolve) => {
      typed = resolve;
    });
    await page.route(/completions\.[^/]*\.js/u, (route) => typing.then(() => route.continue()));
    await page.locator('#header-q').focus();
    await page.keyboard.type('排污许');
    typed();
    await soon(() => page.getByRole('option').count()).toBeGreaterThan(0);
    await close();
  });

  it('close at Escape and leave what was typed', async () => {
    const { page, close } = await site.visit('/');
    const field = page.locator('#home-q');
    await field.pressSequentially('排污', { delay: 30 });
    await soon(() => page.getByRole('option').count()).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('排污');
    await close();
  });

  it('are taken by touch', async () => {
    const { page, close } = await site.open('/', { hasTouch: true, viewport: { width: 390, height: 844 } });
    await page.locator('#home-q').tap();
    await page.keyboard.type('排污许');
    await soon(() => page.getByRole('option').count()).toBeGreaterThan(0);
    await page.getByRole('option').first().tap();
    await page.waitForURL(/\/search\/\?q=/u);
    await close();
  });

  it('do not come after the search was sent', async () => {
    const { page, close } = await openSearch(site, '');
    await box(page).focus();
    await page.locator('#q[role="combobox"]').waitFor();
    await page.clock.install();
    await box(page).pressSequentially('排污许可');
    await box(page).press('Enter');
    await answered(page);
    // Whatever waits for a pause in the typing would begin now, and its answer would be here before this one.
    await page.clock.fastForward(1000);
    await page.evaluate(`import('/search/client.js').then(({ suggest }) => suggest('排污许可'))`);
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await close();
  });

  it('that cannot be loaded leave the form as it is', async () => {
    const { page, close } = await site.open('/');
    await page.route('**/search/client.js*', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/search/client.js'));
    await page.locator('#home-q').pressSequentially('排污许可');
    await failed;
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/u);
    await close();
  });
});

describe('the hits by keyboard', () => {
  it('are walked with arrows from the box and back; Escape returns to it', async () => {
    const { page, close } = await visitSearch(site, '排污许可');
    await answered(page);
    const onHit = (index: number) =>
      hits(page)
        .nth(index)
        .locator('[data-hit-link]')
        .evaluate((link) => link === document.activeElement);
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    expect(await onHit(0)).toBe(true);
    await page.keyboard.press('ArrowDown');
    expect(await onHit(1)).toBe(true);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await focusedId(page)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await focusedId(page)).toBe('q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/policies\//u);
    await close();
  });

  it('`/` selects what stands in the box', async () => {
    const { page, close } = await visitSearch(site, '排污许可');
    await answered(page);
    await page.locator('h3 a').first().focus();
    await page.keyboard.press('/');
    expect(await focusedId(page)).toBe('q');
    expect(await box(page).inputValue()).toBe('排污许可');
    await close();
  });
});

describe('/opensearch.xml', () => {
  it('describes the search under the address of the site', async () => {
    const { page, close } = await site.visit('/about/');
    const description = await page.evaluate(async () => {
      const text = await (await fetch('/opensearch.xml')).text();
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const url = parsed.querySelector('Url[type="text/html"]');
      return { root: parsed.documentElement.nodeName, name: parsed.querySelector('ShortName')?.textContent, template: url?.getAttribute('template') };
    });
    expect(description.root).toBe('OpenSearchDescription');
    expect((description.name ?? '').length).toBeLessThanOrEqual(16);
    expect(description.template).toMatch(/^https?:\/\/\S+\/search\/\?q=\{searchTerms\}$/u);
    await close();
  });
});
