/** Queries and filters that mean harm, or are no words at all. */
import { describe, expect, it } from 'vitest';
import { useSite } from '../site/browser.ts';
import { answered, box, status } from '../site/search-page.ts';

const site = useSite();
const attacks = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  "'-alert(1)-'",
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;b&gt;&#x3c;i&#x3e;',
];
const oddities: [what: string, query: string][] = [
  ['10,000 characters', '排污'.repeat(5000)],
  ['10,000 different characters', Array.from({ length: 10_000 }, (_, n) => String.fromCodePoint(0x4e00 + n)).join('')],
  ['a lone surrogate', '\ud800排污\udc00'],
  ['control characters', '排\u0000污\u0007\u001b许可'],
  ['a regular expression', '(.*)+[^\\]{1,99}$|?'],
  ['right-to-left marks', '\u202e可许污排\u202c\u200f'],
  ['zero-width characters', '排\u200b污\u200d许\ufeff可'],
  ['combining marks', `排${'\u0301'.repeat(300)}`],
  ['an emoji family', '👨‍👩‍👧‍👦'],
  ['percent signs', '%E4%B8%%%'],
  ['only punctuation', '。，、；：？！“”'],
];

/** All layouts write through the same functions: all is tried in one of them. */
const views: [view: string, attacks: readonly string[]][] = [
  ['', attacks],
  ['&view=groups', attacks.slice(0, 2)],
  ['&view=lines', attacks.slice(0, 2)],
];

describe.each(views)('in the layout %j', (view, tried) => {
  it.each(tried)('%s in query, filters, switches and marks stays text', async (attack) => {
    const each = encodeURIComponent(attack);
    const rest = ['province', 'document', 'type', 'year', 'kind', 'topic', 'without', 'order'].map((name) => `&${name}=${each}`).join('');
    const { page, complaints, close } = await site.visit(`/search/?q=${each}${rest}${view}`);
    await answered(page);
    expect(await page.locator('main :is(img, script:not([src^="/_astro/"]), svg:not(.icon), b, i, iframe)').count()).toBe(0);
    expect(await page.locator('main a[href^="javascript"]').count()).toBe(0);
    expect(await box(page).inputValue()).toBe(attack);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a query of', () => {
  it.each(oddities)('%s is answered, and the page stays whole', async (_, query) => {
    const { page, complaints, close } = await site.visit('/search/');
    await page.evaluate((text) => {
      const field = document.querySelector('#q') as HTMLInputElement;
      field.value = text;
      field.form?.requestSubmit();
    }, query);
    await answered(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect((await page.title()).length).toBeLessThan(80);
    const said = (await status(page).textContent()) ?? '';
    expect(said).not.toMatch(/[\p{Cc}\p{Cf}\ufffd]/u);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a document page', () => {
  it.each([...attacks, ...oddities.filter(([, query]) => query.length < 1000 && query.isWellFormed()).map(([, query]) => query)])(
    'takes %j as words to mark',
    async (wording) => {
      const { page, complaints, close } = await site.visit(`/policies/hunan-2020-work-plan/?mark=${encodeURIComponent(wording)}#m9`);
      await page.locator('.marks-bar').waitFor();
      expect(await page.locator('.marks-bar :is(img, script, svg, b, i)').count()).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
