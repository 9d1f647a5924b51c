import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser.ts';

const site = useSite();

/** Bytes that a page moves before it is touched, as a usual static host sends them (text gzipped). */
async function weigh(path: string): Promise<{ bytes: number; requests: number }> {
  const { page, close } = await site.open('/404.html');
  let [bytes, requests] = [0, 0];
  page.on('response', async (response) => {
    requests++;
    const body = await response.body().catch(() => Buffer.alloc(0));
    bytes += /\.(?:png|woff2?)$/u.test(new URL(response.url()).pathname) ? body.length : gzipSync(body).length;
  });
  await page.goto(site.origin() + path, { waitUntil: 'networkidle' });
  await close();
  return { bytes, requests };
}

describe('a page before it is touched', () => {
  it.each([
    ['/', 40_000],
    ['/policies/hunan-2021-governance/', 60_000],
    ['/policies/jiangxi-2020-governance/', 60_000],
    ['/policies/liaoning-governance/', 60_000],
    ['/policies/hunan-2020-work-plan/', 60_000],
    ['/policies/hunan-2021-ecology-plan/', 120_000],
    ['/targets/years/2025/', 50_000],
    ['/deadlines/2025/', 50_000],
    ['/policies/hunan-2020-work-plan/division/', 60_000],
    ['/policies/hunan-2021-ecology-plan/division/', 60_000],
    ['/bodies/', 60_000],
    ['/instruments/', 60_000],
    ['/instruments/making/cn-430000/', 60_000],
  ])('%s moves at most %i bytes, and nothing of the search', async (path, budget) => {
    const moved: string[] = [];
    const { page, close } = await site.open('/404.html');
    page.on('request', (request) => moved.push(new URL(request.url()).pathname));
    await page.goto(site.origin() + path, { waitUntil: 'networkidle' });
    await close();
    expect(moved.filter((address) => /^\/(?:search|pagefind)\//u.test(address))).toEqual([]);
    expect((await weigh(path)).bytes).toBeLessThanOrEqual(budget);
  });
});

describe('what a page is going to load', () => {
  it.each(['/', '/about/', '/policies/hunan-2021-governance/', '/search/?q=排污许可'])('is named in the head of %s, and asked for once', async (path) => {
    const { page, close } = await site.open('/404.html');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const response = await page.goto(site.origin() + path, { waitUntil: 'networkidle' });
    const head = (await response?.text())?.split('</head>')[0] ?? '';
    const imported = await page.evaluate(async () => {
      const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"]')].map(({ src }) => src);
      const sources = await Promise.all(scripts.map(async (src) => ({ src, text: await (await fetch(src)).text() })));
      return sources.flatMap(({ src, text }) => [...text.matchAll(/(?:from|import)"(\.[^"]+)"/gu)].map(([, name]) => new URL(name ?? '', src).pathname));
    });
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter((address) => !head.includes(`href="${address}"`))).toEqual([]);
    const data = asked.filter((address) => /^\/search\/.*(?:index|units|words|vocabulary)\.json$/u.test(address));
    expect(data).toHaveLength(path.startsWith('/search/') ? 4 : 0);
    await close();
  });
});
