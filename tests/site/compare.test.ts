/** Matrix, topics, chosen units, drawings and counterparts in a real browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeColumns } from '../../src/compare/address.ts';
import { documentOf } from '../../src/policy/ids.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { MeasureLink } from '../../src/policy/model/link.ts';
import type { Topic } from '../../src/policy/model/topic.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { every, openWord, packageFaults, type XmlNode } from '../office/package.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';

const site = useSite();
const read = <T>(name: string): T[] => JSON.parse(readFileSync(join(dist, 'data', name), 'utf8')) as T[];
const topics = read<Topic>('topics.json');
const links = read<MeasureLink>('links.json');
const documents = read<PolicyDocument>('documents.json');
const units = new Map(read<Unit>('clauses.json').map((unit) => [unit.id, unit]));
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

const pair = '/compare/units/?u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m6';
const triple = `${pair}&u=liaoning-governance:m5`;
const phone = { viewport: { width: 320, height: 640 } };

/** The text of each sentence of the table, column by column, without its number and what is said of its partners. */
const shownSentences = (page: Page): Promise<string[][]> =>
  page.evaluate(() => {
    const columns = document.querySelectorAll('.side-by-side thead th').length;
    const texts: string[][] = Array.from({ length: columns }, () => []);
    for (const row of document.querySelectorAll('.side-by-side tbody tr'))
      for (const [column, cell] of [...row.children].entries())
        for (const sentence of cell.querySelectorAll('.sentence')) {
          const copy = sentence.cloneNode(true) as HTMLElement;
          for (const extra of copy.querySelectorAll('[data-interface]')) extra.remove();
          texts[column]?.push(copy.textContent ?? '');
        }
    return texts;
  });

/** The columns of a topic: of each province the documents with the editor's topics, or where it has none, the one with most proposed. */
function columnsOf(id: string): Unit[][] {
  const inTopics = (document: PolicyDocument) => topics.flatMap((topic) => topic.units.filter((unit) => documentOf(unit.id) === document.id));
  const shown = [...Map.groupBy(documents, ({ place }) => place.name).values()].flatMap((own) => {
    const edited = own.filter((document) => inTopics(document).some(({ source }) => source === 'editor'));
    return edited.length ? edited : own.toSorted((a, b) => inTopics(b).length - inTopics(a).length).slice(0, 1);
  });
  const members = (topics.find((topic) => topic.id === id)?.units ?? []).flatMap((unit) => units.get(unit.id) ?? []);
  return shown.map((document) => members.filter((unit) => unit.document === document.id)).filter((own) => own.length > 0);
}

describe('an address with more than can stand side by side', () => {
  const address = (...columns: string[]) => `/compare/units/?${columns.map((column) => `u=${column}`).join('&')}`;
  const hunan = (...anchors: string[]) => anchors.map((anchor) => `hunan-2021-governance:${anchor}`);

  it('says which were left out and why, and the next one takes the place of one that is removed', async () => {
    const { page, close } = await site.open(address(...hunan('m5', 'm6', 'm7', 'm8', 'm9'), 'hunan-2021-governance%23m5'));
    await page.locator('.side-by-side').waitFor();
    const notice = await page.locator('[data-part="notice"]').innerText();
    expect(notice).toMatch(/并排最多四栏，地址里另有 1 栏没有列出：.*（九）/u);
    expect(notice).toMatch(/重复的栏只列一次：.*（五）/u);
    await page.locator('.chosen a').first().click();
    await page.locator('.side-by-side').waitFor();
    expect(await page.locator('.side-by-side thead th').last().innerText()).toContain('（九）');
    await close();
  });

  it('unknown ones take no place from good ones, nor the box in which others are looked for', async () => {
    const { page, close } = await site.open(address('a:m1', 'b:m1', 'c:m1', 'd:m1', ...hunan('m5', 'm6')));
    await page.locator('.side-by-side').waitFor();
    expect(await page.locator('.side-by-side thead th').count()).toBe(2);
    expect(await page.locator('[data-part="notice"]').innerText()).toContain('可以在下面另选');
    await page.locator('#picker-words').fill('排污许可');
    await page.locator('.picker-found a').first().waitFor();
    expect(await page.locator('.picker-found a').first().getAttribute('href')).toMatch(/^\?u=hunan-2021-governance:m5&u=hunan-2021-governance:m6&u=[^&]+$/u);
    await close();
  });
});

describe('the matrix', () => {
  it('shows for every topic and province the measures, or that there are none', async () => {
    const { page, close } = await site.open('/compare/', { javaScriptEnabled: false });
    for (const topic of topics) {
      const row = page.locator('.matrix tr', { has: page.locator(`a[href$="/compare/${topic.id}/"]`) });
      for (const document of documents) {
        const cell = row.locator(`td[data-column="${document.id}"]`);
        if ((await cell.count()) === 0) continue;
        const own = topic.units.filter(({ id }) => documentOf(id) === document.id);
        const hrefs = await cell.locator('a:not(.unspoken a)').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
        expect(hrefs).toEqual(own.map(({ id }) => units.get(id)?.url));
        expect(/无专条|所收文件中未检得|本文件中未检得/u.test((await cell.textContent()) ?? '')).toBe(own.length === 0);
      }
    }
    await close();
  });

  it('switches another document in, by keyboard, and keeps it in the address', async () => {
    const { page, close } = await site.open('/compare/');
    const plan = page.locator('.matrix th[data-column="hunan-2021-ecology-plan"]');
    expect(await plan.isVisible()).toBe(false);
    await page.locator('input[value="hunan-2021-ecology-plan"]').focus();
    await page.keyboard.press('Space');
    expect(await plan.isVisible()).toBe(true);
    await page.reload();
    expect(await plan.isVisible()).toBe(true);
    expect(await page.locator('input[value="hunan-2021-ecology-plan"]').isChecked()).toBe(true);
    await close();
  });

  it('names province and measure in every cell on a phone', async () => {
    const { page, close } = await site.open('/compare/', phone);
    const cell = page.locator('.matrix td[data-name]').first();
    expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('湖南');
    const link = await cell.locator('a').first().boundingBox();
    expect(link?.height).toBeGreaterThanOrEqual(24);
    await close();
  });
});

describe('a topic', () => {
  it('shows every measure verbatim, without scripts, whichever topic', async () => {
    const { page, close } = await site.open('/compare/', { javaScriptEnabled: false });
    for (const { id } of topics) await showsVerbatim(page, id);
    await close();
  });

  async function showsVerbatim(page: Page, id: string): Promise<void> {
    await page.goto(`${site.origin()}/compare/${id}/`);
    const shown = (await shownSentences(page)).map((texts) => squeeze(texts.join('')));
    expect(shown).toEqual(columnsOf(id).map((own) => squeeze(own.map(({ text }) => text).join(''))));
  }

  it('shows the partner of a sentence that is pointed at, or reached by keyboard', async () => {
    const { page, close } = await site.visit('/compare/judicial/');
    const sentence = page.locator('.sentence[data-partners]').first();
    const partners = ((await sentence.getAttribute('data-partners')) ?? '').split(' ');
    const lit = () => page.evaluate(() => [...document.querySelectorAll('.sentence.partner')].map(({ id }) => id).sort());
    await sentence.hover();
    expect(await lit()).toEqual(partners.toSorted());
    await page.mouse.move(0, 0);
    await expect.poll(lit).toEqual([]);
    await sentence.locator('.sentence-link').focus();
    expect(await lit()).toEqual(partners.toSorted());
    await close();
  });

  it('tells shared, partly shared and sole wording apart by more than colour', async () => {
    const { page, close } = await site.visit('/compare/judicial/');
    const form = (selector: string) =>
      page
        .locator(`.side-by-side ${selector}`)
        .first()
        .evaluate((element) => {
          const { textDecorationLine, textDecorationStyle } = getComputedStyle(element);
          return `${textDecorationLine} ${textDecorationStyle}`;
        });
    expect(new Set([await form('mark.sole'), await form('mark.some'), await form('.sentence')]).size).toBe(3);
    await close();
  });

  it('says what stands in one province only, each with its link', async () => {
    const { page, close } = await site.visit('/compare/judicial/');
    const list = page.locator('.only-in section', { hasText: '所收文件范围内仅见于江西' });
    expect(await list.textContent()).toContain('五河一湖一江');
    expect(await list.locator('li a').first().getAttribute('href')).toMatch(/^\/policies\/jiangxi-2020-governance\/#m15\.\d+$/u);
    await close();
  });

  it('can be taken away as CSV and Markdown', async () => {
    for (const [form, sign] of [
      ['csv', '所收文件范围内仅见于江西'],
      ['md', '| --- |'],
    ] as const) {
      const text = readFileSync(join(dist, 'compare/judicial', `table.${form}`), 'utf8');
      expect(text).toContain(sign);
      expect(text).toContain('/policies/jiangxi-2020-governance/#m15.1');
    }
  });

  it('names province and measure of every sentence on a phone, with the legend folded and the text in sight', async () => {
    const { page, close } = await site.open('/compare/judicial/', { viewport: { width: 390, height: 844 } });
    const cell = page.locator('.side-by-side td:not(.none)').first();
    expect(await cell.evaluate((element) => getComputedStyle(element, '::before').content)).toContain('湖南　（十五）加强司法保障');
    expect(await page.locator('.legend dl').isVisible()).toBe(false);
    expect((await page.locator('.sentence').first().boundingBox())?.y).toBeLessThan(700);
    await page.locator('.legend summary').click();
    expect(await page.locator('.legend dl').isVisible()).toBe(true);
    await close();
  });

  it('shows the legend the first time and folds it from then on', async () => {
    const { page, close } = await site.open('/compare/judicial/', { viewport: { width: 1440, height: 900 } });
    const entries = page.locator('.legend dl');
    await page.locator('.legend[data-settled]').waitFor();
    expect(await entries.isVisible()).toBe(true);
    await page.goto(`${site.origin()}/compare/pollutant-permit/`);
    await page.locator('.legend[data-settled]').waitFor();
    expect(await entries.isVisible()).toBe(false);
    await page.locator('.legend summary').click();
    expect(await entries.isVisible()).toBe(true);
    await page.goto(`${site.origin()}${pair}`);
    await page.locator('.legend[data-settled]').waitFor();
    expect(await entries.isVisible()).toBe(false);
    await close();
  });

  it('shows the legend without scripts', async () => {
    const { page, close } = await site.open('/compare/judicial/', { viewport: { width: 1440, height: 900 }, javaScriptEnabled: false });
    expect(await page.locator('.legend dl').isVisible()).toBe(true);
    await close();
  });

  it('shows the legend where nothing can be kept', async () => {
    const { page, complaints, close } = await site.open('/compare/', { viewport: { width: 1440, height: 900 } });
    await page.addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => null }));
    await page.goto(`${site.origin()}/compare/judicial/`);
    await page.locator('.legend[data-settled]').waitFor();
    expect(await page.locator('.legend dl').isVisible()).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('has no two rows of one column each after another, and breaks no short number', async () => {
    const { page, close } = await site.open('/compare/pollutant-permit/', { viewport: { width: 1440, height: 900 } });
    expect(await page.locator('tr.apart + tr.apart').count()).toBe(0);
    expect(await page.locator('tr.apart').count()).toBeGreaterThan(0);
    for (const number of await page.locator('.side-by-side .whole').all()) expect(await number.evaluate((each) => each.getClientRects().length)).toBe(1);
    await close();
  });

  it('prints without interface, in columns', async () => {
    const { page, close } = await site.open('/compare/judicial/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.compare-actions').isVisible()).toBe(false);
    expect(await page.locator('.also .add').first().isVisible()).toBe(false);
    expect(await page.locator('.legend dl').isVisible()).toBe(true);
    expect(
      await page
        .locator('.side-by-side td')
        .first()
        .evaluate((element) => getComputedStyle(element).display),
    ).toBe('table-cell');
    await close();
  });
});

describe('chosen units', () => {
  it.each([
    [pair, ['hunan-2021-governance#m5', 'jiangxi-2020-governance#m6']],
    [triple, ['hunan-2021-governance#m5', 'jiangxi-2020-governance#m6', 'liaoning-governance#m5']],
    ['/compare/units/?u=liaoning-governance%23m5&u=hunan-2021-ecology-plan:s3-5-3', ['liaoning-governance#m5', 'hunan-2021-ecology-plan#s3-5-3']],
  ])('%s stand side by side, verbatim', async (path, ids) => {
    const { page, complaints, close } = await site.visit(path);
    await page.locator('.side-by-side').waitFor();
    expect((await shownSentences(page)).map((texts) => squeeze(texts.join('')))).toEqual(ids.map((id) => squeeze(units.get(id)?.text ?? '')));
    expect(await page.title()).toContain(units.get(ids[0] ?? '')?.title ?? '?');
    expect(complaints).toEqual([]);
    await close();
  });

  it('look the same as on the page made at build time', async () => {
    const { page, close } = await site.visit('/compare/judicial/');
    const table = () => page.locator('.side-by-side').evaluate((element) => element.outerHTML);
    const built = await table();
    const requests = columnsOf('judicial').map((own) => ({ document: own[0]?.document ?? '', anchors: own.map(({ anchor }) => anchor) }));
    await page.goto(`${site.origin()}/compare/units/${writeColumns(requests)}`);
    await page.locator('.side-by-side').waitFor();
    expect(await table()).toBe(built);
    await close();
  });

  it.each([
    ['an unknown unit', '/compare/units/?u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m99', 'm99'],
    ['an unknown document', '/compare/units/?u=nowhere:m1', 'nowhere'],
    ['a name from the language itself', '/compare/units/?u=__proto__:constructor', 'proto'],
    ['markup', '/compare/units/?u=<img src=x onerror=alert(1)>:m1&u=hunan-2021-governance:<b>', '<img src=x onerror=alert(1)>'],
    ['a unit without text of its own', '/compare/units/?u=hunan-2021-governance:s2', '只有标题'],
  ])('%s is answered with what is wrong and a way on', async (_, path, words) => {
    const { page, complaints, close } = await site.visit(path);
    const notice = page.locator('[data-part="notice"]');
    await notice.locator('[role="alert"]').first().waitFor();
    expect(await notice.textContent()).toContain(words);
    expect(await page.locator('main img').count()).toBe(0);
    await page.locator('#picker-words').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('are named in words, and found by searching: each with document, label and words, those that are columns left out', async () => {
    const { page, close } = await site.visit('/compare/units/?u=hunan-2021-governance:m5');
    await page.locator('.chosen li').waitFor();
    expect(await page.locator('.chosen li').textContent()).toContain('湖南《实施意见》（五）依法严格排污管理');
    await page.locator('#picker-words').fill('排污许可');
    const found = page.locator('.picker-found li');
    await expect.poll(() => found.count()).toBeGreaterThan(5);
    const listed = await page.locator('.picker-found a').evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.unit ?? ''));
    expect(listed).toContain('jiangxi-2020-governance#m6');
    expect(listed).not.toContain('hunan-2021-governance#m5');
    expect(listed.filter((id) => !/排污许可/u.test(`${units.get(id)?.title}${units.get(id)?.text}`))).toEqual([]);
    expect(await found.filter({ hasText: '实施排污许可管理制度' }).first().textContent()).toContain('江西《若干措施》');
    // A part of the query is not in the collection: that is said, and what holds the rest is not offered as an answer.
    await page.locator('#picker-words').fill('xyzzy不存在');
    await expect.poll(() => page.locator('[data-part="picker-said"]').textContent()).toMatch(/未检得“xyzzy不存在”.+可以只查：存在 \d+ 个条目$/u);
    expect(await found.count()).toBe(0);
    await page.locator('[data-part="picker-said"] button').click();
    await expect.poll(() => found.count()).toBeGreaterThan(0);
    expect(await page.locator('#picker-words').inputValue()).toBe('存在');
    await page.locator('#picker-words').fill('qwxz');
    await expect.poll(() => page.locator('[data-part="picker-said"]').textContent()).toContain('未检得');
    expect(await found.count()).toBe(0);
    await close();
  });

  it('are chosen by keyboard and taken away again', async () => {
    const { page, close } = await site.visit('/compare/units/?u=hunan-2021-governance:m5');
    await page.locator('#picker-words').fill('实施排污许可管理制度');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-unit'))).toBe('jiangxi-2020-governance#m6');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/units/?u=hunan-2021-governance:m5&u=jiangxi-2020-governance:m6');
    await page.locator('.side-by-side').waitFor();
    await page.locator('.chosen a').first().click();
    await page.waitForURL('**/compare/units/?u=jiangxi-2020-governance:m6');
    await close();
  });

  it('can be taken away as CSV and Markdown', async () => {
    const { page, close } = await site.open(triple);
    for (const [name, sign] of [
      ['下载 CSV', '所列条目中仅见于辽宁'],
      ['下载 Markdown', '| --- |'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      expect(readFileSync((await download.path()) ?? '', 'utf8')).toContain(sign);
    }
    await close();
  });

  it('can be taken away as a Word file, as a topic can', async () => {
    for (const [path, role] of [
      [triple, 'button'],
      ['/compare/enforcement-system/', 'link'],
    ] as const) {
      const { page, complaints, close } = await site.open(path);
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole(role, { name: '下载 Word' }).click()]);
      const word = openWord(readFileSync(await file.path()));
      expect(packageFaults(word)).toEqual([]);
      expect(every(word.trees.get('word/document.xml') as XmlNode, 'w:tr').length).toBeGreaterThan(3);
      expect(complaints).toEqual([]);
      await close();
    }
  });

  it('say so where the text cannot be had', async () => {
    const { page, close } = await site.open('/compare/units/');
    await page.route('**/compare/data/*.json', (route) => route.abort());
    await page.goto(`${site.origin()}${pair}`);
    await page.locator('[role="alert"]').waitFor();
    await page.unroute('**/compare/data/*.json');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.side-by-side').waitFor();
    await close();
  });
});

it('an unknown topic gets a page that leads on', async () => {
  const { page, close } = await site.open('/compare/no-such-topic/');
  expect(await page.locator('h1').textContent()).toContain('没有这一页');
  expect(await page.locator('main a[href="/compare/"]').count()).toBe(1);
  await close();
});

describe('the drawn alignment', () => {
  const path = '/compare/documents/hunan-2021-governance/liaoning-governance/';
  const own = links.filter(({ a, b }) => a.startsWith('hunan-2021-governance#') && b.startsWith('liaoning-governance#'));

  it('draws a line for every link, each a link to the comparison, and says the same in a list', async () => {
    const { page, close } = await site.open(path, { javaScriptEnabled: false });
    const lines = await page.locator('.drawn-lines a').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    const rows = await page.locator('.pair-list td:last-child a').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
    const expected = own.map(({ a, b }) => `/compare/units/?u=${a.replace('#', ':')}&u=${b.replace('#', ':')}`);
    expect(lines.toSorted()).toEqual(expected.toSorted());
    expect(rows.toSorted()).toEqual(expected.toSorted());
    await close();
  });

  it('opens a pair by keyboard', async () => {
    const { page, close } = await site.visit(path);
    await page.locator('.drawn-lines a').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/compare/units/**');
    await page.locator('.side-by-side').waitFor();
    await close();
  });
});

describe('the counterparts of a measure', () => {
  const counterparts = links.filter(({ a, b }) => [a, b].includes('hunan-2021-governance#m5'));

  it('are quiet until opened by keyboard, then name province, title, strength and reason, and open both side by side', async () => {
    const { page, close } = await site.visit('/policies/hunan-2021-governance/#m5');
    const block = page.locator('#m5 .counterparts');
    expect(await block.locator('li').first().isVisible()).toBe(false);
    await block.locator('summary').focus();
    await page.keyboard.press('Enter');
    // Two of each other place at most; what is left out stands on the page of its family.
    expect(await block.locator('li').count()).toBe(Math.min(counterparts.length, 6));
    const words = squeeze((await block.locator('li', { hasText: '江西' }).first().textContent()) ?? '');
    for (const part of ['江西', '6.', '实施排污许可管理制度', '同一事项', '对照']) expect(words).toContain(part);
    await block.locator('.side-by-side-link').first().click();
    await page.waitForURL('**/compare/units/**');
    await page.locator('.side-by-side').waitFor();
    expect(await page.locator('.side-by-side thead th').count()).toBe(2);
    await close();
  });

  it('do not move the text when opened on a wide screen', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/', { viewport: { width: 1440, height: 900 } });
    const top = () => page.locator('#m6').evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const before = await top();
    await page.locator('#m5 .counterparts summary').click();
    expect(await top()).toBe(before);
    await close();
  });

  it('stand in print as a list', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-governance/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#m5 .counterparts li').first().isVisible()).toBe(true);
    await close();
  });
});
