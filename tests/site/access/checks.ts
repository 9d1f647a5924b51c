/**
 * What is asked of every kind of page: access (WCAG 2.2 AA), and that nothing moves while it loads. A page is loaded once for all
 * that is asked of it; each question puts window and theme as it needs them.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenPage, Site } from '../browser.ts';
import { atRest, clippedWords, movements, overhang, walkByTab, watchShifts } from '../measure-page.ts';
import { checkWithAxe } from './axe.ts';
import type { PageKind } from './page-kinds.ts';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** Slow to answer, not narrow: -1 sets no limit. */
const slowNetwork = { offline: false, downloadThroughput: -1, uploadThroughput: -1 };

/** Opens a page as a slow network brings it: scripts and data come late. */
async function openSlowly(site: Site, { path, ready, prepare }: PageKind, viewport: typeof wide): Promise<OpenPage & { shifts: string[]; moved: string[] }> {
  const opened = await site.open('/robots.txt', { viewport });
  const { page } = opened;
  await watchShifts(page);
  const moved: string[] = [];
  page.on('request', (request) => moved.push(new URL(request.url()).pathname));
  const network = await page.context().newCDPSession(page);
  await network.send('Network.emulateNetworkConditions', { ...slowNetwork, latency: 60 });
  await page.goto(site.origin() + path, { waitUntil: 'load' });
  if (ready) await page.locator(ready).first().waitFor({ state: 'attached' });
  await atRest(page);
  const shifts = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  const movedAtFirst = [...moved];
  await network.send('Network.emulateNetworkConditions', { ...slowNetwork, latency: 0 });
  await prepare?.(page);
  return { ...opened, shifts, moved: movedAtFirst };
}

/** `thorough` (`npm run test:long`) asks at more widths, and about further states of the kinds as well. */
export function describeAccess(site: Site, kinds: readonly PageKind[], { thorough = false } = {}): void {
  describe.each(kinds.filter(({ further = false }) => thorough || !further))('$name ($path)', (kind) => {
    let opened: Awaited<ReturnType<typeof openSlowly>>;
    let page: Page;
    beforeAll(async () => {
      opened = await openSlowly(site, kind, wide);
      page = opened.page;
    });
    afterAll(() => opened?.close());
    const at = async (viewport: typeof wide, colorScheme: 'light' | 'dark' = 'light'): Promise<void> => {
      await page.emulateMedia({ colorScheme, reducedMotion: null });
      await page.setViewportSize(viewport);
      // Colours fade into those of the other theme.
      await page.evaluate(() =>
        Promise.all(document.getAnimations().flatMap((each) => (each instanceof CSSTransition ? [each.finished.catch(() => null)] : []))),
      );
    };

    it('does not move while it loads, and brings no error', async () => {
      const onPhone = await openSlowly(site, kind, phone);
      await onPhone.close();
      expect({ wide: opened.shifts, phone: onPhone.shifts }).toEqual({ wide: [], phone: [] });
      expect([...opened.complaints, ...onPhone.complaints]).toEqual([]);
    });

    it.skipIf(kind.path.startsWith('/search/'))('brings nothing of the search before it is touched', () => {
      expect(opened.moved.filter((address) => /^\/(?:search|pagefind)\//u.test(address))).toEqual([]);
    });

    it('says its language, has a title, a description, one main heading and a canonical address', async () => {
      const head = await page.evaluate(() => ({
        lang: document.documentElement.lang,
        title: document.title,
        description: document.querySelector<HTMLMetaElement>('meta[name=description]')?.content ?? '',
        headings: document.querySelectorAll('h1').length,
        canonical: document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.getAttribute('href') ?? '',
      }));
      expect(head.lang).toBe('zh-CN');
      expect(head.title.length).toBeGreaterThan(4);
      expect(head.description.length).toBeGreaterThan(10);
      expect(head.headings).toBe(1);
      if (kind.path !== '/404.html' && kind.path !== '/offline/') expect(head.canonical).toMatch(/^https?:\/\//u);
    });

    it.each([wide, phone])('has no violations (axe), %j', async (viewport) => {
      await at(viewport);
      const { violations, judged } = await checkWithAxe(page);
      expect(violations).toEqual([]);
      expect(judged).toEqual(expect.arrayContaining(['color-contrast', 'target-size', 'region']));
    });

    // Light and dark differ in their colours only.
    it.each(thorough ? [wide, phone] : [phone])('has no violations (axe) in the dark theme, %j', async (viewport) => {
      await at(viewport, 'dark');
      const { violations, judged } = await checkWithAxe(page, ['color-contrast', 'link-in-text-block']);
      expect(violations).toEqual([]);
      expect(judged).toContain('color-contrast');
    });

    // 640 px is a window of 1280 px at 200 %; 320 px the same at 400 % (WCAG 1.4.10).
    it.each(thorough ? [320, 390, 640, 1440] : [320, 1440])('is whole at %i px: nothing beside the window, no words cut', async (width) => {
      await at({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await page.evaluate(overhang)).toEqual([]);
      expect(await page.evaluate(clippedWords)).toEqual([]);
    });

    it('stands still for readers who want no motion', async () => {
      await at(wide);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await page.evaluate(movements)).toEqual([]);
    });

    it.each(thorough ? [phone, wide] : [phone])('is reached by keyboard, each stop in sight and marked, %j', async (viewport) => {
      await at(viewport);
      await touch(page);
      const walk = await walkByTab(page);
      expect(walk.missed, 'never reached').toEqual([]);
      expect(walk.hidden, 'out of sight or covered').toEqual([]);
      expect(walk.unmarked, 'without a visible focus').toEqual([]);
      expect(walk.stops).toBeGreaterThan(5);
    });
  });
}

/** What a first touch puts on a page of a text stands there before the page is walked through. */
async function touch(page: Page): Promise<void> {
  await page.mouse.move(2, 2);
  await page.mouse.move(4, 4);
  if ((await page.locator('[data-citing] a[data-copy-link]').count()) > 0) await page.locator('.star').first().waitFor({ state: 'attached' });
}
