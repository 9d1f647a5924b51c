/** What other programs show when a page is shared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committed } from '../committed.ts';
import { dist } from './dist.ts';

const { documents } = committed;

/** Contents of the meta elements and of the canonical link of a built page. */
function headOf(path: string): Map<string, string> {
  const html = readFileSync(join(dist, path, path.endsWith('/') ? 'index.html' : ''), 'utf8');
  const metas = [...html.matchAll(/<meta (?:property|name)="((?:og|twitter|article):[^"]+)" content="([^"]*)"/gu)].map(
    (match) => [match[1], match[2]] as const,
  );
  const canonical = /<link rel="canonical" href="([^"]+)"/u.exec(html)?.[1] ?? '';
  return new Map([...metas.map(([name = '', content = '']) => [name, content] as const), ['canonical', canonical]]);
}

describe.each([
  ['/', 'website'],
  ['/policies/hunan-2021-governance/', 'article'],
  ['/policies/hunan-2021-governance/m5/', undefined],
  ['/search/', 'website'],
  ['/compare/', 'website'],
  ['/compare/pollutant-permit/', 'website'],
  ['/compare/units/', 'website'],
  ['/compare/alone/', 'website'],
  ['/compare/alone/cn-430000/', 'website'],
  ['/compare/obligation/hunan-2021-governance/', 'website'],
  ['/verify/', 'website'],
  ['/errata/', 'website'],
  ['/data/', 'website'],
  ['/about/', 'website'],
  ['/404.html', 'website'],
])('%s, shared', (path, type) => {
  const head = headOf(path);

  it('has title, description, type, language and address', () => {
    expect(head.get('og:title')?.length).toBeGreaterThan(1);
    expect(head.get('og:description')?.length).toBeGreaterThan(10);
    expect(head.get('og:site_name')).toBe('环境治理政策文库');
    expect(head.get('og:locale')).toBe('zh_CN');
    expect(['website', 'article']).toContain(head.get('og:type'));
    if (type) expect(head.get('og:type')).toBe(type);
    if (path !== '/404.html') expect(head.get('og:url')).toBe(head.get('canonical'));
  });

  it('has a picture, by its whole address', () => {
    const picture = new URL(head.get('og:image') ?? '');
    expect(picture.origin).toBe(new URL(head.get('og:url') ?? '').origin);
    const [, document] = /^(\/policies\/[^/]+\/)/u.exec(path) ?? [];
    expect(picture.pathname).toBe(`${document ?? '/'}og.png`);
    expect(head.get('og:image:alt')).toContain('环境治理政策文库');
    expect(head.get('twitter:card')).toBe('summary_large_image');
  });
});

describe('a unit, shared', () => {
  const head = headOf('/policies/hunan-2021-governance/m5/');

  it('says place and date before its words, and who issued it', () => {
    expect(head.get('og:title')).toBe('（五）依法严格排污管理 · 关于构建现代环境治理体系的实施意见');
    expect(head.get('og:description')).toMatch(/^湖南，2021年1月21日：加快排污许可制度改革/u);
    expect(head.get('article:section')).toBe('湖南');
    expect(head.get('article:author')).toBe('湖南省人民政府办公厅');
  });

  it('has no day of publication where the text gives none', () => expect(head.get('article:published_time')).toBeUndefined());
});

describe.each(['og.png', ...documents.map(({ id }) => `policies/${id}/og.png`)])('the picture that is shared, %s', (file) => {
  const png = readFileSync(join(dist, file));

  it('is as large as the pages say, and light', () => {
    const head = headOf('/');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([head.get('og:image:width'), head.get('og:image:height')]);
    expect(png.length).toBeLessThan(80_000);
  });

  it('is no part of the offline copy', () => {
    expect(readFileSync(join(dist, 'sw.js'), 'utf8')).not.toContain(`"${file}":`);
  });
});
