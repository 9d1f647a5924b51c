/** What a reader has printed of a document: rows of a table, and clauses ticked in its contents. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { checkWithAxe } from './access/axe.ts';
import { useSite } from './browser.ts';

const site = useSite();
const hunan = '/policies/hunan-2021-governance/';
const plan = '/policies/hunan-2021-ecology-plan/';
const printsNothing = 'window.print = () => { window.printed = (window.printed ?? 0) + 1; };';

async function openToPrint(path: string) {
  const opened = await site.open('/robots.txt');
  await opened.page.addInitScript(printsNothing);
  await opened.page.goto(site.origin() + path, { waitUntil: 'networkidle' });
  return opened;
}
const printed = (page: Page): Promise<unknown> => page.evaluate('window.printed');
const rowsOnPaper = (page: Page): Promise<string[][]> =>
  page
    .locator('.print-sheet tr')
    .evaluateAll((rows) => rows.map((row) => [...(row as HTMLTableRowElement).cells].map((cell) => cell.textContent?.trim() ?? '')));

describe('rows of a table on paper', () => {
  it('stand under their heads with their groups, together, with the address of each', async () => {
    const { page, complaints, close } = await openToPrint(`${plan}?print=t2-r6,t2-r9`);
    await page.locator('.arrival').waitFor();
    expect(await page.locator('.arrival').innerText()).toContain('表2第6行、第9行');
    const [heads, ...rows] = await rowsOnPaper(page);
    expect(heads).toEqual(['序号', '指标分类', '指标名称', '单位', '2020年', '2025年', '属性']);
    expect(rows.map((row) => row.join('|'))).toEqual([
      '6|环境质量|地表水|洞庭湖（国控断面，总磷）|mg/l|0.06|国家下达指标|预期性',
      '9|集中式饮用水水源|县级城市集中式饮用水水源地水质达标率|%|91.7|95.8|预期性',
    ]);
    await page.emulateMedia({ media: 'print' });
    const words = await page.locator('.print-sheet').innerText();
    for (const said of ['表2第6行、第9行', `${site.origin()}${plan}#t2-r6`, `${site.origin()}${plan}#t2-r9`]) expect(words).toContain(said);
    expect(await page.locator('.print-sheet .notes li').count()).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it('of one row: its own address and short link', async () => {
    const { page, close } = await openToPrint(`${plan}?print=t2-r15`);
    await page.locator('.arrival').waitFor();
    const places = await page.locator('.print-sheet .sheet-place dd').allTextContents();
    expect(places[0]).toMatch(/表2第15行$/u);
    expect(places[1]).toBe(`${site.origin()}${plan}#t2-r15`);
    expect(places[2]).toMatch(/-t2\/#t2-r15$/u);
    expect(await page.locator('.print-sheet tbody tr').count()).toBe(1);
    // The row refers to a note of the table.
    expect(await page.locator('.print-sheet').textContent()).toContain('湿地保护率：来源于');
    await close();
  });

  it('have of the notes those that they refer to, with the records of the corrections in these', async () => {
    const { page, close } = await openToPrint(`${plan}?print=t2-r16`);
    await page.locator('.arrival').waitFor();
    const words = (await page.locator('.print-sheet').textContent()) ?? '';
    expect(words).toContain('②生态保护红线');
    expect(words).not.toContain('①湿地保护率');
    // Of the correction in note ② no more than its own record.
    expect(words).toContain('脱“最”字');
    expect(await page.locator('.print-sheet .notes li').count()).toBe(1);
    await close();
  });
});

it.each(['/', hunan, '/data/', '/errata/', '/contact/', '/404.html', '/about/'])('%s is printed without buttons and fields to fill in', async (path) => {
  const { page, close } = await site.open(path);
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .locator(':is(button, .button, input, select, .search-form, .site-header)')
    .evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 80)));
  expect(shown).toEqual([]);
  await close();
});

it('a document that was clicked in is printed without stars, each heading on the page of its text', async () => {
  const { page, close } = await site.open(hunan);
  await page.mouse.click(700, 500);
  await page.locator('#m1 .star').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  const shown = await page
    .locator('.policy-text :is(.star, button, input)')
    .evaluateAll((parts) => parts.filter((part) => part.checkVisibility()).map((part) => part.outerHTML.slice(0, 80)));
  expect(shown).toEqual([]);
  // The address stands at the end of the line of the heading, not on one of its own.
  const [heading, address] = await page.evaluate(() =>
    ['#m1 .unit-heading', '#m1 .permalink'].map((selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? 0),
  );
  expect(Math.abs((heading ?? 0) - (address ?? 0))).toBeLessThan(16);
  await close();
});

describe('an address that asks for what to print', () => {
  const saidAt = async (asked: string) => {
    const { page, close } = await openToPrint(hunan + asked);
    await page.locator('.arrival').waitFor();
    const [words, sheet] = [await page.locator('.arrival').innerText(), await page.locator('.print-sheet article').count()];
    const notes = await page.locator('.arrival').count();
    await close();
    return { words, sheet, notes };
  };

  it.each<[string, string, number]>([
    ['?print=m5,zz9', '地址里另有 1 处本页没有：zz9', 1],
    ['?print=m5&print=m7', '这2个条目', 2],
    ['?print=s3,m5', '打印时只印三、', 1],
    ['?print=front', '打印时只印文件头', 1],
    ['?print=zz9', '本页没有', 0],
    ['?print=m5&w=abc123#m5', '打印时只印', 1],
  ])('%s: %s', async (asked, words, sheet) => {
    expect(await saidAt(asked)).toEqual({ words: expect.stringContaining(words), sheet, notes: 1 });
  });

  it('says that nothing was laid out where the sources do not come, and prints nothing', async () => {
    const { page, close } = await openToPrint(hunan);
    await page.route('**/citing.json*', (route) => route.abort());
    await page.locator('.policy-acts [data-print-choice]').click();
    await page.locator('.print-choice input[value="m5"]').check();
    await page.locator('.print-choice button', { hasText: '打印所选' }).click();
    await page.locator('.arrival', { hasText: '未打印' }).waitFor();
    expect(await printed(page)).toBeUndefined();
    await close();
  });
});

describe('what to print', () => {
  it('is ticked in the contents: three steps, by keys alone', async () => {
    const { page, complaints, close } = await openToPrint(hunan);
    await page.locator('.policy-acts [data-print-choice]').focus();
    await page.keyboard.press('Enter');
    await page.locator('dialog.print-choice[open]').waitFor();
    for (const anchor of ['m5', 'm7']) {
      await page.locator(`.print-choice input[value="${anchor}"]`).focus();
      await page.keyboard.press('Space');
    }
    expect(await page.locator('.print-choice [role=status]').textContent()).toBe('已选 2 个条目');
    await page.locator('.print-choice button', { hasText: '打印所选' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => printed(page)).toBe(1);
    expect(new URL(page.url()).search).toBe('?print=m5,m7');
    expect(await page.locator('.print-sheet article').count()).toBe(2);
    expect(complaints).toEqual([]);
    await close();
  });

  it('takes what lies below with a heading, and names it once', async () => {
    const { page, close } = await openToPrint(hunan);
    await page.locator('.contents [data-print-choice]').click();
    const section = page.locator('.print-choice input[value="s3"]');
    await section.check();
    const below = page.locator('.print-choice li:has(> label > input[value="s3"]) ol input');
    expect(await below.evaluateAll((boxes) => boxes.every((box) => (box as HTMLInputElement).checked))).toBe(true);
    await below.first().uncheck();
    expect(await section.evaluate((box) => (box as HTMLInputElement).indeterminate)).toBe(true);
    await below.first().check();
    await page.locator('.print-choice button', { hasText: '打印所选' }).click();
    await expect.poll(() => printed(page)).toBe(1);
    expect(new URL(page.url()).search).toBe('?print=s3');
    await close();
  });

  it.each([1440, 390])('is asked in a sheet that keeps to the rules of access and to the screen, at %i px', async (width) => {
    const { page, close } = await site.open(hunan, { viewport: { width, height: 800 } });
    await page.locator('.policy-acts [data-print-choice]').click();
    await page.locator('dialog.print-choice[open]').waitFor();
    expect((await checkWithAxe(page, undefined, 'dialog.print-choice')).violations).toEqual([]);
    const box = await page.locator('dialog.print-choice').boundingBox();
    expect([(box?.x ?? -1) >= 0, (box?.x ?? 0) + (box?.width ?? 0) <= width, (box?.y ?? -1) >= 0, (box?.y ?? 0) + (box?.height ?? 0) <= 800]).toEqual(
      Array(4).fill(true),
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.matches('[data-print-choice]'))).toBe(true);
    await close();
  });

  it('is asked from the menu of a document, too', async () => {
    const { page, complaints, close } = await openToPrint(hunan);
    await page.getByRole('button', { name: '引用本文件' }).click();
    await page.locator('.cite-menu:popover-open [data-act="print"]', { hasText: '打印…' }).click();
    await page.locator('.print-choice[open] button', { hasText: '整份文件' }).click();
    await expect.poll(() => printed(page)).toBe(1);
    expect(await page.locator('html').getAttribute('data-printing')).toBeNull();
    expect(complaints).toEqual([]);
    await close();
  });

  it('counts the clauses below a heading that is ticked, and can be pressed only then', async () => {
    const { page, close } = await openToPrint(hunan);
    await page.locator('.policy-acts [data-print-choice]').click();
    const leave = page.locator('.print-choice button', { hasText: '打印所选' });
    const colour = () => leave.evaluate((button) => getComputedStyle(button).color);
    const before = await colour();
    await page.locator('.print-choice input[value="s3"]').check();
    const below = await page.locator('.print-choice li:has(> label > input[value="s3"]) ol input').count();
    expect(await page.locator('.print-choice [role=status]').textContent()).toBe(`已选 ${below} 个条目`);
    expect(below).toBeGreaterThan(1);
    expect(await colour()).not.toBe(before);
    await close();
  });

  it('says the heading above neighbouring clauses once', async () => {
    const { page, close } = await openToPrint(`${hunan}?print=m5,m6,m12`);
    await page.locator('.arrival').waitFor();
    const paths = await page.locator('.print-sheet article').evaluateAll((all) => all.map((one) => one.querySelector('.sheet-path')?.textContent ?? ''));
    expect(paths[0]).not.toBe('');
    expect(paths[1]).toBe('');
    expect(paths[2]).not.toBe('');
    await close();
  });

  it('is the unit that is read, or all again', async () => {
    const { page, close } = await openToPrint(`${hunan}#m5`);
    await page.locator('.contents [data-print-choice]').click();
    await page.locator('.print-choice button', { hasText: '本条：（五）依法严格排污管理' }).click();
    await expect.poll(() => printed(page)).toBe(1);
    expect(new URL(page.url()).search).toBe('?print=m5');
    await page.locator('.contents [data-print-choice]').click();
    await page.locator('.print-choice button', { hasText: '整份文件' }).click();
    await expect.poll(() => printed(page)).toBe(2);
    expect(await page.locator('.print-sheet').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    await close();
  });
});
