/** Damage of many files of the offline copy at once. */
import { describe, expect, it } from 'vitest';
import { askState, damage, endWorkers, unsound, useOfflineCopy } from '../site/offline-copy.ts';

describe('a damaged offline copy', () => {
  const copy = useOfflineCopy();

  it('is mended, which is said, and is deleted and kept again as the reader likes', async () => {
    const { page, context, origin, note, entries, keptOn } = await copy.start();
    await keptOn('/about/');
    await page.evaluate(async () => {
      await (await caches.open('another-site')).put('/x', new Response('x'));
      const cache = await caches.open('policy-library:/');
      for (const { url } of await cache.keys()) {
        if (/search\/client\.js|index\.json|words\.json/u.test(url)) await cache.put(url, new Response((await (await cache.match(url))?.text())?.slice(0, 50)));
        if (/liaoning-governance\/index\.html/u.test(url)) await cache.put(url, new Response('<h1>x</h1>'));
      }
    });
    await context.setOffline(true);
    await page.goto(`${origin}/policies/liaoning-governance/`);
    expect(await page.locator('h1').textContent()).toContain('已损坏');
    await context.setOffline(false);
    await page.goto(`${origin}/search/?q=${encodeURIComponent('第三方治理')}`);
    await page.locator('mark').first().waitFor();
    await page.goto(`${origin}/policies/liaoning-governance/`);
    expect(await page.locator('#m1').textContent()).toContain('中央统筹');

    await page.evaluate(() => caches.delete('policy-library:/'));
    await page.reload();
    await note().getByText('断网可读可查').waitFor({ timeout: 30_000 });
    expect(await entries()).toBeGreaterThan(400);

    await note().getByText('从本机删去').click();
    await note().getByText('本站没有存入本机').waitFor();
    await page.goto(`${origin}/about/`);
    await note().getByText('存入本机', { exact: true }).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual(['another-site']);
    await note().getByText('存入本机', { exact: true }).click();
    await note().getByText('断网可读可查').waitFor({ timeout: 30_000 });
  });

  it.each([
    ['a part of the search is cut', { begins: '/search/', gone: false }],
    ['pages are cut', { begins: '/policies/liaoning-governance/', gone: false }],
    ['entries are gone', { begins: '/_astro/', gone: true }],
  ])('where %s, it is not said to be whole until all of it is mended, though the worker is ended meanwhile', async (_, how) => {
    const { page, context, origin, entries, keptOn } = await copy.start();
    await keptOn('/about/');
    const whole = await entries();
    const other = await context.newPage();
    await other.goto(`${origin}/errata/`);
    await other.locator('[data-offline]').getByText('断网可读可查').waitFor();
    const hit = await page.evaluate(damage, how);
    expect(hit).toBeGreaterThan(2);
    await context.setOffline(true);
    await page.goto(`${origin}/`, { waitUntil: 'commit' }).catch(() => undefined);
    // A page that was open hears of it as well.
    await page.evaluate(askState);
    for (const tab of how.begins === '/_astro/' ? [other] : [page, other]) {
      await tab.locator('[data-offline]').getByText('本机所存的本站有缺损').waitFor();
      expect(await tab.locator('[data-offline]').textContent()).not.toContain('断网可');
    }
    await context.setOffline(false);
    await endWorkers(page);
    await expect.poll(() => other.locator('[data-offline]').textContent(), { timeout: 25_000 }).toContain('断网可读可查');
    expect([await other.evaluate(unsound), await entries()]).toEqual([0, whole]);
  });

  it('says that there is no room to mend it, while what the network has goes on to be read', async () => {
    const { page, context, origin, note, keptOn } = await copy.start();
    await keptOn('/about/');
    await page.evaluate(damage, { begins: '/policies/', gone: true });
    const browser = await context.newCDPSession(page);
    await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await page.goto(`${origin}/policies/liaoning-governance/`);
    expect(await page.locator('#m1').textContent()).toContain('中央统筹');
    await note().getByText('本机存储空间不够').waitFor();
    expect(await note().textContent()).toContain('有缺损');
    await browser.send('Storage.overrideQuotaForOrigin', { origin });
    await note().getByText('再试').click();
    await note().getByText('断网可读可查').waitFor();
    expect(await page.evaluate(unsound)).toBe(0);
  });
});
