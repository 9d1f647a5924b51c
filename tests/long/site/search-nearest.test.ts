/** Where nothing answers a query: the units that come nearest, said to be no answers. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkWithAxe } from '../../site/access/axe.ts';
import { useSite } from '../../site/browser.ts';
import { answered, hits, openSearch, part, soon, status, unitsWith, visitSearch } from '../../site/search-page.ts';

const site = useSite();
/** A word that stands in the texts beside one of another field. */
const query = '道路 融雪剂';

describe('where nothing answers', () => {
  it('the nearest units stand under a heading that says so, at most ten, and none is counted', async () => {
    const { page, complaints, close } = await visitSearch(site, query);
    await answered(page);
    expect(await status(page).textContent()).toBe(`没有找到直接回答“${query}”的条目。`);
    expect(await page.getByRole('heading', { name: '最接近的' }).isVisible()).toBe(true);
    const matches = await hits(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.match));
    expect(matches.length).toBeLessThanOrEqual(10);
    expect(new Set(matches)).toEqual(new Set(['nearest']));
    expect(await part(page, 'provinces').locator('li').count()).toBe(0);
    expect(await part(page, 'filters').isVisible()).toBe(false);
    expect(await part(page, 'understanding').textContent()).toContain('融雪剂');
    expect(complaints).toEqual([]);
    await close();
  });

  it('each says what it has, and why it is here', async () => {
    const { page, close } = await visitSearch(site, query);
    await answered(page);
    const [first] = await hits(page).all();
    expect(await first?.locator('.hit-via').textContent()).toContain('接近：有“道路”');
    await first?.locator('.hit-reasons summary').click();
    await soon(() => first?.locator('.hit-reasons ul').textContent() ?? Promise.resolve('')).toContain('不是直接回答');
    await close();
  });

  it.each(['lines', 'groups'])('they stand in one list, whatever layout the address names (%s)', async (view) => {
    const { page, close } = await visitSearch(site, query, `&view=${view}`);
    await answered(page);
    expect(await page.locator('ol.hits > .hit').count()).toBeGreaterThan(0);
    expect(await part(page, 'layouts').isVisible()).toBe(false);
    await close();
  });

  it('a place of which nothing is held is a filter that can be taken out of the query', async () => {
    const { page, close } = await visitSearch(site, '安徽 排污许可');
    await answered(page);
    await page.getByRole('list', { name: '范围' }).getByRole('button', { name: '安徽' }).click();
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${unitsWith('排污许可').length} 个条目`));
    expect(await page.locator('#q').inputValue()).toBe('排污许可');
    await page.goBack();
    await soon(() => page.locator('#q').inputValue()).toBe('安徽 排污许可');
    await close();
  });

  it('nothing is said to stand nowhere that stands in the texts', async () => {
    const { page, close } = await visitSearch(site, query);
    await answered(page);
    const said = (await part(page, 'understanding').locator('.note').allTextContents()).join('');
    for (const [, word = ''] of said.matchAll(/未检得(?:“[^”]*”)*?“([^”]+)”/gu)) expect(unitsWith(word), word).toEqual([]);
    expect(said).not.toContain('“道路”');
    await close();
  });

  it('the hits stand where they stand beside filters', async () => {
    const leftOf = async (asked: string) => {
      const { page, close } = await openSearch(site, asked, '', { viewport: { width: 1440, height: 900 } });
      await answered(page);
      const left = await hits(page)
        .first()
        .evaluate((hit) => hit.getBoundingClientRect().left);
      await close();
      return left;
    };
    expect(await leftOf(query)).toBe(await leftOf('排污许可'));
  });

  it('a filter that hides all of them can be left', async () => {
    const { page, close } = await visitSearch(site, query, '&kind=back');
    await answered(page);
    expect(await status(page).textContent()).toMatch(new RegExp(`^所选范围内没有接近“${query}”的条目，其他范围有 \\d+ 个接近的条目。$`, 'u'));
    await page.getByRole('button', { name: '查看全部范围' }).click();
    await soon(() => hits(page).count()).toBeGreaterThan(0);
    await close();
  });

  it('none stands there when interpretations are switched off', async () => {
    const { page, close } = await visitSearch(site, query, '&without=*');
    await answered(page);
    expect(await hits(page).count()).toBe(0);
    await close();
  });

  it('files that are taken away say what they hold', async () => {
    const { page, close } = await openSearch(site, query, '', { acceptDownloads: true });
    await answered(page);
    await part(page, 'open-export').click();
    expect(await part(page, 'export-scope').textContent()).toMatch(/^导出最接近的 \d+ 个条目$/u);
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-export="markdown"]:not([data-copy])').click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('没有确定的答案，最接近的条目');
    await close();
  });

  it('it is fit for a phone, the dark theme, a screen reader and paper', async () => {
    const { page, close } = await openSearch(site, query, '', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await answered(page);
    expect((await checkWithAxe(page)).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.emulateMedia({ media: 'print' });
    expect(await status(page).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: '最接近的' }).isVisible()).toBe(true);
    await close();
  });
});

describe('where nothing comes near', () => {
  it('the words of the query are links to what each finds, and there is somewhere to go on', async () => {
    const { page, complaints, close } = await visitSearch(site, '治理圆珠笔');
    await answered(page);
    expect(await hits(page).count()).toBe(0);
    expect(await part(page, 'understanding').locator('.note').count()).toBeLessThanOrEqual(1);
    expect(await page.getByRole('link', { name: '各地对照' }).last().isVisible()).toBe(true);
    const link = page.getByRole('list', { name: '分别看' }).getByRole('link');
    expect(await link.textContent()).toBe(`治理 ${unitsWith('治理').length} 个条目`);
    await link.click();
    await soon(() => status(page).textContent()).toMatch(new RegExp(`（含原词 ${unitsWith('治理').length} 个）|^${unitsWith('治理').length} 个条目`));
    expect(await part(page, 'elsewhere').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });
});
