/** Makes everything into dist/: seeds → content → site → public data → search index. */
import { spawnSync } from 'node:child_process';
import { consola } from 'consola';

const steps: [what: string, command: string[]][] = [
  ['Converting the seed texts', ['node', 'scripts/build-content.ts']],
  ['Building the site', ['astro', 'build']],
  ['Publishing the data', ['node', 'scripts/publish-data.ts']],
  ['Indexing for search', ['node', 'scripts/build-index.ts']],
  ['Listing the offline copy', ['node', 'scripts/build-offline.ts']],
];

/** Runs the steps in order and stops at the first that fails; true when all went well. */
export function build(): boolean {
  for (const [what, [command = '', ...args]] of steps) {
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

if (import.meta.main && !build()) process.exitCode = 1;
