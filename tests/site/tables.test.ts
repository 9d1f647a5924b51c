/** Tables of the text: rows have their links, and on a phone every value stays with its name. */
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';
import { selectBetween } from './selecting.ts';

const site = useSite();
const plan = '/policies/hunan-2021-ecology-plan/';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('a row of a table', () => {
  it('is linked and cited by its mark: 表2第6行', async () => {
    const { page, complaints, close } = await site.open(plan, clipboard);
    await page.locator('[id="t2-r6"] .row-link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.cite-menu:popover-open').waitFor();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.origin()}${plan}#t2-r6`);
    await page.keyboard.press('o');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/表2第6行$/u);
    expect(complaints).toEqual([]);
    await close();
  });

  it('shows its mark when it is pointed at', async () => {
    const { page, close } = await site.open(`${plan}#t2`);
    const opacity = (): Promise<string> => page.locator('[id="t2-r6"] .row-link').evaluate((link) => getComputedStyle(link).opacity);
    expect(await opacity()).toBe('0');
    await page.locator('[id="t2-r6-c6"]').hover();
    await expect.poll(opacity).toBe('1');
    await close();
  });
});

describe('a row taken away', () => {
  it('is a table under its heads, with the group that reaches in from above; in words each value has its head', async () => {
    const { page, complaints, close } = await site.open(plan, clipboard);
    await page.locator('[id="t2-r6"] .row-link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.cite-menu:popover-open').waitFor();
    await page.keyboard.press('w');
    const read = (type: string) => page.evaluate(async (wanted) => (await (await navigator.clipboard.read())[0]?.getType(wanted))?.text(), type);
    await expect
      .poll(() => read('text/plain').catch(() => ''))
      .toMatch(
        /^序号：6；指标分类：环境质量；指标名称：地表水\u3000洞庭湖（国控断面，总磷）；单位：mg\/l；2020年：0\.06；2025年：国家下达指标；属性：预期性\n——.*表2第6行，/u,
      );
    const html = (await read('text/html')) ?? '';
    const cells = await page.evaluate(
      (pasted) => [...new DOMParser().parseFromString(pasted, 'text/html').querySelectorAll('tr')].map((row) => [...row.cells].map((cell) => cell.innerText)),
      html,
    );
    expect(cells).toEqual([
      ['序号', '指标分类', '指标名称', '单位', '2020年', '2025年', '属性'],
      ['6', '环境质量', '地表水', '洞庭湖（国控断面，总磷）', 'mg/l', '0.06', '国家下达指标', '预期性'],
    ]);
    expect(html).toContain('<th colspan="2">指标名称</th>');
    expect(complaints).toEqual([]);
    await close();
  });

  it('has a short link that leads to the row, not to its table', async () => {
    const { page, close } = await site.open(plan, clipboard);
    await page.locator('[id="t2-r6"] .row-link').focus();
    await page.keyboard.press('Enter');
    await page.locator('.cite-menu:popover-open').waitFor();
    await page.keyboard.press('s');
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toMatch(/\/c\/[a-z0-9-]+-t2\/#t2-r6$/u);
    await page.goto(await copied());
    await expect.poll(() => page.evaluate(() => document.querySelector(':target')?.id)).toBe('t2-r6');
    await close();
  });

  it('is one when its words are selected, several are a table of all', async () => {
    const { page, close } = await site.open(plan, clipboard);
    const cite = async (from: string, to: string): Promise<string> => {
      await selectBetween(page, from, to);
      await page.keyboard.press('c');
      await page.locator('.cite-menu:popover-open').waitFor();
      await page.keyboard.press('t');
      await page.locator('.cite-said', { hasText: '已复制' }).waitFor();
      await page.keyboard.press('Escape');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await cite('t2-r6-c4', 't2-r6-c6')).toMatch(/^序号：6；指标分类：环境质量；[^\n]*\n——.*表2第6行$/u);
    const several = await cite('t2-r6-c4', 't2-r8-c6');
    expect(several.split('\n').map((line) => line.slice(0, 4))).toEqual(['序号：6', '序号：7', '序号：8', several.split('\n')[3]?.slice(0, 4)]);
    expect(several).toMatch(/表2第6行至第8行$/u);
    expect(await cite('t2-r6-c4', 't2-r6-c4')).toMatch(/^洞庭湖（国控断面，总磷）\n——.*表2第6行$/u);
    await close();
  });

  it('of a cell is cited with what names its row', async () => {
    const { page, close } = await site.open(plan, clipboard);
    await page.locator('[id="t2-r6-c6"]').hover();
    await page.locator('.cite-mark').click();
    await page.locator('.cite-menu:popover-open').waitFor();
    await page.keyboard.press('t');
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^序号：6；指标分类：环境质量；指标名称：地表水\u3000洞庭湖（国控断面，总磷）；2020年：0\.06\n——.*表2第6行第6列$/u);
    await close();
  });
});

describe('the mark that cites', () => {
  /** Words of the page that it lies over. */
  const covered = (): string[] => {
    const mark = document.querySelector('.cite-mark')?.getBoundingClientRect();
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); mark && node; node = walker.nextNode()) {
      if (!node.textContent?.trim() || node.parentElement?.closest('.cite-mark')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lies = [...range.getClientRects()].some(
        (box) => box.right > mark.left && box.left < mark.right && box.bottom > mark.top && box.top < mark.bottom && box.width > 0,
      );
      if (lies && node.parentElement?.checkVisibility()) found.push(node.textContent.trim());
    }
    return found;
  };

  it.each([1440, 1100])('covers no words beside a cell or a sentence, at %i px', async (width) => {
    const { page, close } = await site.open(`${plan}#t2-r5`, { viewport: { width, height: 900 } });
    for (const id of ['t2-r6-c4', 't2-r1-c2', 's1-1-5.1', 's1-1-5.2']) {
      const place = page.locator(`[id="${id}"]`);
      await place.hover();
      await expect.poll(() => place.evaluate((element) => element.classList.contains('to-cite'))).toBe(true);
      expect(await page.evaluate(covered), id).toEqual([]);
    }
    await close();
  });

  it('stands in the bar at the foot on a telephone', async () => {
    const { page, close } = await site.open(`${plan}#t2-r5`, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.locator('[id="t2-r6-c6"]').tap();
    await page.locator('.reader-bar .cite-mark').waitFor();
    const boxes = await page
      .locator('.reader-bar > :is(.to-contents, .cite-mark, .steps)')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().toJSON()));
    expect(boxes.every(({ left, right }, n) => left >= 0 && right <= (boxes[n + 1]?.left ?? 390) + 0.5)).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.locator('.cite-mark').tap();
    await page.locator('.cite-menu:popover-open').waitFor();
    await close();
  });

  it('stands below the text on the page of one unit on a telephone', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/m5/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await page.locator('[id="m5.1"]').tap();
    await page.locator('.cite-mark').waitFor();
    expect(await page.evaluate(covered)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await close();
  });

  it('waits for a pointer that is on its way to it over other sentences', async () => {
    const { page, close } = await site.open(`${plan}#t2-r5`);
    await page.locator('[id="t2-r6-c5"]').hover();
    const mark = await page.locator('.cite-mark').boundingBox();
    await page.mouse.move((mark?.x ?? 0) + 8, (mark?.y ?? 0) + 8, { steps: 25 });
    await page.waitForTimeout(400);
    expect(await page.locator('.to-cite').getAttribute('id')).toBe('t2-r6-c5');
    await close();
  });
});

it('the heads of cards are in traditional characters where the page is, and back', async () => {
  const { page, close } = await site.open(plan, { viewport: { width: 390, height: 844 } });
  const head = (): Promise<string> => page.locator('[id="t2-r6-c5"]').evaluate((cell) => getComputedStyle(cell, '::before').content);
  expect(await head()).toBe('"单位"');
  await page.evaluate(() => localStorage.setItem('script', 'traditional'));
  await page.reload();
  await expect.poll(head, { timeout: 15_000 }).toBe('"單位"');
  await close();
});

describe.each([320, 390])('tables at %i px', (width) => {
  it('are no wider than the page and no box that scrolls; each row has its name, each value its head', async () => {
    const { page, close } = await site.open(`${plan}#t1`, { viewport: { width, height: 844 } });
    const found = await page.evaluate(() => ({
      page: document.documentElement.scrollWidth,
      boxes: [...document.querySelectorAll('.table-grid')].filter(
        (grid) => grid.scrollHeight > grid.clientHeight + 1 || grid.scrollWidth > grid.clientWidth + 1,
      ).length,
      nameless: [...document.querySelectorAll('.table-grid tbody tr')].filter((row) => !row.querySelector('.row-name')?.checkVisibility()).length,
      headless: [...document.querySelectorAll('.table-grid td:not([class])')].filter((cell) => getComputedStyle(cell, '::before').content.length < 3).length,
      rows: document.querySelectorAll('.table-grid tbody tr').length,
    }));
    expect(found).toEqual({ page: width, boxes: 0, nameless: 0, headless: 0, rows: found.rows });
    expect(found.rows).toBeGreaterThan(30);
    await close();
  });
});
