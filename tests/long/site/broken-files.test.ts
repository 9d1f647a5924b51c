/** Data files that do not come, come cut short, or are of another version: noticed, said, tried again; the text stays readable. (The search: search-results.test.ts.) */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../../site/browser.ts';

const site = useSite();
const patient = { timeout: 15_000 };
const hunan = '/policies/hunan-2021-governance/';

interface Feature {
  name: string;
  path: string;
  /** The file that it works with. */
  file: RegExp;
  ask: (page: Page) => Promise<void>;
  /** Where it is another way than the first. */
  askAgain?: (page: Page) => Promise<void>;
  /** Where trouble is said. */
  said: string;
  /** What there is when all is well. */
  works: string;
}

const features: Feature[] = [
  {
    name: 'the copy menu',
    path: hunan,
    file: /\/citing\.json/u,
    ask: async (page) => {
      await page.locator('#m5').locator('a[data-copy-link]').first().focus();
      await page.keyboard.press('c');
    },
    said: '.toast',
    works: '.cite-menu:popover-open',
  },
  {
    name: 'checking a report',
    path: '/verify/',
    file: /\/verify\/collection\.json/u,
    ask: (page) => page.getByRole('button', { name: '看一个例子' }).click(),
    said: '[data-part="status"]',
    works: '[data-part="quotations"] > li',
  },
  {
    name: 'comparing chosen units',
    path: '/compare/units/?u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m6',
    file: /\/compare\/data\//u,
    // The page asks by itself.
    ask: async () => {},
    askAgain: (page) => page.getByRole('button', { name: '重试' }).click(),
    said: '[role="alert"]',
    works: '.side-by-side',
  },
];

const damages: [what: string, words: string, damage: ((body: string) => string) | null][] = [
  ['does not come', '没有取到', null],
  ['is cut short', '不完整', (body) => body.slice(0, body.length / 2)],
  ['is of another version', '不是同一版本', (body) => body.replace(/"version":"[^"]+"/u, '"version":"another"')],
];

describe.each(features)('$name', ({ path, file, ask, askAgain = ask, said, works }) => {
  it.each(damages)('says so where its file %s, and works on a second try', async (_, words, damage) => {
    const { page, close } = await site.open('/robots.txt');
    // Of the context, not the page: workers fetch too.
    await page.context().route(file, async (route) => {
      if (!damage) return route.abort();
      const response = await route.fetch();
      await route.fulfill({ response, body: damage(await response.text()) });
    });
    await page.goto(site.origin() + path);
    await ask(page);
    await expect.poll(() => page.locator(said).first().textContent(), patient).toContain(words);
    expect(await page.locator(works).count()).toBe(0);
    await page.context().unrouteAll();
    await askAgain(page);
    await page.locator(works).first().waitFor();
    await close();
  });
});

describe('traditional characters', () => {
  it('that do not come leave the page as it is, say so, and come on a second try', async () => {
    const { page, close } = await site.open(hunan);
    await page.route('**/traditional.json', (route) => route.abort());
    await page.getByRole('button', { name: '阅读设置' }).click();
    await page
      .getByRole('radio', { name: '繁体' })
      .check({ force: true, noWaitAfter: true })
      .catch(() => {});
    await expect.poll(() => page.locator('[data-settings-said]').textContent(), patient).toContain('没有取到');
    expect(await page.getByRole('radio', { name: '简体' }).isChecked()).toBe(true);
    expect(await page.locator('#m5').textContent()).toContain('严格');
    await page.unrouteAll();
    await page.getByRole('radio', { name: '繁体' }).check();
    await expect.poll(() => page.locator('#m5').textContent(), patient).toContain('嚴格');
    await close();
  });
});

describe('a document', () => {
  it('is read whole where no script, no style and no data comes', async () => {
    const { page, close } = await site.open('/robots.txt');
    await page.route(/\.(?:js|css|json)(?:\?|$)/u, (route) => route.abort());
    await page.goto(`${site.origin()}${hunan}#m5`, { waitUntil: 'load' });
    expect(await page.locator('#m5:target').isVisible()).toBe(true);
    expect(await page.locator('#m5').textContent()).toContain('依法严格排污管理');
    await close();
  });
});
