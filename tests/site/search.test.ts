/** The public search module in a real browser: against a plain scan of the public data. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../src/policy/normal-form.ts';
import { alphabetOf, lookupsFor } from '../../src/policy/search-index/index-tokens.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';
import { fields, unitsWith } from './search-page.ts';

const site = useSite();

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
    const right = new Set(ids).size === exact && total >= exact && ids.toSorted().join() === unitsWith(query).toSorted().join();
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

describe('/search/client.js', () => {
  it('finds exactly the units that contain each single character', async () => {
    const { page, close } = await site.visit('/about/');
    await expectExact(page, [...new Set(fields.flatMap(({ texts }) => texts.flatMap((text) => [...text])))]);
    await close();
  });

  it('finds exactly the units that contain a passage, of any length, wherever it begins and ends', async () => {
    const { page, close } = await site.visit('/about/');
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
    const { page, complaints, close } = await site.visit('/about/');
    const [answer] = await ask(page, [query]);
    expect(answer?.ids.toSorted()).toEqual(normalForm(query) ? unitsWith(query).toSorted() : []);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['水环境', '双随机、一公开'])('gives the same places and order for %s, whatever was asked before', async (query) => {
    const ranked = (page: Page) => page.evaluate(async (wording) => (await client.search(wording)).hits.map(({ id, rank }) => ({ id, ...rank })), query);
    const [fresh, used] = [await site.open('/about/'), await site.open('/about/')];
    await Promise.all([loadClient(fresh.page), ask(used.page, ['水', '生', '损', '应', '公', ...passages([4], 999)])]);
    const expected = await ranked(fresh.page);
    expect(expected.length).toBeGreaterThan(1);
    expect(await ranked(used.page)).toEqual(expected);
    await Promise.all([fresh.close(), used.close()]);
  });

  it('asks for no part of the index when the collection lacks all characters of a query', async () => {
    const { page, close } = await site.open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await ask(page, ['🐼']);
    expect(asked.filter((address) => address.includes('pf_index'))).toEqual([]);
    await close();
  });

  it('rejects when its signal is aborted', async () => {
    const { page, close } = await site.visit('/about/');
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

describe('/pagefind/', () => {
  it("is a bundle that Pagefind's own reader opens", async () => {
    // No page: the site allows no WebAssembly.
    const { page, close } = await site.open('/robots.txt');
    const { characters } = JSON.parse(readFileSync(join(dist, 'search/index.json'), 'utf8'));
    const alphabet = alphabetOf([...characters]);
    const asked = ['排污许', '河湖长', '碳排放', '源头预'];
    const words = asked.map((wording) => lookupsFor([...wording], alphabet)[0]?.prefix);
    const found = await page.evaluate(`import('/pagefind/pagefind.js').then(async (pagefind) => {
      const ids = [];
      for (const word of ${JSON.stringify(words)}) {
        const { results } = await pagefind.search('"' + word + '"');
        ids.push((await Promise.all(results.map((result) => result.data()))).map(({ raw_url, url }) => raw_url ?? url));
      }
      return ids;
    })`);
    expect((found as string[][]).map((ids) => ids.map((id) => id.replace(/^\//u, '')).toSorted())).toEqual(
      asked.map((wording) => unitsWith(wording).toSorted()),
    );
    await close();
  });
});
