/** The local server answers whatever it is asked, ends at nothing, and gives nothing but the site's own files. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedFolder, serveFolder } from '../scripts/static-server.ts';

const around = mkdtempSync(join(tmpdir(), 'policy-served-'));
const folder = join(around, 'dist');
const base = '/lib/';
const large = 32_000_000;
let served: ServedFolder;

beforeAll(async () => {
  mkdirSync(join(folder, 'policies/x'), { recursive: true });
  mkdirSync(join(folder, '.git'));
  const texts = [
    'index.txt',
    'index.md',
    'llms.txt',
    'data.json',
    'data.csv',
    'a.xml',
    'a.ris',
    'a.bib',
    'a.webmanifest',
    'a.mjs',
    'a.js',
    'a.css',
    'a.svg',
    'a.ndjson',
    'a.d.ts',
  ];
  for (const name of texts) writeFileSync(join(folder, name), '环境');
  writeFileSync(join(folder, 'index.html'), '<p>首页');
  writeFileSync(join(folder, '404.html'), '<p>没有这一页');
  writeFileSync(join(folder, 'policies/x/index.html'), '<p>文件');
  writeFileSync(join(folder, 'ten.txt'), '0123456789');
  writeFileSync(join(folder, 'cut.bin'), '');
  truncateSync(join(folder, 'cut.bin'), large);
  writeFileSync(join(folder, 'large.bin'), '');
  truncateSync(join(folder, 'large.bin'), large);
  writeFileSync(join(around, 'secret.txt'), 'secret');
  for (const name of ['.env', '.git/config']) writeFileSync(join(folder, name), 'secret');
  mkdirSync(join(around, 'outside'));
  writeFileSync(join(around, 'outside/index.html'), 'secret');
  symlinkSync('../secret.txt', join(folder, 'link.txt'));
  symlinkSync('../outside', join(folder, 'linked'));
  symlinkSync('../secret.txt', join(folder, 'page.html'));
  symlinkSync('nowhere', join(folder, 'broken'));
  symlinkSync('ten.txt', join(folder, 'inside.txt'));
  execFileSync('mkfifo', [join(folder, 'pipe.txt'), join(folder, 'piped.html')]);
  served = await serveFolder(folder, { base });
});
afterAll(async () => {
  await served.close();
  rmSync(around, { recursive: true });
});

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(served.origin + path, { redirect: 'manual', ...init });

/** What comes back for bytes that no client library would send; '' where the connection is closed without an answer. */
function send(words: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(served.port, '127.0.0.1', () => socket.write(words, 'latin1'));
    let said = '';
    socket.setEncoding('latin1').on('data', (chunk) => {
      said += chunk;
    });
    socket.on('close', () => resolve(said)).on('error', () => resolve(said));
  });
}
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/u.exec(answer)?.[1] ?? 0);
const line = (request: string, ...headers: string[]): string => [request, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n');
const openFiles = (name: string): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(join('/proc/self/fd', fd)).endsWith(name);
    } catch {
      return false;
    }
  }).length;

describe('types', () => {
  it.each([
    ['index.txt', 'text/plain; charset=utf-8'],
    ['index.md', 'text/markdown; charset=utf-8'],
    ['llms.txt', 'text/plain; charset=utf-8'],
    ['data.json', 'application/json; charset=utf-8'],
    ['data.csv', 'text/csv; charset=utf-8'],
    ['a.xml', 'application/xml; charset=utf-8'],
    ['a.ris', 'application/x-research-info-systems; charset=utf-8'],
    ['a.bib', 'text/x-bibtex; charset=utf-8'],
    ['a.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['a.mjs', 'text/javascript; charset=utf-8'],
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['a.svg', 'image/svg+xml; charset=utf-8'],
    ['a.ndjson', 'application/x-ndjson; charset=utf-8'],
    ['a.d.ts', 'text/plain; charset=utf-8'],
    ['', 'text/html; charset=utf-8'],
    ['no-such-page', 'text/html; charset=utf-8'],
    ['large.bin', 'application/octet-stream'],
  ])('%s is %s', async (path, type) => {
    const response = await ask(base + path, { method: 'HEAD' });
    expect(response.headers.get('content-type')).toBe(type);
  });
});

describe('ranges', () => {
  it.each([
    ['bytes=0-3', 206, '0123'],
    ['bytes=8-', 206, '89'],
    ['bytes=-3', 206, '789'],
    ['bytes=-99', 200, '0123456789'],
    ['bytes=5-99999999999999999999', 206, '56789'],
    ['bytes=10-5', 416, '416 Range Not Satisfiable\n'],
    ['bytes=5-4', 416, '416 Range Not Satisfiable\n'],
    ['bytes=10-', 416, '416 Range Not Satisfiable\n'],
    ['bytes=-0', 416, '416 Range Not Satisfiable\n'],
    ['bytes=99999999999999999999-', 416, '416 Range Not Satisfiable\n'],
    // Several ranges are answered with the whole, as the standard allows.
    ['bytes=0-1,4-5', 200, '0123456789'],
    ['bytes=a-b', 200, '0123456789'],
    ['bytes=1.5-2', 200, '0123456789'],
    ['bytes=', 200, '0123456789'],
    ['bytes', 200, '0123456789'],
    ['lines=1-2', 200, '0123456789'],
  ])('%s: %i', async (range, status, words) => {
    const response = await ask(`${base}ten.txt`, { headers: { range } });
    expect([response.status, await response.text()]).toEqual([status, words]);
  });

  it('any range whatever has an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'bytes=0123456789-,; x') }), async (range) => {
        const { status } = await ask(`${base}ten.txt`, { headers: { range: `bytes=${range}`.trim() } });
        expect([200, 206, 416]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });
});

describe('methods', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'PROPFIND'])('%s is refused, and told what is allowed', async (method) => {
    const response = await ask(`${base}ten.txt`, { method, ...(method === 'POST' && { body: 'x'.repeat(100_000) }) });
    expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([405, 'GET, HEAD', '405 Method Not Allowed\n']);
  });

  it.each([
    ['TRACE /lib/ten.txt HTTP/1.1', 405],
    ['CONNECT example.org:443 HTTP/1.1', 0],
    ['GET2 /lib/ HTTP/1.1', 400],
    ['get /lib/ten.txt HTTP/1.1', 400],
  ])('%s: %i', async (request, status) => expect(statusOf(await send(line(request)))).toBe(status));

  it('HEAD is GET without the words', async () => {
    const response = await ask(`${base}ten.txt`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length'), await response.text()]).toEqual([200, '10', '']);
  });
});

describe('addresses', () => {
  it.each([
    ['', 200],
    ['ten.txt', 200],
    ['ten.txt?q=%', 200],
    ['t%65n.txt', 200],
    ['inside.txt', 200],
    ['404', 200],
    ['Ten.txt', 404],
    ['ten.txt/', 404],
    ['%', 404],
    ['%E4%BD', 404],
    ['%C5%C5', 404],
    ['ten.txt%00', 404],
    ['%0d%0aX: y', 404],
    ['a%5Cb', 404],
    ['..%2fsecret.txt', 404],
    ['%2e%2e/secret.txt', 404],
    ['x/..%2f..%2f..%2fsecret.txt', 404],
    ['..%5csecret.txt', 404],
    ['link.txt', 404],
    ['linked/', 404],
    ['linked', 404],
    ['linked/index.html', 404],
    ['page', 404],
    ['broken', 404],
    ['.env', 404],
    ['.git/config', 404],
    ['%2eenv', 404],
    ['a'.repeat(5000), 404],
    ['a/'.repeat(3000), 404],
    ['%25', 404],
    ['*', 404],
    ['policies/x/index.html/', 404],
  ])('%s: %i, and never a secret', async (path, status) => {
    const response = await ask(base + path);
    const words = await response.text();
    expect([response.status, words.includes('secret')]).toEqual([status, false]);
  });

  it.each(['policies/x-%0A1/', 'policies/x%09', 'a%00', 'a%7F', 'a%5Cb', '%', '%E4%BD', '..%2f..%2f..%2fx', '../../x', '.env', 'a'.repeat(5000)])(
    '%s has the page of the site that says so, in its own words',
    async (path) => {
      const response = await ask(base + path);
      expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/html; charset=utf-8', '<p>没有这一页']);
    },
  );

  it.each([
    ['policies/x', '/lib/policies/x/'],
    ['policies/x?q=1&r', '/lib/policies/x/?q=1&r'],
    ['/policies/x', '/lib/policies/x/'],
  ])('the folder %s leads to %s', async (path, to) => {
    const response = await ask(base + path);
    expect([response.status, response.headers.get('location')]).toEqual([301, to]);
  });

  it.each([
    ['GET //evil.example/lib/ten.txt HTTP/1.1', 404],
    ['GET http://evil.example/lib/ten.txt HTTP/1.1', 200],
    ['GET http://evil.example HTTP/1.1', 404],
    ['GET * HTTP/1.1', 400],
    ['GET lib/ten.txt HTTP/1.1', 400],
    ['GET /lib/../../secret.txt HTTP/1.1', 404],
    ['GET /lib/\\..\\secret.txt HTTP/1.1', 404],
    [`GET /lib/${'a'.repeat(100_000)} HTTP/1.1`, 431],
    ['GET /lib/ten.txt HTTP/1.0', 200],
    ['GET /lib/ten.txt HTTP/9.9', 400],
    ['nonsense', 400],
    ['\u0016\u0003\u0001', 400],
  ])('%s: %i', async (request, status) => expect(statusOf(await send(line(request)))).toBe(status));

  it('needs no Host in HTTP/1.0, one in HTTP/1.1, and believes none', async () => {
    expect(statusOf(await send('GET /lib/ten.txt HTTP/1.0\r\n\r\n'))).toBe(200);
    expect(statusOf(await send('GET /lib/ten.txt HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
    expect(await send('GET /lib/policies/x HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n')).not.toContain('evil');
  });

  it('outside its base there is nothing, and its base without the slash leads to it', async () => {
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/library')).status).toBe(404);
    const response = await ask('/lib?q=1');
    expect([response.status, response.headers.get('location')]).toEqual([301, '/lib/?q=1']);
  });

  it('any address whatever has an answer', async () => {
    const piece = fc.constantFrom('%', '%2f', '%5c', '%00', '..', '.', '/', '\\', 'a', '?', '%E6%94%BF', '%ff', '~', ';', '//', ':', '@');
    await fc.assert(
      fc.asyncProperty(fc.array(piece), async (pieces) => {
        const status = statusOf(await send(line(`GET /lib/${pieces.join('')} HTTP/1.1`)));
        expect([200, 301, 404]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });
});

describe('copies that a client has', () => {
  // fetch() would ask past every copy.
  it.each([
    ['If-None-Match', 'etag'],
    ['If-Modified-Since', 'last-modified'],
  ])('%s: 304', async (header, from) => {
    const first = await ask(`${base}ten.txt`);
    const again = await send(line(`GET ${base}ten.txt HTTP/1.1`, `${header}: ${first.headers.get(from)}`));
    expect([first.headers.get('cache-control'), statusOf(again), again.includes('0123456789')]).toEqual(['no-cache', 304, false]);
  });

  it.each([
    [{ 'if-none-match': '"other"' }, 200],
    [{ 'if-match': '"other"' }, 412],
    [{ 'if-modified-since': 'no date' }, 200],
    [{ 'if-unmodified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 412],
    [{ range: 'bytes=0-1', 'if-range': '"other"' }, 200],
  ])('%j: %i', async (headers, status) => expect((await ask(`${base}ten.txt`, { headers: headers as Record<string, string> })).status).toBe(status));
});

describe('clients that break off', () => {
  it('300 of them leave no file open, and the server answers on', async () => {
    const breakOff = () =>
      new Promise<void>((resolve) => {
        const socket = connect(served.port, '127.0.0.1', () => socket.write(line(`GET ${base}large.bin HTTP/1.1`)));
        socket.once('data', () => socket.destroy());
        socket.on('close', () => resolve()).on('error', () => resolve());
      });
    for (let round = 0; round < 10; round++) await Promise.all(Array.from({ length: 30 }, breakOff));
    await expect.poll(() => openFiles('large.bin')).toBe(0);
    expect((await ask(`${base}ten.txt`)).status).toBe(200);
  });

  it('a file that shrinks while it is read ends its answer instead of holding its client', async () => {
    const answer = new Promise<number>((resolve) => {
      let got = 0;
      const socket = connect(served.port, '127.0.0.1', () => socket.write(`GET ${base}cut.bin HTTP/1.1\r\nHost: x\r\n\r\n`));
      socket.once('data', () => truncateSync(join(folder, 'cut.bin'), 100));
      socket.on('data', (chunk) => {
        got += chunk.length;
      });
      socket.on('close', () => resolve(got)).on('error', () => resolve(got));
    });
    expect(await answer).toBeLessThan(large);
    await expect.poll(() => openFiles('cut.bin')).toBe(0);
  });

  it.each(['pipe.txt', 'piped'])('%s is a pipe, for which nobody waits', async (path) => {
    const { status } = await fetch(`http://127.0.0.1:${served.port}${base}${path}`, { signal: AbortSignal.timeout(5000) });
    expect(status).toBe(404);
  });

  it('half a request does not keep it from closing', async () => {
    const other = await serveFolder(folder);
    const socket = connect(other.port, '127.0.0.1', () => socket.write('GET / HTTP/1.1\r\nHo'));
    const closed = new Promise((resolve) => socket.on('close', resolve).on('error', () => undefined));
    await new Promise((resolve) => socket.once('connect', resolve));
    await Promise.all([other.close(), closed]);
  });

  it.each([
    ['that never ends its request', 'GET /large.bin HTTP/1.1\r\nHo'],
    ['that never begins one', ''],
    ['that never takes its answer', 'GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n'],
  ])('a client %s is let go', async (_, words) => {
    const other = await serveFolder(folder, { patience: 300 });
    const socket = connect(other.port, '127.0.0.1', () => socket.write(words)).on('error', () => undefined);
    socket.once('connect', () => socket.pause());
    await expect.poll(() => other.connections(), { timeout: 10_000 }).toBeGreaterThan(0);
    await expect.poll(() => other.connections(), { timeout: 10_000 }).toBe(0);
    socket.destroy();
    await other.close();
    await expect.poll(() => openFiles('large.bin')).toBe(0);
  });

  it('a file that was changed is sent as it is now', async () => {
    writeFileSync(join(folder, 'changed.txt'), 'a');
    await (await ask(`${base}changed.txt`)).text();
    appendFileSync(join(folder, 'changed.txt'), 'b');
    expect(await (await ask(`${base}changed.txt`)).text()).toBe('ab');
  });
});

describe('ports', () => {
  it('one that is taken gives way to the next', async () => {
    const next = await serveFolder(folder, { port: served.port });
    expect(next.port).toBeGreaterThan(served.port);
    await next.close();
  });

  it('where none is left it says so', async () => {
    const last = await serveFolder(folder, { port: 65_535 }).catch(() => null);
    await expect(serveFolder(folder, { port: 65_535 })).rejects.toThrow(/port 65535 \(EADDRINUSE\).*set PORT/u);
    await last?.close();
  });
});
