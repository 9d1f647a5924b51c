import { expect, it } from 'vitest';
import { useSite } from '../browser.ts';
import { overhang } from '../measure-page.ts';
import { checkWithAxe } from './axe.ts';
import { describeAccess } from './checks.ts';
import { servicePages } from './page-kinds.ts';

const site = useSite();

describeAccess(site, servicePages);

/** It leads on at once; here it is held, as where a browser forbids that. */
it.each(['light', 'dark'] as const)('a short address has no violations (axe), %s, and fits a small phone', async (colorScheme) => {
  const { page, close } = await site.open('/robots.txt', { colorScheme, viewport: { width: 320, height: 640 } });
  await page.route('**/c/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/u, '') });
  });
  await page.goto(`${site.origin()}/c/hunan-yijian-5/`);
  const { violations, judged } = await checkWithAxe(page);
  expect(violations).toEqual([]);
  expect(judged).toContain('color-contrast');
  expect(await page.evaluate(overhang)).toEqual([]);
  await close();
});
