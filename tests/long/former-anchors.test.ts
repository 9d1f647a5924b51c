/** A collection whose text was revised: what readers of old links see. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workplace } from '../../scripts/bench/workplace.ts';
import { launchBrowser } from '../../scripts/launch-browser.ts';
import { type ServedFolder, serveFolder } from '../../scripts/static-server.ts';
import { contentFiles } from '../../src/library/content-folder.ts';
import { anchorOf, unitId } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { Register } from '../../src/policy/model/register.ts';
import { plainEnvironment } from '../site/plain-environment.ts';

const document = 'jiangxi-2020-governance';
const page = `/policies/${document}/`;
const lastWords = '建立排污许可台账，按年度公布执行情况。';

/** Ids that were published once, as an editor confirmed what became of them. */
const former: AnchorEntry[] = [
  entry('m40', 'measure', 'moved', `${document}#m41`),
  entry('m41', 'measure', 'moved', `${document}#m6`),
  entry('m42', 'measure', 'withdrawn'),
  entry('m6.9', 'sentence', 'merged', `${document}#m6.1`),
  entry('m6.10', 'sentence', 'withdrawn'),
];

/** Documents that were taken out: one whose text is another now, one that is nowhere. */
const gone = {
  'jiangxi-2019-draft': { shortNames: ['jiangxi-caogao'], withdrawn: { title: '关于测试的若干措施（旧稿）', to: document } },
  'jiangxi-2018-notice': { shortNames: ['jiangxi-tongzhi'], withdrawn: { title: '关于测试的通知', note: '重复收录' } },
};
const goneEntries: Record<keyof typeof gone, AnchorEntry[]> = {
  'jiangxi-2019-draft': [entry('m1', 'measure', 'moved', `${document}#m6`, 'jiangxi-2019-draft')],
  'jiangxi-2018-notice': [entry('m1', 'measure', 'withdrawn', undefined, 'jiangxi-2018-notice')],
};

function takeOut(content: string): void {
  const path = join(content, contentFiles.register);
  const register = JSON.parse(readFileSync(path, 'utf8')) as Register;
  for (const [id, entry] of Object.entries(gone)) {
    mkdirSync(join(content, id));
    writeFileSync(join(content, id, contentFiles.lock), JSON.stringify(goneEntries[id as keyof typeof gone]));
    register.documents.push({ id, versions: [], lock: '0'.repeat(64), ...entry });
  }
  writeFileSync(path, JSON.stringify(register));
}

function entry(anchor: string, kind: 'measure' | 'sentence', state: 'moved' | 'merged' | 'withdrawn', to?: string, of: string = document): AnchorEntry {
  const quote = { prefix: '', exact: lastWords, suffix: '' };
  return { id: unitId(of, anchor), kind, hash: '0123456789abcdef', quote, since: '2026-11-22', state, ...(to && { to }) };
}

describe('an id that is no longer in the text', () => {
  let folder: string;
  let served: ServedFolder;
  let browser: Browser;

  beforeAll(async () => {
    folder = workplace(['content']);
    const lockFile = join(folder, 'content', document, contentFiles.lock);
    writeFileSync(lockFile, JSON.stringify([...(JSON.parse(readFileSync(lockFile, 'utf8')) as AnchorEntry[]), ...former]));
    takeOut(join(folder, 'content'));
    const astro = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { cwd: folder, encoding: 'utf8', env: plainEnvironment() });
    expect(astro.status, astro.stderr + astro.stdout).toBe(0);
    served = await serveFolder(join(folder, 'dist'));
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(path: string, javaScriptEnabled = true): Promise<{ opened: Page; close: () => Promise<void> }> {
    const context = await browser.newContext({ serviceWorkers: 'block', javaScriptEnabled });
    const opened = await context.newPage();
    await opened.goto(served.origin + path);
    return { opened, close: () => context.close() };
  }

  it.each(former.map(({ id }) => anchorOf(id)))('%s is where its link leads, without scripts, and says what became of it', async (anchor) => {
    const { opened, close } = await open(`${page}#${anchor}`, false);
    const meant = opened.locator(':target');
    expect(await meant.getAttribute('id')).toBe(anchor);
    const words = (await meant.textContent()) ?? '';
    expect(words).toMatch(/现为|已并入|已撤去/u);
    expect(words.includes(lastWords)).toBe(words.includes('已撤去'));
    await close();
  });

  it.each([
    ['m40', 'm6'],
    ['m41', 'm6'],
    ['m6.9', 'm6.1'],
  ])('%s leads straight on to %s with scripts, and says so', async (anchor, successor) => {
    const { opened, close } = await open(`${page}#${anchor}`);
    await expect.poll(() => new URL(opened.url()).hash).toBe(`#${successor}`);
    expect(await opened.locator('.arrival').textContent()).toContain(`旧代号“${anchor}”`);
    expect(await opened.evaluate(() => window.document.querySelector(':target')?.id)).toBe(successor);
    await close();
  });

  it('keeps its light page and its short address', async () => {
    for (const [path, target] of [
      [`${page}m40/`, `${page}#m6`],
      ['/c/jiangxi-cuoshi-40/', `${page}#m6`],
      ['/c/jiangxi-cuoshi-42/', `${page}#m42`],
    ] as const) {
      const { opened, close } = await open(path);
      await expect.poll(() => opened.url()).toBe(served.origin + target);
      await close();
    }
    const { opened, close } = await open(`${page}m42/`);
    expect(await opened.locator('main').textContent()).toContain(lastWords);
    await close();
  });

  it('of a document that was taken out leads on where its text is another now', async () => {
    for (const path of ['/policies/jiangxi-2019-draft/#m1', '/policies/jiangxi-2019-draft/m1/', '/c/jiangxi-caogao-1/']) {
      const { opened, close } = await open(path);
      await expect.poll(() => opened.url()).toBe(`${served.origin}${page}#m6`);
      await close();
    }
    const { opened, close } = await open('/c/jiangxi-caogao/');
    await expect.poll(() => opened.url()).toBe(`${served.origin}/policies/jiangxi-2019-draft/`);
    expect(await opened.locator('main').textContent()).toContain('现在的位置是《');
    expect(await opened.getByRole('link', { name: '看现在的文件' }).getAttribute('href')).toBe(page);
    await close();
  });

  it('of a document that was taken out for good shows why, and its last words', async () => {
    for (const path of ['/policies/jiangxi-2018-notice/#m1', '/c/jiangxi-tongzhi-1/', '/policies/jiangxi-2018-notice/m1/']) {
      const { opened, close } = await open(path);
      await expect.poll(async () => opened.locator('main').textContent()).toContain(lastWords);
      await close();
    }
    const { opened, close } = await open('/policies/jiangxi-2018-notice/#m1', false);
    expect(await opened.locator(':target').textContent()).toContain('已撤去');
    expect(await opened.locator('main').textContent()).toContain('这份文件曾经发布，现已撤下。重复收录。');
    await close();
  });
});
