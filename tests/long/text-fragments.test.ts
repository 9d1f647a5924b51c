/** Links with text fragments, scripts off, in a real Chromium: whether it finds the words that were selected. */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/citing/approximate.ts';
import { textFragment, uncertainWords } from '../../src/citing/text-fragment.ts';
import { documentPath } from '../../src/policy/ids.ts';
import { committed } from '../committed.ts';
import { useSite } from '../site/browser.ts';

// The Chromium that npm carries, which is without a window, looks for no text fragments.
const withWindow = process.env.CHROME_PATH ?? ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
if (withWindow) process.env.CHROME_PATH = withWindow;
const site = useSite();
const blocks = '.own-text p, .own-text :is(th, td), .unit-heading > :is(.label, .title)';
const seed = 20261126;

/** The text of a page as the copy menu sees it (`wholePage`), the same with its headings blotted out, and what else stands there. */
async function textOf(page: Page): Promise<{ text: string; cited: string; elsewhere: string }> {
  return page.evaluate(
    ([selector, uncertain]) => {
      const found: string[] = [];
      const cited: string[] = [];
      const others: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let before: Element | null | undefined;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const block = node.parentElement?.closest(selector) ?? null;
        if (!block) others.push(node.data);
        if (!block && !node.data.trim()) continue;
        const between = block === before ? [] : ['\n', ...(block ? [] : [uncertain])];
        const words = block ? [node.data] : [];
        found.push(...between, ...words);
        cited.push(...between, ...words.map((each) => (block?.closest('.unit-heading') ? each.replace(/./gsu, uncertain) : each)));
        before = block;
      }
      return { text: found.join(''), cited: cited.join(''), elsewhere: others.join('').replace(/\s+/gu, '') };
    },
    [blocks, uncertainWords] as const,
  );
}

/** Where the first and the last character of a place stand in the window, which reaches from 0 to 1. */
async function seenAt(page: Page, place: Place): Promise<{ top: number; bottom: number }> {
  return page.evaluate(
    ([selector, { start, end }]) => {
      const range = document.createRange();
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      let at = 0;
      let before: Element | null | undefined;
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        const block = node.parentElement?.closest(selector) ?? null;
        if (!block && !node.data.trim()) continue;
        if (block !== before) at += block ? 1 : 2;
        before = block;
        if (!block) continue;
        if (at <= start && start < at + node.length) range.setStart(node, start - at);
        if (at < end && end <= at + node.length) range.setEnd(node, end - at);
        at += node.length;
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

/** Words as readers select them: a few characters, a sentence, several paragraphs; none of white space or marks alone. */
function selections(text: string, cited: string, count: number): Place[] {
  const length = fc.oneof(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 13, max: 60 }), fc.integer({ min: 61, max: 400 }));
  const place = fc.tuple(fc.nat(text.length - 401), length).map(([start, long]) => ({ start, end: start + long }));
  const visible = place.map(({ start, end }) => {
    const words = text.slice(start, end);
    return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
  });
  return fc.sample(
    visible.filter(
      ({ start, end }) => start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)) && [start, end - 1].every((at) => cited[at] !== uncertainWords),
    ),
    // Unbiased: else most would begin with the title, which stands on the page several times.
    { numRuns: count, seed, unbiased: true },
  );
}

/** Whole blocks, such as cells, that stand in the text several times: the last place of some of them. */
function repeated(cited: string, count: number): Place[] {
  const seen = cited.split('\n').filter((block) => /\p{L}|\p{N}/u.test(block) && block.length > 1);
  const several = [...new Set(seen.filter((block, at) => seen.indexOf(block) !== at))];
  const places = several.map((block) => ({ start: cited.lastIndexOf(`\n${block}\n`) + 1, block })).filter(({ start }) => start > 0);
  return places.filter((_, at) => at % Math.ceil(places.length / count) === 0).map(({ start, block }) => ({ start, end: start + block.length }));
}

/**
 * Whether words begin in mid-block and that block stands on the page before, or in what else stands there: a term never reaches over the
 * end of a block, so nothing parts the two.
 */
function beginsInRepeatedBlock(text: string, { start, end }: Place, elsewhere: string): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  const block = text.slice(from, to).replace(/\s+/gu, '');
  return from < start && to < end && (text.slice(0, from).replace(/\s+/gu, '').includes(block) || elsewhere.includes(block));
}

describe.skipIf(!withWindow)('a link with a text fragment, scripts off', () => {
  it.each(committed.documents.map(({ id }) => id))(
    'leads to the words that were selected in %s',
    async (id) => {
      const { page, close } = await site.open(documentPath(id), { javaScriptEnabled: false });
      const { text, cited, elsewhere } = await textOf(page);
      const missed: string[] = [];
      const without: string[] = [];
      for (const place of [...selections(text, cited, 16), ...repeated(cited, 8)]) {
        const fragment = textFragment(text, place, elsewhere);
        if (fragment === null) {
          if (!beginsInRepeatedBlock(text, place, elsewhere)) without.push(text.slice(place.start, place.end));
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
      // Words in a heading's neighbourhood that nothing tells apart: the anchor leads there.
      expect(without.length, without.join('\n---\n')).toBeLessThan(2);
      await close();
    },
    120_000,
  );
});
