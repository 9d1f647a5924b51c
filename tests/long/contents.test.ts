import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../site/browser.ts';
import { atRest, watchShifts } from '../site/measure-page.ts';

const site = useSite();
const plan = '/policies/hunan-2021-ecology-plan/';

describe('the contents of a document', () => {
  it.each([
    ['臭氧', '推进PM2.5与臭氧协同治理'],
    ['ｐｍ２．５', '推进PM2.5与臭氧协同治理'],
    ['专栏7', '专栏7'],
  ])('are narrowed by typing %s, and Enter leads to what is left', async (typed, first) => {
    const { page, close } = await site.visit(plan);
    await page.locator('.contents-filter').fill(typed);
    const shown = await page.locator('.contents li:not([hidden]) > a').allTextContents();
    expect(shown.join('｜')).toContain(first);
    expect(shown.length).toBeLessThan(12);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':target').first().textContent()).toContain(first.slice(0, 4));
    await close();
  });

  it.each([
    ['環境影響評價', '加强规划环境影响评价'],
    ['碳達峰', '全力推进碳达峰行动'],
    ['tandafeng', '全力推进碳达峰行动'],
    ['tàn dáfēng', '全力推进碳达峰行动'],
    ['碳dafeng', '全力推进碳达峰行动'],
    ['tdfxd', '全力推进碳达峰行动'],
  ])('are narrowed by typing %s, as the search reads it', async (typed, first) => {
    const { page, close } = await site.visit(plan);
    await page.locator('.contents-filter').fill(typed);
    const shown = page.locator('.contents li:not([hidden]) > a');
    await expect.poll(() => shown.count()).toBeLessThan(12);
    expect((await shown.allTextContents()).join('｜')).toContain(first);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator(':target').first().textContent()).toContain(first.slice(0, 4));
    await close();
  });

  it('load nothing of the search for words that an entry holds', async () => {
    const { page, close } = await site.open(plan);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('.contents-filter').fill('臭氧');
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => path.startsWith('/search/'))).toEqual([]);
    await page.locator('.contents-filter').fill('chouyang');
    await expect.poll(() => asked.filter((path) => path.endsWith('/sounds.json'))).toHaveLength(1);
    expect(asked.filter((path) => path.endsWith('/client.js'))).toHaveLength(1);
    await close();
  });

  it.each(['（十二）', '(十二)', '十二', '12'])('lead to （十二） when one types %s', async (typed) => {
    const { page, close } = await site.visit('/policies/hunan-2021-governance/');
    await page.locator('.contents-filter').fill(typed);
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toBe('#m12');
    await close();
  });

  it('show all again on Escape', async () => {
    const { page, close } = await site.visit('/policies/hunan-2021-governance/');
    const count = await page.locator('.contents li').count();
    await page.locator('.contents-filter').fill('排污');
    expect(await page.locator('.contents li:not([hidden])').count()).toBeLessThan(count);
    await page.keyboard.press('Escape');
    expect(await page.locator('.contents li:not([hidden])').count()).toBe(count);
    await close();
  });
});

describe('the contents of the plan on a desk', () => {
  const viewport = { width: 1440, height: 900 };
  const current = (page: Page) => page.locator('.contents [aria-current]');

  it('name where the reader is, and stand still while the page is scrolled', async () => {
    const { page, close } = await site.open('/robots.txt', { viewport });
    await watchShifts(page);
    await page.goto(site.origin() + plan, { waitUntil: 'load' });
    await page.mouse.move(720, 450);
    const named = new Set<string | null>();
    for (let turn = 0; turn < 40; turn++) {
      const before = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 700);
      await page.waitForFunction((place) => scrollY >= place + 600 || scrollY + innerHeight > document.documentElement.scrollHeight - 2, before);
      if ((await current(page).count()) > 0) named.add(await current(page).getAttribute('href'));
    }
    expect(named.size).toBeGreaterThan(10);
    expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
    await close();
  });

  it('open the branch of an entry that is chosen, and of a unit that is stepped to', async () => {
    const { page, close } = await site.open(plan, { viewport });
    const shown = page.locator('.contents ol[data-depth="3"]:visible');
    expect(await shown.count()).toBe(0);
    await page.locator('.contents a[href="#s3-1"]').click();
    await expect.poll(() => current(page).getAttribute('href')).toBe('#s3-1');
    expect(await shown.count()).toBe(1);
    const next = page.locator('.contents [data-step="1"]');
    await next.click();
    await expect.poll(() => current(page).getAttribute('href')).toMatch(/^#s3-1-/u);
    await expect.poll(() => current(page).isVisible()).toBe(true);
    await close();
  });
});

describe.each([
  ['a desk', '.contents', { viewport: { width: 1440, height: 900 } }],
  ['a tall screen', '.contents', { viewport: { width: 2560, height: 1440 } }],
  ['a phone', '.reader-bar', { viewport: { width: 390, height: 844 } }],
] as const)('the steps from unit to unit on %s', (_screen, bar, options) => {
  const policy = '/policies/hunan-2021-governance/';
  const open = async (path: string) => {
    const { page, close } = await site.open(path, options);
    const count = () => page.locator(`${bar} [data-steps-count]`).textContent();
    return { page, close, count, next: page.locator(`${bar} [data-step="1"]`), previous: page.locator(`${bar} [data-step="-1"]`) };
  };
  /** Distance of a unit from the top of the screen. */
  const topOf = (page: Page, id: string) => page.locator(`[id="${id}"]`).evaluate((unit) => Math.round(unit.getBoundingClientRect().top));

  it('lead to every unit of the contents, one by one, whatever fits on the screen, and back', async () => {
    const { page, close, count, next, previous } = await open(policy);
    const entries = await page.locator('.contents li > a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
    await expect.poll(count).toBe('37 个条目');
    const met: string[] = [];
    for (const id of entries) {
      await next.click();
      await expect.poll(() => page.locator('.contents [aria-current]').getAttribute('href')).toBe(`#${id}`);
      met.push((await count()) ?? '');
    }
    expect(met).toEqual([...Array.from({ length: 37 }, (_, at) => `${at + 1} / 37`), '37 / 37']);
    expect(await next.getAttribute('aria-disabled')).toBe('true');
    for (const id of entries.slice(-12, -1).reverse()) {
      await previous.click();
      await expect.poll(() => page.locator('.contents [aria-current]').getAttribute('href')).toBe(`#${id}`);
    }
    await close();
  });

  it('bring the unit to the top, say its name, and leave the address alone', async () => {
    const { page, close, count, next } = await open(`${policy}#m5`);
    await expect.poll(count).toBe('11 / 37');
    const top = await topOf(page, 'm5');
    await next.focus();
    await page.keyboard.press('Enter');
    await expect.poll(count).toBe('12 / 37');
    expect(Math.abs((await topOf(page, 'm6')) - top)).toBeLessThanOrEqual(2);
    expect(await page.locator('[data-step-said]').textContent()).toBe('（六）加快生产服务绿色化，第12个条目，共37个');
    await page.keyboard.press('Enter');
    await expect.poll(count).toBe('13 / 37');
    expect(new URL(page.url()).hash).toBe('#m5');
    await close();
  });

  it('follow the reader who scrolls, and stand still while their figures change', async () => {
    const { page, close, count, next } = await open(policy);
    const before = await next.boundingBox();
    await page.locator('#m20').evaluate((unit) => unit.scrollIntoView());
    await expect.poll(count).not.toBe('37 个条目');
    const { x, width } = (await next.boundingBox()) ?? {};
    expect({ x, width }).toEqual({ x: before?.x, width: before?.width });
    await close();
  });
});

describe('a reader who sets the text larger or wider', () => {
  it.each([
    [1440, 900],
    [390, 844],
  ])('keeps the place at %i px', async (width, height) => {
    const { page, close } = await site.open('/policies/hunan-2021-ecology-plan/#s5-2', { viewport: { width, height } });
    const heading = page.locator('#s5-2 > .own .unit-heading');
    const top = () => heading.evaluate((each) => each.getBoundingClientRect().top);
    await atRest(page);
    const before = await top();
    for (const choice of ['size:ll', 'width:s', 'size:m']) {
      const [name, value] = choice.split(':');
      await page.locator(`[data-settings] input[name="${name}"][value="${value}"]`).evaluate((input) => (input as HTMLInputElement).click());
      expect(Math.abs((await top()) - before), choice).toBeLessThanOrEqual(4);
    }
    await close();
  });
});
