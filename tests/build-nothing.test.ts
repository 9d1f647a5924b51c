import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallSeedFiles } from './convert/seeds.ts';

/** A build that has nothing to show says so before it makes anything. */
describe('a build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'policy-nothing-'));
    mkdirSync(join(folder, 'seeds'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const build = (...more: string[]): { status: number | null; said: string } => {
    const folders = ['--seeds', join(folder, 'seeds'), '--content', join(folder, 'content'), '--out', join(folder, 'dist')];
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', ...folders, ...more], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  function write(words: string): void {
    const { text, metadata } = smallSeedFiles(words);
    mkdirSync(join(folder, 'seeds/test'));
    writeFileSync(join(folder, 'seeds/test/text.txt'), text ?? '');
    writeFileSync(join(folder, 'seeds/test/document.yaml'), metadata ?? '');
  }

  it('of drafts alone names the ways to show or publish them', () => {
    write('关于测试的意见\n一、总则\n（一）加强监测。完善网络。\n');
    const { status, said } = build();
    expect(status).toBe(1);
    expect(said).toMatch(/Only drafts in .* \(1\): build with --drafts, .*npm run release/u);
    expect(said).not.toContain('Building the site');
  });

  it('of documents that were all set aside says that there is none', () => {
    write('没有标题的文本\n一、总则\n（一）加强监测。完善网络。\n');
    const { status, said } = build('--drafts');
    expect(status).toBe(1);
    expect(said).toContain('There is no document in');
    expect(said).not.toContain('Building the site');
  });
});
