/** The overview of what stands alone: its claims against all texts, read in a plainer way than they were made; its pages in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { describe, expect, it } from 'vitest';
import { unmarked } from '../../src/policy/csv.ts';
import { anchorOf } from '../../src/policy/ids.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Sentence } from '../../src/policy/model/sentence.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';

const site = useSite();
const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(dist, 'data', name), 'utf8')) as T[];
const documents = read<PolicyDocument>('documents.json');
const units = read<Unit>('clauses.json');
const sentences = new Map(read<Sentence>('sentences.json').map(({ id, text }) => [id, text]));

/** The lines of a table, each by the names of its columns. */
function linesOf(path: string): Record<string, string>[] {
  const [head = [], ...lines] = parse<string[]>(
    readFileSync(join(dist, path), 'utf8')
      .replace(/^\ufeff/u, '')
      .trim(),
  ).data;
  return lines.map((line) => Object.fromEntries(head.map((name, column) => [name, unmarked(line[column] ?? '')])));
}
const idOf = (link: string): string => link.replace(/^.*\/policies\/([^/]+)\/#/u, '$1#');

const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
const placeOf = new Map(documents.map(({ id, place }) => [id, place.name]));
const allTexts = units.map(({ document, label, title, text }) => ({ place: placeOf.get(document) ?? '', text: plain(`${label ?? ''}${title ?? ''}${text}`) }));

describe('what is said to stand in one place only', () => {
  const claims = linesOf('compare/alone/sole.csv').map((line) => ({
    place: line.地域 ?? '',
    words: line.文句 ?? '',
    link: line.链接 ?? '',
    checked: line.核对 ?? '',
    topic: line.主题,
  }));

  it('is there', () => expect(claims.length).toBeGreaterThan(100));

  it('stands in the sentence that is linked, to the letter', () => {
    expect(claims.filter(({ words, link }) => !sentences.get(idOf(link))?.includes(words))).toEqual([]);
  });

  it('shares no ten characters with what any other place says', () => {
    const found = claims.filter(({ place, words }) => {
      const wording = plain(words);
      const runs = Array.from({ length: Math.max(1, wording.length - 9) }, (_, i) => wording.slice(i, i + 10));
      return allTexts.some((other) => other.place !== place && runs.some((run) => other.text.includes(run)));
    });
    expect(found).toEqual([]);
  });

  it('says in how many documents of which places it was sought', () => {
    for (const { place, checked } of claims) {
      const others = documents.filter((document) => document.place.name !== place);
      expect(checked).toContain(`${others.length}份文件`);
      for (const name of new Set(others.map((document) => document.place.name))) expect(checked).toContain(name);
    }
  });

  it('stands on the page of its area under its topic, with its link', async () => {
    const { page, complaints, close } = await site.visit('/compare/alone/cn-210000/');
    const shown = page.locator('.sole-in-topic li');
    expect(await shown.count()).toBe(claims.filter(({ place }) => place === '辽宁').length);
    expect(await shown.first().locator('a').first().getAttribute('href')).toMatch(/^\/policies\/liaoning-governance\/#m\d+\.\d+$/u);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('what a place has no unit of its own for', () => {
  it('is not spoken of in any unit of the place by all the words that were sought, where it says that nothing was found', () => {
    const found = linesOf('compare/alone/lacking.csv')
      .filter(({ 结果: result = '' }) => result.endsWith('未检得'))
      .filter(({ 地域: place, 检索: sought = '' }) => {
        const words = [...sought.matchAll(/“(.*?)”/gu)].map(([, word = '']) => plain(word));
        return words.length > 0 && allTexts.some((unit) => unit.place === place && words.every((word) => unit.text.includes(word)));
      });
    expect(found).toEqual([]);
  });

  it('is told with the units that speak of it: 江西, 农村环境与土壤', async () => {
    const [line] = linesOf('compare/alone/lacking.csv').filter(({ 主题: topic }) => topic === '农村环境与土壤');
    expect([line?.地域, line?.结果]).toEqual(['江西', '无专条；另见']);
    expect(line?.链接?.split('\n').map(idOf).map(anchorOf)).toEqual(['m17', 'm21', 'm22', 'm24']);
    const { page, close } = await site.visit('/compare/alone/');
    const row = page.locator('.standing-table tr', { has: page.locator('a[href$="/compare/rural-soil/"]') });
    expect(await row.locator('.absence').textContent()).toMatch(/江西\s*无专条；另见17\./u);
    expect(await row.locator('.absence a').evaluateAll((found) => found.map((a) => a.getAttribute('href')?.split('#')[1]))).toEqual([
      'm17',
      'm21',
      'm22',
      'm24',
    ]);
    await close();
  });
});

describe('words of obligation', () => {
  it.each(documents)('of $shortTitle: the page shows every occurrence that is counted, in sentences that are there', async ({ id }) => {
    const occurrences = linesOf(`compare/obligation/${id}.csv`);
    const { page, complaints, close } = await site.visit(`/compare/obligation/${id}/`);
    expect(await page.locator('.binding-list .word').count()).toBe(occurrences.length);
    const links = await page.locator('.sentence-place').evaluateAll((found) => found.map((a) => a.getAttribute('href') ?? ''));
    const places = new Set(occurrences.map(({ 链接: link = '' }) => idOf(link)));
    expect(new Set(links.map(idOf))).toEqual(places);
    for (const { 链接: link = '', 用语: word = '', 文句: words = '' } of occurrences) {
      expect(words).toContain(word);
      const sentence = sentences.get(idOf(link));
      if (sentence !== undefined) expect(words).toBe(sentence);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it('are counted by document, each figure a way to its sentences', async () => {
    const { page, close } = await site.visit('/compare/');
    await page.locator('a[href$="/compare/alone/"]').click();
    await page.waitForURL('**/compare/alone/');
    const row = page.locator('.obligation-table tr', { hasText: '江西《若干措施》' });
    const figures = (await row.locator('td').allTextContents()).map(Number);
    expect(figures.slice(0, 5).reduce((sum, figure) => sum + figure, 0)).toBe(figures[5]);
    await row.locator('td a').first().click();
    await page.waitForURL('**/compare/obligation/jiangxi-2020-governance/#must');
    expect(await page.locator('section:has(> #must) .word').count()).toBe(figures[0]);
    await close();
  });

  it('stand in columns on a phone, the name of the document above them', async () => {
    const { page, close } = await site.open('/compare/alone/', { viewport: { width: 390, height: 844 } });
    const row = page.locator('.obligation-table tbody tr').first();
    const name = await row.locator('th').boundingBox();
    const figure = await row.locator('td').first().boundingBox();
    expect(figure?.y ?? 0).toBeGreaterThanOrEqual((name?.y ?? 0) + (name?.height ?? 0) - 1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await close();
  });
});
