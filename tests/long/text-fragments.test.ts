/** Links with text fragments, scripts off, in a real Chromium: whether it finds the words that were selected. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/citing/approximate.ts';
import { textFragment } from '../../src/citing/text-fragment.ts';
import { documentPath } from '../../src/policy/ids.ts';
import { committed } from '../committed.ts';
import { useSite } from '../site/browser.ts';

// The Chromium that npm carries, which is without a window, looks for no text fragments.
const withWindow = process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (withWindow) process.env.CHROME_PATH = withWindow;
const site = useSite();
const blocks = '.own-text p, .own-text :is(th, td)';
const seed = 20261126;

/** The text of a page as the copy menu sees it, and what else stands there. */
async function textOf(page: Page): Promise<{ text: string; elsewhere: string }> {
  return page.evaluate((selector) => {
    const found: string[] = [];
    for (const block of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        found.push((node as Text).data);
      }
      found.push('\n');
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const others: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) if (!node.parentElement?.closest(selector)) others.push((node as Text).data);
    return { text: found.join(''), elsewhere: others.join('').replace(/\s+/gu, '') };
  }, blocks);
}

/** Where the first and the last character of a place stand in the window, which reaches from 0 to 1. */
async function seenAt(page: Page, place: Place): Promise<{ top: number; bottom: number }> {
  return page.evaluate(
    ([selector, { start, end }]) => {
      const range = document.createRange();
      let at = 0;
      for (const block of document.querySelectorAll(selector)) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const { length } = node as Text;
          if (at <= start && start < at + length) range.setStart(node, start - at);
          if (at < end && end <= at + length) range.setEnd(node, end - at);
          at += length;
        }
        at++;
      }
      const { top, bottom } = range.getBoundingClientRect();
      return { top: top / innerHeight, bottom: bottom / innerHeight };
    },
    [blocks, place] as const,
  );
}

/** The browser brings what it marks into the window. What is laid out later may move it a little. */
const isMeant = ({ top, bottom }: { top: number; bottom: number }): boolean => bottom > 0 && top < 1;

/** The browser looks for the words some time after the page has loaded. */
async function comesToBeMeant(page: Page, place: Place): Promise<boolean> {
  for (const end = Date.now() + 8000; Date.now() < end; await page.waitForTimeout(60)) {
    if ((await page.locator(':target').count()) > 0 && isMeant(await seenAt(page, place))) return true;
  }
  return false;
}

/** Words as readers select them: a few characters, a sentence, several paragraphs; none of white space alone. */
function selections(text: string, count: number): Place[] {
  const length = fc.oneof(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 13, max: 60 }), fc.integer({ min: 61, max: 400 }));
  const place = fc.tuple(fc.nat(text.length - 401), length).map(([start, long]) => ({ start, end: start + long }));
  const visible = place.map(({ start, end }) => {
    const words = text.slice(start, end);
    return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
  });
  return fc.sample(
    visible.filter(({ start, end }) => start < end),
    // Unbiased: else most would begin with the title, which stands on the page several times.
    { numRuns: count, seed, unbiased: true },
  );
}

describe.skipIf(!withWindow)('a link with a text fragment, scripts off', () => {
  it.each(committed.documents.map(({ id }) => id))(
    'leads to the words that were selected in %s',
    async (id) => {
      const { page, close } = await site.open(documentPath(id), { javaScriptEnabled: false });
      const { text, elsewhere } = await textOf(page);
      const missed: string[] = [];
      const without: string[] = [];
      for (const place of selections(text, 16)) {
        const fragment = textFragment(text, place, elsewhere);
        if (fragment === null) {
          without.push(text.slice(place.start, place.end));
          continue;
        }
        await page.goto('about:blank');
        await page.goto(`${site.origin()}${documentPath(id)}#:~:${fragment}`);
        if (!(await comesToBeMeant(page, place))) {
          const targets = await page.locator(':target').count();
          missed.push(`${text.slice(place.start, place.end)} ← ${fragment}: ${targets} found, ${JSON.stringify(await seenAt(page, place))}`);
        }
      }
      expect(missed).toEqual([]);
      // Cells and headings that stand on the page several times: the anchor leads there.
      expect(without.length, without.join('\n---\n')).toBeLessThan(6);
      await close();
    },
    120_000,
  );
});
