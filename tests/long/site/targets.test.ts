/** Targets and deadlines in a real browser: filters in the address, the sentence a click away, files of what is chosen. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FactList } from '../../../src/facts/list/row.ts';
import type { Target } from '../../../src/policy/model/facts/target.ts';
import { useSite } from '../../site/browser.ts';
import { dist } from '../../site/dist.ts';

const site = useSite();
const listAt = (path: string) => JSON.parse(readFileSync(join(dist, path, 'rows.json'), 'utf8')) as FactList;
const targets = JSON.parse(readFileSync(join(dist, 'data/targets.json'), 'utf8')) as Target[];
const rowsShown = (page: Page) => page.locator('.fact-list tbody tr').count();
const uidsOf = (calendar: string) =>
  new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('uid')).split('@')[0]);

async function saved(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await file.path(), 'utf8');
}

/** A filter of a list with a value that only some rows have. */
function choiceIn(list: FactList) {
  for (const { name, options } of list.filters) {
    for (const { value } of options) {
      const kept = list.rows.filter(({ keys }) => keys[name]?.includes(value));
      if (kept.length > 0 && kept.length < list.rows.length) return { name, value, kept };
    }
  }
  throw new Error(`${list.title} has nothing to choose`);
}

describe('the ledger of targets', () => {
  it('holds every target, each in the list of its year', async () => {
    const { page, complaints, close } = await site.visit('/targets/');
    const years = await page.locator('.facts-page a[href*="/targets/years/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const listed = years.flatMap((path) => listAt(path).rows.map(({ id }) => id));
    expect(listed.toSorted()).toEqual(targets.map(({ id }) => id).toSorted());
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads without scripts from an indicator to the sentence of a value', async () => {
    const { page, close } = await site.open('/targets/', { javaScriptEnabled: false });
    await page.locator('.facts-table tbody a').first().click();
    const row = page.locator('.fact-list tbody tr').first();
    expect(await row.locator('.fact-words').isVisible()).toBe(false);
    await row.locator('summary').click();
    const words = (await row.locator('.fact-words mark').textContent()) ?? '';
    expect(words).not.toBe('');
    await row.locator('.fact-words a').click();
    const place = page.locator(':target');
    expect((await place.textContent())?.replace(/\s/gu, '')).toContain(words.replace(/\s/gu, ''));
    await close();
  });

  it('draws what the table says', async () => {
    const { page, close } = await site.visit('/targets/rural-sewage/');
    const labels = await page.locator('.indicator-chart g text').allTextContents();
    expect(labels.length).toBeGreaterThan(1);
    const cells = (await page.locator('.fact-list td[data-name="目标值"]').allTextContents()).map((text) => text.trim());
    for (const label of labels) expect(cells.some((value) => label.endsWith(value))).toBe(true);
    await close();
  });
});

describe('a filtered list', () => {
  const path = '/targets/years/2025/';

  it('keeps what is chosen in the address, which brings it back', async () => {
    const { name, value, kept } = choiceIn(listAt(path));
    const { page, complaints, close } = await site.visit(path);
    await page.locator(`select[name="${name}"]`).selectOption(value);
    await expect.poll(() => rowsShown(page)).toBe(kept.length);
    expect(new URL(page.url()).searchParams.get(name)).toBe(value);
    await page.reload();
    await expect.poll(() => rowsShown(page)).toBe(kept.length);
    expect(await page.locator(`select[name="${name}"]`).inputValue()).toBe(value);
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks for its rows only when something is chosen', async () => {
    const { page, close } = await site.open('/404.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(site.origin() + path, { waitUntil: 'networkidle' });
    expect(asked.filter((address) => address.endsWith('/rows.json'))).toEqual([]);
    await close();
  });

  it('is taken away as a table of its own rows', async () => {
    const { name, value, kept } = choiceIn(listAt(path));
    const { page, close } = await site.visit(`${path}?${new URLSearchParams({ [name]: value })}`);
    await expect.poll(() => rowsShown(page)).toBe(kept.length);
    const csv = await saved(page, '下载所选 CSV');
    for (const { href } of kept) expect(csv).toContain(site.origin() + href);
    expect(csv.split(site.origin()).length - 1).toBe(kept.length);
    await close();
  });
});

describe('deadlines', () => {
  it('say of what is past that nothing is known of it, and never more', async () => {
    const { page, close } = await site.visit('/deadlines/2020/');
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).toContain('时限已过，完成情况本库不载');
    expect(text).not.toContain('逾期');
    await close();
  });

  it('stand in the list of their year, with the count that led there', async () => {
    const { page, close } = await site.visit('/deadlines/');
    const row = page.locator('.facts-table tbody tr', { hasText: '2022年' });
    const count = Number(await row.locator('.number').textContent());
    await row.locator('a', { hasText: '2022年' }).click();
    await page.waitForURL('**/deadlines/2022/');
    expect(await rowsShown(page)).toBe(count);
    expect(listAt('/deadlines/2022/').rows.map(({ due }) => due?.slice(0, 4))).toEqual(Array(count).fill('2022'));
    await close();
  });

  it('are reached from their document, which has its own alone', async () => {
    const { page, close } = await site.visit('/policies/hunan-2020-work-plan/');
    await page.locator('.policy-pages a', { hasText: '2020年到期' }).click();
    await page.waitForURL('**/deadlines/2020/?document=hunan-2020-work-plan');
    const own = listAt('/deadlines/2020/').rows.filter(({ id }) => id.startsWith('hunan-2020-work-plan#'));
    expect(own.length).toBeGreaterThan(0);
    await expect.poll(() => rowsShown(page)).toBe(own.length);
    await close();
  });

  it('are a calendar of the year, and of what is chosen', async () => {
    const list = listAt('/deadlines/2022/');
    const ofYear = uidsOf(readFileSync(join(dist, 'deadlines/2022/calendar.ics'), 'utf8'));
    expect(ofYear.toSorted()).toEqual(list.rows.map(({ id }) => id).toSorted());
    const { name, value, kept } = choiceIn(list);
    const { page, complaints, close } = await site.visit(`/deadlines/2022/?${new URLSearchParams({ [name]: value })}`);
    await expect.poll(() => rowsShown(page)).toBe(kept.length);
    expect(uidsOf(await saved(page, '下载所选 ICS')).toSorted()).toEqual(kept.map(({ id }) => id).toSorted());
    expect(complaints).toEqual([]);
    await close();
  });
});
