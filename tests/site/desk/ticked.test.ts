/** Ticked hits: they stay until the reader gives them up, in every layout, and what is done with them is within reach on a phone. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../browser.ts';
import { answered, hits, part, soon } from '../search-page.ts';

const site = useSite();
const search = '/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF&without=*';
const count = (page: Page) => part(page, 'chosen-count').textContent();
const ticked = (page: Page) => page.locator('[data-hit]:checked').evaluateAll((boxes) => boxes.map((box) => (box as HTMLElement).dataset.hit));

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
