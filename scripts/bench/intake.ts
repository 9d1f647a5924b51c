/**
 * How long taking in a folder takes, and how much memory (`npm run bench:intake -- FOLDER`): as a whole, into a folder of seeds
 * that is empty and goes away.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readOptions } from '../command-line.ts';
import { sourcesOf } from '../intake/desk/sources.ts';
import { measureAnyEnd } from './measure.ts';

const { positionals } = readOptions({ options: {}, allowPositionals: true });

async function run(folders: readonly string[]): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'policy-bench-'));
  const report = join(place, 'report');
  const { found, missing } = sourcesOf(folders);
  if (missing.length || found.length === 0) return stop();
  const script = resolve(import.meta.dirname, '../intake.ts');
  const { seconds, peakMegabytes } = await measureAnyEnd('.', process.execPath, script, ...folders, '--seeds', join(place, 'seeds'), '--report', report);
  const { files } = JSON.parse(readFileSync(join(report, 'report.json'), 'utf8')) as { files: { status: string; units: number }[] };
  const states = Object.entries(Object.groupBy(files, ({ status }) => status)).map(([status, all]) => `${all?.length} ${status}`);
  console.log(`${found.length} files: ${seconds.toFixed(1)} s (${(seconds / found.length).toFixed(2)} s a file), peak ${peakMegabytes?.toFixed(0) ?? '?'} MB`);
  console.log(`  ${states.join(', ')}; ${files.reduce((sum, { units }) => sum + units, 0)} units`);
  rmSync(place, { recursive: true });
}

function stop(): void {
  console.error('No files there. Expected: files or folders of received files.');
  process.exitCode = 2;
}

await run(positionals);
