/**
 * `npm run pack`: builds the site for SITE_BASE (default /) and packs it into one zip that works from any static server:
 * unpack it into the folder that answers that path.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { consola } from 'consola';
import { type Zippable, zipSync } from 'fflate';
import { build } from './build.ts';
import { readOptions } from './command-line.ts';
import { checkSettings } from './settings/check-settings.ts';

readOptions({});
const base = checkSettings().base.slice(1, -1);

/** Zips remember times; a fixed one gives the same bytes for the same site. */
const mtime = new Date('2000-01-01T00:00:00');

function zipFolder(folder: string): Uint8Array {
  const files: Zippable = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[relative(folder, path).split(sep).join('/')] = [readFileSync(path), { mtime }];
  }
  return zipSync(files, { level: 9 });
}

const folder = mkdtempSync(join(tmpdir(), 'policy-pack-'));
if (build({ out: folder }) === 'whole') {
  const name = `policy-library${base && `-${base.replaceAll('/', '-')}`}.zip`;
  const zip = zipFolder(folder);
  writeFileSync(name, zip);
  consola.success(`${name}: ${(zip.length / 1e6).toFixed(1)} MB, to be served at /${base}`);
} else process.exitCode = 1;
rmSync(folder, { recursive: true, force: true });
