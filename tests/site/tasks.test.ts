/**
 * Twenty tasks of three readers, from where each begins to what it wants, each in at most three steps: an officer (A) who must know
 * what holds, an analyst (B) who compares, a writer of reports (C) who cites and checks.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type OpenPage, useSite } from './browser.ts';
import { clauses, soon } from './search-page.ts';

const site = useSite();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const hunan = '/policies/hunan-2021-governance/';
const plan = '/policies/hunan-2021-ecology-plan/';
const textOf = (id: string): string => clauses.find((unit) => unit.id === id)?.text ?? '';

/** What a reader does; more than three fail. */
class Reader {
  readonly #opened: OpenPage;
  #steps = 0;

  constructor(opened: OpenPage) {
    this.#opened = opened;
  }

  get page(): Page {
    return this.#opened.page;
  }

  async step(act: (page: Page) => Promise<unknown>): Promise<void> {
    this.#steps += 1;
    expect(this.#steps, 'steps').toBeLessThanOrEqual(3);
    await act(this.page);
  }

  /** On the page now, wherever that is. */
  shows = (where: string, words: RegExp) => soon(async () => (await this.page.locator(where).allTextContents()).join('\n')).toMatch(words);
  clipboard = (words: RegExp) => soon(() => this.page.evaluate(() => navigator.clipboard.readText())).toMatch(words);
}

type Task = [name: string, path: string, does: (reader: Reader) => Promise<void>];

const search = (query: string) => async (page: Page) => {
  await page.locator('input[name=q]').first().fill(query);
  await page.keyboard.press('Enter');
  await page.locator('.hit, .cards').first().waitFor();
};
const citing = (anchor: string) => async (page: Page) => {
  await page.locator(`[id="${anchor}"] > .own .permalink`).first().click();
  await page.locator('.cite-menu:popover-open').waitFor();
};
const press = (name: RegExp | string) => (page: Page) => page.locator('button:visible, a:visible', { hasText: name }).first().click();
const downloads = async (reader: Reader, name: RegExp, file: RegExp) => {
  const waiting = reader.page.waitForEvent('download');
  await reader.step(press(name));
  expect((await waiting).suggestedFilename()).toMatch(file);
};
const checks = (report: string) => async (page: Page) => {
  await page.locator('#report').fill(report);
  await page.locator('#report').press('Control+Enter');
};

const tasks: Task[] = [
  [
    'A1 asks who answers for a task, and reads the bodies',
    '/',
    async (reader) => {
      await reader.step(search('谁负责生态环境损害赔偿'));
      await reader.shows('.hit, .cards', /牵头|负责/u);
    },
  ],
  [
    'A2 opens a clause by how it is cited',
    '/',
    async (reader) => {
      await reader.step(search('湖南实施意见第五条'));
      await reader.step((page) => page.locator('.hit a').first().click());
      await soon(async () => reader.page.url()).toContain('hunan-2021-governance/#m5');
    },
  ],
  [
    'A3 asks by when, and reads the day with its sentence',
    '/search/',
    async (reader) => {
      await reader.step(search('钢铁企业何时完成超低排放改造'));
      await reader.shows('.cards, .hit', /20\d\d年/u);
    },
  ],
  [
    'A4 prints one clause alone',
    hunan,
    async (reader) => {
      await reader.page.evaluate('window.print = () => { window.printed = true; }');
      await reader.step(citing('m5'));
      await reader.step((page) => page.locator('.cite-menu [data-act=print]').click());
      await soon(() => reader.page.evaluate('window.printed')).toBe(true);
    },
  ],
  [
    'A5 stars a clause and finds it on the desk',
    `${hunan}#m5`,
    async (reader) => {
      await reader.page.mouse.move(300, 300);
      await reader.step((page) => page.locator('#m5 > .own .star').click());
      await reader.step((page) => page.locator('.site-nav a[href$="/desk/"]').click());
      await reader.shows('.kept', /依法严格排污管理/u);
    },
  ],
  [
    'A6 goes on reading where it stopped',
    `${hunan}#m9`,
    async (reader) => {
      await reader.page.mouse.wheel(0, 60);
      await soon(() => reader.page.evaluate(() => Object.values({ ...localStorage }).join())).toContain('hunan-2021-governance');
      await reader.step((page) => page.locator('.site-name').click());
      await reader.shows('main', /接着读[\s\S]*实施意见/u);
    },
  ],
  [
    'B1 compares what the provinces say on a topic',
    '/',
    async (reader) => {
      await reader.step((page) => page.locator('.topic-map a', { hasText: '排污许可' }).click());
      await reader.shows('main', /湖南[\s\S]*江西[\s\S]*辽宁/u);
    },
  ],
  [
    'B2 puts ticked hits side by side',
    '/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF',
    async (reader) => {
      await reader.step((page) => page.locator('.hit').nth(0).getByRole('checkbox').check());
      await reader.step((page) => page.locator('.hit').nth(1).getByRole('checkbox').check());
      await reader.step(press('并排所选'));
      await soon(async () => reader.page.url()).toContain('/compare/units/');
      await reader.shows('main', /排污许可/u);
    },
  ],
  [
    'B3 cites ticked hits together',
    '/search/?q=%E6%8E%92%E6%B1%A1%E8%AE%B8%E5%8F%AF',
    async (reader) => {
      await reader.step((page) => page.locator('.hit').nth(0).getByRole('checkbox').check());
      await reader.step((page) => page.locator('.hit').nth(2).getByRole('checkbox').check());
      await reader.step(press('引用所选'));
      await reader.clipboard(/《[\s\S]+《/u);
    },
  ],
  [
    'B4 takes a comparison into a slide',
    '/',
    async (reader) => {
      await reader.step((page) => page.locator('.topic-map a', { hasText: '排污许可' }).click());
      await reader.page.waitForLoadState('networkidle');
      await downloads(reader, /图片\s*SVG|SVG/u, /\.svg$/u);
    },
  ],
  [
    'B5 cites the row of a table',
    `${plan}#t2-r6`,
    async (reader) => {
      await reader.step((page) => page.locator('#t2-r6 .permalink, #t2-r6 a[data-copy-link]').first().click());
      await reader.step((page) => page.keyboard.press('o'));
      await reader.clipboard(/表2第6行/u);
    },
  ],
  [
    'B6 sees what stands in one province alone',
    '/compare/',
    async (reader) => {
      await reader.step((page) => page.locator('a[href*="/compare/alone/"]').first().click());
      await reader.step((page) => page.locator('main a.province[href*="#sole-"]').first().click());
      await reader.shows('main', /仅见于/u);
    },
  ],
  [
    'B7 reads what is to be reached by a year',
    '/deadlines/',
    async (reader) => {
      await reader.step((page) => page.locator('a[href*="/deadlines/2025"]').first().click());
      await reader.shows('main', /2025年/u);
    },
  ],
  [
    'C1 pastes a passage into Word with source and link',
    hunan,
    async (reader) => {
      await reader.step(citing('m5'));
      await reader.step(press('Word（引文＋出处＋链接）'));
      await reader.clipboard(/排污许可制度[\s\S]*湘办发〔2021〕2号[\s\S]*\/c\/hunan-yijian-5\//u);
    },
  ],
  [
    'C2 cites a document by the standard',
    hunan,
    async (reader) => {
      await reader.step(press('引用本文件'));
      await reader.step((page) => page.keyboard.press('g'));
      await reader.clipboard(/关于构建现代环境治理体系的实施意见[\s\S]*\[/u);
    },
  ],
  ['C3 takes a whole document into Word', hunan, async (reader) => downloads(reader, /下载 Word/u, /\.docx$/u)],
  [
    'C4 shares a passage by a short link',
    hunan,
    async (reader) => {
      await reader.page.evaluate('Object.defineProperty(navigator, "share", { value: undefined })');
      await reader.step(citing('m5'));
      await reader.step((page) => page.locator('.cite-menu [data-act=share]').click());
      await reader.clipboard(/\/c\/hunan-yijian-5\//u);
    },
  ],
  [
    'C5 learns that a true quotation is true, and how much was seen',
    '/verify/',
    async (reader) => {
      await reader.step(checks(`湖南提出，“${textOf('hunan-2021-governance#m5').split('。')[0]}”。`));
      await reader.shows('[data-part=status]', /引文 1 处：相符 1/u);
    },
  ],
  [
    'C6 learns of words of another province, an invented quotation and a wrong number',
    '/verify/',
    async (reader) => {
      const words = textOf('hunan-2021-governance#m5').split('。')[0];
      await reader.step(checks(`辽宁提出，“${words}”。该方案还要求“全省沿河一律不得新建码头和栈桥并限期拆除”。`));
      await reader.shows('[data-part=status]', /引文 2 处：(?!相符)[^\n]*本库未[见检]/u);
      await reader.shows('.found .verdict', /出处有出入/u);
    },
  ],
  [
    'C7 tells of a fault in a clause',
    hunan,
    async (reader) => {
      await reader.step(citing('m5'));
      await reader.step((page) => page.locator('.cite-menu .cite-tell a').click());
      await soon(async () => decodeURIComponent(reader.page.url())).toContain('hunan-2021-governance#m5');
    },
  ],
];

describe('a reader with a task', () => {
  it.each(tasks)('%s', async (_, path, does) => {
    const opened = await site.open(path, { viewport: { width: 1440, height: 950 }, ...clipboard });
    await does(new Reader(opened));
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });
});
