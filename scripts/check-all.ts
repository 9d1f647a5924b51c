/**
 * `npm test`: everything that must hold, in the order in which it fails fastest. All steps run even if one fails
 * (but nothing is tested in a site that could not be built); the last line counts: `N passed, N failed`.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { consola } from 'consola';
import { checkSettings } from './settings/check-settings.ts';

interface Tally {
  passed: number;
  failed: number;
}

checkSettings({ browser: true });
// Commands that tests start anew again and again are compiled once.
const env = { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node'), ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };

/** Never rejects: what cannot be started has failed. */
async function run(what: string, command: string, ...args: string[]): Promise<Tally> {
  consola.start(`${what} …`);
  return (await timed(what, spawn(command, args, { stdio: 'inherit', env })))();
}

/** Goes on beside what comes next; says nothing before it is asked for its tally. */
function runBeside(what: string, command: string, ...args: string[]): () => Promise<Tally> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const printed = Promise.all([text(child.stdout), text(child.stderr)]);
  const ended = timed(what, child);
  return async () => {
    process.stdout.write((await printed).join(''));
    return (await ended)();
  };
}

/** Waits for a command's end; what it gives tells how it went. */
async function timed(what: string, child: ChildProcess): Promise<() => Tally> {
  const from = performance.now();
  const ok = await new Promise<boolean>((resolve) => child.once('error', () => resolve(false)).once('close', (code) => resolve(code === 0)));
  const seconds = ((performance.now() - from) / 1000).toFixed(1);
  return () => {
    if (ok) consola.success(`${what}: ${seconds} s`);
    else consola.error(`${what} failed (${seconds} s)`);
    return ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** Runs vitest on a part of the tests and counts single tests; a run without a report counts as one failure. */
async function runTests(what: string, project: string): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-tests-'));
  const report = join(folder, 'report.json');
  await run(what, 'vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`);
  const counted = existsSync(report) ? (JSON.parse(readFileSync(report, 'utf8')) as VitestReport) : null;
  rmSync(folder, { recursive: true });
  if (!counted?.numTotalTests) return { passed: 0, failed: 1 };
  // A file that cannot be loaded fails without a test of its own.
  const broken = counted.testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length;
  return { passed: counted.numPassedTests, failed: counted.numFailedTests + broken };
}

interface VitestReport {
  numTotalTests: number;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

const tallies = [
  await run('Drift of content/', 'node', 'scripts/check-content.ts'),
  await run('Lint', 'biome', 'check', '.'),
  await runTests('Unit and property tests', 'unit'),
];
const built = await run('Build', 'node', 'scripts/build.ts');
tallies.push(built);
// A browser is waited for more than it works: there is room for the types beside it.
const types = runBeside('Types', 'npm', 'run', '--silent', 'check:types');
if (built.failed) consola.error('The site was not built: its tests did not run.');
else tallies.push(await runTests('The site in a real browser', 'site'));
tallies.push(await types());

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
if (failed) process.exitCode = 1;
console.log(`${passed} passed, ${failed} failed`);
