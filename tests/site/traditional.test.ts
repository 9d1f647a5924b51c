/** Pages in traditional characters: words are not matched across their borders, and what works in simplified ones goes on working. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';

const site = useSite();
const patient = { timeout: 15_000 };
const governance = '/policies/hunan-2021-governance/';

async function inTraditional(path: string): Promise<{ page: Page; complaints: string[]; close(): Promise<void> }> {
  const opened = await site.open(path);
  await opened.page.evaluate(() => localStorage.setItem('script', 'traditional'));
  await opened.page.reload();
  await expect.poll(() => opened.page.evaluate(() => document.documentElement.lang), patient).toBe('zh-Hant');
  return opened;
}

describe('a page in traditional characters', () => {
  it('has the forms of its words', async () => {
    const { page, complaints, close } = await inTraditional(governance);
    const text = (await page.locator('#m5').textContent()) ?? '';
    expect(text).toContain('以排污許可制為核心的企業環境管理制度');
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps the marks of a search, which was in simplified characters', async () => {
    const { page, close } = await inTraditional(`${governance}?mark=${encodeURIComponent('排污许可制')}`);
    const highlighted = () => page.evaluate(() => [...(CSS.highlights.get('search-mark') ?? [])].map(String));
    await expect.poll(highlighted, patient).toEqual(['排污許可制', '排污許可制', '排污許可制']);
    await close();
  });

  it('narrows its contents by words in either writing', async () => {
    const { page, close } = await inTraditional(governance);
    const entry = page.locator('nav li:has(> a[href$="#m5"]), .contents li:has(> a[href$="#m5"])').first();
    const isLeft = async (words: string) => {
      await page.locator('.contents-filter').fill(words);
      return entry.evaluate((item) => !(item as HTMLElement).hidden);
    };
    expect(await isLeft('严格排污')).toBe(true);
    expect(await isLeft('嚴格排污')).toBe(true);
    expect(await isLeft('督察')).toBe(false);
    await close();
  });

  it.each(['list', 'lines'])('writes passages of hits (%s) as in the whole text, though they are cut in mid-word', async (layout) => {
    const { page, close } = await inTraditional(`/search/?q=${encodeURIComponent('制度')}&view=${layout}`);
    const pieces = page.locator('main [data-before]');
    await expect.poll(() => pieces.count(), patient).toBeGreaterThan(8);
    const late = page.locator('#piece');
    await page.evaluate(() => {
      const piece = Object.assign(document.createElement('p'), { id: 'piece' });
      piece.innerHTML = '……<span data-before="骨" data-after="企业">干</span>……<span data-before="若" data-after="">干</span>';
      document.body.append(piece);
    });
    await expect.poll(() => late.textContent(), patient).toBe('……幹……干');
    await close();
  });

  it('is remembered on the desk in the characters that were received', async () => {
    for (const path of [`${governance}#m12`, `${governance}m12/`]) {
      const { page, close } = await inTraditional(path);
      await page.mouse.move(400, 300);
      await page.mouse.wheel(0, 200);
      await expect.poll(() => page.evaluate(() => localStorage.getItem('desk:/')), patient).not.toBeNull();
      await page.goto(`${site.origin()}/robots.txt`);
      const [read] = await page.evaluate(() => JSON.parse(localStorage.getItem('desk:/') ?? '{"read":[]}').read);
      expect(read.unit).toMatch(/^（.+）/u);
      expect(read.unit).not.toMatch(/[體環責質業監測]/u);
      await close();
    }
  });

  it('has what comes onto it later in the same writing, and goes back', async () => {
    const { page, close } = await inTraditional(`/search/?q=${encodeURIComponent('着力')}`);
    await expect.poll(() => page.locator('main').textContent(), patient).toContain('著力');
    await page.evaluate(() => {
      const note = document.createElement('p');
      note.id = 'late';
      note.textContent = '落实碳配额发放';
      document.body.append(note);
    });
    await expect.poll(() => page.locator('#late').textContent(), patient).toBe('落實碳配額發放');
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page.locator('[data-settings] input[value="simplified"]').check({ force: true });
    await expect.poll(() => page.locator('#late').textContent(), patient).toBe('落实碳配额发放');
    await close();
  });
});
