/** The reader's own desk: what is kept, how it is used, and what is said where nothing can be kept. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { shortAddress } from '../../../src/policy/addresses.ts';
import { anchorOf, documentOf } from '../../../src/policy/ids.ts';
import { useSite } from '../browser.ts';
import { answered, clauses, documents, hits, part, soon } from '../search-page.ts';
import { governance, kept, star } from './starring.ts';

const site = useSite();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const said = (page: Page) => page.locator('[data-part="said"]').textContent();

const go = (page: Page, path: string) => page.goto(site.origin() + path, { waitUntil: 'load' });

async function downloadedBytes(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  return readFileSync(await file.path());
}

const downloaded = async (page: Page, name: string): Promise<string> => (await downloadedBytes(page, name)).toString('utf8');

describe('a star beside a unit', () => {
  it('lays the unit with its words on the desk, is seen when the reader comes back, and takes it away again', async () => {
    const { page, complaints, close } = await site.open(governance);
    await star(page, 'm5');
    await soon(() => page.locator('.toast').textContent()).toBe('已收入书桌');
    await go(page, '/desk/');
    const unit = clauses.find(({ id }) => id === 'hunan-2021-governance#m5');
    expect(await kept(page).locator('.kept-name').allTextContents()).toEqual(['（五）依法严格排污管理']);
    expect((await kept(page).locator('.kept-text p').allTextContents()).join('\n')).toBe(unit?.text);
    expect(await kept(page).locator('.kept-place').textContent()).toContain('三、完善企业责任体系');
    await go(page, '/policies/hunan-2021-governance/m5/');
    await soon(() => page.locator('.star').first().getAttribute('aria-pressed')).toBe('true');
    await page.locator('.star').first().click();
    await soon(() => page.locator('.toast').textContent()).toBe('已移出书桌');
    await go(page, '/desk/');
    expect(await page.locator('#units-title').textContent()).toBe('收藏的条目 0');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is not loaded before the page is touched, nor copied with the text', async () => {
    const { page, close } = await site.open(governance);
    expect(await page.locator('.star').count()).toBe(0);
    await page.mouse.move(400, 300);
    await page.locator('#m5 .star').waitFor({ state: 'attached' });
    const words = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('#m5') as Element);
      return getSelection()?.toString();
    });
    expect(words).not.toMatch(/[☆★]/u);
    await close();
  });
});

describe('what was read', () => {
  it('stands on the home page, on the empty search page and on the desk, and leads back to the place', async () => {
    const { page, close } = await site.open('/');
    expect(await page.locator('[data-continue]').isVisible()).toBe(false);
    await go(page, `${governance}#m12`);
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 200);
    await soon(() => page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('desk:')))).toBe(true);
    for (const path of ['/', '/search/']) {
      await go(page, path);
      const read = page.locator('[data-continue] li').first();
      await read.waitFor();
      expect(await read.textContent()).toMatch(/^关于构建现代环境治理体系的实施意见读到（.+今天$/u);
    }
    await page.locator('[data-continue] li a').first().click();
    await page.waitForURL(/hunan-2021-governance\/#m1\d$/u);
    await go(page, '/search/?q=排污许可');
    await answered(page);
    expect(await page.locator('[data-continue]').isVisible()).toBe(false);
    await go(page, '/desk/');
    await page.getByRole('button', { name: '清除阅读记录' }).click();
    expect(await page.locator('[data-part="read"]').isVisible()).toBe(false);
    await close();
  });
});

describe('hits that are ticked', () => {
  it('stand side by side, are cited and laid on the desk in one step each', async () => {
    const { page, complaints, close } = await site.open('/search/?q=排污许可&without=*', clipboard);
    await answered(page);
    for (const n of [1, 2, 3]) await hits(page).nth(n).getByRole('checkbox').check();
    const ids = await page.locator('[data-hit]:checked').evaluateAll((boxes) => boxes.map((box) => (box as HTMLElement).dataset.hit ?? ''));
    await part(page, 'chosen-cite').click();
    await soon(() => page.locator('.cite-list-said').textContent()).toBe('已复制 3 条：Word（引文＋出处＋链接）');
    const quoted = (await page.evaluate(() => navigator.clipboard.readText())).split('\n\n');
    // The short links that the menu of each clause gives.
    const facts = new Map(documents.map(({ id, shortName }) => [id, shortName]));
    const short = ids.map((id) => `/c/${shortAddress(facts.get(documentOf(id)) ?? '', anchorOf(id))}/`);
    expect(quoted.map((words) => new URL(words.replace(/^.*，(?=http)/su, '')).pathname)).toEqual(short);
    await page.locator('.cite-list').getByRole('button', { name: '公文用法' }).click();
    await soon(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^[^\n]+\n[^\n]+\n[^\n]+$/u);
    const [list] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载出处：Word' }).click()]);
    expect(strFromU8(unzipSync(readFileSync(await list.path()))['word/document.xml'] ?? new Uint8Array()).match(/\[EB\/OL\]/gu)).toHaveLength(3);
    await page.keyboard.press('Escape');
    expect(await part(page, 'chosen-cite').evaluate((button) => button === document.activeElement)).toBe(true);
    // The form is remembered, and copied at once the next time.
    await part(page, 'chosen-cite').click();
    await soon(() => page.locator('.cite-list-said').textContent()).toBe('已复制 3 条：公文用法');
    await page.keyboard.press('Escape');
    await part(page, 'chosen-keep').click();
    await soon(() => part(page, 'said').textContent()).toBe('3 个条目已收入书桌');
    await part(page, 'chosen-keep').click();
    await soon(() => part(page, 'said').textContent()).toBe('3 个条目原已在书桌');
    await part(page, 'chosen-beside').click();
    await page.locator('.side-by-side').waitFor();
    expect(new URL(page.url()).searchParams.getAll('u')).toEqual(ids.map((id) => id.replace('#', ':')));
    await go(page, '/desk/');
    expect(await kept(page).count()).toBe(3);
    expect(complaints).toEqual([]);
    await close();
  });

  it('say where they are too many or too few to stand side by side', async () => {
    const { page, close } = await site.open('/search/?q=排污许可&without=*&document=hunan-2021-ecology-plan');
    await answered(page);
    for (const n of [0, 1, 2, 3, 4]) {
      await hits(page).nth(n).getByRole('checkbox').check();
      expect(await part(page, 'chosen-beside').getAttribute('aria-disabled')).toBe(String(n === 0 || n === 4));
    }
    expect(await part(page, 'chosen-count').textContent()).toBe('已选 5 个条目（并排最多四个）');
    expect(await part(page, 'chosen-beside').getAttribute('aria-describedby')).toBe(await part(page, 'chosen-count').getAttribute('id'));
    await part(page, 'chosen-beside').press('Enter');
    await soon(() => part(page, 'said').textContent()).toContain('最多四个');
    expect(new URL(page.url()).pathname).toBe('/search/');
    await close();
  });

  it('a hit is starred at once, and a search is kept with its filters', async () => {
    const { page, close } = await site.open('/search/?q=环评&document=hunan-2021-governance');
    await answered(page);
    const button = hits(page).first().locator('.hit-star');
    await button.click();
    await soon(() => button.textContent()).toBe('★ 已收藏');
    await part(page, 'keep-search').click();
    await soon(() => part(page, 'said').textContent()).toBe('这次检索已收入书桌');
    await go(page, '/desk/');
    await page.locator('[data-part="searches"] .kept-name a').click();
    await answered(page);
    expect(new URL(page.url()).searchParams.get('document')).toBe('hunan-2021-governance');
    await soon(() => hits(page).first().locator('.hit-star').textContent()).toBe('★ 已收藏');
    await close();
  });
});

describe('the desk', () => {
  it('takes notes and folders, and keeps them', async () => {
    const { page, complaints, close } = await site.open(governance);
    await star(page, 'm5', 'm6');
    await go(page, '/desk/');
    const item = kept(page).filter({ hasText: '依法严格排污管理' });
    await item.locator('summary').click();
    await item.locator('textarea').fill('写进第三章');
    await item.locator('input[list]').fill('排污许可');
    await page.keyboard.press('Tab');
    await page.locator('.desk-folder > h3:has-text("排污许可")').waitFor();
    // The field to which the reader went on has the focus, though the list was made anew.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-focus'))).toBe('remove hunan-2021-governance#m5');
    await page.reload();
    expect(await page.locator('.desk-folder > h3').allTextContents()).toEqual(['排污许可', '未归夹']);
    expect(await item.locator('.kept-note').textContent()).toBe('写进第三章');
    expect(complaints).toEqual([]);
    await close();
  });

  it('keeps a note while it is written: the page may be loaded anew before the field is left', async () => {
    const { page, close } = await site.open(governance);
    await star(page, 'm5');
    await go(page, '/desk/');
    await kept(page).locator('summary').click();
    await kept(page).locator('textarea').pressSequentially('写进第三章');
    await page.reload();
    expect(await kept(page).locator('.kept-note').textContent()).toBe('写进第三章');
    await kept(page).locator('summary').click();
    await kept(page).locator('input[list]').fill('排污许可');
    await page.reload();
    expect(await page.locator('.desk-folder > h3').allTextContents()).toEqual(['排污许可']);
    await close();
  });

  it('takes no field away in which the reader writes, when another tab lays something there', async () => {
    const { page, close } = await site.open(governance);
    await star(page, 'm5');
    await go(page, '/desk/');
    await kept(page).locator('summary').click();
    const field = kept(page).locator('textarea').first();
    await field.pressSequentially('写进');
    await field.evaluate((one) => one.setAttribute('data-same', ''));
    const second = await page.context().newPage();
    await go(second, governance);
    await star(second, 'm6');
    await page.waitForTimeout(300);
    await field.pressSequentially('第三章');
    expect([await field.inputValue(), await field.getAttribute('data-same')]).toEqual(['写进第三章', '']);
    await page.locator('h1').click();
    await soon(() => kept(page).count()).toBe(2);
    expect(await kept(page).filter({ hasText: '依法严格排污管理' }).locator('.kept-note').textContent()).toBe('写进第三章');
    await close();
  });

  it('brings back by undoing what was removed here, and nothing that another tab removed since', async () => {
    const { page, close } = await site.open(governance);
    await star(page, 'm5', 'm6', 'm7');
    await go(page, '/desk/');
    const second = await page.context().newPage();
    await go(second, '/desk/');
    await kept(page).nth(0).getByRole('button', { name: '移出' }).click();
    await soon(() => kept(second).count()).toBe(2);
    await kept(second).nth(0).getByRole('button', { name: '移出' }).click();
    await soon(() => kept(page).count()).toBe(1);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(
      await kept(page)
        .locator('.kept-name a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash)),
    ).toEqual(['#m7', '#m5']);
    await close();
  });

  it('as a list is compared, cited, downloaded and printed: the ticked, or all', async () => {
    const { page, close } = await site.open(governance, clipboard);
    await star(page, 'm5', 'm6', 'm7');
    await go(page, '/desk/');
    await kept(page).nth(0).getByRole('checkbox').check();
    await kept(page).nth(2).getByRole('checkbox').check();
    expect(await page.locator('.desk-scope').textContent()).toBe('已选 2 个条目');
    const { data } = Papa.parse<Record<string, string>>((await downloaded(page, '下载：CSV 表格')).slice(1), { header: true, skipEmptyLines: true });
    expect(data.map((row) => row.链接)).toEqual(['m7', 'm5'].map((anchor) => `${site.origin()}${governance}#${anchor}`));
    expect(data[0]?.引用).toContain('（湘办发〔2021〕2号）第七项');
    const markdown = await downloaded(page, '下载：Markdown 文件');
    expect(markdown.match(/^### /gmu)).toHaveLength(2);
    expect((await downloaded(page, '下载：BibTeX 文献目录')).match(/^@techreport\{hunan-2021-governance-m[57],$/gmu)).toHaveLength(2);
    expect((await downloaded(page, '下载：RIS 文献目录')).match(/^ER {2}- *\r?$/gmu)).toHaveLength(2);
    const word = unzipSync(await downloadedBytes(page, '下载：Word 文件'));
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain('依法严格排污管理');
    expect(strFromU8(word['word/footnotes.xml'] ?? new Uint8Array())).toContain('湘办发〔2021〕2号');
    expect(JSON.parse(await downloaded(page, '下载：CSL-JSON 文献目录'))).toHaveLength(2);
    await page.getByRole('button', { name: '引用', exact: true }).click();
    await soon(() => page.locator('.cite-list-said').textContent()).toContain('已复制 2 条');
    await page.locator('.cite-list').getByRole('button', { name: 'GB/T 7714—2025' }).click();
    await soon(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\[1\] .+\n\[2\] .+$/u);
    await page.keyboard.press('Escape');
    await page.emulateMedia({ media: 'print' });
    expect(await kept(page).evaluateAll((items) => items.map((item) => (item as HTMLElement).checkVisibility()))).toEqual([true, false, true]);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('link', { name: '并排' }).click();
    await page.locator('.side-by-side').waitFor();
    expect(new URL(page.url()).searchParams.getAll('u')).toEqual(['hunan-2021-governance:m7', 'hunan-2021-governance:m5']);
    await close();
  });

  it('is exported, cleared, brought back by undoing, and imported into another browser; no other file is taken', async () => {
    const { page, close } = await site.open(governance);
    await star(page, 'm5', 'm6');
    await go(page, '/desk/');
    const backup = await downloaded(page, '导出备份');
    await page.getByRole('button', { name: '清空书桌' }).click();
    await page.getByRole('button', { name: '清空', exact: true }).click();
    expect(await kept(page).count()).toBe(0);
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await kept(page).count()).toBe(2);
    await close();

    const other = await site.open('/desk/');
    const bringIn = (content: string) =>
      other.page.locator('[data-part="import"]').setInputFiles({ name: 'desk.json', mimeType: 'application/json', buffer: Buffer.from(content) });
    await bringIn('{"documents":[]}');
    await soon(() => said(other.page)).toContain('不是书桌的备份');
    await bringIn('{"version":2,"bookmarks":[]}');
    await soon(() => said(other.page)).toContain('不是书桌的备份');
    await bringIn('{"version":99,"units":[]}');
    await soon(() => said(other.page)).toContain('较新的版本');
    const damaged = JSON.parse(backup);
    damaged.units[0].kind = 'nothing';
    await bringIn(JSON.stringify(damaged));
    await soon(() => said(other.page)).toContain('新增 1 个条目');
    expect(await said(other.page)).toContain('1 项格式不对，没有并入。');
    await bringIn(backup);
    await soon(() => kept(other.page).count()).toBe(2);
    expect(await said(other.page)).toBe('新增 1 个条目，1 项原已在。');
    await bringIn(backup);
    await soon(() => said(other.page)).toBe('没有新增，2 项原已在。');
    expect(other.complaints).toEqual([]);
    await other.close();
  });

  it('says why what is ticked cannot stand side by side, beside the act', async () => {
    const { page, close } = await site.open(governance);
    await star(page, 'm5', 'm6', 'm7', 'm8', 'm9');
    await go(page, '/desk/');
    const act = page.getByRole('button', { name: '并排' });
    const reason = () => act.evaluate((button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent);
    expect(await reason()).toBe('并排要两至四个，请勾选');
    await page.getByRole('checkbox', { name: '全选' }).check();
    expect([await act.getAttribute('aria-disabled'), await reason()]).toEqual(['true', '并排最多四个，请去掉 1 个']);
    await kept(page).nth(0).getByRole('checkbox').uncheck();
    await page.getByRole('link', { name: '并排' }).waitFor();
    await close();
  });

  it('shows what another tab lays there', async () => {
    const { page, close } = await site.open('/desk/');
    const second = await page.context().newPage();
    await go(second, governance);
    await star(second, 'm5');
    await soon(() => kept(page).count()).toBe(1);
    await close();
  });
});

describe('where nothing can be kept', () => {
  it('the browser forbids it: the desk and the stars say so, and reading goes on', async () => {
    const { page, close } = await site.open('/robots.txt');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await go(page, '/desk/');
    expect(await page.getByRole('alert').textContent()).toContain('浏览器不许本站存东西');
    expect(await page.locator('[data-part="shown"]').isVisible()).toBe(false);
    await go(page, governance);
    await page.mouse.move(400, 300);
    await page.locator('#m5 .star').focus();
    await page.keyboard.press('Enter');
    await soon(() => page.locator('.toast').textContent()).toContain('浏览器不许本站存东西');
    await close();
  });

  it('there is no room: nothing is lost, and it is said', async () => {
    const { page, close } = await site.open(governance);
    await star(page, 'm5');
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.reload();
    await page.locator('#m6 .star').focus();
    await page.keyboard.press('Enter');
    await soon(() => page.locator('.toast').textContent()).toContain('空间已满');
    await go(page, '/desk/');
    expect(await kept(page).count()).toBe(1);
    await close();
  });

  it('what was kept is damaged: it is laid aside, can be downloaded, and the desk is used on', async () => {
    const { page, close } = await site.open('/desk/');
    await page.evaluate(() => localStorage.setItem('desk:/', '{"version":1,"units":[{"id":'));
    await page.reload();
    expect(await page.getByRole('alert').textContent()).toContain('已损坏');
    await go(page, governance);
    await star(page, 'm5');
    await go(page, '/desk/');
    expect(await kept(page).count()).toBe(1);
    expect(await page.getByRole('alert').textContent()).toContain('现在的书桌不受影响');
    expect(await downloaded(page, '下载损坏的内容')).toBe('{"version":1,"units":[{"id":');
    await page.getByRole('button', { name: '清空书桌' }).click();
    await page.getByRole('checkbox', { name: '损坏的内容也删去' }).check();
    await page.getByRole('button', { name: '清空', exact: true }).click();
    expect(await page.locator('[data-part="trouble"]').isVisible()).toBe(false);
    expect(await page.evaluate(() => localStorage.getItem('desk-damaged:/'))).toBeNull();
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await kept(page).count()).toBe(1);
    await close();
  });
});
