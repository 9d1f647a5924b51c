/** What the tests of the desk share: units are starred as a reader does it, and found again on the desk. */
import type { Page } from 'playwright-core';
import { soon } from '../search-page.ts';

export const governance = '/policies/hunan-2021-governance/';
export const kept = (page: Page) => page.locator('.kept:has([data-unit])');

/** Stars units of a document, as a reader does. */
export async function star(page: Page, ...anchors: string[]): Promise<void> {
  await page.mouse.move(400, 300);
  for (const anchor of anchors) {
    const mark = page.locator(`#${anchor} > .own .star`);
    await mark.focus();
    await page.keyboard.press('Enter');
    await soon(() => mark.getAttribute('aria-pressed')).toBe('true');
  }
}
