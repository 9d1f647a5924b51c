/** What is set from outside works, or is refused with what, expected and remedy before anything is built. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderFault } from '../../scripts/settings/checkout-folder.mjs';
import { faultInWords, readSettings } from '../../src/site/settings.ts';
import { plainEnvironment } from '../site/plain-environment.ts';

const read = (name: string, value: string) => {
  const { settings, faults } = readSettings({ [name]: value });
  return { settings, said: faults.map(faultInWords).join('\n') };
};

describe('SITE_BASE', () => {
  it.each([
    ['', '/'],
    [' ', '/'],
    ['/', '/'],
    ['//', '/'],
    ['lib', '/lib/'],
    ['/lib', '/lib/'],
    ['lib/', '/lib/'],
    ['/a//b/', '/a/b/'],
    ['/library/policy/', '/library/policy/'],
    ['/~user/a.b-c_d/', '/~user/a.b-c_d/'],
  ])('%j is %s', (value, base) => expect(read('SITE_BASE', value)).toMatchObject({ settings: { base }, said: '' }));

  it.each([
    ['/政策/', 'name the folder'],
    ['/%E6%94%BF/', 'name the folder'],
    ['/a b/', 'name the folder'],
    ['/a/../b', 'name the folder'],
    ['.', 'name the folder'],
    ['/a?b', 'name the folder'],
    ['/a#b', 'name the folder'],
    ['\\lib\\', 'name the folder'],
    ['/"x"/', 'name the folder'],
    ['C:/Program Files/Git/lib/', 'without the first slash'],
    ['https://example.org/lib/', 'SITE_URL'],
  ])('%j is refused: %s', (value, remedy) => {
    const { said } = read('SITE_BASE', value);
    expect(said).toContain(`SITE_BASE is ${JSON.stringify(value)}. Expected: a path such as`);
    expect(said).toContain(remedy);
  });
});

describe('SITE_URL', () => {
  it.each([
    ['', 'http://localhost:4321'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080', 'http://[::1]:8080'],
    ['https://政策.example', 'https://xn--5bvr50c.example'],
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['HTTPS://Example.org:8443/', 'https://example.org:8443'],
    ['http://127.0.0.1:80', 'http://127.0.0.1'],
    ['https://政策.example', new URL('https://政策.example').origin],
  ])('%j is %s', (value, siteUrl) => expect(read('SITE_URL', value)).toMatchObject({ settings: { siteUrl }, said: '' }));

  it.each([
    ['https://.', 'correct the host'],
    ['https://x..y', 'correct the host'],
    ['http://1', 'correct the host'],
    ['https://x,y', 'correct the host'],
    ['https://-x.org', 'correct the host'],
    ['http://0x7f.1', 'correct the host'],
    ['https://x.org..', 'correct the host'],
    ['https://x!y', 'correct the host'],
    ['example.org', 'begin it with https://'],
    ['localhost:4321', 'begin it with https://'],
    ['//example.org', 'begin it with https://'],
    ['ftp://example.org', 'begin it with https://'],
    ['file:///srv/site', 'begin it with https://'],
    ['https://', 'correct the host'],
    ['https://exa mple.org', 'correct the host'],
    ['https://example.org:99999', 'correct the host'],
    ['https://example.org/lib/', 'set SITE_BASE to /lib/'],
    ['https://example.org?x=1', 'leave out what begins with ?'],
    ['https://example.org/?', 'leave out what begins with ?'],
    ['https://example.org/#a', 'leave out what begins with ?'],
    ['https://user:word@example.org', 'leave out the name'],
  ])('%j is refused: %s', (value, remedy) =>
    expect(read('SITE_URL', value).said).toMatch(new RegExp(`^SITE_URL is .*Expected: .*To do: .*${remedy.replace(/[?/.]/gu, '\\$&')}`, 'u')),
  );

  it('follows the port where it is not set', () => expect(readSettings({ PORT: '8080' }).settings.siteUrl).toBe('http://localhost:8080'));
});

describe('PORT', () => {
  it.each([
    ['', 4321],
    ['0', 0],
    ['80', 80],
    [' 8080 ', 8080],
    ['65535', 65_535],
  ])('%j is %i', (value, port) => expect(read('PORT', value)).toMatchObject({ settings: { port }, said: '' }));

  it.each(['abc', '70000', '65536', '-1', '80.5', '1e3', '0x50', '八〇', '80 81', 'http'])('%j is refused', (value) =>
    expect(read('PORT', value).said).toMatch(/^PORT is .*Expected: a whole number from 0 to 65535.*To do: /u),
  );
});

describe('switches', () => {
  it.each(['UNIT_PAGES', 'DRAFTS'])('%s is on or off', (name) => {
    expect([read(name, 'on').said, read(name, 'off').said, read(name, '').said]).toEqual(['', '', '']);
    expect(read(name, 'yes').said).toBe(`${name} is "yes". Expected: on or off. To do: set it to one of the two, or leave it out.`);
  });
});

it('the environment is read in one place', () => {
  const readers = globSync(['scripts/**/*.{ts,mjs}', 'src/**/*.{ts,astro}', '*.{mjs,ts}']).filter((file) =>
    /process\.env(?:\.|\[)/u.test(readFileSync(file, 'utf8')),
  );
  expect(readers.toSorted()).toEqual(['scripts/build.ts', 'scripts/launch-browser.ts', 'scripts/settings/check-settings.ts']);
});

describe('the folder of the project', () => {
  it.each([
    '/projects/a b/policy',
    '/projects/政策/文库',
    "/projects/o'neil/x",
    '/projects/a(1)/x',
    '/projects/a[b]/x',
    '/projects/a&b+c!/x',
    'C:\\projects\\policy',
  ])('%s is none to refuse', (folder) => expect(folderFault(folder, folder.startsWith('C') ? ';' : ':')).toBeNull());
  it.each([
    ['/projects/a%20b/x', '%'],
    ['/projects/a#b/x', '#'],
    ['/projects/a?b/x', '?'],
    ['/projects/a"b/x', '"'],
    ['/projects/a*b/x', '*'],
    ['/projects/a:b/x', ':'],
    ['/projects/a;b/x', ';'],
    ['/projects/a|b/x', '|'],
    ['/projects/a\\b/x', '\\'],
    ['/projects/50%/c#/x', '% #'],
  ])('%s is refused for its %s', (folder, characters) => expect(folderFault(folder, ':')?.missing).toContain(`holds ${characters})`));
});

describe('before anything is built', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-settings-'));
  let taken: Server;
  /** Other tests hold it for a moment. */
  async function take(port: number): Promise<Server> {
    const server = createServer();
    const listening = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (listening) return server;
    await setTimeout(100);
    return take(port);
  }
  beforeAll(async () => {
    taken = await take(65_535);
  });
  afterAll(() => {
    taken.close();
    rmSync(folder, { recursive: true });
  });

  const run = (script: string, environment: Record<string, string>, ...args: string[]) => {
    const folders = script === 'pack-site' ? [] : ['--content', join(folder, 'content'), '--out', join(folder, 'dist'), ...args];
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...folders], {
      encoding: 'utf8',
      env: plainEnvironment(environment),
    });
    return { status, said: stdout + stderr, made: readdirSync(folder) };
  };

  it.each(['build', 'serve-site', 'pack-site'])('%s names every wrong setting', (script) => {
    const { status, said, made } = run(script, { SITE_BASE: '/a b/', SITE_URL: 'example.org', PORT: 'abc', UNIT_PAGES: 'maybe' });
    expect(
      said
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['PORT', 'SITE_URL', 'SITE_BASE', 'UNIT_PAGES']);
    expect([status, made]).toEqual([2, []]);
  });

  it('the local server says that its port cannot be had', () => {
    const { status, said, made } = run('serve-site', { PORT: '65535' });
    expect(said).toMatch(/cannot be served on port 65535 .*To do: set PORT to another one/u);
    expect([status, made]).toEqual([2, []]);
  });

  it('npm test says that there is no browser', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/check-all.ts'], {
      encoding: 'utf8',
      env: plainEnvironment({ CHROME_PATH: '/no/chrome' }),
    });
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^CHROME_PATH is "\/no\/chrome"\. Expected: .*To do: /u)]);
  });

  it.each(['.', '..', '/', 'seeds', 'seeds/x', 'content'])('--out %s, which would be emptied, is refused', (out) => {
    const { status, said } = run('build', {}, '--content', 'content', '--out', out);
    expect(said).toMatch(/^--out is .*Expected: a folder of its own\. To do: /u);
    expect(status).toBe(2);
  });
});

describe('SITE_CONTACT and SITE_REPOSITORY', () => {
  it('are nothing where nobody has said', () => {
    expect(readSettings({}).settings).toMatchObject({ contact: null, repository: null });
  });

  it('are taken where they can be meant', () => {
    expect(read('SITE_CONTACT', 'mailto:editor@example.org')).toMatchObject({ settings: { contact: { mail: 'editor@example.org' } }, said: '' });
    expect(read('SITE_REPOSITORY', 'https://github.com/owner/name/')).toMatchObject({ settings: { repository: 'https://github.com/owner/name' }, said: '' });
  });

  it.each([
    ['SITE_CONTACT', 'editor', 'an address of mail'],
    ['SITE_CONTACT', 'javascript:alert(1)', 'an address of mail'],
    ['SITE_REPOSITORY', 'github.com/owner/name', 'the page of a repository'],
  ])('%s: %j is refused', (name, value, expected) => {
    const { said } = read(name, value);
    expect(said).toContain(`${name} is ${JSON.stringify(value)}. Expected: ${expected}`);
    expect(said).toContain('To do: ');
  });
});
