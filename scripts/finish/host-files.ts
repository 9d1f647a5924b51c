/** What hosts are told of the site's headers and types, in the forms that they read. Pure. */
import { contentTypeOf, extensionsByType, needsCharset, typesOfText } from '../../src/site/file-types.ts';
import { securityHeaders } from '../../src/site/security.ts';

/** Files whose names change with their content may be kept for a year; all others are asked for again, as these hosts do by themselves. */
const forever = 'public, max-age=31536000, immutable';

const lines = (headers: Record<string, string>, print: (name: string, value: string) => string): string =>
  Object.entries(headers)
    .map(([name, value]) => print(name, value))
    .join('\n');

const rule = (path: string, headers: Record<string, string>): string => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}\n`;

/**
 * `_headers` of Netlify and Cloudflare Pages, which join the values where two rules give one path the same header: none does. `files`: paths of the site's files. Neither host takes `*` before an extension, so
 * the files whose type needs a charset are named: of those that each document or topic has, one rule (`:name`) for all.
 */
export function headersFile(base: string, files: readonly string[]): string {
  const typed = new Map(files.filter(needsCharset).map((path) => [alikeNamed(path), contentTypeOf(path) as string]));
  return [
    rule(`${base}*`, securityHeaders),
    rule(`${base}_astro/*`, { 'Cache-Control': forever }),
    ...[...typed].toSorted().map(([path, type]) => rule(base + path, { 'Content-Type': type })),
  ].join('\n');
}

/** policies/x/index.txt → policies/:name/index.txt */
const alikeNamed = (path: string): string => path.replace(/[^/]+(?=\/[^/]+$)/u, (folder, at: number) => (at > 0 ? ':name' : folder));

/** To include in a server block of nginx, whose own table of types knows neither md nor csv. */
export function nginxFile(base: string): string {
  const types = extensionsByType.map(([type, extensions]) => `  ${type} ${extensions.join(' ')};`);
  return `${lines(securityHeaders, (name, value) => `add_header ${name} "${value}" always;`)}
add_header Cache-Control no-cache always;
types {
${types.join('\n')}
}
charset utf-8;
charset_types ${typesOfText.join(' ')};
gzip on;
gzip_types ${typesOfText.join(' ')} application/wasm;
error_page 404 ${base}404.html;
`;
}
