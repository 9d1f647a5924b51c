/** The three layouts of the results, the bars of the provinces, the filters: against a plain scan of the public data. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/policy/ids.ts';
import { useSite } from '../../site/browser.ts';
import {
  answered,
  areaOf,
  clauses,
  documents,
  hits,
  openSearch,
  part,
  placesOf,
  showAll,
  soon,
  status,
  unitsWith,
  visitSearch,
} from '../../site/search-page.ts';

const site = useSite();
const exactOnly = '&without=*';
const lines = (page: Page) => page.locator('.lines li');

describe('the bars of the provinces', () => {
  it('count the hits of each province, and name those without', async () => {
    const { page, close } = await visitSearch(site, '环评', exactOnly);
    await answered(page);
    const counted = new Map<string, number>();
    for (const id of unitsWith('环评')) counted.set(areaOf(id), (counted.get(areaOf(id)) ?? 0) + 1);
    const expected = [...new Set(documents.map(({ place }) => place.area))].map((name) =>
      counted.has(name) ? `${name}${counted.get(name)}` : `${name}：未检得`,
    );
    expect(await page.locator('.provinces li').allTextContents()).toEqual(expected);
    expect(expected.some((words) => words.includes('未检得'))).toBe(true);
    await close();
  });

  it.each([
    ['only the best units of a question are shown', '黑臭水体谁负责'],
    ['a clause of one document is asked for', '湖南实施意见第五条'],
  ])('say of no province that it has none where %s', async (_, query) => {
    const { page, close } = await visitSearch(site, query);
    await answered(page);
    const bars = await page.locator('.provinces li').allTextContents();
    expect(bars.filter((words) => words.includes('未检得'))).toEqual([]);
    expect(bars.length).not.toBe(1);
    await close();
  });

  it('narrow the hits, keep that in the address and give it back', async () => {
    const { page, close } = await openSearch(site, '水', exactOnly);
    const all = unitsWith('水').length;
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${all} 个条目`));
    await page.getByRole('checkbox', { name: /江西/u }).first().check();
    const inJiangxi = unitsWith('水').filter((id) => areaOf(id) === '江西').length;
    await soon(() => status(page).textContent()).toBe(`${inJiangxi} 个条目 · 1 份文件 · 1 个省级行政区`);
    expect(new URL(page.url()).searchParams.getAll('province')).toEqual(['江西']);
    await page.goBack();
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${all} 个条目`));
    await page.goForward();
    await page.reload();
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${inJiangxi} 个条目`));
    await close();
  });
});

describe('the filters', () => {
  it('count by document and kind as the data says', async () => {
    const { page, close } = await visitSearch(site, '排污许可', exactOnly);
    await answered(page);
    const found = new Set(unitsWith('排污许可'));
    for (const { id, shortTitle } of documents) {
      const count = [...found].filter((unit) => documentOf(unit) === id).length;
      expect(await page.locator(`.filter label:has(input[name="document"][value="${id}"])`).textContent(), shortTitle).toBe(`${shortTitle}${count}`);
    }
    const boxes = clauses.filter(({ id, kind }) => kind === 'box' && found.has(id)).length;
    if (boxes > 0) expect(await page.locator('.filter label:has(input[name="kind"][value="box"])').textContent()).toBe(`专栏${boxes}`);
    await close();
  });

  it('keep the focus where it was, and are taken back together', async () => {
    const { page, close } = await visitSearch(site, '水', exactOnly);
    await answered(page);
    const all = await status(page).textContent();
    const choice = page.locator('.filter input[name="document"]').first();
    await choice.focus();
    await page.keyboard.press('Space');
    await soon(() => status(page).textContent()).toContain('1 份文件');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe('document');
    await part(page, 'clear-filters').click();
    await soon(() => status(page).textContent()).toBe(all);
    await close();
  });

  it('that nobody has are shown for what they are, with a way to all hits', async () => {
    const { page, complaints, close } = await visitSearch(site, '水', '&province=%3Cb%3E火星&document=x&kind=%22%3E&year=9');
    await soon(() => status(page).textContent()).toContain('所选范围内未检得“水”');
    await page.getByRole('button', { name: '查看全部范围' }).click();
    await soon(() => hits(page).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('stand in a sheet on a phone', async () => {
    const { page, close } = await openSearch(site, '水', exactOnly, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await answered(page);
    expect(await part(page, 'filters').isVisible()).toBe(false);
    await part(page, 'open-filters').tap();
    await page.locator('.filter input[name="document"]').first().tap();
    await soon(() => status(page).textContent()).toContain('1 份文件');
    await page.getByRole('button', { name: '收起筛选' }).tap();
    expect(await part(page, 'filters').isVisible()).toBe(false);
    expect(await part(page, 'open-filters').textContent()).toBe('筛选 1');
    await close();
  });
});

describe('by document', () => {
  it('shows every document that has hits, in the order of the collection, with its number of hits', async () => {
    const { page, close } = await visitSearch(site, '排污许可', `${exactOnly}&view=groups`);
    await answered(page);
    await showAll(page);
    const found = unitsWith('排污许可');
    const expected = documents
      .map(({ id, place, title }) => ({ place: place.name, title, count: found.filter((unit) => documentOf(unit) === id).length }))
      .filter(({ count }) => count > 0)
      .map(({ place, title, count }) => `${place}${title}${count} 个条目`);
    expect(await page.locator('.group h3').allTextContents()).toEqual(expected);
    for (const more of await page.locator('.group .button:visible').all()) await more.click();
    await soon(() => hits(page).count()).toBe(found.length);
    await close();
  });

  it('is kept in the address and by the back button', async () => {
    const { page, close } = await openSearch(site, '排污许可', exactOnly);
    await answered(page);
    await page.getByRole('radio', { name: '按文件' }).check({ force: true });
    await soon(() => page.locator('.group').count()).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('view')).toBe('groups');
    await page.goBack();
    await soon(() => page.locator('.group').count()).toBe(0);
    await soon(() => hits(page).count()).toBe(10);
    await close();
  });
});

describe('the concordance', () => {
  const query = '排污许可';

  it('has one line for each place, the wording in the middle of the line', async () => {
    const { page, close } = await visitSearch(site, query, `${exactOnly}&view=lines`);
    await answered(page);
    expect(await lines(page).count()).toBe(placesOf(query));
    expect(await status(page).textContent()).toContain(`，${placesOf(query)} 处`);
    expect(new Set(await lines(page).locator('mark').allTextContents())).toEqual(new Set([query]));
    const middles = await page.evaluate(() => [...document.querySelectorAll('.lines mark')].map((mark) => Math.round(mark.getBoundingClientRect().left)));
    expect(new Set(middles).size).toBe(1);
    await close();
  });

  it.each([
    ['before', '前文', '.line-before', (text: string) => Array.from(text.trim()).reverse().join('')],
    ['after', '后文', '.line-after', (text: string) => text.trim()],
  ])('is sorted by what stands %s', async (order, name, selector, keyOf) => {
    const { page, close } = await visitSearch(site, query, `${exactOnly}&view=lines`);
    await answered(page);
    const unsorted = await lines(page).allTextContents();
    await page.getByRole('radio', { name }).check({ force: true });
    await page.waitForURL((address) => address.searchParams.get('order') === order);
    await soon(() => page.locator(`.lines[data-order="${order}"] li`).count()).toBe(unsorted.length);
    const keys = (await page.locator(`.lines ${selector}`).allTextContents()).map(keyOf);
    const collator = new Intl.Collator('zh-CN');
    expect(keys.every((key, index) => index === 0 || collator.compare(keys[index - 1] ?? '', key) <= 0)).toBe(true);
    expect((await lines(page).allTextContents()).toSorted()).toEqual(unsorted.toSorted());
    await close();
  });

  it('grows by steps to all places of a frequent word', async () => {
    const { page, close } = await visitSearch(site, '环境', `${exactOnly}&view=lines`);
    await answered(page);
    const all = placesOf('环境');
    expect(await lines(page).count()).toBeLessThan(all);
    await showAll(page);
    expect(await lines(page).count()).toBe(all);
    await close();
  });

  it('is a list of links that are read as sentences, with their sources', async () => {
    const { page, close } = await visitSearch(site, query, `${exactOnly}&view=lines`);
    await answered(page);
    const first = lines(page).first();
    expect(await first.getByRole('link').textContent()).toContain(query);
    expect(await first.locator('.line-source').textContent()).toMatch(new RegExp(`^(?:${documents.map(({ place }) => place.name).join('|')})`, 'u'));
    expect(await first.getByRole('link').getAttribute('href')).toContain('?mark=');
    await close();
  });
});
