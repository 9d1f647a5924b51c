/** Tables of the text: rows have their links, and on a phone every value stays with its name. */
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';

const site = useSite();
const plan = '/policies/hunan-2021-ecology-plan/';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('a row of a table', () => {
  it('is linked and cited by its mark: 表2第6行', async () => {
    const { page, complaints, close } = await site.open(plan, clipboard);
    await page.locator('[id="t2-r6"] .row-link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.cite-menu:popover-open').waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.origin()}${plan}#t2-r6`);
    await page.keyboard.press('o');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/表2第6行$/u);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows its mark when it is pointed at', async () => {
    const { page, close } = await site.open(`${plan}#t2`);
    const opacity = (): Promise<string> => page.locator('[id="t2-r6"] .row-link').evaluate((link) => getComputedStyle(link).opacity);
    expect(await opacity()).toBe('0');
    await page.locator('[id="t2-r6-c6"]').hover();
    await expect.poll(opacity).toBe('1');
    await close();
  });
});

describe.each([320, 390])('tables at %i px', (width) => {
  it('are no wider than the page and no box that scrolls; each row has its name, each value its head', async () => {
    const { page, close } = await site.open(`${plan}#t1`, { viewport: { width, height: 844 } });
    const found = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      boxes: [...document.querySelectorAll('.table-grid')].filter(
        (grid) => grid.scrollHeight > grid.clientHeight + 1 || grid.scrollWidth > grid.clientWidth + 1,
      ).length,
      nameless: [...document.querySelectorAll('.table-grid tbody tr')].filter((row) => !row.querySelector('.row-name')?.checkVisibility()).length,
      headless: [...document.querySelectorAll('.table-grid td:not([class])')].filter((cell) => getComputedStyle(cell, '::before').content.length < 3).length,
      rows: document.querySelectorAll('.table-grid tbody tr').length,
    }));
    expect(found).toEqual({ page: width, boxes: 0, nameless: 0, headless: 0, rows: found.rows });
    expect(found.rows).toBeGreaterThan(30);
    await close();
  });
});
