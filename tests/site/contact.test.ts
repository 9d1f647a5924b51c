/** 告诉我们: from wherever something is wrong to a report that says what it is about. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';
import { answered, part } from './search-page.ts';

const site = useSite();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const report = (page: Page) => page.locator('#report').inputValue();

describe('a report', () => {
  it('of a unit names it, with the words that were cited, the page and the version of the site', async () => {
    const { page, complaints, close } = await site.open('/policies/hunan-2021-governance/#m5', clipboard);
    await page.locator('#m5 .permalink').click();
    await page.getByRole('button', { name: '第2句' }).click();
    await page.locator('.cite-tell a').click();
    await page.waitForURL('**/contact/**');
    await expect.poll(() => report(page)).toContain('版本：');
    expect(await report(page)).toMatch(
      /^条目：《关于构建现代环境治理体系的实施意见》（五）依法严格排污管理第2句（hunan-2021-governance#m5\.2）\n文字：严格落实企业持证排污要求.+\n页面：\S+\/policies\/hunan-2021-governance\/#m5\.2\n版本：\S+\n\n哪里不对：/u,
    );
    expect(await page.locator('[data-part="about"] a').getAttribute('href')).toBe('/policies/hunan-2021-governance/#m5.2');
    await page.getByRole('button', { name: '复制文字' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await report(page));
    expect(complaints).toEqual([]);
    await close();
  });

  it('begins on the page of a unit, in the footer, on the page that is not there, and where a search finds nothing', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/m5/');
    await page.locator('.caution').getByRole('link', { name: '告诉我们' }).click();
    await expect.poll(() => report(page)).toMatch(/^条目：\S+（hunan-2021-governance#m5）\n文字：加快排污许可制度改革.+…\n/u);
    await page.goto(`${site.origin()}/errata/`);
    await page.locator('.site-footer').getByRole('link', { name: '告诉我们' }).click();
    await expect.poll(() => report(page)).toContain(`页面：${site.origin()}/errata/\n`);
    await page.goto(`${site.origin()}/nowhere/at-all/`);
    await page.locator('main').getByRole('link', { name: '告诉我们' }).click();
    await expect.poll(() => report(page)).toContain('/nowhere/at-all/\n');
    await page.goto(`${site.origin()}/search/?q=qwxz`);
    await answered(page);
    await part(page, 'elsewhere').getByRole('link', { name: '告诉我们' }).click();
    await expect.poll(() => report(page)).toContain('/search/?q=qwxz\n');
    await close();
  });

  it('asks what it is about where nothing led to it, reads an address, and says what is not in the collection', async () => {
    const { page, complaints, close } = await site.open('/contact/');
    await expect.poll(() => report(page)).toContain('版本：');
    expect(await report(page)).not.toContain('页面：');
    expect(await page.locator('[data-part="about"]').textContent()).toContain('请写明是哪一页、哪一条');
    await page.locator('#asked').fill('hunan-2021-governance#m555');
    await expect.poll(() => page.locator('[data-part="about"]').textContent()).toMatch(/里没有代号为“m555”的条目/u);
    await page.locator('#report').pressSequentially('多一个字。');
    await page.locator('#asked').fill(`${site.origin()}/policies/hunan-2021-governance/#m5`);
    await expect.poll(() => page.locator('[data-part="about"] a').getAttribute('href')).toBe('/policies/hunan-2021-governance/#m5');
    expect(await report(page)).toMatch(/^条目：\S+（hunan-2021-governance#m5）\n页面：\S+#m5\n版本：\S+\n[\s\S]+多一个字。$/u);
    // A document that is not there is asked for, and answered with 404.
    complaints.length = 0;
    await page.locator('#asked').fill('hunan-1921-notice#m5');
    await expect.poll(() => page.locator('[data-part="about"]').textContent()).toContain('没有代号为“hunan-1921-notice”的文件');
    await close();
  });

  it('takes a citation as the search does, and names the clause in words', async () => {
    const { page, complaints, close } = await site.open('/contact/');
    await expect.poll(() => report(page)).toContain('版本：');
    await page.locator('#asked').fill('湖南实施意见第五条');
    const about = page.locator('[data-part="about"]');
    await expect.poll(() => about.textContent(), { timeout: 15_000 }).toBe('关于条目：《关于构建现代环境治理体系的实施意见》（五）依法严格排污管理');
    expect(await about.locator('a').getAttribute('href')).toBe('/policies/hunan-2021-governance/#m5');
    expect(await report(page)).toMatch(
      /^条目：《[^》]+》（五）依法严格排污管理（hunan-2021-governance#m5）\n页面：\S+\/policies\/hunan-2021-governance\/#m5\n/u,
    );
    expect(complaints).toEqual([]);
    await close();
  });

  it('of a document begins where its source is told, of a whole clause with its first words', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/', clipboard);
    await page.locator('#provenance').getByRole('link', { name: '告诉我们' }).click();
    await page.waitForURL('**/contact/**');
    await expect.poll(() => report(page)).toContain('条目：《关于构建现代环境治理体系的实施意见》（hunan-2021-governance）\n');
    await page.goto(`${site.origin()}/policies/hunan-2021-governance/#m5`);
    await page.locator('#m5 .permalink').click();
    await page.locator('.cite-tell a').click();
    await page.waitForURL('**/contact/**');
    await expect.poll(() => report(page)).toMatch(/\n文字：加快排污许可制度改革\S+…\n/u);
    await close();
  });

  it('says what to copy where the site was built without an address, and promises nothing', async () => {
    const { page, close } = await site.visit('/contact/');
    expect(await page.locator('.contact-nowhere').textContent()).toContain('没有设联系方式');
    expect(await page.locator('.contact-acts a').count()).toBe(0);
    await close();
  });

  it('keeps what the reader has begun to write', async () => {
    const { page, close } = await site.open('/404.html');
    const held: (() => void)[] = [];
    await page.route('**/offline.json', async (route) => {
      await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.goto(`${site.origin()}/contact/`);
    await page.locator('#report').fill('第三条缺一个字。');
    const came = page.waitForResponse('**/offline.json');
    for (const release of held) release();
    await came;
    expect(await report(page)).toBe('第三条缺一个字。');
    await close();
  });
});
