/**
 * Makes everything into dist/ (or --out DIR): seeds → content → site → public data → search index → offline copy.
 * SITE_URL and SITE_BASE say where it will stand.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { consola } from 'consola';

const stepsInto = (out: string): [what: string, command: string[]][] => [
  ['Converting the seed texts', ['node', 'scripts/build-content.ts']],
  ['Building the site', ['astro', 'build', '--outDir', out]],
  ['Publishing the data', ['node', 'scripts/publish-data.ts', 'content/data', `${out}/data`]],
  ['Writing traditional forms', ['node', 'scripts/build-traditional.ts', '--out', out]],
  ['Indexing for search', ['node', 'scripts/build-index.ts', '--data', `${out}/data`, '--out', out]],
  ['Naming what pages load', ['node', 'scripts/preload-files.ts', '--out', out]],
  ['Writing files for hosts', ['node', 'scripts/write-host-files.ts', '--out', out]],
  ['Listing the offline copy', ['node', 'scripts/build-offline.ts', '--out', out]],
];

/** Runs the steps in order and stops at the first that fails; true when all went well. */
export function build(out = 'dist'): boolean {
  for (const [what, [command = '', ...args]] of stepsInto(out)) {
    consola.start(`${what} …`);
    const from = performance.now();
    const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
    if (status !== 0) {
      consola.error(`${what} failed.`);
      return false;
    }
    consola.success(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
  }
  return true;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'dist' } } });
  if (!build(values.out)) process.exitCode = 1;
}
