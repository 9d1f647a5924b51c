/** The conversion as a process that is killed (SIGKILL) before each of its changes to the file system in turn. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convertFolders } from '../../scripts/convert/convert-folders.ts';
import { smallSeedFiles } from '../convert/seeds.ts';
import { snapshot } from '../snapshot.ts';

const before = '关于甲市大气治理的意见\n一、总体要求\n（一）明确目标。到2025年完成治理任务。\n（二）落实责任。严格落实企业主体责任。\n';
const after = before.replace('治理任务', '整治任务');

/** Loaded before the program: counts changes to the file system and kills the process before the nth. */
const killer = (nth: number): string => `
  import fs from 'node:fs';
  import { syncBuiltinESMExports } from 'node:module';
  let count = 0;
  for (const name of ['mkdirSync', 'renameSync', 'rmSync', 'rmdirSync', 'writeFileSync']) {
    const real = fs[name];
    fs[name] = (...args) => { if (++count === ${nth}) process.kill(process.pid, 'SIGKILL'); return real(...args); };
  }
  syncBuiltinESMExports();`;

let folder = '';
let seeds = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-kill-'));
  seeds = join(folder, 'seeds');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeSeed(text: string): void {
  const files = smallSeedFiles(text, { id: 'first', title: text.split('\n')[0] });
  mkdirSync(join(seeds, 'first'), { recursive: true });
  writeFileSync(join(seeds, 'first/text.txt'), files.text ?? '');
  writeFileSync(join(seeds, 'first/document.yaml'), files.metadata ?? '');
}

const buildKilled = (content: string, nth: number): NodeJS.Signals | null => {
  const loader = `data:text/javascript,${encodeURIComponent(killer(nth))}`;
  const { signal } = spawnSync(process.execPath, ['--import', loader, 'scripts/build-content.ts', '--seeds', seeds, '--out', content]);
  return signal;
};

describe('a conversion that is killed', () => {
  it('before any change to the file system leaves the old content or the new one, and the next run is right', { timeout: 600_000 }, () => {
    let kills = 0;
    for (let nth = 1; ; nth++) {
      const content = join(folder, `content-${nth}`);
      writeSeed(before);
      convertFolders(seeds, content, { release: ['first'] });
      const old = snapshot(content);
      writeSeed(after);
      const signal = buildKilled(content, nth);
      if (signal) kills++;
      const state = snapshot(content);
      if (!Object.keys(state).some((path) => path.startsWith('.')))
        expect(state['first/units.json']?.includes('整治任务')).toBe(state['first/anchors.lock.json'] !== old['first/anchors.lock.json']);
      expect(convertFolders(seeds, content).converted.issues).toEqual([]);
      expect(readFileSync(join(content, 'first/units.json'), 'utf8')).toContain('整治任务');
      expect(readdirSync(content).filter((name) => name.startsWith('.'))).toEqual([]);
      if (!signal) break;
    }
    // A staged folder, files, journal, their places: at least these.
    expect(kills).toBeGreaterThan(12);
  });
});
