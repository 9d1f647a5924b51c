import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { carryQuotation } from '../../src/citing/quotation-link.ts';
import { anchorOf, documentOf } from '../../src/policy/ids.ts';
import { committed } from '../committed.ts';
import { every, openWord, packageFaults, textOf as wordsOf, type XmlNode } from '../office/package.ts';
import { checkWithAxe } from './access/axe.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';
import { selectBetween } from './selecting.ts';

const { documents, sentences, anchors: lock } = committed;
const site = useSite();
const clipboard: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
const hunan = '/policies/hunan-2021-governance/';
const plan = '/policies/hunan-2021-ecology-plan/';
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
/** The clipboard, as soon as it is what is expected. */
const whatIsCopied = (page: Page): ReturnType<typeof expect.poll> => expect.poll(() => copied(page), { timeout: 10_000 });
const textOf = (id: string): string => sentences.find((sentence) => sentence.id === id)?.text ?? '';

/** Opens the menu of a unit as the keyboard does. */
async function openMenu(page: Page, anchor: string): Promise<void> {
  await page.locator(`[id="${anchor}"] > .own .permalink`).focus();
  await page.keyboard.press('c');
  await page.locator('.cite-menu:popover-open').waitFor();
}

describe('every id that was ever published', () => {
  it('is in the built site, as an element of its document’s page', () => {
    const missing = documents.flatMap(({ id }) => {
      const html = readFileSync(`${dist}/policies/${id}/index.html`, 'utf8');
      const present = new Set([...html.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1]));
      return lock.filter((entry) => documentOf(entry.id) === id && !present.has(entry.id.slice(id.length + 1))).map((entry) => entry.id);
    });
    expect(missing).toEqual([]);
    expect(lock.length).toBeGreaterThan(1000);
  });

  it('leads to its words without scripts', async () => {
    const live = lock.filter(({ state }) => state === 'live');
    const { page, close } = await site.open('/404.html', { javaScriptEnabled: false });
    for (const { id, kind, quote } of live.filter((_, n) => n % 53 === 7)) {
      await page.goto(`${site.origin()}/policies/${id.replace('#', '/#')}`);
      const meant = page.locator(':target');
      expect(await meant.getAttribute('id')).toBe(anchorOf(id));
      if (kind === 'sentence') expect(await meant.textContent(), id).toBe(quote.exact);
      const top = (await meant.boundingBox())?.y ?? Number.NaN;
      expect(top, id).toBeGreaterThanOrEqual(-2);
      expect(top, id).toBeLessThan(720);
    }
    await close();
  });
});

describe('the copy menu', () => {
  it('is not loaded before it is asked for', async () => {
    const moved: string[] = [];
    const { page, close } = await site.open('/404.html', clipboard);
    page.on('request', (request) => moved.push(new URL(request.url()).pathname));
    await page.goto(site.origin() + hunan, { waitUntil: 'networkidle' });
    expect(moved.filter((path) => /citing|menu|arrival/u.test(path))).toEqual([]);
    await openMenu(page, 'm5');
    expect(moved).toContain(`${hunan}citing.json`);
    await close();
  });

  it('cites the cell that the address means, and offers its row', async () => {
    const { page, close } = await site.open('/policies/hunan-2021-ecology-plan/#t1-r6-c2', clipboard);
    await page.keyboard.press('c');
    await page.locator('.cite-menu:popover-open').waitFor();
    expect(await page.locator('.cite-scope button').allTextContents()).toEqual(['整个条目', '第6行', '第6行第2列']);
    await page.locator('.cite-menu button', { hasText: '公文用法' }).click();
    await whatIsCopied(page).toMatch(/表1第6行第2列$/u);
    await close();
  });

  it('copies the link with one click, and offers the other forms', async () => {
    const { page, close } = await site.open(hunan, clipboard);
    await page.locator('#m5 .permalink').click({ force: true });
    await page.locator('.cite-menu:popover-open').waitFor();
    await whatIsCopied(page).toBe(`${site.origin()}${hunan}#m5`);
    await expect.poll(() => page.locator('.cite-said').textContent()).toBe('链接已复制');
    await page.locator('.cite-menu button', { hasText: '公文用法' }).click();
    await whatIsCopied(page).toBe('中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第五项');
    expect(await page.locator('.cite-said').textContent()).toBe('已复制：公文用法');
    expect(await page.locator('.cite-menu:popover-open').count()).toBe(1);
    expect(await page.locator('.toast').isVisible()).toBe(false);
    await close();
  });

  it.each([
    ['l', '#m5'],
    ['k', '?q='],
    ['s', '/c/hunan-yijian-5/'],
    ['t', '加快排污许可制度改革'],
    ['o', '第五项'],
    ['w', '第五项，http'],
    ['g', '意见：湘办发〔2021〕2号[EB/OL]. 第五项['],
    ['n', '意见: 湘办发〔2021〕2号[EB/OL]. 第五项['],
    ['f', '（湘办发〔2021〕2号），第五项。'],
    ['m', '> 加快排污许可制度改革'],
    ['h', '<blockquote cite='],
    ['b', '@techreport{hunan-2021-governance-m5,'],
    ['r', 'TY  - RPRT'],
    ['j', '"type": "regulation"'],
  ])('copies by two keys: c %s', async (key, part) => {
    const { page, close } = await site.open(hunan, clipboard);
    // The clipboard is one for all tests.
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.locator('#m5 .permalink').focus();
    await page.keyboard.press('c');
    await page.keyboard.press(key);
    await whatIsCopied(page).toContain(part);
    await close();
  });

  it('cites a sentence by its number, with the reader’s own day', async () => {
    const { page, close } = await site.open(hunan, clipboard);
    await openMenu(page, 'm5');
    await page.keyboard.press('2');
    await page.keyboard.press('g');
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    await whatIsCopied(page).toContain(`第五项第2句[${today}]. ${site.origin()}${hunan}#m5.2.`);
    await close();
  });

  it('cites the sentence under the pointer', async () => {
    const { page, close } = await site.open(`${hunan}#m5`, clipboard);
    // Its last line: the first may begin behind another sentence.
    const box = await page.locator('[id="m5.2"]').boundingBox();
    await page.locator('[id="m5.2"]').hover({ position: { x: 20, y: (box?.height ?? 0) - 12 } });
    await page.locator('.cite-mark').click();
    await page.locator('.cite-menu:popover-open').waitFor();
    await page.keyboard.press('l');
    await whatIsCopied(page).toBe(`${site.origin()}${hunan}#m5.2`);
    await close();
  });

  it('cites a sentence by touch', async () => {
    const { page, close } = await site.open(`${hunan}#m6`, { ...clipboard, hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
    await page.locator('[id="m6.2"]').tap();
    const box = await page.locator('.cite-mark').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await page.locator('.cite-mark').tap();
    await page.locator('.cite-others summary').tap();
    await page.locator('.cite-menu button', { hasText: '引文与出处' }).tap();
    await expect
      .poll(() => copied(page))
      .toBe(
        `${textOf('hunan-2021-governance#m6.2')}\n——中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第六项第2句`,
      );
    await close();
  });

  it('cites selected words', async () => {
    const { page, close } = await site.open(hunan, clipboard);
    await page.evaluate(() => {
      const words = document.getElementById('m5.2')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(words, 2, words, 12);
    });
    await page.keyboard.press('c');
    await page.keyboard.press('t');
    const words = textOf('hunan-2021-governance#m5.2').slice(2, 12);
    await whatIsCopied(page).toBe(`${words}\n——中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第五项第2句`);
    await close();
  });

  it('quotes what was received, the correction in brackets, or on request what is read', async () => {
    const { page, close } = await site.open(plan, clipboard);
    await openMenu(page, 's4-5-3');
    await page.keyboard.press('3');
    await page.keyboard.press('t');
    await whatIsCopied(page).toContain('加强尾矿库安全管理，大限度降低〔校作“最大限度降低”〕溃坝');
    await openMenu(page, 's4-5-3');
    await page.keyboard.press('3');
    await page.locator('.cite-corrections input').check();
    await page.keyboard.press('t');
    await whatIsCopied(page).toContain('加强尾矿库安全管理，最大限度降低溃坝');
    await close();
  });

  it('pastes into Word as a quotation with its source and a short link that works', async () => {
    const { page, close } = await site.open(hunan, clipboard);
    await openMenu(page, 'm5');
    await page.keyboard.press('2');
    await page.locator('.cite-menu button', { hasText: 'Word（引文＋出处＋链接）' }).click();
    await expect.poll(() => page.locator('.cite-said').textContent()).toBe('已复制：Word（引文＋出处＋链接）');
    const [types, made] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return [item?.types ?? [], (await (await item?.getType('text/html'))?.text()) ?? ''] as const;
    });
    expect(types).toEqual(expect.arrayContaining(['text/html', 'text/plain']));
    const words = await page.evaluate((html) => {
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      return [body.querySelector('blockquote p')?.textContent, body.querySelector('a')?.href, body.querySelector('blockquote')?.lastElementChild?.textContent];
    }, made);
    const short = `${site.origin()}/c/hunan-yijian-5/#m5.2`;
    expect(words.slice(0, 2)).toEqual([textOf('hunan-2021-governance#m5.2'), short]);
    expect(words[2]).toContain(`（湘办发〔2021〕2号）第五项第2句，${short}`);
    await close();
  });

  it('has three forms in front, and the one that was last chosen first', async () => {
    const { page, close } = await site.open(hunan, clipboard);
    const front = () => page.locator('.cite-menu > .cite-forms button').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.form));
    await openMenu(page, 'm5');
    expect(await front()).toEqual(['w', 'g', 'o']);
    await page.locator('.cite-others summary').click();
    await page.locator('.cite-menu button', { hasText: 'RIS' }).click();
    await expect.poll(() => page.locator('.cite-said').textContent()).toBe('已复制：RIS');
    await page.reload();
    await openMenu(page, 'm6');
    expect(await front()).toEqual(['r', 'w', 'g']);
    await close();
  });

  it.each([
    ['sentences', 'm5.1', 'm5.2', '第五项第1句至第2句', '#m5.1'],
    ['units', 'm5.2', 'm7.1', '第五项至第七项', '#m5'],
  ])('cites selected %s by their range', async (_, from, to, place, anchor) => {
    const { page, close } = await site.open(hunan, clipboard);
    await selectBetween(page, from, to);
    await page.keyboard.press('c');
    await page.keyboard.press('t');
    await whatIsCopied(page).toMatch(new RegExp(`——.*（湘办发〔2021〕2号）${place}$`, 'u'));
    const words = await copied(page);
    for (const id of [from, to]) expect(words).toContain(textOf(`hunan-2021-governance#${id}`));
    if (to.startsWith('m7')) expect(words).toMatch(/\n（六）[^\n]+\n/u);
    await page.keyboard.press('l');
    await whatIsCopied(page).toBe(`${site.origin()}${hunan}${anchor}`);
    await close();
  });

  it('cites the document, also where its head is meant', async () => {
    const { page, close } = await site.open(hunan, clipboard);
    await page.getByRole('button', { name: '引用本文件' }).click();
    await page.locator('.cite-menu:popover-open').waitFor();
    expect(await page.locator('.cite-scope button').count()).toBe(0);
    const source = '中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）';
    for (const [key, expected] of [
      ['o', source],
      ['l', `${site.origin()}${hunan}`],
      ['w', `${source}，${site.origin()}/c/hunan-yijian/`],
    ] as const) {
      await page.keyboard.press(key);
      await whatIsCopied(page).toBe(expected);
    }
    await page.keyboard.press('Escape');
    await openMenu(page, 'front');
    await page.keyboard.press('o');
    await whatIsCopied(page).toBe(source);
    await close();
  });

  it('gives the passage as a Word file, with its source in a footnote', async () => {
    const moved: string[] = [];
    const { page, complaints, close } = await site.open(hunan, clipboard);
    page.on('request', (request) => moved.push(new URL(request.url()).pathname));
    await openMenu(page, 'm5');
    expect(moved.filter((path) => /passage-file|write-word/u.test(path))).toEqual([]);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 Word 文件（.docx）' }).click()]);
    expect(file.suggestedFilename()).toBe('关于构建现代环境治理体系的实施意见第五项.docx');
    const word = openWord(readFileSync(await file.path()));
    expect(packageFaults(word)).toEqual([]);
    expect(every(word.trees.get('word/document.xml') as XmlNode, 'w:p').map(wordsOf)).toContain('（五）依法严格排污管理');
    expect(wordsOf(word.trees.get('word/footnotes.xml') as XmlNode)).toContain('湘办发〔2021〕2号[EB/OL]. 第五项[');
    expect(complaints).toEqual([]);
    await close();
  });

  it('closes with Escape and gives the focus back', async () => {
    const { page, close } = await site.open(hunan, clipboard);
    await openMenu(page, 'm5');
    await page.keyboard.press('Escape');
    expect(await page.locator('.cite-menu:popover-open').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('.unit')?.id)).toBe('m5');
    await close();
  });

  it.each([
    ['light', 1440],
    ['dark', 1440],
    ['light', 320],
  ] as const)('has no accessibility violations (axe), %s, at %i px, and fits', async (colorScheme, width) => {
    const { page, complaints, close } = await site.open(`${plan}#s4-5-3`, { ...clipboard, colorScheme, viewport: { width, height: 800 } });
    await openMenu(page, 's4-5-3');
    expect((await checkWithAxe(page, undefined, '.cite-menu')).violations).toEqual([]);
    const box = await page.locator('.cite-menu').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(800);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a link with a quotation', () => {
  const own = sentences.filter(({ clause }) => clause.startsWith('hunan-2021-governance#'));
  const page1 = own.map(({ text }) => text).join('\n');
  const quote = (text: string, words: string): string => carryQuotation(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const now = textOf('hunan-2021-governance#m5.2');
  const note = async (path: string): Promise<{ words: string; marked: string[]; top: number }> => {
    const { page, close } = await site.visit(path);
    await page.locator('.arrival').waitFor();
    const marks = await page.evaluate(() => [...(CSS.highlights.get('quotation') ?? [])].map((range) => range.toString()));
    const top = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('quotation') ?? [])];
      return (range as Range | undefined)?.getBoundingClientRect().top ?? -1;
    });
    const words = (await page.locator('.arrival [role=status]').textContent()) ?? '';
    await close();
    return { words, marked: marks, top };
  };

  it('is what the menu copies, and finds its words', async () => {
    const { page, close } = await site.open(hunan, clipboard);
    await openMenu(page, 'm5');
    await page.keyboard.press('2');
    await page.keyboard.press('k');
    await whatIsCopied(page).toContain(`${hunan}?q=`);
    const link = await copied(page);
    await close();
    const { words, marked, top } = await note(link.slice(site.origin().length));
    expect(words).toBe('引文与现文逐字相同。');
    expect(marked).toEqual([now]);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(720);
  });

  it('says what has changed since', async () => {
    const before = now.replace('严格落实', '全面落实').replace('清理整治', '整治');
    const { words, marked } = await note(`${hunan}?q=${quote(page1.replace(now, before), before)}#m5.2`);
    expect(words).toContain('引文之后，此处文字已有改动');
    expect(marked).toEqual([now]);
    const { page, close } = await site.visit(`${hunan}?q=${quote(page1.replace(now, before), before)}#m5.2`);
    await page.locator('.arrival').waitFor();
    expect(await page.locator('.arrival del').allTextContents()).toEqual(['引作：全面']);
    expect(await page.locator('.arrival ins').allTextContents()).toEqual(['今作：严格', '今作：清理']);
    await close();
  });

  it('finds its words where the anchor is gone or leads elsewhere', async () => {
    for (const anchor of ['m99.9', 'm20']) {
      const { words, marked } = await note(`${hunan}?q=${quote(page1, now)}#${anchor}`);
      expect(words).toBe('引文已不在链接所指的位置，现于此处。');
      expect(marked).toEqual([now]);
    }
  });

  it('says so where its words are gone, or not certain', async () => {
    const gone = '本省对新能源汽车整车运输企业实行名录管理和信用公示。';
    expect((await note(`${hunan}?q=${quote(`${page1}\n${gone}`, gone)}#m5`)).words).toContain('本页文本中未检得这段引文');
    const common = sentences.find(({ text, clause }) => text === '（省生态环境厅牵头）' && clause.startsWith('hunan-2020-work-plan#'))?.text ?? '';
    const elsewhere = await note(`/policies/hunan-2020-work-plan/?q=${quote(`某某。${common}某某。${common}`, common)}#gone`);
    expect(elsewhere.words).toContain('不能确定引文出自哪里');
    expect(elsewhere.marked.length).toBeGreaterThan(1);
  });

  it('says so where it was cut off, or names nothing', async () => {
    expect((await note(`${hunan}?q=${quote(page1, now).slice(0, 40)}#m5`)).words).toContain('链接不完整');
    expect((await note(`${hunan}#m99`)).words).toContain('本页没有代号“m99”');
  });

  it('takes nothing of the address for markup', async () => {
    const { page, complaints, close } = await site.visit(`${hunan}#${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
    await page.locator('.arrival').waitFor();
    expect(await page.locator('.arrival img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a document', () => {
  it.each(documents.map(({ id }) => id))('%s lies there whole as a Word file, one click from its page', async (id) => {
    const { page, close } = await site.open(`/policies/${id}/`);
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载 Word' }).click()]);
    const word = openWord(readFileSync(await file.path()));
    expect(packageFaults(word)).toEqual([]);
    expect(every(word.trees.get('word/document.xml') as XmlNode, 'w:p').length).toBeGreaterThan(60);
    await close();
  });
});

describe('the sources of all documents', () => {
  it('are a bibliography, or those that are ticked', async () => {
    const { page, complaints, close } = await site.open('/data/', clipboard);
    await page.getByRole('button', { name: '复制 GB/T 7714—2025 列表' }).click();
    await whatIsCopied(page).toMatch(/^\[1\] /u);
    const list = (await copied(page)).trim().split('\n');
    expect(list).toHaveLength(await page.locator('.ticked input').count());
    for (const { title } of documents) expect(list.filter((line) => line.includes(title))).not.toEqual([]);
    await page.locator('.ticked input').first().uncheck();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载 BibTeX' }).click()]);
    expect(readFileSync(await file.path(), 'utf8').match(/^@techreport/gmu)).toHaveLength(list.length - 1);
    await expect.poll(() => page.locator('.taken').textContent()).toBe(`已下载 ${list.length - 1} 份文件的出处`);
    const [made] = await Promise.all([page.waitForEvent('download'), page.locator('[data-bibliography]').getByRole('button', { name: '下载 Word' }).click()]);
    expect(packageFaults(openWord(readFileSync(await made.path())))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('short addresses', () => {
  it('lead to their unit, and have at most 60 characters after the host', async () => {
    const { page, close } = await site.visit('/404.html');
    for (const [short, target] of [
      ['/c/hunan-yijian/', hunan],
      ['/c/hunan-yijian-5/', `${hunan}#m5`],
      ['/c/hunan-guihua-s4-5-3/', `${plan}#s4-5-3`],
      ['/c/liaoning-fangan-17/', '/policies/liaoning-governance/#m17'],
    ] as const) {
      expect(short.length).toBeLessThanOrEqual(60);
      await page.goto(site.origin() + short);
      await expect.poll(() => page.url()).toBe(site.origin() + target);
    }
    await close();
  });

  it('stand on paper with a QR code, and only there', async () => {
    for (const path of [hunan, `${hunan}m5/`]) {
      const { page, close } = await site.open(path);
      expect(await page.locator('.qr').isVisible()).toBe(false);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.qr').isVisible()).toBe(true);
      expect((await page.locator('.qr').boundingBox())?.width).toBeGreaterThan(75);
      await close();
    }
  });
});

describe('the light page of a measure', () => {
  const path = `${hunan}m5/`;

  it('has text, path, counterparts and references without scripts, and is its own canonical page', async () => {
    const { page, close } = await site.open(path, { javaScriptEnabled: false });
    const main = (await page.locator('main').textContent()) ?? '';
    for (const { text } of sentences.filter(({ clause }) => clause === 'hunan-2021-governance#m5')) expect(main).toContain(text);
    for (const words of ['三、完善企业责任体系', '（五）依法严格排污管理', '湘办发〔2021〕2号', '[EB/OL]', '引用日期', '以正式发布文本为准'])
      expect(main).toContain(words);
    expect(await page.locator('.counterparts li').count()).toBeGreaterThan(0);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/\/policies\/hunan-2021-governance\/m5\/$/u);
    expect(await page.locator('meta[property="og:title"]').getAttribute('content')).toContain('依法严格排污管理');
    expect(await page.locator('meta[property="og:description"]').getAttribute('content')).toContain('排污许可');
    await close();
  });

  it('fills in the day of access, cites the document’s page, and stays light', async () => {
    const { page, complaints, close } = await site.open(path, clipboard);
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv-SE'));
    expect(await page.locator('.how-to-cite').textContent()).toContain(`[${today}]`);
    await openMenu(page, 'm5');
    await page.keyboard.press('2');
    await page.keyboard.press('l');
    await whatIsCopied(page).toBe(`${site.origin()}${hunan}#m5.2`);
    expect(readFileSync(`dist${path}index.html`).length).toBeLessThan(25_000);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['light', 'dark'] as const)('has no accessibility violations (axe), %s, and is not wider than a small phone', async (colorScheme) => {
    const { page, close } = await site.open(`${plan}s1-1-3/`, { colorScheme, viewport: { width: 320, height: 640 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect((await checkWithAxe(page)).violations).toEqual([]);
    await close();
  });
});
