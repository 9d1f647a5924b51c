/**
 * Writes dist/sw.js: the service worker with the list of the files it keeps. The last step of the build.
 *
 *   node scripts/finish/build-offline.ts [--out dist]
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { OfflineCopy } from '../../src/offline/files.ts';
import type { PolicyDocument } from '../../src/policy/model/document.ts';
import { readOptions } from '../command-line.ts';
import { bundleModule } from '../index/bundle-client.ts';

const { values: options } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });

/** Public files for other programs, files for hosts (which may not serve them), what the search does not read of Pagefind's, and short addresses that only lead elsewhere are no part of what a reader needs offline. */
const leftOut =
  /^c\/|^pagefind\/(?!index\/)|^\.|^(?:sw\.js|og\.png|robots\.txt|_headers|nginx-headers\.conf|feed\.xml|llms.*\.txt|sitemap[^/]*\.xml|opensearch\.xml)$|\.(?:csv|ndjson|xml|md|txt|map|d\.ts)$|^verify\/client\.js$|^data\/(?!sentences\.json|documents\.json)/u;
/** Beyond this many pages of single units they are left out: an offline copy must not weigh on a reader. */
const mostUnitPages = 2000;
const unitPage = /^policies\/[^/]+\/[^/]+\/index\.html$/u;

function filesOf(folder: string): string[] {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !leftOut.test(path))
    .sort();
  return all.filter((path) => unitPage.test(path)).length > mostUnitPages ? all.filter((path) => !unitPage.test(path)) : all;
}

/** The day of the newest text, and a hash of everything: the same site has the same version wherever it is built. */
function versionOf(folder: string, files: OfflineCopy['files']): string {
  const documents = JSON.parse(readFileSync(join(folder, 'data/documents.json'), 'utf8')) as PolicyDocument[];
  const newest = documents
    .map(({ date, datePublished }) => date ?? datePublished ?? '')
    .sort()
    .at(-1);
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  return newest ? `${newest}-${hash}` : hash;
}

const contents = filesOf(options.out).map((path) => [path, readFileSync(join(options.out, path))] as const);
const files = Object.fromEntries(contents.map(([path, body]) => [path, createHash('sha256').update(body).digest('hex')]));
const copy: OfflineCopy = { version: versionOf(options.out, files), bytes: contents.reduce((sum, [, body]) => sum + body.length, 0), files };
const [worker] = await bundleModule('src/offline/worker.ts', 'sw.js', 'iife');
writeFileSync(join(options.out, 'sw.js'), `self.offlineCopy = ${JSON.stringify(copy)};\n${worker?.content}`);
console.log(`offline copy: ${contents.length} files, ${(copy.bytes / 1e6).toFixed(1)} MB, version ${copy.version}`);
