/** The desk without a network, where the site was kept for reading. */
import { expect, it } from 'vitest';
import { useOfflineCopy } from '../../site/offline-copy.ts';
import { soon } from '../../site/search-page.ts';

const copy = useOfflineCopy();

it('opens, has what was starred, says of no unit that it has changed, and a starred unit opens in its document', async () => {
  const { page, context, served, origin, keptOn } = await copy.start();
  await keptOn('/policies/hunan-2021-governance/');
  await page.mouse.move(400, 300);
  await page.locator('#m5 > .own .star').focus();
  await page.keyboard.press('Enter');
  await soon(() => page.locator('#m5 > .own .star').getAttribute('aria-pressed')).toBe('true');
  await served.close();
  await context.setOffline(true);
  await page.goto(`${origin}/desk/`);
  expect(await page.locator('.kept-name').allTextContents()).toEqual(['（五）依法严格排污管理']);
  expect(await page.locator('.kept-text').textContent()).toContain('排污');
  await page.getByRole('button', { name: '引用', exact: true }).click();
  await page.locator('.cite-list').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.kept-standing').count()).toBe(0);
  await page.locator('.kept-name a').click();
  await page.waitForURL('**/policies/hunan-2021-governance/#m5');
  expect(await page.locator('#m5').textContent()).toContain('依法严格排污管理');
  await page.goBack();
  expect(await page.locator('.kept-name').count()).toBe(1);
});
