/** Links with a quotation that goes over sentences and units: what they are, what is marked, where the reader is said to be. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../../site/browser.ts';
import { selectBetween } from '../../site/selecting.ts';

const site = useSite();
const hunan = '/policies/hunan-2021-governance/';
const wide = { viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Copies what is selected from the beginning of one sentence to the end of another, in a form. */
async function copySelected(page: Page, from: string, to: string, key: string): Promise<string> {
  await selectBetween(page, from, to);
  await page.keyboard.press('c');
  await page.locator('.cite-menu:popover-open').waitFor();
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press(key);
  await expect.poll(() => copied(page)).toContain('http');
  return copied(page);
}

/** The marked words, and what of them is no word of the text. */
const marked = (page: Page) =>
  page.evaluate(() => {
    const ranges = [...(CSS.highlights.get('quotation') ?? [])] as Range[];
    const outside = ranges.filter(
      ({ startContainer }) => !startContainer.parentElement?.closest('.own-text p') || startContainer.parentElement.closest('[data-interface]'),
    );
    return { words: ranges.map(String).join(''), outside: outside.map(String) };
  });

describe.each([
  ['two sentences', 'm5.2', 'm5.3', '#m5.2', '五'],
  ['two units', 'm10.1', 'm11.2', '#m10', '十'],
  ['units of two sections', 'm5.1', 'm7.1', '#m5', '五'],
])('a quotation over %s', (_, from, to, anchor, number) => {
  it.each([
    ['q', 'short'],
    ['k', 'long'],
  ])('%s: by its %s link only its words are marked, no unit is lit, and the contents stand at its beginning', async (key, kind) => {
    const { page, complaints, close } = await site.open(hunan, wide);
    const link = await copySelected(page, from, to, key);
    if (kind === 'short') expect(link).toMatch(new RegExp(`^http://[^/]+/c/hunan-yijian(?:-\\d+)?/\\?w=[0-9a-z.-]+${anchor}$`, 'u'));
    await page.goto('about:blank');
    await page.goto(link, { waitUntil: 'load' });
    await expect.poll(() => page.locator('.arrival [role=status]').textContent()).toContain('逐字相同');
    const { words, outside } = await marked(page);
    expect(outside.filter((text) => text.trim())).toEqual([]);
    expect(words).not.toMatch(/目标\d+项|相应\d|\d个条目|[☆★]/u);
    const lit = await page.evaluate(() => [...document.querySelectorAll('.own-text')].filter((own) => getComputedStyle(own).animationName !== 'none').length);
    expect(lit).toBe(0);
    await expect.poll(() => page.locator('#contents [aria-current="location"]').textContent()).toContain(`（${number}）`);
    expect(complaints).toEqual([]);
    await close();
  });
});

it('a citation of sentences leads to the first of them in every form', async () => {
  const { page, close } = await site.open(hunan, wide);
  for (const key of ['l', 's', 'w', 't', 'm', 'g']) {
    const words = await copySelected(page, 'm5.2', 'm5.3', key).catch(() => copied(page));
    if (words.includes('http')) expect(words).toContain('#m5.2');
    await page.keyboard.press('Escape');
  }
  await close();
});

it('a document that is cited has no links to words, and nothing is said of how places are named', async () => {
  const { page, close } = await site.open(hunan, wide);
  await page.getByRole('button', { name: '引用本文件' }).click();
  await page.locator('.cite-menu:popover-open').waitFor();
  const offered = await page.locator('.cite-forms button').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.form));
  expect(offered).toContain('s');
  expect(offered).not.toContain('k');
  expect(offered).not.toContain('q');
  expect(await page.locator('.cite-menu').textContent()).not.toContain('条目位置的写法暂定');
  await close();
});
