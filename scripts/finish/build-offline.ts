/**
 * Writes dist/sw.js, the service worker with the list of the files it keeps, and dist/offline.json, which says how much that is.
 * The last step of the build.
 *
 *   node scripts/finish/build-offline.ts [--out dist]
 */
import { createHash } from 'node:crypto';
import { globSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { CopyOnOffer, OfflineCopy } from '../../src/offline/files.ts';
import { readOptions } from '../command-line.ts';
import { bundleModule } from '../index/bundle-client.ts';
import { checkSettings } from '../settings/check-settings.ts';
import { chooseFiles, mostNames, type SiteFile } from './offline-files.ts';

const { values: options } = readOptions({ options: { out: { type: 'string', default: 'dist' } } });
checkSettings({ out: options.out });

const sha256 = (body: Buffer | string): string => createHash('sha256').update(body).digest('hex');

function filesOf(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(folder, file).split(sep).join('/'), bytes: statSync(file).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Where the short addresses lead, as their pages say; none where they are too many to be carried. */
function leadsIn(folder: string): OfflineCopy['leads'] {
  const pages = globSync('c/*/index.html', { cwd: folder }).sort();
  if (pages.length > mostNames) return {};
  return Object.fromEntries(pages.flatMap((page) => leadOf(page.split(sep).slice(0, -1).join('/'), readFileSync(join(folder, page), 'utf8'))));
}

function leadOf(short: string, html: string): [string, string][] {
  const [, to] = /<meta http-equiv="refresh" content="0; ?url=([^"]+)"/u.exec(html) ?? [];
  return to ? [[short, to]] : [];
}

/** A hash of everything: the same site has the same version wherever it is built. No date, which would be taken for that of the texts. */
const versionOf = (parts: Omit<OfflineCopy, 'version'>): string => sha256(JSON.stringify(parts)).slice(0, 8);

const { kept, others, keeps } = chooseFiles(filesOf(options.out));
const contents = kept.map((path) => [path, readFileSync(join(options.out, path))] as const);
const files = Object.fromEntries(contents.map(([path, body]) => [path, sha256(body)]));
const bytes = contents.reduce((sum, [, body]) => sum + body.length, 0);
const parts = { bytes, keeps, files, others, leads: leadsIn(options.out) };
const copy: OfflineCopy = { version: versionOf(parts), ...parts };
const offer: CopyOnOffer = { version: copy.version, bytes, keeps };
const [worker] = await bundleModule('src/offline/view/worker.ts', 'sw.js', 'iife');
writeFileSync(join(options.out, 'sw.js'), `self.offlineCopy = ${JSON.stringify(copy)};\n${worker?.content}`);
writeFileSync(join(options.out, 'offline.json'), JSON.stringify(offer));
console.log(`offline copy: ${contents.length} files, ${(bytes / 1e6).toFixed(1)} MB, version ${copy.version}`);
