/** The page that checks reports, in a real browser; and what document pages and the data page have for machines. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import type { Sentence } from '../../src/policy/model/sentence.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Verification } from '../../src/verify/verdicts.ts';
import { docxOf } from '../intake/made/docx-of.ts';
import { useSite } from './browser.ts';
import { dist } from './dist.ts';

const site = useSite();
const read = <T>(name: string): T => JSON.parse(readFileSync(join(dist, 'data', name), 'utf8')) as T;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const clauses = read<Unit[]>('clauses.json');
const documents = read<PolicyDocument[]>('documents.json');
const sentence = (id: string): string => read<Sentence[]>('sentences.json').find((candidate) => candidate.id === id)!.text;

const right = sentence('hunan-2021-governance#m5.1');
const wrong = sentence('jiangxi-2020-governance#m7.1').replace('鼓励', '支持').replace('，', '、');
const report = `湖南提出，${right}\n\n江西则要求，${wrong}详见 https://example.org/policies/hunan-2021-governance/#m5 和 https://example.org/policies/hunan-2021-governance/#m99。`;

const box = (page: Page) => page.locator('#report');
const status = (page: Page) => page.locator('[data-part=status]');
const found = (page: Page) => page.locator('.found');
const patient = { timeout: 20_000 };

async function check(page: Page, text: string): Promise<void> {
  await box(page).fill(text);
  await box(page).press('Control+Enter');
  await expect.poll(() => status(page).textContent(), patient).toMatch(/引文 \d|未检得/u);
}

describe('/verify/client.js', () => {
  it('answers every verdict, loaded from any page of the site', async () => {
    const { page, complaints, close } = await site.visit('/about/');
    const { title } = documents.find(({ id }) => id === 'jiangxi-2020-governance')!;
    const text = `湖南提出，“${right}”江西则要求，“${wrong}”《${title}》又称“${right}”有人说“双碳”，也有人说“全省沿河一律不得新建码头和栈桥”。见《${title}》第7条、《${title}》第97条。`;
    const asked = `import('/verify/client.js').then(({ verify }) => verify(${JSON.stringify(text)}))`;
    const { quotations, citations, numbers } = await page.evaluate<Verification>(asked);
    expect(quotations.map(({ verdict, clause, said }) => [verdict, clause, said])).toEqual([
      ['same', 'hunan-2021-governance#m5', null],
      ['different', 'jiangxi-2020-governance#m7', null],
      ['other-source', 'hunan-2021-governance#m5', `《${title}》`],
      ['too-short', null, null],
      ['not-found', null, null],
    ]);
    for (const found of [...quotations, ...citations]) expect(text.slice(found.start, found.end)).toBe(found.text);
    expect(citations.map(({ verdict, id }) => [verdict, id])).toEqual([
      ['found', 'jiangxi-2020-governance#m7'],
      ['not-found', null],
    ]);
    expect(numbers).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('checking a report', () => {
  it('says where the report names another source than that of the words', async () => {
    const { page, close } = await site.visit('/verify/');
    const { title } = documents.find(({ id }) => id === 'jiangxi-2020-governance')!;
    await check(page, `《${title}》提出，“${right}”`);
    expect(await status(page).textContent()).toBe('引文 1 处：出处有出入 1。');
    expect(await found(page).locator('.verdict').allTextContents()).toEqual(['文字相符，出处有出入']);
    expect(await found(page).locator('.found-notes').textContent()).toContain(`报告称出自“《${title}》”`);
    await close();
  });

  it('shows each quotation with its clause, its verdict and every difference, and each link', async () => {
    const { page, complaints, close } = await site.visit('/verify/');
    await check(page, report);
    expect(await status(page).textContent()).toBe('引文 2 处：相符 1、文字有出入 1。\n链接 2 个：有效 1、要留意 1。');
    expect(await status(page).getAttribute('role')).toBe('status');
    expect(await found(page).locator('.verdict').allTextContents()).toEqual(['逐字相符', '文字有出入']);
    expect(await found(page).first().locator('.found-place a').getAttribute('href')).toBe(`${site.origin()}/policies/hunan-2021-governance/#m5.1`);
    const altered = found(page).nth(1);
    expect(await altered.locator('del').allTextContents()).toEqual(['多：、', '多：支持']);
    expect(await altered.locator('ins').allTextContents()).toEqual(['应为：，', '应为：鼓励']);
    expect(await altered.locator('.found-source').textContent()).toContain(sentence('jiangxi-2020-governance#m7.1'));
    expect(await page.locator('.link-found .verdict').allTextContents()).toEqual(['本库没有这个地址', '有效']);
    expect(complaints).toEqual([]);
    await close();
  });

  it('lists what stands in quotation marks and is nowhere, what is too short, numbers and clauses, and what was not checked', async () => {
    const { page, complaints, close } = await site.visit('/verify/');
    await check(
      page,
      '江西明确“凡举报属实者由乡镇以现金当场奖励五千元”，要守住“红线”。洞庭湖总磷浓度下降到0.05毫克/升。按照湖南《实施意见》第（五十七）项办理。',
    );
    expect(await status(page).textContent()).toBe('引文 2 处：太短未核对 1、本库未见 1。\n出处 1 处：未检得 1。\n数字 1 个：有出入 1。');
    expect(await page.locator('[data-part=unchecked]').textContent()).toContain('没有核对的');
    expect(await found(page).locator('.verdict').allTextContents()).toEqual(['本库未见']);
    expect(await page.locator('[data-part=numbers] li').textContent()).toContain('所载为0.06毫克/升（2020年）');
    await page.getByText('太短未核对的').click();
    expect(await page.locator('[data-part=short] li').textContent()).toContain('“红线”');
    expect(complaints).toEqual([]);
    await close();
  });

  it('reads a file of Word, a page and Markdown in the browser, and says what it cannot read', async () => {
    const { page, complaints, close } = await site.visit('/verify/');
    const words = `湖南提出“${right}”`;
    const give = (name: string, buffer: Buffer) => page.locator('[data-part=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    const files: [string, Buffer][] = [
      ['报告.docx', Buffer.from(await docxOf([{ text: '总体要求', label: '一、' }, { text: words }]))],
      ['报告.md', Buffer.from(`# 报告\n\n${words}\n`)],
      [
        '报告.html',
        Buffer.from(
          `<html><head><meta charset="utf-8"></head><body><h1>报告</h1><p>课题组走访了十二个县，与四十多名一线工作人员座谈。</p><p>${words}</p></body></html>`,
        ),
      ],
    ];
    for (const [name, bytes] of files) {
      await box(page).fill('');
      await give(name, bytes);
      await expect.poll(() => box(page).inputValue(), patient).toContain(words);
      await expect.poll(() => status(page).textContent(), patient).toBe('引文 1 处：相符 1。');
    }
    await give('报告.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3]));
    await expect.poll(() => status(page).textContent(), patient).toMatch(/没有读取“报告.doc”：.*\.docx/u);
    expect(complaints).toEqual([]);
    await close();
  });

  it('brings the verdict into sight on a phone', async () => {
    const { page, close } = await site.open('/verify/', { viewport: { width: 390, height: 600 } });
    await check(page, report);
    const { top, bottom } = await status(page).evaluate((element) => element.getBoundingClientRect().toJSON() as { top: number; bottom: number });
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(600);
    await close();
  });

  it('sends nothing: after the page is there, only its own files are fetched, and nothing is stored', async () => {
    const { page, close } = await site.open('/verify/');
    const requests: string[] = [];
    page.on('request', (request) =>
      requests.push(`${request.method()} ${new URL(request.url()).pathname}${new URL(request.url()).search} ${request.postData() ?? ''}`),
    );
    await check(page, report);
    expect(requests.filter((request) => !/^GET \/(?:_astro\/[\w.-]+\.js|verify\/collection\.json|offline\.json|favicon\.svg) $/u.test(request))).toEqual([]);
    expect(
      await page.evaluate(() => [...Object.values(localStorage), ...Object.values(sessionStorage), location.search, location.hash].join('')),
    ).not.toContain('江西');
    expect(await page.locator('.verify-privacy').textContent()).toContain('不会发出');
    await close();
  });

  it('copies the reference in the form asked for', async () => {
    const { page, close } = await site.open('/verify/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await check(page, report);
    const copy = found(page).first().getByRole('button', { name: '复制出处' });
    await copy.click();
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(copied).toBe('中共湖南省委办公厅、湖南省人民政府办公厅《关于构建现代环境治理体系的实施意见》（湘办发〔2021〕2号）第五项第1句');
    await page.locator('[data-part=format]').selectOption({ label: 'GB/T 7714—2015' });
    expect(await found(page).first().locator('.reference').textContent()).toContain('[EB/OL]');
    await copy.click();
    await expect.poll(copied).toContain(`${site.origin()}/policies/hunan-2021-governance/#m5.1`);
    await close();
  });

  it('shows where a quotation stands in the report, and only the faulty ones if asked', async () => {
    const { page, close } = await site.visit('/verify/');
    await check(page, report);
    await found(page).nth(1).getByRole('button', { name: '看报告第2段' }).click();
    const selected = await box(page).evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    expect(selected).toBe(wrong);
    await page.getByLabel('只看有出入的').check();
    await expect.poll(() => found(page).count()).toBe(1);
    await close();
  });

  it('treats what is pasted as text', async () => {
    const { page, complaints, close } = await site.visit('/verify/');
    await check(page, `<img src=x onerror="document.title='x'"> “${right}<script>alert(1)</script>” javascript:alert(1) https://x"><b>/policies/<i>/#m5`);
    expect(await page.locator('.verify-results img, .verify-results script, .verify-results b, .verify-results i').count()).toBe(0);
    expect(await page.title()).not.toBe('x');
    expect(complaints).toEqual([]);
    await close();
  });

  it('grows a long list by a button that keeps the focus, and takes a report of 200,000 characters', async () => {
    const { page, complaints, close } = await site.visit('/verify/');
    const long = clauses.map(({ text }) => text).join('\n');
    await check(page, long.repeat(Math.ceil(200_000 / long.length)).slice(0, 200_000));
    expect(await found(page).count()).toBe(30);
    await page.locator('[data-part=more]').click();
    await expect.poll(() => found(page).count()).toBe(60);
    expect(await page.evaluate(() => document.activeElement?.closest('.found') !== null)).toBe(true);
    expect(complaints).toEqual([]);
    await close();
  });

  it('has an example, can be emptied, and asks for text where there is none', async () => {
    const { page, close } = await site.visit('/verify/');
    await page.getByRole('button', { name: '看一个例子' }).click();
    await expect.poll(() => found(page).count(), patient).toBeGreaterThan(1);
    await page.getByRole('button', { name: '清空' }).click();
    expect(await box(page).inputValue()).toBe('');
    expect(await page.locator('[data-part=results]').isVisible()).toBe(false);
    await page.getByRole('button', { name: '核对', exact: true }).click();
    expect(await status(page).textContent()).toBe('请先粘贴要核对的文字。');
    await close();
  });

  it('says so when the collection cannot be fetched, and works when it can again', async () => {
    const { page, close } = await site.open('/verify/');
    await page.context().route('**/verify/collection.json', (route) => route.abort());
    await box(page).fill(report);
    await box(page).press('Control+Enter');
    await expect.poll(() => status(page).textContent(), patient).toContain('没有取到');
    await page.context().unroute('**/verify/collection.json');
    await check(page, report);
    expect(await found(page).count()).toBe(2);
    await close();
  });

  it.each(['light', 'dark'] as const)('has no accessibility violations with results (axe, %s), and fits a small phone', async (colorScheme) => {
    const { page, close } = await site.open('/verify/', { colorScheme, viewport: { width: 320, height: 640 } });
    await check(page, report);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { violations } = await (
        window as unknown as { axe: { run: () => Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> } }
      ).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    });
    expect(violations).toEqual([]);
    await close();
  });

  it('without scripts says what to do instead', async () => {
    const { page, close } = await site.open('/verify/', { javaScriptEnabled: false });
    expect(await page.locator('.verify-form').isVisible()).toBe(false);
    expect(await page.locator('noscript a').count()).toBe(documents.length);
    await close();
  });
});

describe.each(documents)('the page of $shortTitle, for programs', ({ id, title, documentNumber, url }) => {
  const html = readFileSync(join(dist, 'policies', id, 'index.html'), 'utf8');

  it('has JSON-LD of the document with all its units as parts, without their text', () => {
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(html) ?? [];
    const data = JSON.parse(json);
    expect([data['@type'], data.name, data.legislationIdentifier ?? null]).toEqual(['Legislation', title, documentNumber]);
    const units = clauses.filter((unit) => unit.document === id);
    expect(data.hasPart.map((part: { identifier: string }) => part.identifier)).toEqual(units.map(({ anchor }) => anchor));
    for (const part of data.hasPart) {
      expect(new URL(part.url).pathname).toBe(url);
      expect(part.name.length).toBeLessThan(80);
    }
  });

  it('has Dublin Core and ELI tags, and links to its other forms, which are there', async () => {
    const { page, close } = await site.visit(url);
    const head = await page.evaluate(() => ({
      dc: document.querySelector<HTMLMetaElement>('meta[name="DC.title"]')?.content,
      eli: document.querySelector<HTMLMetaElement>('meta[property="eli:title"]')?.content,
      forms: [...document.querySelectorAll<HTMLLinkElement>('link[rel=alternate]')].map((link) => new URL(link.href).pathname),
    }));
    expect([head.dc, head.eli]).toEqual([title, title]);
    expect(head.forms).toContain(`${url}index.xml`);
    for (const path of head.forms) expect(existsSync(join(dist, path)), path).toBe(true);
    await close();
  });
});

describe('the data page', () => {
  it('has examples in JavaScript that run', async () => {
    const { page, close } = await site.visit('/data/');
    const codes = await page.locator('pre[data-language=js]').allTextContents();
    expect(codes.length).toBeGreaterThan(3);
    for (const code of codes) {
      const here = code
        .replaceAll(/http:\/\/localhost:4321(?=\/)|https?:\/\/[^/'"`]+(?=\/(?:data|policies|search)\/)/gu, site.origin())
        .trim()
        .split('\n');
      // The console shows the value of the last expression; a statement may stand over several lines.
      const last = here.findLastIndex((line) => !/^[ }]/u.test(line));
      const body = [...here.slice(0, last), `return ${here.slice(last).join('\n')}`].join('\n');
      const value = await page.evaluate(`(async () => {\n${body}\n})()`);
      expect(JSON.stringify(value ?? null).length, code).toBeGreaterThan(10);
    }
    await close();
  });

  it('says how large every file is, those for coding too', async () => {
    const { page, close } = await site.visit('/data/');
    const sizes = await page
      .locator('[data-size-of]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-size-of') ?? '', one.textContent?.trim() ?? '']));
    expect(sizes.map(([path]) => path)).toEqual(expect.arrayContaining(['/data/coding/sentences.csv', '/data/coding/policies.qdpx', '/data/penalties.csv']));
    for (const [path = '', size] of sizes) expect(size, path).toMatch(path.includes('<id>') ? /^$/u : /^[\d.]+ [KM]B$/u);
    await close();
  });

  it('names in its curl examples only files that are there', async () => {
    const { page, close } = await site.visit('/data/');
    const codes = (await page.locator('pre[data-language=curl]').allTextContents()).join('\n');
    const paths = [...codes.matchAll(/https?:\/\/(?![^/]*:9200)[^\s'"]+?(\/(?:data|policies)\/[^\s'"]+)/gu)].map(([, path]) => path as string);
    expect(paths.length).toBeGreaterThan(3);
    for (const path of paths) expect(existsSync(join(dist, path)), path).toBe(true);
    await close();
  });

  it('links to every file that it speaks of, and the dictionary says what it shows', async () => {
    const { page, close } = await site.visit('/data/');
    const links = await page.locator('main a[href]').evaluateAll((all) => all.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    for (const path of [
      '/feed.xml',
      '/llms.txt',
      '/data/index.json',
      '/data/dictionary.json',
      '/data/bulk.ndjson',
      '/data/bulk-mapping.json',
      '/data/coding/codebook.md',
    ])
      expect(links).toContain(path);
    for (const path of links) expect(existsSync(join(dist, path)), path).toBe(true);
    const dictionary = read<{ files: { name: string; fields: { name: string }[] }[] }>('dictionary.json');
    const shown = await page.locator('table.fields td:first-child code').allTextContents();
    expect(shown).toEqual(dictionary.files.flatMap(({ fields }) => fields.map(({ name }) => name)));
    await close();
  });
});

describe('what a report gives to the wrong place', () => {
  it('is named: one of two places, a document number that no text has, a figure of another place', async () => {
    const { page, close } = await site.visit('/verify/');
    await check(
      page,
      `江西、湖南均提出：“${right}”江西《若干措施》（赣办发〔2031〕33号）要求，到2025年城市生活污水集中收集率达到70%。见 https://example.org/policies/hunan-2021-governance/#m99 。`,
    );
    expect(await page.locator('.found-notes').first().textContent()).toContain('报告称出自“江西”');
    expect(await page.locator('[data-part=citations]').textContent()).toContain('所据文本未载文号');
    expect(await page.locator('[data-part=numbers]').textContent()).toContain('报告所说的地方，所收文件没有这个数；所载为70%（2025年）');
    expect(await page.locator('[data-part=links]').textContent()).toContain('本库没有这个地址');
    await close();
  });
});
