/**
 * Writes what common static hosts read: security and cache headers, and the wish to be served as it is.
 *
 *   node scripts/finish/write-host-files.ts [--out dist]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { securityHeaders } from '../../src/site/security.ts';
import { readOptions } from '../command-line.ts';
import { siteBase } from '../site-base.ts';

const { values: options } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });

/** Files whose names change with their content may be kept for a year; all others are asked for again. */
const forever = 'public, max-age=31536000, immutable';
const lines = (headers: Record<string, string>, print: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => print(name, value))
    .join('\n');

/** Netlify and Cloudflare Pages. */
const headersFile = `${siteBase}*\n${lines({ ...securityHeaders, 'Cache-Control': 'no-cache' }, (name, value) => `  ${name}: ${value}`)}\n\n${siteBase}_astro/*\n  Cache-Control: ${forever}\n`;

/** To include in a server block of nginx. */
const nginxFile = `${lines(securityHeaders, (name, value) => `add_header ${name} "${value}" always;`)}
add_header Cache-Control no-cache always;
gzip on;
gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml application/wasm;
error_page 404 ${siteBase}404.html;
`;

writeFileSync(join(options.out, '_headers'), headersFile);
writeFileSync(join(options.out, 'nginx-headers.conf'), nginxFile);
// GitHub Pages would leave out files that begin with an underscore.
writeFileSync(join(options.out, '.nojekyll'), '');
