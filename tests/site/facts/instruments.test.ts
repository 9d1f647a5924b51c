/** The pages of instruments in a real browser: lists, what cites an instrument, what is to be made by whom. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/facts/instruments/instruments.ts';
import type { Citation } from '../../../src/policy/model/facts/citation.ts';
import { relationNames } from '../../../src/wording/facts.ts';
import { useSite } from '../browser.ts';
import { dist } from '../dist.ts';

const site = useSite();
const citations = (JSON.parse(readFileSync(join(dist, 'data/citations.json'), 'utf8')) as Citation[]).filter(({ relation }) => relation !== 'issue');
const keys = new Set(citations.map(({ name }) => keyOf(name)));
const cited = '湖南省生态环境保护工作责任规定';
const page = `/instruments/${keyOf(cited)}/`;
const citing = citations.filter(({ name }) => keyOf(name) === keyOf(cited));

describe('the list of instruments', () => {
  it('has every instrument once, reached from the pages of facts', async () => {
    const { page: tab, complaints, close } = await site.visit('/facts/');
    await tab.locator('.facts-hub').getByRole('link', { name: '引用的文件' }).click();
    await tab.waitForURL('**/instruments/');
    const links = await tab.locator('.facts-table tbody a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
    expect(links).toHaveLength(Math.min(200, keys.size));
    expect(await tab.locator('.notes').textContent()).toContain('程序按规则');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is chosen by kind and by relation in the address, without scripts', async () => {
    const { page: tab, close } = await site.open('/instruments/', { javaScriptEnabled: false });
    await tab.locator('.facts-areas').getByRole('link', { name: '依据', exact: true }).click();
    expect(new URL(tab.url()).pathname).toMatch(/\/instruments\/relation\/basis\/$/u);
    const relations = await tab.locator('td[data-name="关系"]').allTextContents();
    expect(relations.length).toBeGreaterThan(0);
    expect(relations.every((words) => words.includes('依据'))).toBe(true);
    await tab.locator('.facts-areas').getByRole('link', { name: '法律', exact: true }).click();
    expect(await tab.locator('.facts-areas [aria-current]').textContent()).toBe('法律');
    await close();
  });

  it('says what is not known of what became of an instrument', async () => {
    const { page: tab, close } = await site.open('/instruments/');
    const currency = await tab.locator('tr', { hasText: cited }).first().locator('td[data-name="效力"]').textContent();
    expect(currency).toBe(citing.find((one) => one.currency !== null)?.currency?.status ?? '不详');
    await close();
  });
});

describe('an instrument', () => {
  it('has a row for each citation, each with its sentence and a way to its place', async () => {
    const { page: tab, close } = await site.open(page, { javaScriptEnabled: false });
    expect(await tab.locator('.facts-table tbody tr').count()).toBe(citing.length);
    const row = tab.locator('.facts-table tbody tr').first();
    await row.locator('summary').click();
    expect(await row.locator('mark').textContent()).toContain(cited);
    await row.locator('.fact-words a').click();
    expect(new URL(tab.url()).pathname).toContain('/policies/');
    expect(new URL(tab.url()).hash).not.toBe('');
    await close();
  });

  it('is filtered in the address', async () => {
    const wanted = citing[0]?.relation ?? 'mention';
    const { page: tab, complaints, close } = await site.open(`${page}?relation=${relationNames[wanted]}`);
    const found = citing.filter(({ relation }) => relation === wanted).length;
    await expect.poll(() => tab.locator('.facts-table tbody tr').count()).toBe(found);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('what is to be made or revised', () => {
  it('stands by area, with by whom and by when where the text says so', async () => {
    const { page: tab, complaints, close } = await site.open('/instruments/');
    await tab.locator('.facts-areas').getByRole('link', { name: '湖南' }).click();
    await tab.waitForURL('**/instruments/making/**');
    const relations = await tab.locator('td[data-name="关系"]').allTextContents();
    expect(new Set(relations)).toEqual(new Set(['制定', '修订']));
    const row = tab.locator('tr').filter({ has: tab.locator('.line', { hasText: '湖南省工业炉窑大气污染物排放标准' }) });
    expect(await row.locator('td[data-name="单位"]').textContent()).toContain('生态环境厅');
    expect(complaints).toEqual([]);
    await close();
  });
});
