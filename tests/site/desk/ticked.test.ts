/** Ticked hits: they stay until the reader gives them up, in every layout, and what is done with them is within reach on a phone. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../browser.ts';
import { answered, hits, part, soon } from '../search-page.ts';

const site = useSite();
const search = '/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF&without=*';
const count = (page: Page) => part(page, 'chosen-count').textContent();
const ticked = (page: Page) => page.locator('[data-hit]:checked').evaluateAll((boxes) => boxes.map((box) => (box as HTMLElement).dataset.hit));

const elsewhere = '/search/?q=%E5%9C%9F%E5%A3%A4%E6%B1%A1%E6%9F%93%E9%98%B2%E6%B2%BB%E6%B3%95&without=*';

async function exported(page: Page, form: string): Promise<{ name: string; content: string }> {
  await part(page, 'open-export').click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: new RegExp(form, 'u') }).click()]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

async function tick(page: Page, ...numbers: number[]): Promise<(string | undefined)[]> {
  await answered(page);
  for (const n of numbers) await hits(page).nth(n).getByRole('checkbox').check();
  return ticked(page);
}

describe('what is ticked', () => {
  it('is there when the reader comes back from a hit, and after another query', async () => {
    const { page, complaints, close } = await site.open(search);
    const ids = await tick(page, 0, 2);
    await hits(page).nth(1).locator('.hit-name a').click();
    await page.waitForURL('**/policies/**');
    await page.goBack();
    await answered(page);
    await soon(() => ticked(page)).toEqual(ids);
    await page.goto(`${site.origin()}/search/?q=%E5%9C%9F%E5%A3%A4%E6%B1%A1%E6%9F%93%E9%98%B2%E6%B2%BB%E6%B3%95`);
    await answered(page);
    await soon(() => count(page)).toMatch(/^已选 2 个条目，(?:都|1 个)不在本次结果里$/u);
    await part(page, 'chosen-beside').click();
    await page.locator('.side-by-side').waitFor();
    expect(new URL(page.url()).searchParams.getAll('u').toSorted()).toEqual(ids.map((id) => id?.replace('#', ':')).toSorted());
    await page.goBack();
    await answered(page);
    await part(page, 'unchoose').click();
    expect(await part(page, 'chosen').isVisible()).toBe(false);
    await page.reload();
    await answered(page);
    expect(await part(page, 'chosen').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is one choice for hits and lines: a hit is ticked at any of its lines', async () => {
    const { page, close } = await site.open(search);
    const [id] = await tick(page, 0);
    await page.getByRole('radio', { name: '上下文列表' }).check({ force: true });
    const lines = page.locator(`.lines [data-hit="${id}"]`);
    await soon(() => lines.count()).toBeGreaterThan(1);
    expect(await lines.evaluateAll((boxes) => boxes.every((box) => (box as HTMLInputElement).checked))).toBe(true);
    await lines.nth(1).uncheck();
    expect(await lines.evaluateAll((boxes) => boxes.some((box) => (box as HTMLInputElement).checked))).toBe(false);
    await lines.nth(0).check();
    expect(await count(page)).toContain('已选 1 个条目');
    await page.getByRole('radio', { name: '按相关' }).check({ force: true });
    await soon(() => ticked(page)).toEqual([id]);
    await close();
  });

  it('is exported under its own name after another query: no address and no way of finding that are not its own', async () => {
    const { page, complaints, close } = await site.open(search);
    await tick(page, 0, 2);
    expect(await exported(page, '下载 Markdown')).toMatchObject({
      name: '选中的 2 个条目.md',
      content: expect.stringMatching(/^## 选中的 2 个条目\n\n\[检索地址\]/u),
    });
    await page.goto(`${site.origin()}${elsewhere}`);
    await answered(page);
    const { name, content } = await exported(page, '下载 Markdown');
    expect([name, content.split('\n')[0]]).toEqual(['选中的 2 个条目.md', '## 选中的 2 个条目']);
    expect(content).not.toMatch(/检索地址|土壤污染防治法/u);
    const table = await exported(page, '下载表格');
    expect([table.name, table.content.split('\n')[0]]).toEqual(['选中的 2 个条目.csv', expect.not.stringContaining('命中')]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is held against the site: what has changed since is said before it is taken away', async () => {
    const { page, close } = await site.open(search);
    await tick(page, 0, 2);
    await page.evaluate(() => {
      const kept = JSON.parse(sessionStorage.getItem('ticked-1:/') ?? '[]');
      kept[0].words.text = `旧${kept[0].words.text}`;
      sessionStorage.setItem('ticked-1:/', JSON.stringify(kept));
    });
    await page.goto(`${site.origin()}${elsewhere}`);
    await answered(page);
    await part(page, 'chosen-cite').click();
    await soon(() => part(page, 'said').textContent()).toContain('1 个文字有改动');
    expect(await page.locator('.cite-list').count()).toBe(0);
    await part(page, 'chosen-cite').click();
    await page.locator('.cite-list').waitFor();
    await close();
  });

  it('is kept no longer than the page where the browser has no room: that is said', async () => {
    const { page, close } = await site.open('/robots.txt');
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.goto(site.origin() + search);
    await tick(page, 0);
    await soon(() => part(page, 'said').textContent()).toContain('浏览器存不下');
    await close();
  });

  it('is damaged where another program wrote it: then nothing is ticked', async () => {
    const { page, complaints, close } = await site.open('/search/');
    await page.evaluate(() => sessionStorage.setItem('ticked-1:/', '[{"hit":{"id":7}}]'));
    await page.goto(site.origin() + search);
    await answered(page);
    expect(await part(page, 'chosen').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('on a phone', () => {
  it('what is done with the ticked stands in one row of targets for a finger, and covers neither the last hit nor what has the focus', async () => {
    const { page, close } = await site.open(search, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await tick(page, 0, 1);
    const acts = part(page, 'chosen').locator('.tool');
    const boxes = await acts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, width, height }) => ({ top, width, height })));
    for (const { width, height } of boxes) expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    expect(new Set(boxes.slice(0, 4).map(({ top }) => Math.round(top))).size).toBe(1);
    const bar = await part(page, 'chosen').boundingBox();
    expect(bar?.height).toBeLessThan(110);
    await page.locator('.hit-name a').last().focus();
    const focused = await page.locator('.hit-name a').last().boundingBox();
    expect((focused?.y ?? 0) + (focused?.height ?? 0)).toBeLessThanOrEqual((await part(page, 'chosen').boundingBox())?.y ?? 0);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    const [end, last] = [await part(page, 'chosen').boundingBox(), await page.locator('.search-columns').boundingBox()];
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((end?.y ?? 0) + 1);
    await close();
  });
});
