import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';

const site = useSite();
const plan = '/policies/hunan-2021-ecology-plan/';

describe('the contents of a document', () => {
  it.each([
    ['臭氧', '推进PM2.5与臭氧协同治理'],
    ['ｐｍ２．５', '推进PM2.5与臭氧协同治理'],
    ['专栏7', '专栏7'],
  ])('are narrowed by typing %s, and Enter leads to what is left', async (typed, first) => {
    const { page, close } = await site.open(plan);
    await page.locator('.contents-filter').fill(typed);
    const shown = await page.locator('.contents li:not([hidden]) > a').allTextContents();
    expect(shown.join('｜')).toContain(first);
    expect(shown.length).toBeLessThan(12);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':target').first().textContent()).toContain(first.slice(0, 4));
    await close();
  });

  it.each(['（十二）', '(十二)', '十二', '12'])('lead to （十二） when one types %s', async (typed) => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/');
    await page.locator('.contents-filter').fill(typed);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#m12');
    await close();
  });

  it('show all again on Escape', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/');
    const count = await page.locator('.contents li').count();
    await page.locator('.contents-filter').fill('排污');
    expect(await page.locator('.contents li:not([hidden])').count()).toBeLessThan(count);
    await page.keyboard.press('Escape');
    expect(await page.locator('.contents li:not([hidden])').count()).toBe(count);
    await close();
  });
});
