/**
 * Names in the head of every page what its scripts are going to load, so that a browser asks for all of it at once:
 * otherwise it finds each file only when the one before has come.
 *
 *   node scripts/finish/preload-files.ts [--out dist]
 *
 * These are the modules that a page's scripts import, and on the search page the files that every search begins with.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { init, parse } from 'es-module-lexer';
import type { Manifest } from '../../src/policy/search-index/index-files.ts';
import { readOptions } from '../command-line.ts';
import { checkSettings } from '../settings/check-settings.ts';

const { values: options } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });
const { base } = checkSettings({ out: options.out });
const importedBy = new Map<string, string[]>();

await init;
for (const page of globSync('**/*.html', { cwd: options.out })) addToHead(page, moduleLinks);
addToHead('search/index.html', indexLinks);

function addToHead(page: string, linksOf: (html: string) => string[]): void {
  const path = join(options.out, page);
  const html = readFileSync(path, 'utf8');
  const links = linksOf(html);
  if (links.length > 0)
    writeFileSync(
      path,
      html.replace('</head>', () => `${links.join('')}</head>`),
    );
}

/** See src/search/client.ts: the manifest says which index it is, and nearly every query needs the other three. */
function indexLinks(): string[] {
  const { index } = JSON.parse(readFileSync(join(options.out, 'search/index.json'), 'utf8')) as Manifest;
  const files = ['index.json', ...['units', 'words', 'vocabulary'].map((name) => `${index}/${name}.json`)];
  return files.map((file) => `<link rel="preload" as="fetch" crossorigin="anonymous" href="${base}search/${file}">`);
}

function moduleLinks(html: string): string[] {
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/gu)].map(([, address]) => address ?? '');
  const modules = new Set(scripts.flatMap((script) => importsOf(script, new Set())));
  return [...modules].filter((module) => !html.includes(`"${module}"`)).map((module) => `<link rel="modulepreload" href="${module}">`);
}

/** Addresses of the modules that a module imports when it is run, and of those that they import. */
function importsOf(address: string, seen: Set<string>): string[] {
  const own = (importedBy.get(address) ?? staticImports(address)).filter((module) => !seen.has(module));
  for (const module of own) seen.add(module);
  return [...own, ...own.flatMap((module) => importsOf(module, seen))];
}

function staticImports(address: string): string[] {
  const [imports] = parse(readFileSync(join(options.out, address.slice(base.length)), 'utf8'));
  // -1: not a call of import().
  const names = imports.flatMap(({ d, n }) => (d === -1 && n ? [n] : []));
  const modules = names.map((module) => new URL(module, `http://localhost${address}`).pathname);
  importedBy.set(address, modules);
  return modules;
}
