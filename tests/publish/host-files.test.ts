/** What hosts are told: every text that the site has is UTF-8, and said to be. */
import { describe, expect, it } from 'vitest';
import { headersFile, nginxFile } from '../../scripts/finish/host-files.ts';
import { contentTypeOf } from '../../src/site/file-types.ts';
import { files } from './published.ts';

const paths = [
  ...files.keys(),
  '/robots.txt',
  '/licences.txt',
  '/sitemap-0.xml',
  '/opensearch.xml',
  '/site.webmanifest',
  '/compare/x/table.csv',
  '/search/client.d.ts',
].map((path) => path.slice(1));

/** Rules of Netlify and Cloudflare Pages: `*` for the rest of a path, `:name` for one folder. */
function rulesFor(headers: string, path: string): string[] {
  const rules = headers.split('\n\n').map((rule) => {
    const [pattern = '', ...lines] = rule.trim().split('\n');
    const expression = pattern
      .replace(/[.+?^$()[\]{}|\\]/gu, '\\$&')
      .replace(/\*$/u, '.*')
      .replace(/:name/gu, '[^/]+');
    return { matches: new RegExp(`^${expression}$`, 'u'), lines };
  });
  return rules.filter(({ matches }) => matches.test(path)).flatMap(({ lines }) => lines);
}

const typeFor = (headers: string, path: string): string | undefined =>
  rulesFor(headers, path)
    .find((line) => line.includes('Content-Type:'))
    ?.trim();

describe.each(['/', '/lib/'])('_headers of a site at %s', (base) => {
  const headers = headersFile(base, paths);

  it.each([
    'llms.txt',
    'policies/hunan-2021-governance/index.txt',
    'policies/one-that-comes-later/index.md',
    'data/clauses.csv',
    'feed.xml',
    'compare/judicial/table.csv',
    'site.webmanifest',
  ])('%s has its type with the charset', (path) => expect(typeFor(headers, base + path)).toBe(`Content-Type: ${contentTypeOf(path)}`));
  it('leaves no text without', () =>
    expect(
      paths.filter((path) => /\.(?:txt|md|csv|xml|ndjson|webmanifest|ts)$/u.test(path) && !typeFor(headers, base + path)?.endsWith('; charset=utf-8')),
    ).toEqual([]));
  it('gives no path the same header twice', () => {
    for (const path of [...paths, '_astro/a.js', 'index.html'].map((name) => base + name)) {
      const names = rulesFor(headers, path).map((line) => line.trim().split(':')[0]);
      expect([path, names]).toEqual([path, [...new Set(names)]]);
    }
  });
  it('leaves pages and binaries alone, and stays below the hundred rules of Cloudflare Pages', () => {
    expect([typeFor(headers, `${base}about/`), typeFor(headers, `${base}og.png`)]).toEqual([undefined, undefined]);
    expect(headers.split('\n\n').length).toBeLessThan(100);
  });
});

describe('nginx', () => {
  const nginx = nginxFile('/lib/');
  const types = new Map(
    [.../^types \{\n(.*?)^\}/msu.exec(nginx)![1]!.matchAll(/^ {2}(\S+) (.*);$/gmu)].flatMap(([, type = '', names = '']) =>
      names.split(' ').map((name): [string, string] => [name, type]),
    ),
  );
  const charset = new Set(/^charset_types (.*);$/mu.exec(nginx)?.[1]?.split(' '));

  it('knows the type of every extension of the site, and the charset of every text', () => {
    expect(nginx).toContain('\ncharset utf-8;\n');
    for (const path of [...paths, 'index.html', 'a.css', 'a.js', 'a.mjs', 'a.svg']) {
      const type = types.get(path.replace(/^.*\./u, '')) ?? '';
      expect([path, `${type}${type === 'text/html' || charset.has(type) ? '; charset=utf-8' : ''}`]).toEqual([path, contentTypeOf(path)]);
    }
  });
  it.each(['og.png', 'a.woff2', 'a.wasm'])('knows %s', (path) => expect(types.get(path.split('.')[1] ?? '')).toBe(contentTypeOf(path)));
});
