/** The home page and the pictures of coverage, held against the public data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Topic } from '../../src/policy/model/topic.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';
import { answered, areaOf, clauses, documents, hits } from './search-page.ts';

const site = useSite();
const topics = JSON.parse(readFileSync(join(dist, 'data', 'topics.json'), 'utf8')) as Topic[];
const provinces = [...new Set(documents.map(({ place }) => place.name))];

/** A place without measures: what its documents say all the same is held against them elsewhere (claims.test.ts). */
const silent = '：(?:无专条，另见\\d+个条目|所收文件中未检得|未收此类文件)';

/** 湖南2个条目，另系统匹配1个, 江西：无专条，另见3个条目 …, counted here in another way than the page does; as patterns. */
function expectedWords({ units }: Topic): string[] {
  return provinces.map((province) => {
    const sources = units.filter(({ id }) => areaOf(id) === province).map(({ source }) => source);
    const [own, proposed] = ['editor', 'proposed'].map((wanted) => sources.filter((source) => source === wanted).length);
    if (!own && !proposed) return province + silent;
    return province + [own && `${own}个条目`, proposed && (own ? `另系统匹配${proposed}个` : `系统匹配${proposed}个条目`)].filter(Boolean).join('，');
  });
}

describe('the map of topics', () => {
  it('leads to every topic and says how many measures each province has there', async () => {
    const { page, close } = await site.open('/', { javaScriptEnabled: false });
    const shown = await page.locator('.topic-map li').evaluateAll((items) =>
      items.map((item) => ({
        title: item.querySelector('a')?.textContent,
        href: item.querySelector('a')?.getAttribute('href'),
        words: item.querySelector('.visually-hidden')?.textContent?.split('；'),
      })),
    );
    expect(shown).toEqual(
      topics.map((topic) => ({
        title: topic.title,
        href: `/compare/${topic.id}/`,
        words: expectedWords(topic).map((words) => expect.stringMatching(`^${words}$`)),
      })),
    );
    for (const { id } of topics) expect(existsSync(join(dist, 'compare', id, 'index.html')), id).toBe(true);
    await close();
  });

  it('draws a mark for each of these measures, and no more', async () => {
    const { page, close } = await site.visit('/');
    const drawn = await page.locator('.topic-map li').evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll<HTMLElement>('.map-cell')].map((cell) => ({
          province: cell.dataset.province,
          own: cell.querySelectorAll('circle:not(.proposed)').length,
          proposed: cell.querySelectorAll('circle.proposed').length,
          figure: cell.querySelector('text')?.textContent ?? null,
        })),
      ),
    );
    const counted = topics.map(({ units }) =>
      provinces.map((province) => {
        const own = units.filter(({ id }) => areaOf(id) === province);
        const few = own.length <= 9;
        const marks = (source: string): number => (few ? own.filter((unit) => unit.source === source).length : 0);
        return { province, own: marks('editor'), proposed: marks('proposed'), figure: few ? null : String(own.length) };
      }),
    );
    expect(drawn).toEqual(counted);
    await close();
  });

  it.each([
    [1440, 900],
    [1100, 800],
    [768, 1024],
    [390, 844],
    [320, 640],
  ])('stands whole in a window %i px wide, with room for a finger on each topic', async (width, height) => {
    const { page, close } = await site.open('/', { viewport: { width, height } });
    const map = await page.locator('.topic-map').evaluate((element) => ({
      spare: element.clientWidth - element.scrollWidth,
      targets: [...element.querySelectorAll('li')].map((item) => item.getBoundingClientRect()).map((box) => Math.min(box.width, box.height)),
    }));
    expect(map.spare).toBeGreaterThanOrEqual(0);
    expect(Math.min(...map.targets)).toBeGreaterThanOrEqual(24);
    await close();
  });

  it('lets a click on a mark lead to its topic', async () => {
    const { page, close } = await site.open('/', { viewport: { width: 1440, height: 900 } });
    const cell = page.locator('.topic-map li').first().locator('.map-cell').last();
    await cell.scrollIntoViewIfNeeded();
    const box = await cell.boundingBox();
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    await page.waitForURL(`**/compare/${topics[0]?.id}/`);
    await close();
  });
});

describe('the bars on a topic’s page', () => {
  it('have a block for each measure of each province, and say so in words', async () => {
    const { page, close } = await site.visit('/404.html');
    for (const topic of topics.slice(0, 8).concat(topics.filter(({ id }) => id === 'rural-soil'))) {
      await page.goto(`${site.origin()}/compare/${topic.id}/`);
      const picture = page.locator('.province-bars svg');
      expect(await picture.getAttribute('aria-label'), topic.id).toMatch(new RegExp(`^${topic.title}，各地条目数：${expectedWords(topic).join('；')}$`, 'u'));
      expect(await picture.locator('rect').count(), topic.id).toBe(topic.units.length);
      expect(await picture.locator('rect.proposed').count(), topic.id).toBe(topic.units.filter(({ source }) => source === 'proposed').length);
    }
    await close();
  });
});

describe('the home page', () => {
  it('has sample searches that all find something', async () => {
    const { page, close } = await site.visit('/');
    const samples = await page.locator('.samples a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(samples.length).toBeGreaterThanOrEqual(3);
    for (const sample of samples) {
      await page.goto(sample);
      await answered(page);
      expect(await hits(page).count(), decodeURIComponent(sample)).toBeGreaterThan(0);
    }
    await close();
  });

  it('dates its news by nothing but the data', async () => {
    const { page, close } = await site.open('/', { javaScriptEnabled: false });
    const dates = await page.locator('.news time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
    const known = documents.flatMap(({ date, added, revised }) => [date, added, revised]);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.filter((date) => !known.includes(date))).toEqual([]);
    const changes = documents.flatMap(({ added, revised }) => [added, revised ?? added]).sort();
    expect(dates[0]).toBe(changes.at(-1));
    const undated = documents.filter(({ date }) => date === null).length;
    if (undated > 0) expect(await page.locator('.news').textContent()).toContain(`另有${undated}份所据文本未载成文日期`);
    await close();
  });

  it('says how much is here', async () => {
    const { page, close } = await site.open('/', { javaScriptEnabled: false });
    expect(await page.locator('.shelf').textContent()).toContain(`${provinces.length}个省级行政区 · ${documents.length}份文件 · ${clauses.length}个条目`);
    await close();
  });
});
