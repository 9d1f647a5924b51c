/** The division of work and the pages of bodies in a real browser: from the document to the table, its sentences, its files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import XLSX from 'xlsx';
import type { Assignment } from '../../../src/policy/model/facts/assignment.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { useSite } from '../../site/browser.ts';
import { dist } from '../../site/dist.ts';
import { sheetsOf } from '../../site/sheets.ts';
import { cellsOf } from '../../spreadsheet.ts';

const site = useSite();
const document = 'hunan-2020-work-plan';
const title = '湖南省2020年生态环境保护工作要点';
const page = `/policies/${document}/division/`;
const assignments = (JSON.parse(readFileSync(join(dist, 'data/assignments.json'), 'utf8')) as Assignment[]).filter(({ evidence }) =>
  evidence.clause.startsWith(`${document}#`),
);
const read = (path: string): Buffer => readFileSync(join(dist, path));
const sheetOf = (path: string): unknown[][] => {
  const book = XLSX.read(read(path), { type: 'buffer' });
  return XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[book.SheetNames[0] ?? ''] as XLSX.WorkSheet, { header: 1 });
};

describe('the division of work', () => {
  it('is one step from the document, with a row for each assignment, and says how it was found', async () => {
    const { page: tab, complaints, close } = await site.visit(`/policies/${document}/`);
    await tab.locator('.policy-head').getByRole('link', { name: '分工表' }).click();
    await tab.waitForURL(`**${page}`);
    const charged = await tab.locator('.division tr:not(.section) td[data-name="责任单位"]').allTextContents();
    expect(charged.filter((text) => text.trim() !== '文中未写明')).toHaveLength(assignments.length);
    expect(await tab.locator('.notes').textContent()).toContain('程序按规则');
    expect(complaints).toEqual([]);
    await close();
  });

  it('has a sentence behind every row, marked, and a way to its place; without scripts too', async () => {
    const { page: tab, close } = await site.open(page, { javaScriptEnabled: false });
    const row = tab.locator('.division tr', { hasText: '优化生态环境行政审批' });
    await row.locator('summary').click();
    expect(await row.locator('mark').textContent()).toContain('省生态环境厅牵头');
    await row.locator('.fact-words a').click();
    expect(new URL(tab.url()).hash).toBe('#m6.2');
    await close();
  });

  it('is not there for a document in which nothing was found', async () => {
    const { page: tab, close } = await site.visit('/');
    const answers = await tab.evaluate(async () => (await fetch('/policies/none/division/')).status);
    expect(answers).toBe(404);
    await close();
  });

  it('is printed across the paper, its head on every sheet and nothing of the interface', async () => {
    const { page: tab, close } = await site.open(page);
    await tab.emulateMedia({ media: 'print' });
    expect(await tab.locator('.division details').first().isVisible()).toBe(false);
    expect(await tab.locator('.facts-actions').isVisible()).toBe(false);
    expect(await tab.locator('.division thead').evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group');
    const sheets = await sheetsOf(tab);
    for (const { width, height } of sheets) expect(width).toBeGreaterThan(height);
    expect(sheets[0]?.text).toContain(normalForm(`${title}分工表`));
    await close();
  });

  it('proves every goal of a row by a sentence, marked', async () => {
    const { page: tab, close } = await site.open('/policies/hunan-2021-ecology-plan/division/', { javaScriptEnabled: false });
    const row = tab.locator('.division tr', { hasText: '表2' }).first();
    const goals = await row.locator('td[data-name="目标"] li').count();
    await row.locator('summary').click();
    expect(goals).toBeGreaterThan(10);
    expect(await row.locator('mark').count()).toBeGreaterThan(10);
    expect(await row.locator('.fact-words').first().textContent()).toContain('2025');
    await close();
  });

  it('says of a task whose goals have several dates which date is whose', async () => {
    const { page: tab, close } = await site.open('/policies/hunan-2021-ecology-plan/division/');
    const row = tab.locator('.division tr', { has: tab.locator('td[data-name="完成时限"]', { hasText: '见目标' }) }).first();
    expect(await row.locator('td[data-name="目标"]').textContent()).toMatch(/（20\d\d年）/u);
    const dates = await tab.locator('.division td[data-name="完成时限"]').allTextContents();
    expect(dates.filter((date) => !/^(?:见目标|20\d\d年(?:\d+月(?:\d+日)?)?)?$/u.test(date))).toEqual([]);
    await close();
  });

  it('stands under the tasks in the header, and has each label beside its value on a phone', async () => {
    const { page: tab, close } = await site.open(page, { viewport: { width: 390, height: 844 } });
    expect(await tab.locator('.site-nav [aria-current="page"]').textContent()).toBe('任务');
    const [cell, value] = ['td[data-name="重点任务"]', 'td[data-name="重点任务"] .task'].map((selector) => tab.locator(selector).first());
    const room = ((await value?.boundingBox())?.x ?? 0) - ((await cell?.boundingBox())?.x ?? 0);
    expect(room).toBeGreaterThan(60);
    await close();
  });
});

describe('its files', () => {
  it('the workbook holds the same rows, each with section, sentence and address', () => {
    const [above, head, ...rows] = sheetOf(`${page}table.xlsx`);
    expect(above?.[0]).toBe(`${title}分工表`);
    expect(head).toEqual(['序号', '所属部分', '重点任务', '牵头单位', '责任单位', '完成时限', '目标', '备注', '所据文句', '出处']);
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => at + 1));
    expect(rows.every((row) => String(row[8]).length > 3 && String(row[9]).includes(`/policies/${document}/#`))).toBe(true);
  });

  it('the CSV says what the workbook says', () => {
    const [head, ...rows] = cellsOf(read(`${page}table.csv`).toString('utf8')).map((row) => row.map((cell) => String(cell?.v ?? '')));
    const [, , ...sheet] = sheetOf(`${page}table.xlsx`);
    expect(head?.slice(0, 3)).toEqual(['序号', '所属部分', '重点任务']);
    expect(rows.map((row) => row[2])).toEqual(sheet.map((row) => row[2]));
    expect(rows.every((row) => row.at(-1)?.includes('程序按规则'))).toBe(true);
  });

  it('the Word table has all tasks under the headings of their sections', () => {
    const text = strFromU8(unzipSync(read(`${page}table.docx`))['word/document.xml'] as Uint8Array).replace(/<[^>]+>/gu, '');
    for (const words of [
      `${title}分工表`,
      '牵头单位',
      '三、',
      '优化生态环境行政审批',
      '文中未写明',
      '程序按规则',
      '所据文句',
      '转变管理方式，提高环评审批效率',
    ])
      expect(text).toContain(words);
  });

  it('are named after the document where the reader takes them', async () => {
    const { page: tab, close } = await site.visit(page);
    for (const form of ['xlsx', 'docx', 'csv']) {
      const download = tab.waitForEvent('download');
      await tab.locator(`a[href$="table.${form}"]`).click();
      expect((await download).suggestedFilename()).toMatch(new RegExp(`工作要点分工表\\.${form}$`, 'u'));
    }
    await close();
  });
});

describe('a body', () => {
  const name = '湖南省生态环境厅';

  it('is found in the list of its area', async () => {
    const { page: tab, complaints, close } = await site.visit('/bodies/');
    await tab.locator('.facts-areas').getByRole('link', { name: '湖南' }).click();
    await tab.waitForURL('**/bodies/area/cn-430000/');
    const names = await tab.locator('.facts-table tbody a').allTextContents();
    expect(names.filter((one) => /江西|辽宁/u.test(one))).toEqual([]);
    await tab.getByRole('link', { name, exact: true }).click();
    await tab.locator('h1', { hasText: name }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('has what it leads first, filters that stand in the address, and files of all and of what is chosen', async () => {
    const { page: tab, close } = await site.open('/bodies/');
    await tab.getByRole('link', { name, exact: true }).click();
    await tab.locator('h1', { hasText: name }).waitFor();
    const roles = async (): Promise<(string | undefined)[]> =>
      (await tab.locator('.facts-table td[data-name="职责"]').allTextContents()).map((text) => text.trim());
    const all = await roles();
    const led = all.filter((role) => role === '牵头').length;
    expect(all.slice(0, led)).toEqual(all.filter((role) => role === '牵头'));
    await tab.locator('select[name="role"]').selectOption('牵头');
    await expect.poll(async () => (await roles()).length).toBe(led);
    expect(new URL(tab.url()).searchParams.get('role')).toBe('牵头');
    const download = tab.waitForEvent('download');
    await tab.locator('[data-save="csv"]').click();
    const csv = readFileSync((await (await download).path()) as string, 'utf8');
    expect(cellsOf(csv).filter((row) => row[0]?.v === '牵头')).toHaveLength(led);
    expect(cellsOf(csv).filter((row) => row[0]?.v === '责任单位')).toHaveLength(0);
    const path = new URL(tab.url()).pathname;
    expect(sheetOf(`${path}table.xlsx`)).toHaveLength(all.length + 2);
    await tab.goto(`${site.origin()}${path}?role=牵头`);
    await expect.poll(async () => (await roles()).length).toBe(led);
    await close();
  });
});
