/** Facts that answer a question stand above the hits, with the words that prove them. */
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';
import { answered, clauses, openSearch, part, soon, visitSearch } from './search-page.ts';

const site = useSite();
const question = '钢铁企业何时完成超低排放改造';

describe('an answer from the facts', () => {
  it('gives the date, the sentence as published, and the way to it', async () => {
    const { page, complaints, close } = await visitSearch(site, question);
    await answered(page);
    const rows = page.locator('.cards [data-card="deadline"]');
    await soon(() => rows.count()).toBeGreaterThan(0);
    expect(await rows.first().locator('.card-answer').textContent()).toMatch(/^\d{4}年/u);
    const words = (await rows.first().locator('.card-words').textContent()) ?? '';
    expect(clauses.some(({ text }) => text.includes(words))).toBe(true);
    expect(await rows.first().locator('a').getAttribute('href')).toMatch(/\/policies\/[^#]+#[a-z]/u);
    expect(await part(page, 'cards').textContent()).toContain('以文句为准');
    expect(complaints).toEqual([]);
    await close();
  });

  it('names the bodies for who asks who is in charge', async () => {
    const { page, close } = await visitSearch(site, '尾矿库治理谁负责');
    await answered(page);
    await soon(() => page.locator('.cards [data-card="charge"]').count()).toBeGreaterThan(0);
    expect(await page.locator('.cards .card-answer').first().textContent()).toMatch(/^(?:牵头|责任单位)：/u);
    await close();
  });

  it('goes away with its question, and does not stand where nothing is sure', async () => {
    const { page, close } = await visitSearch(site, question);
    await answered(page);
    await soon(() => page.locator('.cards').count()).toBe(1);
    await page.locator('#q').fill('排污许可');
    await page.locator('#q').press('Enter');
    await soon(() => page.locator('.cards').count()).toBe(0);
    expect(await part(page, 'cards').isVisible()).toBe(false);
    await close();
  });

  it.each(['light', 'dark'] as const)('fits a telephone, %s', async (colorScheme) => {
    const { page, close } = await openSearch(site, '森林覆盖率2025年', '', { viewport: { width: 390, height: 844 }, colorScheme });
    await answered(page);
    await soon(() => page.locator('.cards tr[data-card]').count()).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
  });
});
