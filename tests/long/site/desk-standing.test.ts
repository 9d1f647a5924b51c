/** What the desk says of starred units whose words have changed on the site since. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../../site/browser.ts';
import { governance, kept, star } from '../../site/desk/starring.ts';
import { soon } from '../../site/search-page.ts';

const site = useSite();
const go = (page: Page, path: string) => page.goto(site.origin() + path, { waitUntil: 'load' });

describe('the desk', () => {
  it('says of a starred unit what has changed since, with the way to what there is', async () => {
    const { page, complaints, close } = await site.open(governance);
    await star(page, 'm5', 'm6', 'm7', 'm8');
    await go(page, '/desk/');
    await soon(() => kept(page).first().locator('.kept-foot > span').textContent()).toBe('今天收入');
    await page.evaluate(() => {
      const desk = JSON.parse(localStorage.getItem('desk:/') ?? '');
      const [m8, m7, m6, m5] = desk.units;
      m8.text = m8.text.replace('。', '，');
      m7.id = 'hunan-2021-governance#m99';
      Object.assign(m6, { id: 'hunan-1921-notice#m6', document: { ...m6.document, id: 'hunan-1921-notice' }, added: '2026-01-05T08:00:00.000Z' });
      // Other lines and widths are no other words.
      m5.text = ` ${m5.text.replace('。', '。\n')}`;
      localStorage.setItem('desk:/', JSON.stringify(desk));
    });
    await page.reload();
    await soon(() => page.locator('.kept-standing').evaluateAll((notes) => notes.map((note) => (note as HTMLElement).dataset.standing))).toEqual([
      'changed',
      'no-unit',
      'no-document',
    ]);
    expect(await kept(page).nth(2).locator('.kept-foot > span').textContent()).toMatch(/^(?:\d+ 天前|2026年1月5日)收入$/u);
    await page.getByRole('link', { name: '看现在的文字' }).click();
    await page.waitForURL('**/policies/hunan-2021-governance/#m8');
    expect(complaints).toEqual([]);
    await close();
  });

  it('finds no change in what was starred as it stands: tables, boxes and corrected places too', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-ecology-plan/');
    await page.mouse.move(400, 300);
    await page.locator('.star').first().waitFor({ state: 'attached' });
    const all = await page.locator('.star').evaluateAll((stars) => {
      const some = stars.filter((star, n) => n % 12 === 0 || star.closest('.table, .box') || star.closest('.own')?.querySelector('.erratum'));
      for (const star of some) (star as HTMLElement).click();
      return some.length;
    });
    expect(all).toBeGreaterThan(20);
    await soon(() => page.evaluate(() => JSON.parse(localStorage.getItem('desk:/') ?? '{"units":[]}').units.length)).toBe(all);
    await go(page, '/desk/');
    const file = page.waitForResponse('**/compare/data/hunan-2021-ecology-plan.json');
    await page.reload();
    await file;
    await page.waitForLoadState('networkidle');
    expect(await page.locator('.kept-standing').evaluateAll((notes) => notes.map((note) => note.parentElement?.querySelector('a')?.href))).toEqual([]);
    await close();
  });
});
