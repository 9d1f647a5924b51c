/** What entry scripts answer to options that they do not know. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const entries = globSync(['scripts/*.ts', 'scripts/bench/*.ts']).filter((file) =>
  /^\s*(?:.*= )?(?:readOptions|.*runEntry)\(/mu.test(readFileSync(file, 'utf8')),
);
/** A script that went on in spite of them would find nothing here. */
const empty = mkdtempSync(join(tmpdir(), 'policy-options-'));
afterAll(() => rmSync(empty, { recursive: true }));

const answer = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(script), ...args], { cwd: empty, encoding: 'utf8' });
  return { status, stdout, stderr };
};

it('is asked of every script that has options', () => expect(entries.length).toBeGreaterThan(15));

it.each(entries.filter((file) => !file.endsWith('command-line.ts')))('%s says in one line what it expects', (script) => {
  expect(answer(script, '--no-such-option')).toEqual({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(/^Unknown option '--no-such-option'\. Expected: .+\n$/u),
  });
});

it.each([
  [['--sedes', 'x'], "Unknown option '--sedes'. Expected: --seeds, --out, --only, --strict, --help\n"],
  [['--out'], "Option '--out <value>' argument missing. Expected: --seeds, --out, --only, --strict, --help\n"],
  [['seeds'], "Unexpected argument 'seeds'. Expected: --seeds, --out, --only, --strict, --help\n"],
])('build-content %j: %s', (args, stderr) => expect(answer('scripts/build-content.ts', ...args)).toEqual({ status: 2, stdout: '', stderr }));

it.each(['stdout', 'stderr'])('ends quietly where nobody reads its %s', (closed) => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-unread-'));
  const [pipe, kept] = closed === 'stdout' ? ['|', '2>errors'] : ['2>&1 >output |', ''];
  const command = `"${process.execPath}" "${resolve('scripts/review-anchors.ts')}" --seeds "${resolve('seeds')}" --out "${resolve('content')}" ${kept} ${pipe} :; echo "\${PIPESTATUS[0]}" >status; cat errors 2>/dev/null`;
  // Not as in a test, where consola says nothing.
  const { stdout } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH } });
  expect([readFileSync(join(folder, 'status'), 'utf8').trim(), stdout]).toEqual(['0', '']);
  rmSync(folder, { recursive: true });
});

it('explains itself with --help', () => {
  const { status, stdout } = answer('scripts/build-content.ts', '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--seeds');
});
