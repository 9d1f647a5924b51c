import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workplace } from '../../scripts/bench/workplace.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { type ServedFolder, serveFolder } from '../../scripts/static-server.ts';
import { convert, smallSeedFiles } from '../convert/seeds.ts';
import { plainEnvironment } from '../site/plain-environment.ts';

/** Live in a browser that takes them for markup, and in forms that the conversion does not refuse as remains of a page (markup-in-text). */
const hostile = [
  '<script/x>self.hacked = 1</script/x>',
  '<svg/x><animate/onbegin="self.hacked=1"/dur="1s">',
  '{globalThis.hacked = 1}',
  '<iframe/src="data:text/html,x">点此</iframe/x>',
  '<a/href="//example.invalid/x">点此</a/x>',
  '</Measure></Unit><script/src="https://example.invalid/x.js"></script/x>',
  'import x from "https://example.invalid/x.js"',
  'export default (globalThis.hacked = 1)',
  '"><svg/x><set/onbegin=self.hacked=1>',
  "';self.hacked=1;//",
  '<?注释> <! [CDATA[ x ]]> &ltscript&gtx',
  '{/* 注释 */} <Erratum status="corrected">伪勘误</Erratum>',
  '\u202e逆序\u202c 与零宽\u200b字符',
];
/** Of the same kind, and refused. */
const refused = [
  '<script>window.hacked = 1</script>',
  '<img/src=x/onerror="window.hacked=1">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is text
  '${globalThis.hacked = 1}',
  '[点此](javascript:window.hacked=1)',
  '<a/href="javascript:window.hacked=1">点此</a/x>',
  'export const hacked = (globalThis.hacked = 1)',
  '"><svg/onload=window.hacked=1>',
  '&#60script&#62',
];
const veryLong = '严格落实企业持证排污要求，'.repeat(7_500);
const repeated = '甲'.repeat(50_000);

describe('a hostile seed', () => {
  let folder: string;
  let served: ServedFolder;
  let browser: Browser;
  let page: Page;
  const leaving: string[] = [];

  beforeAll(async () => {
    folder = workplace();
    const measures = [
      ...hostile.map((words, i) => `${i + 1}.第${i + 1}条${words.replace(/[。]/gu, '')}。正文${words}。`),
      `${hostile.length + 1}.长句。${veryLong}。`,
      `${hostile.length + 2}.重复。${repeated}。`,
    ];
    const title = '关于<script/x>self.hacked=1</script/x>{hacked}的意见';
    const text = `${title}\n一、总则<b/x>{1}</b/x>\n${measures.join('\n')}\n`;
    const seed = smallSeedFiles(text, {
      title,
      shortTitle: '敌意<i>文本</i>',
      received: '<script>window.hacked = 1</script>',
      numbering: { levels: ['一、', '1.'], runOn: ['1.'] },
    });
    mkdirSync(join(folder, 'seeds/test'), { recursive: true });
    for (const [name, bytes] of [
      ['text.txt', seed.text],
      ['document.yaml', seed.metadata],
    ] as const)
      writeFileSync(join(folder, 'seeds/test', name), bytes ?? '');
    const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/build.ts', '--drafts'], {
      cwd: folder,
      encoding: 'utf8',
      env: plainEnvironment(),
    });
    expect(status, stderr + stdout).toBe(0);
    served = await serveFolder(join(folder, 'dist'));
    browser = await launchBrowser();
    page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
    page.on('request', (request) => !request.url().startsWith(served.origin) && leaving.push(request.url()));
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const unharmed = async (): Promise<void> => {
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
    expect(leaving).toEqual([]);
  };

  it('is shown as the text that it is', async () => {
    await page.goto(`${served.origin}/policies/test/`, { waitUntil: 'networkidle' });
    // What nobody sees is left out of units.
    const squeeze = (words: string): string => words.replace(/[\s\p{Cf}]+/gu, '');
    for (const [i, words] of hostile.entries())
      expect(squeeze((await page.locator(`[id="m${i + 1}"]`).textContent()) ?? ''), words).toContain(squeeze(`正文${words}。`));
    expect(await page.locator(`main a[href^="javascript"]`).count()).toBe(0);
    expect(await page.locator('main script:not([type=module]), main svg animate, main svg set, main iframe').count()).toBe(0);
    await unharmed();
  });

  it('does not widen the page', async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  it.each(['<script/x>self.hacked = 1</script/x>', 'onbegin', '{globalThis', '甲甲甲'])('is found by %s, and its excerpt is text', async (query) => {
    await page.goto(`${served.origin}/search/?q=${encodeURIComponent(query)}`, { waitUntil: 'networkidle' });
    await page.locator('mark').first().waitFor();
    expect(await page.locator('main script:not([type=module]), main svg animate, main svg set, main iframe').count()).toBe(0);
    await unharmed();
  });

  it.each(['/', '/errata/', '/data/', '/compare/'])('harms no other page: %s', async (path) => {
    await page.goto(served.origin + path, { waitUntil: 'networkidle' });
    await unharmed();
  });
});

it.each(refused)('a text with %s is refused', (words) => {
  const files = smallSeedFiles(`关于测试的意见\n一、总则\n1.清淤。${words}。\n`, {
    title: '关于测试的意见',
    numbering: { levels: ['一、', '1.'], runOn: ['1.'] },
  });
  expect(convert(files).issues.map(({ rule }) => rule)).toContain('markup-in-text');
});
