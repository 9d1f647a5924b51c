/** Every command that writes into a folder, in a copy of the project: where it may not, nothing has changed. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emptySiteFolder } from '../../scripts/settings/output-folders.ts';
import { plainEnvironment } from '../site/plain-environment.ts';
import { snapshot } from '../snapshot.ts';

describe('in a copy of the project', () => {
  const around = mkdtempSync(join(tmpdir(), 'policy-output-'));
  const copy = join(around, 'checkout');
  const files = ['scripts', 'src', 'public', 'seeds', 'content', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
  let before: Record<string, string>;

  beforeAll(() => {
    for (const part of files) cpSync(part, join(copy, part), { recursive: true });
    symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
    for (const path of ['tests/fixtures/a.txt', '.git/config', 'README.md', '../own/letter.txt', '../own/sub/x.txt', '../other/seeds/topics.yaml']) write(path);
    symlinkSync(join(copy, 'tests'), join(around, 'link'));
  });
  beforeEach(() => {
    before = kept();
  });
  afterAll(() => rmSync(around, { recursive: true, force: true }));

  function write(path: string): void {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), '内容\n');
  }
  const kept = (): Record<string, string> =>
    Object.assign({}, ...['scripts', 'src', 'public', 'seeds', 'content', 'tests', '.git'].map((part) => prefixed(part)), {
      own: snapshot(join(around, 'own')),
    });
  const prefixed = (part: string): Record<string, string> =>
    Object.fromEntries(Object.entries(snapshot(join(copy, part))).map(([path, text]) => [`${part}/${path}`, text]));

  const run = (script: string, ...args: string[]): { status: number | null; said: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], { cwd: copy, encoding: 'utf8', env: plainEnvironment() });
    return { status, said: stdout + stderr };
  };

  it.each([
    ['build', 2, ['--out', 'tests']],
    ['build', 2, ['--out', '../own']],
    ['build', 2, ['--out', '../link/new']],
    ['build', 2, ['--seeds', '../other/seeds', '--content', '../other/content', '--out', 'seeds']],
    ['build', 2, ['--content', 'src']],
    ['serve-site', 2, ['--out', 'tests']],
    ['serve-site', 2, ['--content', 'tests']],
    ['build-content', 1, ['--out', '../own']],
    ['release', 1, ['liaoning-governance', '--out', 'src']],
    ['review-anchors', 1, ['--out', 'tests', '--confirm', 'all']],
    ['publish-data', 2, ['--out', '../own']],
    ['build-index', 2, ['--out', '../own']],
    ['finish/build-traditional', 2, ['--out', '.']],
    ['finish/preload-files', 2, ['--out', '.']],
    ['finish/write-data-sizes', 2, ['--out', '.']],
    ['finish/write-host-files', 2, ['--out', 'public']],
    ['finish/build-offline', 2, ['--out', 'public']],
    ['gallery', 2, ['--out', 'tests']],
    ['bench/search/run', 2, ['--out', 'src/search']],
  ])('%s: exit code %i for %j, and nothing has changed', (script, status, args) => {
    const answer = run(script, ...args);
    expect(answer.said).toMatch(/--(?:out|content) is ".*", which .* Expected: .* To do: /u);
    expect([answer.status, kept()]).toEqual([status, before]);
  });

  describe('what may be used', () => {
    /** Of no texts: it ends at the conversion, behind the check of its settings. */
    const reached = (...args: string[]): string => run('build', '--seeds', '../other/seeds', ...args).said;
    const begun = 'Converting the seed texts';

    it.each(['site', '../a/b/c'])('a new folder: --out %s', (out) => {
      expect(reached('--content', '../other/content', '--out', out)).toContain(begun);
    });

    it('the folder of the checkout, whatever stands in it', () => {
      write('dist/index.html');
      expect(reached('--content', '../other/content', '--out', 'dist')).toContain(begun);
      rmSync(join(copy, 'dist'), { recursive: true });
    });

    it('what a build has left, at whatever step it ended; the history of a working tree stays', () => {
      const site = join(around, 'pages');
      mkdirSync(join(site, '.git'), { recursive: true });
      emptySiteFolder(site);
      writeFileSync(join(site, 'old.html'), '');
      expect(reached('--content', '../other/content', '--out', site)).toContain(begun);
      emptySiteFolder(site);
      expect([existsSync(join(site, '.git')), existsSync(join(site, 'old.html'))]).toEqual([true, false]);
    });

    it('what a conversion has made', () => {
      expect(run('build-content', '--out', '../content-2').status).toBe(0);
      expect(run('build-content', '--out', '../content-2').status).toBe(0);
      expect(readdirSync(join(around, 'content-2'))).toContain('register.json');
    });
  });
});
