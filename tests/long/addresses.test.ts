/** Addresses as they arrive from messengers, old pages and paper: where they lead on the built site, and what is said. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../scripts/language/load-language.ts';
import { traditionalWriter, writtenBy } from '../../scripts/traditional/write-traditional.ts';
import { carryQuotation } from '../../src/citing/quotation-link.ts';
import { committed } from '../committed.ts';
import { useSite } from '../site/browser.ts';

const site = useSite();
const hunan = '/policies/hunan-2021-governance/';

/** Where an address leads: the id that is meant and stands on the screen, and what is said of it. */
async function arriveAt(path: string): Promise<{ path: string; meant: string; said: string; complaints: string[] }> {
  const { page, complaints, close } = await site.visit(path);
  await page.locator('.arrival').waitFor();
  const said = (await page.locator('.arrival [role=status]').textContent()) ?? '';
  const meant = await meantOn(page);
  const reached = page.url().slice(site.origin().length);
  await close();
  return { path: reached, meant, said, complaints: complaints.filter((line) => !line.includes('404')) };
}

const meantOn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const target = document.querySelector(':target');
    const top = target?.getBoundingClientRect().top ?? -1;
    return target && top >= 0 && top < innerHeight ? target.id : '';
  });

describe('a link to a unit with something written behind it', () => {
  it.each([
    ['#m5。', 'm5'],
    ['#m5），详见', 'm5'],
    ['#m12。', 'm12'],
    ['#m5%A1%A3', 'm5'],
    ['#%EF%BD%8D%EF%BC%95', 'm5'],
    ['#M5', 'm5'],
    ['#%23m5', 'm5'],
    ['#m5.2。', 'm5.2'],
    ['?from=singlemessage#m5?from=timeline', 'm5'],
    // As paths: punctuation behind a unit's own page or a short address, cut, in capitals, encoded twice.
    ['m5。', 'm5'],
    ['m5），详见/', 'm5'],
    ['m5%E3%80%82/', 'm5'],
    ['M5/', 'm5'],
    ['%23m5。', 'm5'],
  ])('%s leads to the unit, and says how it was read', async (behind, anchor) => {
    const { path, meant, said, complaints } = await arriveAt(hunan + behind);
    expect(path.replace(/\?.*#/u, '#')).toBe(`${hunan}#${anchor}`);
    expect(meant).toBe(anchor);
    expect(said).toContain(`已按代号“${anchor}”打开`);
    expect(complaints).toEqual([]);
  });

  it('that was cut in mid-sequence leads to the unit', async () => {
    const { page, complaints, close } = await site.visit(`${hunan}#m5%E3%80`);
    await expect.poll(() => page.url()).toBe(`${site.origin()}${hunan}#m5`);
    await expect.poll(() => meantOn(page)).toBe('m5');
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['/c/hunan-yijian-5。', `${hunan}#m5`],
    ['/c/hunan-yijian-5），详见', `${hunan}#m5`],
    ['/c/HUNAN-YIJIAN-5/', `${hunan}#m5`],
    ['/c/hunan-yijian%E3%80%82', hunan],
    ['/policies/hunan-2021-governance。', hunan],
    ['/policies/hunan-2021-%20governance/', hunan],
    ['/policies/hunan-2021-%0Agovernance/', hunan],
    ['/c/hunan-yijian/5', `${hunan}#m5`],
    ['/c/hunan_yijian_5', `${hunan}#m5`],
    ['/search。?q=排污', '/search/?q=%E6%8E%92%E6%B1%A1'],
    ['/compare/units/）', '/compare/units/'],
  ])('%s leads on from the page for unknown addresses', async (path, target) => {
    const { page, close } = await site.visit(path);
    await expect.poll(() => page.url()).toBe(site.origin() + target);
    await close();
  });

  it.each([
    ['/c/hunan-yijian-5/#m6', '#m5#m6', '没有代号“m5#m6”'],
    ['/c/hunan-yijian-5/#m6、m7', '#m5#m6%E3%80%81m7', '没有代号“m5#m6、m7”'],
    ['/c/hunan-yijian-5/#m5.2', '#m5.2', '已按代号“m5.2”打开'],
    ['/c/hunan-yijian-5/#wechat_redirect', '#m5', '已按代号“m5”打开'],
    ['/c/hunan-yijian-5/#%E4%', '#m5', '已按代号“m5”打开'],
    ['/c/hunan-yijian/#m6。', '#m6', '已按代号“m6”打开'],
  ])('%s, a short address with more behind it, leads on with that: %s', async (path, hash, note) => {
    const { path: reached, said } = await arriveAt(path);
    expect([reached, said]).toEqual([hunan + hash, expect.stringContaining(note)]);
  });

  it.each([
    [`${hunan}#m99`, '本页没有代号“m99”。请核对链接，或从目录找起。'],
    [`${hunan}m5/#m6`, '本页没有代号“m6”。请核对链接，或从全文找起。'],
    ['/errata/#atlantis', '本页没有代号“atlantis”。请核对链接，或从本页的文件列表找起。'],
    ['/compare/documents/hunan-2021-governance/jiangxi-2020-governance/#m5', '本页没有代号“m5”。请核对链接，或从对应列表找起。'],
  ])('%s, which is not on its page, is said to be none, and where to look on that page', async (path, note) => {
    expect((await arriveAt(path)).said).toBe(note);
  });

  it('a short address with a fragment or a quotation behind it leads to the one place that is named', async () => {
    const { page, close } = await site.visit('/404.html');
    for (const [short, target] of [
      ['/c/hunan-yijian/#m6', `${hunan}#m6`],
      ['/c/hunan-yijian-5/?from=timeline', `${hunan}?from=timeline#m5`],
      ['/c/hunan-yijian-5', `${hunan}#m5`],
    ] as const) {
      await page.goto(site.origin() + short);
      await expect.poll(() => page.url()).toBe(site.origin() + target);
    }
    await close();
  });

  it.each(['/policies/hunan-2021/m5', '/policies/x%00/', '/policies/a%5Cb', '/c/hunan/', '/%E4%BD', '/policies/atlantis。', '/m5。'])(
    '%s is told to be no address, without guessing',
    async (path) => {
      const { page, complaints, close } = await site.visit(path);
      expect(await page.locator('h1').textContent()).toBe('没有这一页');
      expect(await page.locator('[data-lost-to]').textContent()).toBe('');
      expect(complaints.filter((line) => !line.includes('404'))).toEqual([]);
      await close();
    },
  );

  it.each(['#%E4%', '#m99。', '#m5.99', '#a1-p99-i9', '#m5#m6', '#m5、m6', '#m5,m6', '#m5至m7', '#。'])('%s is said not to be there', async (fragment) => {
    const { meant, said, complaints } = await arriveAt(hunan + fragment);
    expect(meant).toBe('');
    expect(said).toContain('本页没有代号');
    expect(complaints).toEqual([]);
  });

  it('is read on the page of a unit alone, too', async () => {
    expect((await arriveAt(`${hunan}m5/#m5.2。`)).meant).toBe('m5.2');
    expect((await arriveAt(`${hunan}m5/#%E4%`)).said).toContain('本页没有代号');
  });
});

describe('a place on a page without units', () => {
  const pair = '/compare/documents/hunan-2021-governance/jiangxi-2020-governance/';

  it.each(['/errata/#zzz', `${pair}#m5。`, `${pair}#zzz`, `${hunan}m5/#m6`, `${hunan}m5/m6`])('%s is said not to be there', async (path) => {
    const { said, complaints } = await arriveAt(path);
    expect(said).toContain('本页没有代号');
    expect(complaints).toEqual([]);
  });

  it.each([
    ['/errata/#hunan-2021-governance。', 'hunan-2021-governance'],
    [`${pair}#list。`, 'list'],
  ])('%s leads to it, and says how it was read', async (path, anchor) => {
    const { path: reached, said } = await arriveAt(path);
    expect(reached).toBe(`${path.split('#')[0]}#${anchor}`);
    expect(said).toContain(`已按代号“${anchor}”打开`);
  });

  it.each(['%E4%', 'jiangxi-2020-governance', 'x'])('a column of a comparison that asks for %s is said not to be there', async (column) => {
    const { page, complaints, close } = await site.visit(`/compare/units/?u=hunan-2021-governance:m5&u=${column}`);
    await page.locator('[data-part=notice] [role=alert]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('a column that was encoded twice is opened', async () => {
    const { page, close } = await site.visit('/compare/units/?u=hunan-2021-governance:m5&u=jiangxi-2020-governance%253Am6');
    await expect.poll(() => page.locator('[data-part=chosen] li').count()).toBe(2);
    expect(await page.locator('[data-part=notice] [role=alert]').count()).toBe(0);
    await close();
  });
});

describe('a link with a quotation', () => {
  const own = committed.sentences.filter(({ clause }) => clause.startsWith('hunan-2021-governance#'));
  const text = own.map((sentence) => sentence.text).join('\n');
  const words = own.find(({ id }) => id.endsWith('#m5.2'))?.text ?? '';
  const q = carryQuotation(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });

  it.each([
    ['#%E4%', '引文与现文逐字相同。'],
    ['#%E4%:~:text=%E4%', '引文与现文逐字相同。'],
    ['', '引文与现文逐字相同。'],
    ['#m5.2。', '引文与现文逐字相同。'],
    ['#m99', '引文已不在链接所指的位置，现于此处。'],
  ])('is checked where its place is written %s', async (fragment, said) => {
    const arrived = await arriveAt(`${hunan}?q=${q}&from=singlemessage${fragment}`);
    expect(arrived.said).toContain(said);
    expect(arrived.said.includes('本页没有代号')).toBe(fragment.startsWith('#%E4%'));
    expect(arrived.complaints).toEqual([]);
  });

  it('is checked with what a page made of its address, and said to be cut where it was', async () => {
    expect((await arriveAt(`${hunan}?from=x&amp;q=${q}。#m5.2`)).said).toBe('引文与现文逐字相同。');
    expect((await arriveAt(`${hunan}?q=${q.slice(0, 40)}%E4%#m5`)).said).toContain('链接不完整');
    expect((await arriveAt(`${hunan}?q=`)).said).toContain('链接不完整');
  });
});

describe('a link whose quotation is in traditional characters', () => {
  const writer = traditionalWriter(loadLanguage('seeds').traditional);
  const own = committed.sentences.filter(({ clause }) => clause.startsWith('hunan-2021-governance#'));
  const text = own.map((sentence) => writtenBy(writer, sentence.text)).join('\n');
  const words = writtenBy(writer, own.find(({ id }) => id.endsWith('#m5.2'))?.text ?? '');
  const start = text.indexOf(words);

  it.each(['', '#m5.2'])('is checked like others: %s', async (fragment) => {
    expect(words).toContain('嚴格落實');
    const q = carryQuotation(text, { start, end: start + words.length });
    expect((await arriveAt(`${hunan}?q=${q}${fragment}`)).said).toBe('引文与现文逐字相同。');
  });

  it('is told to be changed, or to stand nowhere, where it is so', async () => {
    const changed = text.replace('持證排污', '亮證排污');
    expect((await arriveAt(`${hunan}?q=${carryQuotation(changed, { start, end: start + words.length })}#m5.2`)).said).toContain('此处文字已有改动');
    const strange = '從來沒有這樣的規定，也沒有誰這樣說過。';
    expect((await arriveAt(`${hunan}?q=${carryQuotation(strange, { start: 0, end: strange.length })}#m5.2`)).said).toContain('未检得这段引文');
  });
});

describe('words in an address', () => {
  it.each(['%C5%C5%CE%DB%D0%ED%BF%C9', '%25E6%258E%2592%25E6%25B1%25A1%25E8%25AE%25B8%25E5%258F%25AF', '排污许可%E4%'])('are searched: ?q=%s', async (q) => {
    const { page, complaints, close } = await site.visit(`/search/?q=${q}`);
    await expect.poll(() => page.locator('main input[name=q]').inputValue()).toBe('排污许可');
    expect(complaints).toEqual([]);
    await close();
  });

  it('are marked on the page of a document', async () => {
    const { page, close } = await site.visit(`${hunan}?mark=%C5%C5%CE%DB%D0%ED%BF%C9#m5`);
    await expect.poll(() => page.locator('body').textContent()).toContain('排污许可');
    await page.locator('.marks-bar, [aria-label="检索词在本页的位置"]').first().waitFor();
    await close();
  });

  it('name the columns of a comparison, with punctuation behind them', async () => {
    const { page, complaints, close } = await site.visit('/compare/units/?u=hunan-2021-governance:m5。&amp;u=jiangxi-2020-governance：Ｍ６）#%E4%');
    await expect.poll(() => page.locator('[data-part=comparison] table').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });
});
