/** Pages of texts above and below each other, of a site that is made of small texts of our own (tests/fixtures/above). */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeAccess } from '../site/access/checks.ts';
import { useSite } from '../site/browser.ts';
import { markupFaults } from '../site/valid-markup.ts';
import { projectCopy, runIn } from './workplace.ts';

const folder = projectCopy();
beforeAll(() => runIn(folder, 'scripts/build.ts', '--seeds', 'tests/fixtures/above', '--content', 'content-above', '--drafts'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site = useSite(join(folder, 'dist'));

const squeeze = (text: string | null): string => (text ?? '').replace(/\s+/gu, '');

describe('a measure', () => {
  it('names the item that it comes from, and leads there', async () => {
    const { page, complaints, close } = await site.open('/policies/hubei-2031-shore/', { viewport: { width: 1440, height: 900 } });
    const line = page.locator('#m3 .above');
    expect(squeeze(await line.textContent())).toBe('上位国家岸线《指导意见》（四）细化');
    await line.getByRole('link').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#m4');
    expect(await page.locator('h1').textContent()).toContain('指导意见');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that nothing was found', async () => {
    const { page, close } = await site.visit('/policies/guizhou-2031-shore/');
    expect(squeeze(await page.locator('#m2 .above').textContent())).toBe('上位未检得所本条目新增');
    await close();
  });

  it('has its lines beside it, clear of those of the next', async () => {
    const { page, close } = await site.open('/policies/hubei-2031-shore/', { viewport: { width: 1440, height: 900 } });
    const boxes = await page
      .locator('.beside-unit')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom]));
    expect(boxes).toHaveLength(9);
    for (const [at, [top = 0]] of boxes.entries()) if (at > 0) expect(top).toBeGreaterThanOrEqual(boxes[at - 1]?.[1] ?? 0);
    await close();
  });

  it('of the text above tells by place what comes from it', async () => {
    const { page, close } = await site.visit('/policies/guojia-2030-shore/');
    expect(squeeze(await page.locator('#m4 .below summary').textContent())).toBe('（四）清理岸线垃圾的下位2贵州1湖北1');
    expect(await page.locator('#m2 .below, .above').count()).toBe(0);
    await close();
  });
});

describe('a document', () => {
  it('tells at its end how far it covers the text above, and leads to the table', async () => {
    const { page, close } = await site.open('/policies/hubei-2031-shore/');
    const section = page.getByRole('region', { name: '上位文件' });
    expect(squeeze(await section.textContent())).toContain('照抄3个条目，细化5个条目，新增1个条目。该文件10个条目中，8个有相应条目，2个未检得。');
    expect(squeeze(await section.textContent())).toContain('系统匹配');
    await section.getByRole('link', { name: '逐条对照上位文件' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe('上位文件');
    const rows = await page.locator('.above-table tbody tr').allTextContents();
    expect(rows.map(squeeze)).toHaveLength(10);
    expect(squeeze(rows[1] ?? '')).toBe('（二）压实责任所收本文件未检得相应条目');
    expect(squeeze(rows[2] ?? '')).toBe('（三）划定管护范围（二）划定管护范围照抄');
    await close();
  });

  it('of a city stands beside both texts above it', async () => {
    const { page, close } = await site.visit('/policies/wuhan-2031-shore/above/');
    expect(await page.locator('.above-group h2').allTextContents()).toEqual(['关于推进河湖岸线清洁的指导意见', '关于推进河湖岸线清洁的实施意见']);
    await close();
  });

  it('names those that carry it out, by place', async () => {
    const { page, close } = await site.visit('/policies/guojia-2030-shore/');
    expect(squeeze(await page.getByRole('region', { name: '下位文件' }).textContent())).toContain('所收文件3份：贵州1、湖北2。');
    await close();
  });
});

const kinds = [
  { name: 'document below another', path: '/policies/hubei-2031-shore/' },
  { name: 'document above others', path: '/policies/guojia-2030-shore/' },
  { name: 'unit', path: '/policies/wuhan-2031-shore/m3/' },
  { name: 'texts above', path: '/policies/wuhan-2031-shore/above/' },
];
describe('every page', () => {
  it('is valid', async () => expect(await markupFaults(kinds.map(({ path }) => join(folder, 'dist', path, 'index.html')))).toBe(''));
  describeAccess(site, kinds);
});
