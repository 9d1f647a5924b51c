import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Every file below a folder with its bytes. */
const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => [join(entry.parentPath, entry.name).slice(folder.length), readFileSync(join(entry.parentPath, entry.name), 'utf8')]),
  );

describe('node scripts/build-content.ts', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-'));
    cpSync('seeds', join(folder, 'seeds'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const run = (): { status: number | null; output: string } => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['scripts/build-content.ts', '--seeds', join(folder, 'seeds'), '--out', join(folder, 'content')],
      { encoding: 'utf8' },
    );
    return { status, output: stdout + stderr };
  };

  it('writes another collection elsewhere, with the same bytes every time', () => {
    expect(run().status).toBe(0);
    const first = snapshot(join(folder, 'content'));
    expect(run().status).toBe(0);
    expect(snapshot(join(folder, 'content'))).toEqual(first);
    expect(Object.keys(first).sort()).toEqual(
      Object.keys(snapshot('content'))
        .filter((path) => /^\/(policies\/|data\/|anchors\.lock)/u.test(path))
        .sort(),
    );
  });

  it('leaves the old content as it was when a seed is bad, and says so with exit code 1', () => {
    run();
    const before = snapshot(join(folder, 'content'));
    writeFileSync(join(folder, 'seeds/jiangxi-2020-governance/text.txt'), '');
    writeFileSync(join(folder, 'seeds/liaoning-governance/errata.yaml'), '- unit: m1\n');
    const { status, output } = run();
    expect(status).toBe(1);
    expect(output).toContain('jiangxi-2020-governance/text.txt');
    expect(output).toContain('liaoning-governance/errata.yaml:1');
    expect(snapshot(join(folder, 'content'))).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(['content', 'seeds']);
  });
});
