/** What the tests of the search page share: the built site, a plain scan of its public data to compare with, the parts of the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { documentOf } from '../../src/policy/ids.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { normalForm } from '../../src/policy/normal-form.ts';
import type { Site } from './browser.ts';
import { dist } from './dist.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(dist, 'data', name), 'utf8')) as T;
export const clauses = read<Unit[]>('clauses.json');
export const documents = read<PolicyDocument[]>('documents.json');

/** Label, title and text of every unit in normal form. */
export const fields = clauses.map(({ id, label, title, text }) => ({ id, texts: [label, title, text].map((field) => normalForm(field ?? '')) }));

/** Ids of the units that hold the query exactly, in the order of the collection. */
export const unitsWith = (query: string): string[] => fields.filter(({ texts }) => texts.some((text) => text.includes(normalForm(query)))).map(({ id }) => id);

/** How often the query stands in titles and texts, label aside. */
export function placesOf(query: string): number {
  return fields.flatMap(({ texts }) => [texts[1] ?? '', texts[2] ?? '']).reduce((sum, text) => sum + text.split(normalForm(query)).length - 1, 0);
}

export const areaOf = (id: string): string => documents.find((document) => document.id === documentOf(id))?.place.area ?? '';

export const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
export const hits = (page: Page) => page.locator('.hit');
export const status = (page: Page) => part(page, 'status');
export const box = (page: Page) => page.locator('#q');

export const openSearch = (site: Site, query: string, rest = '', options: Parameters<Site['open']>[1] = {}) =>
  site.open(`/search/?q=${encodeURIComponent(query)}${rest}`, options);

export const visitSearch = (site: Site, query: string, rest = '') => site.visit(`/search/?q=${encodeURIComponent(query)}${rest}`);

/** Polls with patience: other work may keep the machine busy. */
export const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 });

/** Once the page has an answer: totals, or words that say why there are none. */
export async function answered(page: Page): Promise<void> {
  await soon(() => page.evaluate(() => document.querySelector('[data-search]')?.hasAttribute('aria-busy'))).toBe(false);
  await soon(() => page.locator('[data-part="status"]:not(:empty), [data-part="notice"] p').count()).toBeGreaterThan(0);
}

/** Grows the results to the last; they may grow by themselves meanwhile. Also for hooks, in which nothing is expected. */
export async function showAll(page: Page): Promise<void> {
  const more = part(page, 'more');
  while (await more.isVisible()) {
    const before = await page.locator('.hit, .lines li').count();
    await more.evaluate((button) => (button as HTMLElement).click());
    await page.waitForFunction((count) => {
      const grown = document.querySelectorAll('.hit, .lines li').length > count;
      return grown || !document.querySelector('[data-part="more"]')?.checkVisibility();
    }, before);
  }
}
