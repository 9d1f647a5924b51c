/** Families in a real browser: from a clause to its family, from there to reading side by side. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Family } from '../../src/policy/model/family.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';

const families = JSON.parse(readFileSync(join(dist, 'data/families.json'), 'utf8')) as Family[];
const unit = 'hunan-2021-governance#m5';
const family = families.find(({ members }) => members.includes(unit)) as Family;
const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');
const site = useSite();

describe('a family', () => {
  it('is one step from each of its members, and says that it was matched by the program', async () => {
    const { page, complaints, close } = await site.visit('/policies/hunan-2021-governance/#m5');
    await page.locator('#m5 .counterparts summary').click();
    await page.locator('#m5 .counterparts-more a', { hasText: '同类条目' }).click();
    await page.waitForURL(`**/families/${family.id}/`);
    expect(squeeze(await page.locator('h1').textContent())).toBe(squeeze(family.name));
    expect(await page.locator('.family-member').count()).toBe(family.members.length);
    expect(squeeze(await page.locator('.compare-head').textContent())).toContain('系统匹配');
    expect(complaints).toEqual([]);
    await close();
  });

  it('marks the wording that most members hold, and nothing else', async () => {
    const { page, close } = await site.visit(`/families/${family.id}/`);
    const texts = await page.locator('.member-text').allTextContents();
    for (const words of await page.locator('.family-phrases mark').allTextContents()) {
      expect(texts.filter((text) => text.includes(words)).length * 2).toBeGreaterThan(texts.length);
    }
    expect(await page.locator('.member-text mark').count()).toBeGreaterThan(texts.length / 2);
    await close();
  });

  it('opens chosen members side by side, without scripts too', async () => {
    const { page, close } = await site.open(`/families/${family.id}/`, { javaScriptEnabled: false });
    for (const box of (await page.locator('.member-choice input').all()).slice(0, 2)) await box.check();
    await page.locator('.family-compare button').click();
    const asked = new URL(page.url()).searchParams.getAll('u');
    expect(new URL(page.url()).pathname).toBe('/compare/units/');
    expect(asked).toHaveLength(2);
    await close();
    const again = await site.visit(`/compare/units/?${asked.map((value) => `u=${encodeURIComponent(value)}`).join('&')}`);
    await again.page.locator('.side-by-side').waitFor();
    expect(await again.page.locator('.side-by-side thead th').count()).toBe(2);
    await again.close();
  });
});
