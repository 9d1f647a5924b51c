/** Facts where a policy is read: the line under a unit, the table above a comparison, terms that show their meaning. */
import { describe, expect, it } from 'vitest';
import { useSite } from '../browser.ts';

const site = useSite();

describe('the line under a measure', () => {
  it('says who and how much, and opens to facts that lead to their sentence', async () => {
    const { page, close } = await site.open('/policies/hunan-2020-work-plan/');
    const line = page.locator('#m2 .unit-facts-line');
    expect(await line.locator('summary').innerText()).toContain('省发展改革委、省生态环境厅牵头');
    expect(await line.locator('dl').isVisible()).toBe(false);
    await line.locator('summary').click();
    const first = line.locator('dd a').first();
    expect(await first.innerText()).toContain('牵头：省发展改革委、省生态环境厅');
    await first.click();
    expect(new URL(page.url()).hash).toMatch(/^#m2(?:\.\d+)?$/u);
    await close();
  });

  it('is no part of what is copied, and not printed', async () => {
    const { page, close } = await site.open('/policies/hunan-2020-work-plan/');
    const line = page.locator('#m2 .unit-facts-line');
    expect(await line.evaluate((element) => getComputedStyle(element).userSelect)).toBe('none');
    await page.emulateMedia({ media: 'print' });
    expect(await line.isVisible()).toBe(false);
    await close();
  });
});

describe('a comparison', () => {
  it('begins with the facts of its columns, each a way to its sentence', async () => {
    const { page, close } = await site.open('/compare/pollutant-permit/');
    const table = page.locator('.compared-facts table');
    expect(await table.isVisible()).toBe(true);
    const above = (await table.boundingBox())?.y ?? 0;
    expect(above).toBeLessThan((await page.locator('.side-by-side').boundingBox())?.y ?? 0);
    expect(await table.locator('a').first().getAttribute('href')).toMatch(/^\/policies\/[a-z0-9-]+\/#[\w.-]+$/u);
    await close();
  });

  it('has them folded on a phone', async () => {
    const { page, close } = await site.open('/compare/pollutant-permit/', { viewport: { width: 390, height: 844 } });
    const table = page.locator('.compared-facts table');
    expect(await table.isVisible()).toBe(false);
    await page.locator('.compared-facts summary').click();
    expect(await table.isVisible()).toBe(true);
    await close();
  });
});

describe('a term that the document explains elsewhere', () => {
  it('shows its meaning on focus and hover, keeps the card for a pointer on its way to it, and leads to the place', async () => {
    const { page, close } = await site.open('/policies/hunan-2020-work-plan/');
    const term = page.locator('a.term').first();
    const meaning = await term.getAttribute('data-meaning');
    await term.focus();
    const card = page.locator('.note-card:popover-open');
    expect(await card.innerText()).toContain(`${await term.innerText()}：${meaning}`);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await term.hover();
    await card.waitFor();
    await card.hover();
    expect(await card.isVisible()).toBe(true);
    await card.locator('a').click();
    expect(new URL(page.url()).hash).toBe(new URL((await term.getAttribute('href')) ?? '', page.url()).hash);
    await close();
  });

  it('changes no character of the sentence', async () => {
    const { page, close } = await site.open('/policies/hunan-2020-work-plan/');
    const sentence = page.locator('.s:has(a.term)').first();
    const id = await sentence.getAttribute('id');
    const data = await page.evaluate(async () => (await fetch('/data/sentences.json')).json() as Promise<{ id: string; text: string }[]>);
    const published = data.find((one) => one.id === `hunan-2020-work-plan#${id}`)?.text;
    expect((await sentence.textContent())?.replace(/\s+/gu, '')).toContain(published?.replace(/\s+/gu, '').slice(0, 30));
    await close();
  });
});
