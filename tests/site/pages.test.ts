import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/policy/ids.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';
import { atRest } from './measure-page.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(join(dist, 'data', name), 'utf8')) as T;
const documents = read<PolicyDocument[]>('documents.json');
const clauses = read<Unit[]>('clauses.json');
const site = useSite();
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

describe.each(documents)('the page of $shortTitle', ({ id, title, documentNumber, date, source }) => {
  const units = clauses.filter((unit) => unit.document === id);

  it('shows every unit under its anchor, with label, title and text, without scripts', async () => {
    const { page, close } = await site.open(`/policies/${id}/`, { javaScriptEnabled: false });
    const html = await page.content();
    const shown = new Map<string, string>();
    for (const { anchor } of units) {
      const text = await page.locator(`[id="${anchor}"]`).textContent();
      shown.set(anchor, squeeze(text ?? ''));
    }
    expect(html).toContain(title);
    for (const { anchor, label, title: heading, text } of units) {
      const words = shown.get(anchor) ?? '';
      for (const part of [label ?? '', heading ?? '', ...text.split(/[\n\t]/u)]) expect(words, anchor).toContain(squeeze(part));
    }
    await close();
  });

  it('states number, date and where the text comes from, or that the text is silent', async () => {
    const { page, close } = await site.visit(`/policies/${id}/`);
    const text = squeeze((await page.locator('main').textContent()) ?? '');
    expect(text).toContain(documentNumber ?? '所据文本未载');
    if (date) expect(text).toContain(squeeze(`${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`));
    expect(text).toContain(source.sha256.slice(0, 12));
    expect(text).toContain('以正式发布文本为准');
    await close();
  });
});

describe('the address of a unit', () => {
  const plan = '/policies/hunan-2021-ecology-plan/';

  it.each([
    [`${plan}#s4-2-3`, 1440, 900],
    [`${plan}#s4-2-3`, 390, 844],
    [`${plan}#t2`, 1440, 900],
    [`${plan}#box7`, 390, 844],
    ['/policies/hunan-2021-governance/#m24', 768, 1024],
  ])('%s brings it into sight at %i px, uncovered and marked', async (path, width, height) => {
    const { page, close } = await site.open(path, { viewport: { width, height } });
    const anchor = anchorOf(path);
    await atRest(page);
    const place = await page.evaluate((id) => {
      const element = document.getElementById(id) as HTMLElement;
      const box = element.getBoundingClientRect();
      const seen = document.elementFromPoint(box.left + 10, Math.max(box.top, 0) + 6);
      return { top: box.top, uncovered: element.contains(seen), target: element.matches(':target') };
    }, anchor);
    expect(place.top).toBeGreaterThanOrEqual(-2);
    expect(place.top).toBeLessThan(height * 0.6);
    expect(place.uncovered).toBe(true);
    expect(place.target).toBe(true);
    await close();
  });

  it('is not rewritten by the contents that follow the reader', async () => {
    const { page, close } = await site.visit(`${plan}#s4-2-3`);
    const current = async (): Promise<string> => (await page.locator('.contents [aria-current]').allTextContents()).join('');
    await expect.poll(current).toContain('蓝天保卫战');
    await page.mouse.wheel(0, 6000);
    await expect.poll(current).not.toContain('蓝天保卫战');
    expect(new URL(page.url()).hash).toBe('#s4-2-3');
    await close();
  });

  it('is copied whole, by mouse and by keyboard', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/', { permissions: ['clipboard-read', 'clipboard-write'] });
    const link = page.locator('#m5 a[data-copy-link]');
    await link.click({ force: true });
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.origin()}/policies/hunan-2021-governance/#m5`);
    // The menu of other forms takes the focus when it is there.
    await page.locator('.cite-menu:popover-open').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#m6 a[data-copy-link]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.origin()}/policies/hunan-2021-governance/#m6`);
    await close();
  });

  it('leads back and forth with the history', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/#m5');
    await page.goto(`${site.origin()}/policies/hunan-2021-governance/#m20`);
    await page.goBack();
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe('m5');
    await close();
  });
});

describe('an erratum', () => {
  it('shows the received wording by keyboard', async () => {
    const { page, close } = await site.visit('/policies/hunan-2021-ecology-plan/');
    const mark = page.locator('#s1-1-3 .erratum').first();
    expect(await mark.textContent()).toContain('立方米');
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => squeeze((await page.locator('body').innerText()) ?? '')).toContain('立方');
    await close();
  });

  it('is on the errata page, with a link to its unit', async () => {
    const { page, close } = await site.visit('/errata/');
    const text = squeeze((await page.locator('main').textContent()) ?? '');
    for (const { original, reason } of read<{ original: string; reason: string }[]>('errata.json')) {
      expect(text).toContain(squeeze(reason));
      expect(text).toContain(squeeze(original));
    }
    expect(await page.locator('main a[href="/policies/liaoning-governance/#m17"]').count()).toBeGreaterThan(0);
    await close();
  });
});

describe('the built site', () => {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => join(entry.parentPath, entry.name));

  it('has no link and no anchor that leads nowhere', () => {
    const ids = new Map<string, Set<string>>();
    const pathOf = (file: string): string => `/${file.slice(`${dist}/`.length).replace(/index\.html$/u, '')}`;
    for (const file of files)
      ids.set(pathOf(file), new Set([...readFileSync(file, 'utf8').matchAll(/\sid="?([^"\s>]+)/gu)].map((match) => match[1] as string)));
    const known = new Set(
      readdirSync(dist, { recursive: true, withFileTypes: true }).map((entry) => `/${join(entry.parentPath, entry.name).slice(`${dist}/`.length)}`),
    );
    const broken = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\s(?:href|src)="([^"]*)"/gu)].flatMap((match) => {
        const target = new URL((match[1] as string).replaceAll('&amp;', '&'), `http://site${pathOf(file)}`);
        if (target.host !== 'site' || target.protocol !== 'http:') return [];
        const path = decodeURIComponent(target.pathname);
        const page = ids.get(path);
        const found = target.hash && page ? page.has(decodeURIComponent(target.hash.slice(1))) : page || known.has(path);
        return found ? [] : [`${pathOf(file)} → ${path}${target.hash}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('lists every page in its sitemap', () => {
    const listed = readFileSync(join(dist, 'sitemap-0.xml'), 'utf8');
    for (const { id } of documents) expect(listed).toContain(`/policies/${id}/`);
  });
});
