import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/site/security.ts';
import { dist } from './dist.ts';
import { pageFiles as files, markupFaults } from './valid-markup.ts';

/** The pages of one unit, body, instrument, indicator and family, and the short addresses, are of one kind each. */
const alike = /\/(?:bodies|c|families|instruments|targets)\/[^/]+\/|\/policies\/[^/]+\/[^/]+\/index\.html$/u;

describe('the markup of the built site', () => {
  // Every page: npm run test:long.
  it('is valid on pages of every kind', async () => {
    const tried = [...files.filter((file) => !alike.test(file)), ...files.filter((file) => alike.test(file)).filter((_, at) => at % 25 === 0)];
    expect(tried.length).toBeGreaterThan(60);
    expect(await markupFaults(tried)).toBe('');
  });

  it('holds no inline script, style or event handler', () => {
    const inline = files.filter((file) => {
      const html = readFileSync(file, 'utf8');
      const scripts = [...html.matchAll(/<script(?![^>]*\bsrc=)([^>]*)>/gu)].filter((match) => !/type="?application\/ld\+json/u.test(match[1] ?? ''));
      return scripts.length > 0 || /<style[\s>]|\sstyle="|\son[a-z]+="/u.test(html);
    });
    expect(inline).toEqual([]);
  });

  it('waits for no script but one of at most 1 kB', () => {
    const blocking = new Set(
      files.flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/<script(?![^>]*(?:type="?module|\basync|\bdefer))[^>]*\bsrc="([^"]+)"/gu)].map(([, address]) => address),
      ),
    );
    expect([...blocking]).toEqual(['/theme.js']);
    expect(readFileSync(join(dist, 'theme.js')).length).toBeLessThanOrEqual(1000);
  });

  it('forbids what is inline and what comes from elsewhere, before anything else is read', () => {
    const lax = files.filter((file) => {
      const [, policy = ''] =
        /^[\s\S]*?<meta http-equiv="Content-Security-Policy" content="([^"]+)"/u.exec(readFileSync(file, 'utf8').split('<script')[0] ?? '') ?? [];
      return !policy.startsWith("default-src 'none'") || /unsafe-inline|'unsafe-eval'|https?:|\*/u.test(policy);
    });
    expect(lax).toEqual([]);
  });

  it('comes with headers for hosts that say the same, and who may frame it', () => {
    for (const name of ['_headers', 'nginx-headers.conf']) {
      const written = readFileSync(join(dist, name), 'utf8').replaceAll('&#39;', "'");
      expect(written).toContain(`${contentSecurityPolicy}; frame-ancestors 'none'`);
      for (const header of [/Referrer-Policy:? "?strict-origin-when-cross-origin/u, /X-Content-Type-Options:? "?nosniff/u]) expect(written).toMatch(header);
    }
  });
});
