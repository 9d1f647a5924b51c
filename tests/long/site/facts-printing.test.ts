/** Pages of facts on paper. */
import { describe, expect, it } from 'vitest';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { useSite } from '../../site/browser.ts';
import { sheetsOf } from '../../site/sheets.ts';

const site = useSite();
/** The number of the sheet, and the head of the table, stand on every one. */
const leastText = 60;

describe('a page of facts on paper', () => {
  it.each([
    '/policies/hunan-2020-work-plan/division/',
    '/policies/hunan-2021-ecology-plan/division/',
    '/bodies/',
    '/deadlines/2025/',
    '/targets/forest-cover/',
    '/instruments/',
  ])('%s has no empty sheet, and no heading alone at the foot of one', async (path) => {
    const { page, close } = await site.open(path);
    const headings = (await page.locator('.division .section').allTextContents()).map(normalForm);
    for (const { text } of await sheetsOf(page)) {
      expect(text.length).toBeGreaterThan(leastText);
      expect(headings.filter((heading) => text.replace(/\d+$/u, '').endsWith(heading))).toEqual([]);
    }
    await close();
  });
});
