/** Writing with an input method: what it composes is its own until it hands it over, in every box of the site. */
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from '../../site/browser.ts';

const site = useSite();
const document = '/policies/hunan-2021-governance/';

/** What the input method shows in the box while the reader writes pinyin. */
const compose = (session: CDPSession, text: string) =>
  session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
/** It hands its words over. */
const hand = (session: CDPSession, text: string) => session.send('Input.insertText', { text });
/** A key while the input method has the keyboard: browsers report the code 229. */
async function taken(session: CDPSession, key: string): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: 229 });
}

async function boxOf(page: Page, selector: string): Promise<CDPSession> {
  await page.locator(selector).first().focus();
  return page.context().newCDPSession(page);
}

const shownEntries = (page: Page) => page.locator('.contents li:not([hidden])').count();

describe('composing in the contents filter', () => {
  it('narrows nothing by half-written pinyin, and Enter and Escape are the input method’s', async () => {
    const { page, complaints, close } = await site.open(document);
    const all = await shownEntries(page);
    const session = await boxOf(page, '.contents-filter');
    await compose(session, "pai'wu");
    await taken(session, 'Enter');
    // A key of the browser's own empties such a box: only what the page does is asked here.
    await page
      .locator('.contents-filter')
      .evaluate((box) => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', keyCode: 229, cancelable: true })));
    expect(await page.locator('.contents-filter').inputValue()).toBe("pai'wu");
    expect(await shownEntries(page)).toBe(all);
    expect(new URL(page.url()).hash).toBe('');
    await hand(session, '排污');
    await expect.poll(() => shownEntries(page)).toBeLessThan(all);
    expect(new URL(page.url()).hash).toBe('');
    await page.keyboard.press('Enter');
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#m\d+$/u);
    expect(complaints).toEqual([]);
    await close();
  });

  it('jumps nowhere by the Enter that Safari reports behind the end of the composition', async () => {
    const { page, close } = await site.open(document);
    await page.locator('.contents-filter').fill('排污');
    await page.locator('.contents-filter').evaluate((box) => {
      box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '排污' }));
      box.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, key: 'Enter', keyCode: 229 }));
    });
    expect(new URL(page.url()).hash).toBe('');
    await close();
  });
});

describe('composing in a search box', () => {
  it('asks for nothing until the words are handed over, neither hits nor completions', async () => {
    const { page, complaints, close } = await site.open('/search/?q=%E6%B0%B4');
    await expect.poll(() => page.locator('[data-hit-link]').count()).toBeGreaterThan(0);
    const session = await boxOf(page, 'main .search-form input[name="q"]');
    await page.keyboard.press('Control+A');
    await compose(session, "pai'wu");
    await taken(session, 'ArrowDown');
    await taken(session, 'Enter');
    await taken(session, 'Escape');
    await page.waitForTimeout(600);
    expect(await page.locator('main .completions:not([hidden])').count()).toBe(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('水');
    expect(await page.evaluate(() => globalThis.document.activeElement?.getAttribute('name'))).toBe('q');
    await hand(session, '排污');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('排污');
    await expect.poll(() => page.locator('main .completions:not([hidden]) [role=option]').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('closes the list of completions when it begins', async () => {
    const { page, close } = await site.open('/about/');
    const session = await boxOf(page, '.search-form input[name="q"]');
    await page.keyboard.type('排污');
    await expect.poll(() => page.locator('.completions:not([hidden])').count()).toBe(1);
    await compose(session, 'xu');
    await expect.poll(() => page.locator('.completions:not([hidden])').count()).toBe(0);
    await taken(session, 'Enter');
    expect(new URL(page.url()).pathname).toBe('/about/');
    await close();
  });
});

it('composing in a report checks nothing, also with Ctrl held down', async () => {
  const { page, close } = await site.open('/verify/');
  const session = await boxOf(page, '#report');
  await compose(session, 'wu');
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229, modifiers: 2 });
  await page.waitForTimeout(400);
  expect(await page.locator('[data-part=status]').textContent()).toBe('');
  await close();
});

it('composing where nothing is written to leaves the keys of the page alone', async () => {
  const { page, close } = await site.open(document);
  for (const key of ['/', 'c']) {
    await page.evaluate((name) => globalThis.document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, key: name, isComposing: true })), key);
  }
  expect(await page.evaluate(() => globalThis.document.activeElement?.tagName)).toBe('BODY');
  await page.keyboard.press('/');
  expect(await page.evaluate(() => globalThis.document.activeElement?.tagName)).toBe('INPUT');
  await close();
});
