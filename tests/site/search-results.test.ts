/** The search page: what an address shows, and what the reader's typing does to it. */
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/policy/ids.ts';
import { useSite } from './browser.ts';
import { answered, areaOf, box, documents, hits, openSearch, part, soon, status, unitsWith, visitSearch } from './search-page.ts';

const site = useSite();
const exactOnly = '&without=*';

describe('the search page', () => {
  it('shows totals, and hits with province, document, headings and the wording marked, as links to the marked unit', async () => {
    const { page, complaints, close } = await visitSearch(site, '排污许可', exactOnly);
    const found = unitsWith('排污许可');
    await soon(() => status(page).textContent()).toBe(
      `${found.length} 个条目 · ${new Set(found.map(documentOf)).size} 份文件 · ${new Set(found.map(areaOf)).size} 个省级行政区`,
    );
    const first = hits(page).first();
    expect(await first.locator('mark').first().textContent()).toBe('排污许可');
    expect(await first.locator('.hit-place').textContent()).toMatch(new RegExp(`^(?:${documents.map(({ place }) => place.name).join('|')})\\S+`, 'u'));
    const address = (await first.locator('a').getAttribute('href')) ?? '';
    expect(new URL(address).searchParams.getAll('mark')).toEqual(['排污许可']);
    await first.locator('a').click();
    await page.waitForURL(address);
    expect(await page.locator(':target').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('follows typing without a step for every letter, and keeps what was submitted for the back button', async () => {
    const { page, close } = await openSearch(site, '黑臭水体', exactOnly);
    await soon(() => hits(page).count()).toBeGreaterThan(0);
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await box(page).fill('');
    await box(page).pressSequentially('VOCs', { delay: 300 });
    await box(page).press('Enter');
    await soon(() => page.title()).toContain('VOCs');
    expect(await steps()).toBe(before + 1);
    await page.goBack();
    await soon(() => box(page).inputValue()).toBe('黑臭水体');
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${unitsWith('黑臭水体').length} 个条目`));
    await close();
  });

  it('grows a long list until nothing is left out, and shows as much again after coming back', async () => {
    const { page, close } = await openSearch(site, '的', exactOnly);
    const all = unitsWith('的').length;
    await soon(() => hits(page).count()).toBe(10);
    const more = part(page, 'more');
    while (await more.isVisible()) {
      const before = await hits(page).count();
      await more.scrollIntoViewIfNeeded();
      if (before >= 50) await more.click();
      await soon(() => hits(page).count()).toBeGreaterThan(before);
    }
    expect(await hits(page).count()).toBe(all);
    await hits(page).last().locator('a').click();
    await page.waitForURL(/policies/u);
    await page.goBack();
    await soon(() => hits(page).count()).toBe(all);
    await close();
  });

  it('shows what may be asked where nothing is', async () => {
    const { page, complaints, close } = await visitSearch(site, ' ');
    await soon(() => status(page).textContent()).toBe('可以这样查：');
    expect(await part(page, 'samples').getByRole('link').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that nothing holds the query', async () => {
    const { page, close } = await visitSearch(site, '核电站', exactOnly);
    await soon(() => status(page).textContent()).toBe('所收文件中未检得“核电站”。');
    expect(await hits(page).count()).toBe(0);
    await close();
  });

  it('on paper names itself, the query, the address and day of printing, and for every hit its address', async () => {
    const { page, close } = await openSearch(site, '黑臭水体', exactOnly);
    await soon(() => hits(page).count()).toBeGreaterThan(0);
    expect(await page.locator('.print-head, .print-foot').filter({ visible: true }).count()).toBe(0);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-head').isVisible()).toBe(true);
    expect(await page.locator('h1').innerText()).toBe('检索“黑臭水体”');
    expect((await page.locator('h1').boundingBox())?.height).toBeGreaterThan(15);
    expect(await page.locator('.print-foot').innerText()).toMatch(
      new RegExp(`${site.origin()}/search/\\?q=黑臭水体.*${new Date().getFullYear()}年\\d+月\\d+日印。.*以正式发布文本为准`, 'u'),
    );
    const [first] = unitsWith('黑臭水体');
    const addresses = await hits(page).evaluateAll((items) => items.map((item) => getComputedStyle(item, '::after').content));
    expect(addresses.some((address) => address.includes(`/policies/${first?.replace('#', '/#')}"`))).toBe(true);
    await close();
  });

  it('without scripts says what is needed and leads to documents and topics', async () => {
    const { page, close } = await site.open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    expect(await page.locator('noscript a[href*="/policies/"]').count()).toBe(documents.length);
    expect(await page.locator('noscript a[href="/compare/"]').count()).toBe(1);
    await close();
  });

  it.each(['', '&view=groups', '&view=lines'])('fits a phone, filters and results included (%j)', async (view) => {
    const { page, close } = await openSearch(site, '水', view, { viewport: { width: 320, height: 640 } });
    await answered(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });
});

describe('an answer that does not come', () => {
  it.each([
    ['search/index.json', '索引没有取到'],
    ['search/client.js', '索引没有取到'],
    ['words.json', '索引没有取到'],
    ['.pf_index', '索引没有取到'],
    ['units.json', '索引没有取到'],
    ['text-', '索引没有取到'],
  ])('is said where %s fails, and found on a second try', async (file, words) => {
    const { page, close } = await site.open('/search/');
    await page.route(
      (address) => address.href.includes(file),
      (route) => route.abort(),
    );
    await page.goto(`${site.origin()}/search/?q=排污许可`);
    await soon(() => page.getByRole('alert').textContent()).toContain(words);
    expect(await hits(page).count()).toBe(0);
    await page.unrouteAll();
    await page.getByRole('button', { name: '重试' }).click();
    await soon(() => status(page).textContent()).toMatch(/\d 个省级行政区$/u);
    await close();
  });

  it('is looked for again by itself when the network is back', async () => {
    const { page, close } = await site.open('/search/');
    await page.context().setOffline(true);
    await box(page).fill('排污许可');
    await box(page).press('Enter');
    await soon(() => page.getByRole('alert').textContent()).toContain('网络');
    await page.context().setOffline(false);
    await soon(() => hits(page).count()).toBeGreaterThan(0);
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it.each([
    ['.pf_index', (body: Buffer) => body.subarray(0, body.length / 2), '不完整'],
    ['units.json', (body: Buffer) => body.subarray(0, body.length / 2), '不完整'],
    ['words.json', (body: Buffer) => Buffer.from(body.toString().replace(/"index":"\w+"/u, '"index":"another"')), '已过时'],
    ['units.json', (body: Buffer) => Buffer.from(body.toString().replace(/"index":"\w+"/u, '"index":"another"')), '已过时'],
    ['text-', (body: Buffer) => Buffer.from(body.toString().replace(/"index":"\w+"/u, '"index":"another"')), '已过时'],
  ])('is not made of %s cut short or of another build (case %#)', async (file, damage, words) => {
    const { page, close } = await site.open('/search/');
    await page.route(
      (address) => address.href.includes(file),
      async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: damage(await response.body()) });
      },
    );
    await page.goto(`${site.origin()}/search/?q=排污许可`);
    await soon(() => page.getByRole('alert').textContent()).toContain(words);
    expect(await hits(page).count()).toBe(0);
    // Other files may still be on their way.
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await close();
  });

  it('is announced while it is on its way, and a slow one never overwrites a newer one', async () => {
    const { page, close } = await site.open('/search/');
    let letGo = (): void => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    let first: string | undefined;
    await page.route(
      (address) => address.href.includes('.pf_index'),
      async (route) => {
        first ??= route.request().url();
        if (route.request().url() === first) await held;
        await route.continue().catch(() => undefined);
      },
    );
    await box(page).fill('排污许可');
    await box(page).press('Enter');
    await soon(() => status(page).textContent()).toBe('正在检索…');
    await box(page).fill('VOCs');
    await box(page).press('Enter');
    const mark = () => hits(page).first().locator('mark').first().textContent();
    await soon(mark).toBe('VOCs');
    const late = page.waitForResponse((response) => response.url() === first);
    letGo();
    await (await late).finished();
    await answered(page);
    expect(await box(page).inputValue()).toBe('VOCs');
    expect(await mark()).toBe('VOCs');
    await close();
  });
});
