/** From a hit to its document: what was searched is marked there. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../src/policy/ids.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { useSite } from '../../site/browser.ts';
import { fields, soon } from '../../site/search-page.ts';

const site = useSite();
const governance = 'hunan-2021-governance';
const plan = 'hunan-2021-ecology-plan';
const open = (document: string, marks: string[], anchor = '', options: Parameters<typeof site.open>[1] = {}) =>
  site.open(`/policies/${document}/?${marks.map((mark) => `mark=${encodeURIComponent(mark)}`).join('&')}${anchor && `#${anchor}`}`, options);
const bar = (page: Page) => page.locator('.marks-bar');
const highlighted = (page: Page) => page.evaluate(() => [...(CSS.highlights.get('search-mark') ?? [])].map(String));

/** In one unit's label, title or text, as in the search. */
function placesIn(document: string, needle: string): number {
  const wording = normalForm(needle);
  const inDocument = fields.filter(({ id }) => documentOf(id) === document);
  return inDocument.flatMap(({ texts }) => texts).reduce((sum, text) => sum + text.split(wording).length - 1, 0);
}

describe('the marks of a search', () => {
  it.each([
    [governance, '排污许可'],
    [plan, '排污许可'],
    [plan, 'vocs'],
    [plan, '水'],
    [plan, '“十四五”'],
    ['hunan-2020-work-plan', '生态环境'],
    ['liaoning-governance', '（五）'],
  ])('stand at every place of a document: %s, %s', async (document, wording) => {
    const { page, complaints, close } = await open(document, [wording]);
    await bar(page).waitFor();
    const marks = await highlighted(page);
    expect(marks.length).toBe(placesIn(document, wording));
    expect(marks.every((mark) => normalForm(mark) === normalForm(wording))).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('find variants of width and case', async () => {
    const [{ page, close }, { page: wide, close: closeWide }] = [await open(plan, ['VOCs']), await open(plan, ['ｖｏｃｓ'])];
    await Promise.all([bar(page).waitFor(), bar(wide).waitFor()]);
    expect((await highlighted(page)).length).toBeGreaterThan(0);
    expect(await highlighted(wide)).toEqual(await highlighted(page));
    await Promise.all([close(), closeWide()]);
  });

  it('begin at the unit of the address; next and previous lead round, and each place comes into sight', async () => {
    const { page, close } = await open(plan, ['水'], 's4-1-2');
    await bar(page).waitFor();
    const all = placesIn(plan, '水');
    const current = () =>
      page.evaluate(
        () => [...(CSS.highlights.get('search-mark-current') ?? [])].map((range) => (range as Range).startContainer.parentElement?.closest('.unit')?.id)[0],
      );
    expect(await current()).toBe('s4-1-2');
    const first = Number(/第 (\d+) 处/u.exec((await bar(page).textContent()) ?? '')?.[1]);
    for (const [name, step] of [
      ['下一处', 1],
      ['上一处', -1],
      ['上一处', -1],
    ] as const) {
      const before = Number(/第 (\d+) 处/u.exec((await bar(page).textContent()) ?? '')?.[1]);
      await page.getByRole('button', { name }).click();
      await soon(() => bar(page).textContent()).toContain(`第 ${((before - 1 + step + all) % all) + 1} 处，共 ${all} 处`);
      const inSight = await page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('search-mark-current') ?? [])] as Range[];
        const { top, bottom } = (range as Range).getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      expect(inSight).toBe(true);
    }
    expect(first).toBeGreaterThan(1);
    await close();
  });

  it('go away, also from the address', async () => {
    const { page, close } = await open(governance, ['排污许可'], 'm5');
    await bar(page).waitFor();
    await page.getByRole('button', { name: '清除标记' }).click();
    expect(await highlighted(page)).toEqual([]);
    expect(await bar(page).count()).toBe(0);
    expect(page.url()).toBe(`${site.origin()}/policies/${governance}/#m5`);
    await close();
  });

  it('are no part of a link that is copied', async () => {
    const { page, close } = await open(governance, ['排污许可'], 'm5', { permissions: ['clipboard-read', 'clipboard-write'] });
    await bar(page).waitFor();
    await page.locator('#m5 a[data-copy-link]').first().click({ force: true });
    await soon(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.origin()}/policies/${governance}/#m5`);
    await close();
  });

  it('say so where the page has none', async () => {
    const { page, close } = await open(governance, ['核电站']);
    await soon(() => bar(page).textContent()).toContain('本页没有');
    await close();
  });

  it('overlap as one', async () => {
    const { page, close } = await open(governance, ['排污', '排污许可']);
    await bar(page).waitFor();
    expect((await highlighted(page)).length).toBe(placesIn(governance, '排污'));
    await close();
  });

  it('are <mark> elements without width where a browser knows no highlights, and leave the page as it was', async () => {
    const { page, close } = await site.open('/404.html');
    await page.addInitScript(() => Reflect.deleteProperty(window, 'Highlight'));
    await page.goto(`${site.origin()}/policies/${governance}/`);
    const layout = () =>
      page.evaluate(() => {
        const text = document.querySelector('.policy-text')?.cloneNode(true) as Element;
        // Put there by the first touch, not by marks.
        for (const star of text.querySelectorAll('.star')) star.remove();
        return { height: document.querySelector('.policy-text')?.clientHeight, nodes: text.innerHTML.length };
      });
    const plain = await layout();
    await page.goto(`${site.origin()}/policies/${governance}/?mark=排污许可&mark=环境`);
    await bar(page).waitFor();
    const marked = await page.locator('mark.search-mark').allTextContents();
    expect(marked.join('').length).toBe(placesIn(governance, '排污许可') * 4 + placesIn(governance, '环境') * 2);
    expect((await layout()).height).toBe(plain.height);
    await page.getByRole('button', { name: '清除标记' }).click();
    expect(await layout()).toEqual(plain);
    await close();
  });

  it('are not loaded for who did not search', async () => {
    const asked: string[] = [];
    const { page, close } = await site.open('/404.html');
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site.origin()}/policies/${governance}/#m5`, { waitUntil: 'networkidle' });
    expect(asked.filter((address) => /search-marks/u.test(address))).toEqual([]);
    expect(await bar(page).count()).toBe(0);
    await close();
  });

  it('hide nothing on a phone: the bar stands clear of the reader’s bar and within the screen', async () => {
    const { page, close } = await open(governance, ['排污许可'], 'm5', { viewport: { width: 320, height: 640 } });
    await bar(page).waitFor();
    const boxes = await page.evaluate(() =>
      ['.marks-bar', '.reader-bar'].map((selector) => document.querySelector(selector)?.getBoundingClientRect().toJSON()),
    );
    expect(boxes[0].right).toBeLessThanOrEqual(320);
    expect(boxes[0].bottom).toBeLessThanOrEqual(boxes[1].top);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });
});
