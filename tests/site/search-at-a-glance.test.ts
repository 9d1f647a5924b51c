/** What a reader in a hurry sees first: rows of tables under their heads, passages of few lines, everything in its place. */
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';
import { answered, hits, openSearch, part, soon, visitSearch } from './search-page.ts';

const site = useSite();
const phone = { viewport: { width: 390, height: 844 } };

describe('a row of a table', () => {
  it('stands under the heads of its columns, without other rows', async () => {
    const { page, close } = await visitSearch(site, '总磷 0.06');
    await answered(page);
    const row = page.locator('.hit-row');
    expect(await row.count()).toBe(1);
    expect(await row.locator('div', { hasText: '0.06' }).textContent()).toBe('2020年0.06');
    await close();
  });
});

describe('filters', () => {
  it('offer nothing that would leave nothing, but for what was chosen', async () => {
    const { page, close } = await visitSearch(site, '排污许可', '&province=江西&document=x');
    await answered(page);
    const counts = await page
      .locator('.filter label')
      .evaluateAll((labels) =>
        labels.map((label) => ({ count: label.querySelector('.filter-count')?.textContent, chosen: label.querySelector('input')?.checked })),
      );
    expect(counts.filter(({ chosen }) => chosen)).toHaveLength(1);
    expect(counts.filter(({ count, chosen }) => count === '0' && !chosen)).toEqual([]);
    await close();
  });
});

describe('on a phone', () => {
  it('the tools stand in one line, filters chosen or not', async () => {
    const { page, close } = await openSearch(site, '排污许可', '&province=湖南', phone);
    await answered(page);
    const tops = await part(page, 'tools')
      .locator('label:visible, button:visible')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, height }) => Math.round(top + height / 2)));
    expect(new Set(tops).size).toBe(1);
    await close();
  });

  it('a passage of what only comes nearest has three lines at most', async () => {
    const { page, close } = await openSearch(site, '道路 融雪剂', '', phone);
    await answered(page);
    const lines = await page
      .locator('.hit-text')
      .evaluateAll((all) => all.map((one) => one.clientHeight / Number.parseFloat(getComputedStyle(one).lineHeight)));
    expect(lines.length).toBeGreaterThan(0);
    expect(Math.max(...lines)).toBeLessThanOrEqual(3.01);
    await close();
  });
});

describe('what the results concern', () => {
  it.each([1100, 1440])('stands in one place, beside filters and without (%i)', async (width) => {
    const leftOf = async (query: string) => {
      const { page, close } = await openSearch(site, query, '', { viewport: { width, height: 900 } });
      await answered(page);
      await part(page, 'around').scrollIntoViewIfNeeded();
      await soon(() => part(page, 'around').getByRole('link').count()).toBeGreaterThan(0);
      const [around, first] = [await part(page, 'around').boundingBox(), await hits(page).first().boundingBox()];
      await close();
      return [around?.x, first?.x];
    };
    expect(await leftOf('道路 融雪剂')).toEqual(await leftOf('排污许可'));
  });
});
