/** What a reader takes out of the library: a passage shared, units printed, a comparison for a slide or a report. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';

const site = useSite();
const hunan = '/policies/hunan-2021-governance/';
const plan = '/policies/hunan-2021-ecology-plan/';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function openMenu(page: Page, anchor: string): Promise<void> {
  await page.locator(`[id="${anchor}"] > .own .permalink`).focus();
  await page.keyboard.press('c');
  await page.locator('.cite-menu:popover-open').waitFor();
}

/** Before any page: what a device that can share gets. */
const deviceThatShares = 'Object.defineProperty(navigator, "share", { value: async (data) => { window.shared = data; } });';
const deviceThatCannot = 'Object.defineProperty(navigator, "share", { value: undefined });';
const printsNothing = 'window.print = () => { window.printed = (window.printed ?? 0) + 1; };';

async function openWith(path: string, script: string) {
  const opened = await site.open('/robots.txt', clipboard);
  await opened.page.addInitScript(script);
  await opened.page.goto(site.origin() + path, { waitUntil: 'networkidle' });
  return opened;
}

describe('sharing', () => {
  it('hands a unit over with its words, its source and its short link', async () => {
    const { page, complaints, close } = await openWith(hunan, deviceThatShares);
    await openMenu(page, 'm5');
    await page.locator('.cite-menu [data-act=share]').click();
    await expect.poll(() => page.evaluate('window.shared')).toBeTruthy();
    const shared = (await page.evaluate('window.shared')) as ShareData;
    expect(shared.url).toBe(`${site.origin()}/c/hunan-yijian-5/`);
    expect(shared.text).toMatch(/^“加快排污许可制度改革.*”——.*（湘办发〔2021〕2号）第五项$/u);
    expect(complaints).toEqual([]);
    await close();
  });

  it('copies the same where the device has nothing to share by; a sentence has a link that shows its words', async () => {
    const { page, close } = await openWith(hunan, deviceThatCannot);
    await openMenu(page, 'm5');
    await page.keyboard.press('2');
    await page.locator('.cite-menu [data-act=share]').click();
    await expect.poll(() => copied(page)).toMatch(/\n\S+\/c\/hunan-yijian\/\?w=[0-9a-z]+#m5\.2$/u);
    const link = (await copied(page)).split('\n').at(-1) ?? '';
    expect(link.length - site.origin().length).toBeLessThan(45);
    await page.goto(link);
    await page.locator('.arrival').waitFor();
    expect(new URL(page.url()).pathname).toBe(hunan);
    expect(await page.locator('.arrival [role=status]').textContent()).toBe('此处文字与引用时逐字相同。');
    await close();
  });

  it('says so where words behind a short link were changed', async () => {
    const { page, close } = await site.visit(`${hunan}?w=abc123#m5.2`);
    await page.locator('.arrival').waitFor();
    expect(await page.locator('.arrival [role=status]').textContent()).toContain('已有改动');
    await close();
  });

  it('says that the link is not whole where its place was lost', async () => {
    const { page, close } = await site.visit(`${hunan}?w=abc123`);
    expect(await page.locator('.arrival [role=status]').textContent()).toContain('链接不完整');
    await close();
  });

  it.each<[string, RegExp]>([
    [hunan, /\/c\/hunan-yijian\/$/u],
    [`${hunan}m5/`, /\/c\/hunan-yijian-5\/$/u],
  ])('is one press away on %s', async (path, url) => {
    const { page, complaints, close } = await openWith(path, deviceThatShares);
    await page.locator('[data-share]').click();
    await expect.poll(() => page.evaluate('window.shared?.url')).toMatch(url);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('printing', () => {
  /** Pages of what the browser prints. */
  async function pagesOf(page: Page): Promise<number> {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return pdf.match(/\/Type\s*\/Page[^s]/gu)?.length ?? 0;
  }
  const shown = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);

  it('one unit takes one page: its words, source, whole address, day and QR code', async () => {
    const { page, complaints, close } = await openWith(hunan, printsNothing);
    await openMenu(page, 'm5');
    await page.locator('.cite-menu [data-act=print]').click();
    await expect.poll(() => page.evaluate('window.printed')).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const words = await shown(page);
    for (const said of ['（五）依法严格排污管理', '加快排污许可制度改革', '湘办发〔2021〕2号', `${site.origin()}${hunan}#m5`, '/c/hunan-yijian-5/', '查阅'])
      expect(words).toContain(said);
    expect(words).not.toContain('（六）加快生产');
    expect(await page.locator('.print-sheet .qr').isVisible()).toBe(true);
    expect(await pagesOf(page)).toBe(1);
    // The pdf ended the printing, as a printer would: from now on the whole page is printed.
    await expect.poll(() => page.locator('.print-sheet').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a chosen set is asked for by the address, and can be left', async () => {
    const { page, close } = await openWith(`${plan}?print=s4-5-3，t1`, printsNothing);
    await page.locator('.arrival').waitFor();
    expect(await page.locator('.print-sheet article').count()).toBe(2);
    expect(await page.locator('.print-sheet [id]').count()).toBe(0);
    await page.locator('.arrival button', { hasText: '改印全文' }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[id="s4-5-3"]').isVisible()).toBe(true);
    await close();
  });

  it('a selection prints all units that it touches', async () => {
    const { page, close } = await openWith(hunan, printsNothing);
    await page.evaluate(() => {
      const [from, to] = ['m6.1', 'm8.1'].map((id) => document.getElementById(id)?.firstChild as Text);
      if (from && to) getSelection()?.setBaseAndExtent(from, 2, to, 6);
    });
    await page.keyboard.press('c');
    await page.locator('.cite-menu [data-act=print]').click();
    await expect.poll(() => page.evaluate('window.printed')).toBe(1);
    expect(await page.locator('.sheet-place dd', { hasText: '#' }).allTextContents()).toEqual(
      ['m6', 'm7', 'm8'].map((anchor) => `${site.origin()}${hunan}#${anchor}`),
    );
    await close();
  });

  it('the page of one unit prints it on one page', async () => {
    const { page, close } = await openWith(`${hunan}m5/`, printsNothing);
    expect(await pagesOf(page)).toBe(1);
    await page.locator('[data-print-unit]').click();
    await expect.poll(() => page.evaluate('window.printed')).toBe(1);
    expect(await page.locator('.print-sheet h2').textContent()).toBe('（五）依法严格排污管理');
    await close();
  });

  it('comparisons have whole addresses', async () => {
    const { page, close } = await site.open('/compare/pollutant-permit/');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const printed = await page
      .locator('.of-units a')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain(`${site.origin()}/policies/`);
    await close();
  });
});

describe.each(['/compare/units/?u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m6', '/compare/pollutant-permit/'])('a comparison, %s', (path) => {
  it('goes onto the clipboard as a table with links and sources', async () => {
    const { page, complaints, close } = await site.open(path, clipboard);
    await page.locator('[data-take=table]').click();
    await expect.poll(() => page.locator('.compare-said').textContent()).toContain('表格已复制');
    const html = await page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text());
    expect(html).toContain('<table');
    expect(html).toContain(`href="${site.origin()}${hunan}#m5.1"`);
    expect(await copied(page)).toContain(`${site.origin()}${hunan}#m5`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is a picture of 3,200 pixels, or a drawing', async () => {
    const { page, complaints, close } = await site.open(path);
    const file = async (form: string): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-take=${form}]`).click()]);
      return readFileSync(await download.path());
    };
    const png = await file('png');
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16)]).toEqual(['PNG', 3200]);
    expect(png.length).toBeGreaterThan(50_000);
    expect((await file('svg')).toString()).toContain('加快排污许可制度改革');
    expect(complaints).toEqual([]);
    await close();
  });
});
