/** Where things stand: what must not jump from page to page, break over lines or lead with what is out of sight. */
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';
import { documents } from './search-page.ts';

const site = useSite();
const phone = { width: 390, height: 844 };
const [first] = documents;

describe('the header', () => {
  it.each([1440, 1024, 390])('begins and ends at one place on every page, %i pixels wide', async (width) => {
    const { page, close } = await site.open('/', { viewport: { width, height: 900 } });
    const places: Record<string, string> = {};
    for (const path of ['/', `/policies/${first?.id}/`, '/search/', '/compare/', '/errata/', '/facts/', '/verify/', '/about/', '/data/']) {
      await page.goto(site.origin() + path);
      places[path] = await page.locator('.site-header-row').evaluate((row) => {
        const { left, right } = row.getBoundingClientRect();
        return `${Math.round(left)}–${Math.round(right)}`;
      });
    }
    expect(new Set(Object.values(places)).size, JSON.stringify(places)).toBe(1);
    await close();
  });
});

describe('the heads of the columns of a search', () => {
  it.each([1440, 1680])('stand on one line, %i pixels wide', async (width) => {
    const { page, close } = await site.open('/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF', { viewport: { width, height: 900 } });
    await page.locator('.around-name').waitFor();
    const heads = await page.locator('.search-tools, .around-name, .search-filters .side-sheet-head').evaluateAll((all) =>
      all.map((one) => {
        const { top, bottom } = one.getBoundingClientRect();
        return `${Math.round(top)}–${Math.round(bottom)}`;
      }),
    );
    expect(heads).toHaveLength(3);
    expect(new Set(heads).size, heads.join()).toBe(1);
    await close();
  });
});

describe('units of one document side by side', () => {
  // Their columns go by the names of the units, the longest of which are longer than a column.
  const columns = ['m5', 'm6', 'm7', 'm8'].map((anchor) => `u=hunan-2021-governance:${anchor}`);
  it.each([1440, 1280, 1024, 390, 320])('are never wider than the page, %i pixels wide', async (width) => {
    const { page, close } = await site.open('/robots.txt', { viewport: { width, height: 900 } });
    for (const count of [2, 3, 4]) {
      await page.goto(`${site.origin()}/compare/units/?${columns.slice(0, count).join('&')}`);
      await page.locator('.only-in').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // On a phone the heads of the table are only read aloud.
      const heads = page.locator(width > 900 ? '.side-by-side th, .only-in-lists section' : '.only-in-lists section');
      expect(await heads.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length)).toBe(0);
    }
    await close();
  });
});

describe('corrections', () => {
  it('are shown of one state where a reader asks for it', async () => {
    const { page, close } = await site.visit('/errata/');
    const shown = (state: string) => page.locator(`.erratum-entry[data-state="${state}"]:visible`).count();
    const all = { corrected: await shown('corrected'), noted: await shown('noted') };
    expect(Math.min(all.corrected, all.noted)).toBeGreaterThan(0);
    await page.getByRole('radio', { name: '存疑' }).check();
    expect([await shown('corrected'), await shown('noted')]).toEqual([0, all.noted]);
    await page.getByRole('radio', { name: '校订' }).check();
    expect([await shown('corrected'), await shown('noted')]).toEqual([all.corrected, 0]);
    expect(await page.locator('.errata-group:visible').evaluateAll((groups) => groups.every((group) => group.querySelector('[data-state="corrected"]')))).toBe(
      true,
    );
    await close();
  });
});

describe('on a phone', () => {
  it('the list of what corresponds leads, and the drawing follows', async () => {
    const { page, close } = await site.open('/compare/', { viewport: phone });
    await page.locator('a[href*="/compare/documents/"]').first().click();
    await page.locator('.drawing-frame').waitFor();
    const top = async (part: string) => (await page.locator(part).boundingBox())?.y ?? 0;
    expect(await top('.pair-list')).toBeLessThan(await top('.drawing-frame'));
    await close();
  });

  it('text is not stretched to the line', async () => {
    const { page, close } = await site.open(`/policies/${first?.id}/`, { viewport: phone });
    expect(
      await page
        .locator('.policy-text')
        .first()
        .evaluate((text) => getComputedStyle(text).textAlign),
    ).toBe('start');
    await close();
  });

  it('link and star of a unit stand side by side', async () => {
    for (const path of [`/policies/${first?.id}/`, '/policies/hunan-2021-governance/m5/']) {
      const { page, close } = await site.open(path, { viewport: phone });
      await page.mouse.move(200, 300);
      const star = page.locator('.measure .star, .unit-page .star').first();
      await star.waitFor({ state: 'attached' });
      const tops = await star.evaluate((one) => [one, one.previousElementSibling].map((each) => Math.round(each?.getBoundingClientRect().top ?? 0)));
      expect(tops[0]).toBe(tops[1]);
      await close();
    }
  });

  it('an amount or a short mark is not broken over lines', async () => {
    const { page, close } = await site.open('/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF', { viewport: phone });
    await page.locator('.hit mark').first().waitFor();
    const lines = await page.locator('.hit mark').evaluateAll((marks) => marks.map((mark) => mark.getClientRects().length));
    expect(lines.length).toBeGreaterThan(5);
    expect(Math.max(...lines)).toBe(1);
    await close();
  });
});
