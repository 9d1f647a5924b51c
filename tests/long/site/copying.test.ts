/** What is copied from the pages is the text that was selected: as plain text and as HTML, with nothing of the interface. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { useSite } from '../../site/browser.ts';
import { dist } from '../../site/dist.ts';

const site = useSite();
const units = JSON.parse(readFileSync(join(dist, 'data', 'clauses.json'), 'utf8')) as Unit[];
const unitOf = (id: string): Unit => units.find((unit) => unit.id === id)!;
const hunan = '/policies/hunan-2021-governance/';
const plan = '/policies/hunan-2021-ecology-plan/';

interface Copied {
  plain: string;
  html: string;
}

/** The words from the beginning of one element to the end of another. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const [start, end] = [document.querySelector(first as string), document.querySelector(last as string)];
      const range = document.createRange();
      range.setStart(start as Element, 0);
      range.setEnd(end as Element, (end as Element).childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to],
  );
}

/** What the clipboard gets by Ctrl+C. */
async function copied(page: Page): Promise<Copied> {
  await page.evaluate(() => {
    window.addEventListener(
      'copy',
      ({ clipboardData }) => Object.assign(window, { copied: { plain: clipboardData?.getData('text/plain'), html: clipboardData?.getData('text/html') } }),
      {
        once: true,
      },
    );
  });
  await page.keyboard.press('Control+C');
  return page.evaluate(() => (window as unknown as { copied: Copied }).copied);
}

const flat = (text: string): string => text.replace(/\s+/gu, '');
const wordsOf = ({ label, title, text }: Unit): string => flat(`${label ?? ''}${title ?? ''}${text}`);
/** Of HTML the words. */
const wordsIn = (html: string): string =>
  html
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** How much of a text the words at its beginning take, which may have a 。 behind their title; 0 where it does not begin with them. */
function lengthOf(words: string, text: string): number {
  let at = 0;
  for (const character of words) {
    if (!text.startsWith(character, at) && text[at] === '。') at++;
    if (!text.startsWith(character, at)) return 0;
    at += character.length;
  }
  return at;
}

describe('copying from a document', () => {
  it('gives of two units their headings and paragraphs, each on its line', async () => {
    const { page, complaints, close } = await site.visit(hunan);
    await select(page, '#m5', '#m6');
    const { plain, html } = await copied(page);
    const [five, six] = [unitOf('hunan-2021-governance#m5'), unitOf('hunan-2021-governance#m6')];
    expect(plain).toBe([`${five.label}${five.title}`, five.text, `${six.label}${six.title}`, six.text].join('\n'));
    expect(html).toBe([`<h3>${five.label}${five.title}</h3>`, `<p>${five.text}</p>`, `<h3>${six.label}${six.title}</h3>`, `<p>${six.text}</p>`].join('\n'));
    expect(complaints).toEqual([]);
    await close();
  });

  it('is the same by a selection with the mouse and the system’s clipboard', async () => {
    const { page, close } = await site.open(hunan, { permissions: ['clipboard-read', 'clipboard-write'], viewport: { width: 1440, height: 900 } });
    await page.locator('#m5').scrollIntoViewIfNeeded();
    const [from, to] = [await page.locator('[id="m5.3"]').boundingBox(), await page.locator('#m6 .title').boundingBox()];
    await page.mouse.move(from!.x + 1, from!.y + 4);
    await page.mouse.down();
    await page.mouse.move(to!.x + to!.width - 1, to!.y + to!.height - 4, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.press('Control+C');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const [first, second, ...more] = text.replaceAll('\r', '').split('\n');
    expect(unitOf('hunan-2021-governance#m5').text.endsWith(first!)).toBe(true);
    expect(first!.length).toBeGreaterThan(5);
    const six = unitOf('hunan-2021-governance#m6');
    expect([second, more]).toEqual([`${six.label}${six.title}`, []]);
    await close();
  });

  it('gives a piece of a paragraph as it is, and no paragraph of it', async () => {
    const { page, close } = await site.visit(hunan);
    await page.evaluate(() => {
      const [first, second] = [document.getElementById('m5.1')!.firstChild!, document.getElementById('m5.2')!.firstChild!];
      getSelection()?.setBaseAndExtent(first, 2, second, 4);
    });
    const { text } = unitOf('hunan-2021-governance#m5');
    const words = text.slice(2, text.indexOf('。') + 5);
    expect(await copied(page)).toEqual({ plain: words, html: words });
    await close();
  });

  it('gives a table as rows and tabs, and as a table', async () => {
    const { page, close } = await site.visit(plan);
    await select(page, '#t1');
    const { plain, html } = await copied(page);
    const table = unitOf('hunan-2021-ecology-plan#t1');
    expect(plain).toBe(`${table.label} ${table.title}\n${table.text}`);
    expect(html).toMatch(/^<h4>表1 “十三五”规划主要指标完成情况<\/h4>\n<table><tr><th>指标分类<\/th>.*<td rowspan="3">空气环境质量<\/td>.*<\/table>$/su);
    expect(html).not.toMatch(/class|style|href|<a|<span|<wbr/u);
    await close();
  });

  it('gives of a table that is selected in part what is selected, each cell in its column', async () => {
    const { page, close } = await site.visit(plan);
    const [head = [], , second = [], third = []] = unitOf('hunan-2021-ecology-plan#t1')
      .text.split('\n')
      .map((row) => row.split('\t'));
    const table = (...rows: readonly string[][]): string => rows.map((row) => row.join('\t')).join('\n');
    await select(page, '#t1-r2-c2', '#t1-r3-c3');
    expect((await copied(page)).plain).toBe(table(second.slice(1), [...third.slice(1, 3), '', '']));
    await select(page, '#t1-r2-c2', '#t1-r2-c3');
    expect(await copied(page)).toEqual({ plain: table(second.slice(1, 3)), html: `<table><tr><td>${second[1]}</td><td>${second[2]}</td></tr></table>` });
    await select(page, '#t1-r2-c2');
    expect((await copied(page)).plain).toBe(second[1]);
    await select(page, '#t1 thead');
    expect((await copied(page)).plain).toBe(table(head));
    await close();
  });

  it('gives of a selection that reaches into a table the paragraph, and the cells that are selected', async () => {
    const { page, close } = await site.visit(plan);
    await page.evaluate(() => {
      const cell = document.querySelector('#t1-r1-c2') as Element;
      const paragraph = [...document.querySelectorAll('.own-text p')].findLast((each) => each.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING);
      getSelection()?.setBaseAndExtent(paragraph as Node, 0, cell, cell.childNodes.length);
    });
    const [head = '', first = ''] = unitOf('hunan-2021-ecology-plan#t1').text.split('\n');
    const { plain, html } = await copied(page);
    expect(plain.split('\n').slice(-2)).toEqual([
      head,
      first
        .split('\t')
        .map((words, x) => (x < 2 ? words : ''))
        .join('\t'),
    ]);
    expect(html).toMatch(/^<p>.*<table><tr><th>/su);
    await close();
  });

  it('gives of a box its label and its items, not that its title is lacking', async () => {
    const { page, close } = await site.visit(plan);
    await select(page, '#box7');
    const box = unitOf('hunan-2021-ecology-plan#box7');
    expect((await copied(page)).plain).toBe(`${box.label}\n${box.text}`);
    await close();
  });

  it.each([...new Set(units.map(({ document }) => document))])(
    'gives of the whole text of %s labels, titles and texts, one after the other, all of them and nothing else',
    async (id) => {
      const { page, close } = await site.visit(`/policies/${id}/`);
      await select(page, '.policy-text');
      const { plain, html } = await copied(page);
      let rest = flat(plain);
      for (const words of units.filter(({ document }) => document === id).map(wordsOf)) {
        const length = lengthOf(words, rest);
        expect(length, `${words.slice(0, 30)} ≠ ${rest.slice(0, 60)}`).toBeGreaterThan(0);
        rest = rest.slice(length);
      }
      expect(rest).toBe('');
      expect(flat(wordsIn(html))).toBe(flat(plain));
      expect(plain).not.toMatch(/题名原缺|接上文|\u200b|\u2060/u);
      await close();
    },
  );

  it('gives by “select all” the title and the text, though facts, notes and sources stand on the page', async () => {
    const { page, close } = await site.visit(hunan);
    await page.keyboard.press('Control+A');
    const { plain } = await copied(page);
    await select(page, '.policy-text');
    const text = (await copied(page)).plain;
    expect(plain).toBe(`关于构建现代环境治理体系的实施意见\n${text}`);
    await close();
  });

  it('gives what stands beside the text where that alone is selected', async () => {
    const { page, close } = await site.open(plan, { viewport: { width: 1600, height: 900 } });
    const note = page.locator('.notes p').first();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.notes p')!));
    expect(flat((await copied(page)).plain)).toBe(flat((await note.textContent()) ?? ''));
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.facts dd')!));
    expect((await copied(page)).plain).toBe('湖南省人民政府办公厅');
    await close();
  });

  it('gives the text as it is shown, in traditional characters', async () => {
    const { page, close } = await site.open(hunan);
    await page.evaluate(() => localStorage.setItem('script', 'traditional'));
    await page.reload();
    await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe('zh-Hant');
    await select(page, '#m5 .unit-heading');
    expect((await copied(page)).plain).toBe('（五）依法嚴格排污管理');
    await close();
  });

  it('leaves fields to the browser', async () => {
    const { page, close } = await site.open(hunan, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.locator('.contents-filter').fill('排污许可');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('排污许可');
    await close();
  });

  it('selects without scripts no interface between two units', async () => {
    const { page, close } = await site.open(hunan, { javaScriptEnabled: false });
    const unselectable = await page
      .locator('.counterparts, .permalink, .notes, .contents, .site-header, .site-footer')
      .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).userSelect));
    expect(unselectable.length).toBeGreaterThan(20);
    expect([...new Set(unselectable)]).toEqual(['none']);
    await close();
  });
});

describe('copying from other pages', () => {
  it('gives of a unit’s own page its heading and its text', async () => {
    const { page, close } = await site.visit(`${hunan}m5/`);
    await page.keyboard.press('Control+A');
    const { label, title, text } = unitOf('hunan-2021-governance#m5');
    expect((await copied(page)).plain).toBe(`${label}${title}\n${text}`);
    await close();
  });

  it('gives of hits their names, places and passages, without boxes and buttons', async () => {
    const { page, close } = await site.visit('/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF');
    await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(2);
    await select(page, '.hits', '.hits');
    const { plain } = await copied(page);
    expect(plain).toContain(await page.locator('.hit-text').first().textContent());
    expect(plain).not.toMatch(/复制|为什么|选中/u);
    const kinds = await page.locator('.hit').first().locator(':scope > :is(.hit-name, .hit-place, .hit-text)').count();
    expect(plain.split('\n').slice(0, kinds)).toHaveLength(kinds);
    await close();
  });

  it('gives a line of the concordance in one piece', async () => {
    const { page, close } = await site.visit('/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF&view=lines');
    await expect.poll(() => page.locator('.lines li').count()).toBeGreaterThan(2);
    await select(page, '.lines li a');
    expect((await copied(page)).plain).toBe((await page.locator('.lines li a').first().textContent())?.trim());
    await close();
  });

  it('gives lines of the concordance with their sources apart, in brackets; a source alone as it is', async () => {
    const { page, close } = await site.visit('/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF&view=lines');
    await expect.poll(() => page.locator('.lines li').count()).toBeGreaterThan(2);
    await select(page, '.lines li', '.lines li:nth-child(2)');
    const { plain, html } = await copied(page);
    const due = await page.locator('.lines li').evaluateAll((items) =>
      items.slice(0, 2).map((item) => {
        const [place, unit] = item.querySelectorAll('.line-source > span');
        return `${item.querySelector('a')?.textContent?.trim()}（${place?.textContent} ${unit?.textContent}）`;
      }),
    );
    expect(flat(plain)).toBe(flat(due.join('')));
    expect(plain.split('\n')).toHaveLength(2);
    expect(flat(wordsIn(html))).toBe(flat(due.join('')));
    await select(page, '.line-source');
    // A label may have brackets of its own.
    const source = await page.locator('.line-source').first().locator('> span').allTextContents();
    expect(flat((await copied(page)).plain)).toBe(flat(source.slice(0, 2).join('')));
    await close();
  });

  it('gives of a comparison the sentences in their columns, without their numbers and links', async () => {
    const { page, close } = await site.visit('/compare/pollutant-permit/');
    await select(page, '.side-by-side tbody');
    const { plain, html } = await copied(page);
    expect(plain).not.toMatch(/对应|^\d/mu);
    const first = unitOf('hunan-2021-governance#m5').text.slice(0, 30);
    expect(plain).toContain(first);
    expect(plain.split('\n').every((row) => row.split('\t').length === plain.split('\n')[0]?.split('\t').length)).toBe(true);
    expect(html).toMatch(/^<table><tr><td>/u);
    expect(html).not.toMatch(/class|href|<a/u);
    await close();
  });

  it('gives of a checked quotation what is struck out and what is put in apart', async () => {
    const { page, close } = await site.visit('/verify/');
    const { text } = unitOf('hunan-2021-governance#m5');
    const [right = ''] = text.match(/^[^。]+。/u) ?? [];
    await page.locator('#report').fill(`“${right.replace('排污', '排水')}”`);
    await page.locator('#report').press('Control+Enter');
    await page.locator('.found-text del').first().waitFor({ timeout: 20_000 });
    await select(page, '.found-text');
    const { plain, html } = await copied(page);
    expect(plain.trim()).toBe(right.replace('排污', '排［多：水］［应为：污］'));
    expect(html).toContain('排<del>水</del><ins>污</ins>');
    await close();
  });

  it('gives of the record of corrections readings and reasons', async () => {
    const { page, close } = await site.visit('/errata/');
    await select(page, '.erratum-entry');
    const lines = (await copied(page)).plain.split('\n');
    expect(lines[0]).toBe(await page.locator('.erratum-entry .erratum-place a').first().textContent());
    await close();
  });

  it('gives of a checked report the words, and no buttons', async () => {
    const { page, close } = await site.visit('/verify/');
    const { text } = unitOf('hunan-2021-governance#m5');
    await page.locator('#report').fill(text.replace('加快', '推进'));
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => page.locator('.found').count()).toBeGreaterThan(0);
    await select(page, '.found');
    const { plain } = await copied(page);
    expect(plain).not.toContain('复制出处');
    expect(plain).toContain('推进');
    await close();
  });

  it('is in print views the text alone, too', async () => {
    const { page, close } = await site.open(hunan);
    await page.emulateMedia({ media: 'print' });
    await select(page, '#m5', '#m6');
    expect((await copied(page)).plain.split('\n')).toHaveLength(4);
    await close();
  });
});
