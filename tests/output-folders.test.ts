/** What a command may write into: never what the project is made of, nor what a person has put somewhere; the commands themselves: tests/long. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { ownEntries, type WrittenFolder, writtenFolderFault } from '../scripts/settings/output-folders.ts';

it.skipIf(!existsSync('.git'))('every entry of the project that git holds is known as its own', () => {
  const held = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).trim().split('\n');
  expect(new Set(held.map((path) => path.split('/')[0]))).toEqual(new Set(ownEntries.filter((name) => !['.git', '.astro', 'node_modules'].includes(name))));
});

/** What `--out` and `--content` are told in this very checkout, which nothing is written to. */
describe('a folder that may not be written to', () => {
  const told = (holds: WrittenFolder['holds'], folder: string): string | null =>
    writtenFolderFault({ option: '--out', folder, usual: holds === 'site' ? 'dist' : 'content', holds, beside: ['seeds'] });
  const parts = ['tests', 'tests/fixtures', 'tests/new', 'src', './src/pages/x', 'scripts', 'public', '.git', '.git/x', 'node_modules', 'node_modules/x'];
  const others = ['.', '..', '/', 'seeds', 'seeds/x', 'README.md', 'README.md/x', 'src/../tests', tmpdir(), homedir(), '/etc', '/etc/passwd'];

  it.each([...parts, ...others, 'content/x'])('%s', (folder) => {
    expect(told('site', folder)).toMatch(/^--out is ".*", which .* Expected: a folder of its own\. To do: .*made by an earlier build/u);
    expect(told('content', folder)).toMatch(/^--out is ".*", which .* Expected: a folder of its own\. To do: .*made by an earlier conversion/u);
  });

  it.each([...parts, 'seeds', 'README.md', 'README.md/x', 'content'])('%s for a few files', (folder) =>
    expect(writtenFolderFault({ option: '--out', folder, usual: 'gallery', holds: 'files' })).toMatch(/^--out is ".*", which /u),
  );

  it('content of the checkout is none of a site', () => expect(told('site', 'content')).toMatch(/which is, or lies in, /u));
  it('dist and content may be used at once', () => expect([told('site', 'dist'), told('content', 'content')]).toEqual([null, null]));
});
