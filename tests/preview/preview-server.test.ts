/** What is served of a seed, and what is not. */
import { renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type Served, servePreview } from '../../scripts/preview/preview-server.ts';
import { smallSeedFiles } from '../convert/seeds.ts';
import { jurisdictions } from '../jurisdictions.ts';
import { language } from '../language.ts';
import { original, seedFolder, sha256, text } from './seeds.ts';

const open: Served[] = [];
afterAll(() => Promise.all(open.map(({ close }) => close())));

async function served(folder: string): Promise<Served> {
  const one = await servePreview({ folder, field: { language, jurisdictions }, locked: null, port: 0 });
  open.push(one);
  return one;
}

/** As it is written, dots and all. */
const status = (port: number, path: string, host = `127.0.0.1:${port}`): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject).end();
  });

const page = '<!doctype html><script>alert(1)</script><p>网页</p>';
const web = seedFolder(text, original('网页.html', page, 'text/html'), [], { '网页.html': page });

describe('what is served', () => {
  it('is the page under a policy that lets nothing from elsewhere in', async () => {
    const { origin } = await served(web);
    const answer = await fetch(origin);
    expect(await answer.text()).toContain('<h1 class="title">关于测试的意见</h1>');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    for (const path of ['/style.css', '/page.mjs', '/parts.json']) expect((await fetch(origin + path)).status).toBe(200);
  });

  it('is the received page in a box where it can do nothing', async () => {
    const { origin } = await served(web);
    expect(await (await fetch(origin)).text()).toContain('<iframe title="收到的文件" src="/received" sandbox=""></iframe>');
    const answer = await fetch(`${origin}/received`);
    expect([answer.headers.get('content-type'), answer.headers.get('content-security-policy')]).toEqual([
      'text/html; charset=utf-8',
      expect.stringMatching(/^sandbox; default-src 'none'/u),
    ]);
    expect(await answer.text()).toBe(page);
  });

  it.each([
    ['application/pdf', 'a.pdf', 'application/pdf', '<iframe'],
    ['text/plain', 'a.txt', 'text/plain; charset=utf-8', '<iframe'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a.docx', 'application/octet-stream', '下载收到的文件'],
  ])('is a received file as its kind asks: %s', async (mediaType, name, type, shown) => {
    const { origin } = await served(seedFolder(text, original(name, 'words', mediaType), [], { [name]: 'words' }));
    expect((await fetch(`${origin}/received`)).headers.get('content-type')).toBe(type);
    expect(await (await fetch(origin)).text()).toContain(shown);
  });

  it('is no path, whatever it is written like', async () => {
    const { port } = await served(web);
    const paths = [
      '/text.txt',
      '/document.yaml',
      '/../text.txt',
      '/received/../document.yaml',
      '/received/%2e%2e/x',
      '/%2e%2e/',
      '/__proto__',
      '/toString',
      '//',
    ];
    for (const path of paths) expect([path, await status(port, path)]).toEqual([path, 404]);
  });

  it('is no file that the seed merely points to', async () => {
    const folder = seedFolder(text, original('../../secret', 'secret', 'text/plain'));
    writeFileSync(join(folder, '../secret'), 'secret');
    const linked = seedFolder(text, original('link', 'secret', 'text/plain'));
    symlinkSync(join(folder, '../secret'), join(linked, 'received/link'));
    for (const one of [folder, linked]) expect((await fetch(`${(await served(one)).origin}/received`)).status).toBe(404);
  });

  it('is nothing to pages from elsewhere', async () => {
    const { port } = await served(web);
    expect(await status(port, '/', 'evil.example')).toBe(403);
    expect(await status(port, '/', `localhost:${port}`)).toBe(200);
  });

  it('is on the next port where one is taken', async () => {
    const { port } = await served(web);
    const next = await servePreview({ folder: web, field: { language, jurisdictions }, locked: null, port });
    open.push(next);
    expect(next.port).toBeGreaterThan(port);
  });
});

describe('a change that is saved', () => {
  it.each([
    ['written in place', (path: string, content: string) => writeFileSync(path, content)],
    [
      'written beside and moved there',
      (path: string, content: string) => {
        writeFileSync(`${path}~`, content);
        renameSync(`${path}~`, path);
      },
    ],
  ])('is told and shown: %s', async (_, save) => {
    const folder = seedFolder(text);
    const { origin } = await served(folder);
    const events = await fetch(`${origin}/events`);
    const reader = (events.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    const changed = text.replace('落实责任', '落实各方责任');
    save(join(folder, 'text.txt'), changed);
    save(join(folder, 'document.yaml'), new TextDecoder().decode(smallSeedFiles(changed).metadata));
    const told = new TextDecoder().decode((await reader.read()).value);
    expect(told).toContain('event: changed');
    const parts = await (await fetch(`${origin}/parts.json`)).json();
    expect(parts.document).toContain('落实各方责任');
    await reader.cancel();
  });

  it('that breaks a file shows the fault with the document as it was', async () => {
    const folder = seedFolder(text);
    const { origin } = await served(folder);
    const events = await fetch(`${origin}/events`);
    const reader = (events.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    writeFileSync(join(folder, 'document.yaml'), `${stringify({ id: 'test', sha256: sha256(text) })}: [`);
    await reader.read();
    const parts = await (await fetch(`${origin}/parts.json`)).json();
    expect(parts.document).toContain('document.yaml:');
    expect(parts.document).toContain('落实责任');
    expect(parts.bar).toContain('上一次的样子');
    await reader.cancel();
  });
});
