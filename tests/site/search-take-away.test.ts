/** Copying and exporting hits. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { every, openWord, packageFaults, textOf, type XmlNode } from '../office/package.ts';
import { useSite } from './browser.ts';
import { answered, clauses, hits, openSearch, part, soon, unitsWith, visitSearch } from './search-page.ts';

const site = useSite();
const exactOnly = '&without=*';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function exported(page: Page, name: RegExp): Promise<{ name: string; content: string }> {
  await part(page, 'open-export').click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path(), 'utf8') };
}

describe('a hit', () => {
  it('gives its permanent link, without the marks', async () => {
    const { page, close } = await openSearch(site, '排污许可', exactOnly, clipboard);
    await answered(page);
    const address = new URL((await hits(page).first().locator('a').getAttribute('href')) ?? '');
    await hits(page).first().getByRole('button', { name: '复制链接' }).click();
    await soon(() => part(page, 'said').textContent()).toBe('链接已复制');
    expect(await copied(page)).toBe(`${address.origin}${address.pathname}${address.hash}`);
    await close();
  });

  it('gives its citation line: title, number, item, link', async () => {
    const { page, close } = await openSearch(site, '排污许可', `${exactOnly}&document=hunan-2021-governance`, clipboard);
    await answered(page);
    await hits(page).first().getByRole('button', { name: '复制引用' }).click();
    await soon(() => part(page, 'said').textContent()).toBe('引用已复制');
    expect(await copied(page)).toBe(
      `中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第五项，${site.origin()}/policies/hunan-2021-governance/#m5`,
    );
    await close();
  });
});

describe('an export', () => {
  it('as CSV holds all hits, not those on the page, each with its sentences, text and link', async () => {
    const { page, complaints, close } = await visitSearch(site, '水', exactOnly);
    await answered(page);
    const found = unitsWith('水');
    expect(await hits(page).count()).toBeLessThan(found.length);
    const { name, content } = await exported(page, /CSV/u);
    expect(name).toBe('检索-水.csv');
    expect(content.startsWith('\ufeff')).toBe(true);
    const { data } = Papa.parse<Record<string, string>>(content.slice(1), { header: true, skipEmptyLines: true });
    const idOf = (link = '') => link.replace(/^.*\/policies\/([^/]+)\/#/u, '$1#');
    expect(data.map((row) => idOf(row.链接)).toSorted()).toEqual(found.toSorted());
    for (const row of data) {
      const unit = clauses.find(({ id }) => id === idOf(row.链接));
      expect(row.全文).toBe(unit?.text.replace(/^[=+\-@\t\r]/u, "'$&"));
      expect(row.引用).toContain(row.链接);
    }
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['BibTeX', /\.bib$/u, /^@techreport\{/gmu],
    ['RIS', /\.ris$/u, /^TY {2}- RPRT/gmu],
    ['CSL-JSON', /\.json$/u, /"type": "regulation"/gu],
  ])('of the sources as %s holds one for each hit', async (button, name, mark) => {
    const { page, complaints, close } = await openSearch(site, '排污许可', exactOnly);
    await answered(page);
    await part(page, 'open-export').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button, exact: true }).click()]);
    expect(file.suggestedFilename()).toMatch(name);
    expect(file.suggestedFilename()).toContain('参考文献-排污许可');
    expect(readFileSync(await file.path(), 'utf8').match(mark)).toHaveLength(unitsWith('排污许可').length);
    expect(complaints).toEqual([]);
    await close();
  });

  it('of the sources is copied as a numbered list', async () => {
    const { page, close } = await openSearch(site, '排污许可', exactOnly, clipboard);
    await answered(page);
    await part(page, 'open-export').click();
    await page.getByRole('button', { name: '复制 GB/T 7714—2025 列表' }).click();
    await expect.poll(() => copied(page)).toMatch(/^\[1\] .+\[EB\/OL\]\..+\n\[2\] /u);
    await close();
  });

  it('as Word holds all hits under headings, and their sources as footnotes', async () => {
    const { page, complaints, close } = await openSearch(site, '排污许可', exactOnly);
    await answered(page);
    await part(page, 'open-export').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Word 文件' }).click()]);
    const word = openWord(readFileSync(await file.path()));
    expect(packageFaults(word)).toEqual([]);
    const styles = every(word.trees.get('word/document.xml') as XmlNode, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    const count = unitsWith('排污许可').length;
    expect(styles.filter((style) => style === 'Heading2')).toHaveLength(count);
    expect(textOf(word.trees.get('word/footnotes.xml') as XmlNode).match(/\[EB\/OL\]/gu)).toHaveLength(count);
    expect(complaints).toEqual([]);
    await close();
  });

  it('holds the chosen hits only, in every layout and until they are given up', async () => {
    const { page, close } = await openSearch(site, '排污许可', exactOnly, clipboard);
    await answered(page);
    await hits(page).nth(1).getByRole('checkbox').check();
    await hits(page).nth(3).getByRole('checkbox').check();
    expect(await part(page, 'chosen-count').textContent()).toBe('已选 2 个条目');
    const links = await Promise.all([1, 3].map((index) => hits(page).nth(index).locator('a').getAttribute('href')));
    await page.getByRole('radio', { name: '按文件' }).check({ force: true });
    await soon(() => page.locator('.group').count()).toBeGreaterThan(0);
    const { name, content } = await exported(page, /下载 Markdown/u);
    expect(name).toMatch(/\.md$/u);
    expect([...content.matchAll(/\(<(\S+#\S+)>\)/gu)].map(([, link]) => link)).toHaveLength(2);
    for (const link of links) expect(content).toContain(new URL(link ?? '').hash);
    await part(page, 'unchoose').click();
    expect(await part(page, 'chosen').isVisible()).toBe(false);
    expect(await page.locator('[data-hit]:checked').count()).toBe(0);
    await close();
  });

  it('goes to the clipboard as plain text', async () => {
    const { page, close } = await openSearch(site, '信用湖南', exactOnly, clipboard);
    await answered(page);
    await part(page, 'open-export').click();
    await page.getByRole('button', { name: '复制纯文本' }).click();
    await soon(() => part(page, 'said').textContent()).toContain('已复制');
    const text = await copied(page);
    expect(text).toContain('检索“信用湖南”');
    expect(text).toContain('/policies/hunan-2021-governance/#m20');
    expect(text).toContain('以正式发布文本为准');
    await close();
  });
});
