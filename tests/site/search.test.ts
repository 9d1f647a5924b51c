/** Search in the built site, in a real browser: against a plain scan of the public data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/policy/model.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import { useSite } from './browser.ts';

const dist = process.env.TEST_DIST ?? 'dist';
const site = useSite(dist);
const clauses = JSON.parse(readFileSync(join(dist, 'data/clauses.json'), 'utf8')) as Unit[];
const fields = clauses.map(({ id, label, title, text }) => ({ id, texts: [label, title, text].map((field) => normalForm(field ?? '')) }));
const unitsWith = (query: string): string[] => fields.filter(({ texts }) => texts.some((text) => text.includes(normalForm(query)))).map(({ id }) => id);

interface Answer {
  total: number;
  exact: number;
  ids: string[];
}

/** Loads the public module in whatever page is open; as a string, since the test runner would rewrite an import in a function. */
const loadClient = (page: Page) => page.evaluate(`import('/search/client.js').then((client) => { window.client = client; })`);
declare const client: typeof import('../../src/search/client.ts');

async function ask(page: Page, queries: string[]): Promise<Answer[]> {
  await loadClient(page);
  return page.evaluate(async (all) => {
    const answers = [];
    for (const query of all) {
      const { total, exact, hits } = await client.search(query);
      answers.push({ total, exact, ids: hits.filter(({ match }) => match === 'exact').map(({ id }) => id) });
    }
    return answers;
  }, queries);
}

async function expectExact(page: Page, queries: string[]): Promise<void> {
  const wrong = (await ask(page, queries)).flatMap(({ total, exact, ids }, index) => {
    const query = queries[index]!;
    const right = new Set(ids).size === total && exact === total && ids.toSorted().join() === unitsWith(query).toSorted().join();
    return right ? [] : [query];
  });
  expect(wrong).toEqual([]);
}

/** Every `step`-th passage of the collection, of growing length, across all fields. */
function passages(lengths: number[], step: number): string[] {
  const all = fields.flatMap(({ texts }) => texts).join('');
  return lengths.flatMap((length) =>
    Array.from({ length: Math.floor(all.length / step) }, (_, n) => Array.from(all.slice(n * step + length, n * step + 2 * length)).join('')),
  );
}

const hits = (page: Page) => page.locator('.hit');
const status = (page: Page) => page.locator('[data-part=status]');
const box = (page: Page) => page.locator('#q');
const open = (query: string, rest = '') => site.open(`/search/?q=${encodeURIComponent(query)}${rest}`);

/** Polls with patience: other work may keep the machine busy. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

describe('/search/client.js', () => {
  it('finds exactly the units that contain each single character', async () => {
    const { page, close } = await site.open('/about/');
    await expectExact(page, [...new Set(fields.flatMap(({ texts }) => texts.flatMap((text) => [...text])))]);
    await close();
  });

  it('finds exactly the units that contain a passage, of any length, wherever it begins and ends', async () => {
    const { page, close } = await site.open('/about/');
    await expectExact(page, passages([2, 3, 4, 5, 7, 10, 31, 200], 977));
    await close();
  });

  it.each([
    ['full width', 'ＶＯＣｓ'],
    ['lower case', 'vocs'],
    ['a full stop', 'PM2.5'],
    ['punctuation inside', '双随机、一公开'],
    ['white space inside', '排 污\n许可'],
    ['a percentage', '90%以上'],
    ['a label', '（五）'],
    ['nothing to find', '碳税'],
    ['an angle bracket', '<中华人民共和国'],
    ['one quotation mark', '“'],
    ['quotes around it', '"排污许可"'],
    ['a regular expression', '.*'],
    ['a backslash', '\\'],
    ['nothing', ''],
    ['white space only', ' \u3000'],
    ['a control character', '\u0000'],
    ['half a character', '\ud800'],
    ['a right-to-left mark', '\u202e排污'],
    ['10,000 characters', '排污'.repeat(5000)],
  ])('answers as a plain scan does: %s', async (_, query) => {
    const { page, complaints, close } = await site.open('/about/');
    const [answer] = await ask(page, [query]);
    expect(answer?.ids.toSorted()).toEqual(normalForm(query) ? unitsWith(query).toSorted() : []);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['水环境', '生态环境损害赔偿', '双随机、一公开', '突发环境事件应急预案'])(
    'gives the same places and order for %s, whatever was asked before',
    async (query) => {
      const ranked = (page: Page) => page.evaluate(async (wording) => (await client.search(wording)).hits.map(({ id, rank }) => ({ id, ...rank })), query);
      const [fresh, used] = [await site.open('/about/'), await site.open('/about/')];
      await Promise.all([loadClient(fresh.page), ask(used.page, ['水', '生', '损', '应', '公', ...passages([4], 999)])]);
      const expected = await ranked(fresh.page);
      expect(expected.length).toBeGreaterThan(1);
      expect(await ranked(used.page)).toEqual(expected);
      await Promise.all([fresh.close(), used.close()]);
    },
  );

  it('asks Pagefind nothing when the collection lacks a character', async () => {
    const { page, close } = await site.open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await ask(page, ['排污🐼']);
    expect(asked.filter((address) => address.includes('pagefind'))).toEqual([]);
    await close();
  });

  it('rejects when its signal is aborted', async () => {
    const { page, close } = await site.open('/about/');
    await loadClient(page);
    const reason = await page.evaluate(() => {
      const stop = new AbortController();
      const answer = client.search('排污', { signal: stop.signal });
      stop.abort();
      return answer.then(
        () => 'answered',
        (error: Error) => error.name,
      );
    });
    expect(reason).toBe('AbortError');
    await close();
  });
});

describe('the search page', () => {
  it('shows totals, and hits with province, document, headings and the wording marked, as links to the unit', async () => {
    const { page, complaints, close } = await open('排污许可');
    const found = unitsWith('排污许可');
    await soon(() => status(page).textContent()).toBe(`${found.length} 条 · ${new Set(found.map((id) => id.split('#')[0])).size} 份文件 · 3 省`);
    const first = hits(page).first();
    expect(await first.locator('mark').first().textContent()).toBe('排污许可');
    expect(await first.locator('.hit-place').textContent()).toMatch(/^(?:湖南|江西|辽宁)\S+/u);
    const address = await first.locator('a').getAttribute('href');
    await first.locator('a').click();
    await page.waitForURL(address ?? '');
    expect(await page.locator(':target').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('narrows by province and document, keeps both in the address and gives them back', async () => {
    const { page, close } = await open('水');
    const all = unitsWith('水').length;
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${all} 条`));
    await page.getByRole('checkbox', { name: /江西/u }).first().check();
    const inJiangxi = unitsWith('水').filter((id) => id.startsWith('jiangxi')).length;
    await soon(() => status(page).textContent()).toBe(`${inJiangxi} 条 · 1 份文件 · 1 省`);
    expect(new URL(page.url()).searchParams.getAll('province')).toEqual(['江西']);
    await page.goBack();
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${all} 条`));
    await page.goForward();
    await page.reload();
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${inJiangxi} 条`));
    await close();
  });

  it('follows typing without a step for every letter, and keeps what was submitted for the back button', async () => {
    const { page, close } = await open('黑臭水体');
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
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${unitsWith('黑臭水体').length} 条`));
    await close();
  });

  it('grows a long list until nothing is left out, and shows as much again after coming back', async () => {
    const { page, close } = await open('的');
    const all = unitsWith('的').length;
    await soon(() => hits(page).count()).toBe(10);
    const more = page.locator('[data-part=more]');
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

  it.each([
    ['', '请输入要查的词语或句子。'],
    ['核电站', '没有一条含有“核电站”。'],
    ['<img src=x onerror=alert(1)>', '没有一条含有“<img src=x onerror=alert(1)>”。'],
  ])('says what is the case for %j', async (query, words) => {
    const { page, complaints, close } = await open(query);
    await soon(() => page.locator('[data-part=notice]').textContent()).toBe(words);
    expect(await page.locator('main img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes filters that nobody has for what they are, and offers all hits', async () => {
    const { page, close } = await open('水', '&province=%3Cb%3E火星&document=x');
    await soon(() => page.locator('[data-part=notice] p').textContent()).toContain('所选范围内没有“水”');
    await page.getByRole('button', { name: '查看全部范围' }).click();
    await soon(() => hits(page).count()).toBeGreaterThan(0);
    await close();
  });

  it.each([
    ['search/index.json', '索引没有取到'],
    ['search/client.js', '索引没有取到'],
    ['pagefind.js', '索引没有取到'],
    ['.pf_meta', '索引没有取到'],
    ['.pf_index', '索引没有取到'],
    ['units.json', '索引没有取到'],
    ['text-', '索引没有取到'],
  ])('says so where %s does not come, and finds it on a second try', async (file, words) => {
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
    await soon(() => status(page).textContent()).toMatch(new RegExp(`^${unitsWith('排污许可').length} 条`));
    await close();
  });

  it.each([
    ['.pf_index', (body: Buffer) => body.subarray(0, body.length / 2), '不完整'],
    ['units.json', (body: Buffer) => body.subarray(0, body.length / 2), '不完整'],
    ['units.json', (body: Buffer) => Buffer.from(body.toString().replace(/"index":"\w+"/u, '"index":"another"')), '已过时'],
    ['text-', (body: Buffer) => Buffer.from(body.toString().replace(/"index":"\w+"/u, '"index":"another"')), '已过时'],
  ])('does not use %s cut short or of another build (case %#)', async (file, damage, words) => {
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
    await close();
  });

  it('never lets a slow answer overwrite a newer one', async () => {
    const { page, close } = await site.open('/search/');
    let first = true;
    await page.route(
      (address) => address.href.includes('.pf_index'),
      async (route) => {
        if (first) await new Promise((resolve) => setTimeout(resolve, 1500));
        first = false;
        await route.continue();
      },
    );
    await box(page).fill('排污许可');
    await box(page).press('Enter');
    await box(page).fill('VOCs');
    await box(page).press('Enter');
    await page.waitForTimeout(2500);
    expect(await status(page).textContent()).toMatch(new RegExp(`^${unitsWith('VOCs').length} 条`));
    expect(await hits(page).first().locator('mark').first().textContent()).toBe('VOCs');
    await close();
  });

  it('puts the cursor into the box at /', async () => {
    const { page, close } = await open('排污许可');
    await page.locator('h3 a').first().focus();
    await page.keyboard.press('/');
    expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await box(page).inputValue()).toBe('排污许可');
    await close();
  });

  it('without scripts says what is needed and leads to the documents', async () => {
    const { page, close } = await site.open('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    expect(await page.locator('noscript a').count()).toBe(5);
    await close();
  });

  it('fits a phone, filters and results included', async () => {
    const { page, close } = await site.open('/search/?q=水', { viewport: { width: 320, height: 640 } });
    await soon(() => hits(page).count()).toBe(10);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });
});
