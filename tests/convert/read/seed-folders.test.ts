import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostBytes, readBytes, whyUnreadable } from '../../../scripts/convert/read/file-bytes.ts';
import { readSeedFolders, readTopicsFile, readVerdictsFile } from '../../../scripts/convert/read/seed-folders.ts';

let seeds = '';
beforeEach(() => {
  seeds = mkdtempSync(join(tmpdir(), 'policy-seeds-'));
});
afterEach(() => rmSync(seeds, { recursive: true }));

it('reads the folders of documents in the order of their names, and no other', () => {
  for (const folder of ['yunxi', 'beichuan', 'language']) mkdirSync(join(seeds, folder));
  writeFileSync(join(seeds, 'yunxi/text.txt'), '意见');
  writeFileSync(join(seeds, 'topics.yaml'), '[]');
  const read = readSeedFolders(seeds).map(({ folder, text, metadata }) => [folder, text && new TextDecoder().decode(text as Uint8Array), metadata]);
  expect(read).toEqual([
    [join(seeds, 'beichuan'), null, null],
    [join(seeds, 'yunxi'), '意见', null],
  ]);
  expect([readTopicsFile(seeds)?.path, readVerdictsFile(seeds)]).toEqual([join(seeds, 'topics.yaml'), null]);
});

it('finds nothing where there is no folder', () => expect(readSeedFolders(join(seeds, 'nowhere'))).toEqual([]));

it('knows the hash of a file as received, in the folder or in received/ there, and of none elsewhere', () => {
  const sha256 = (words: string): string => createHash('sha256').update(words).digest('hex');
  mkdirSync(join(seeds, 'yunxi/received'), { recursive: true });
  writeFileSync(join(seeds, 'yunxi/scan.pdf'), 'one');
  writeFileSync(join(seeds, 'yunxi/received/page.html'), 'other');
  writeFileSync(join(seeds, 'topics.yaml'), '[]');
  const [folder] = readSeedFolders(seeds);
  const hashes = ['scan.pdf', 'page.html', 'received/page.html', 'none.pdf', '../topics.yaml', 'received'].map((file) => folder?.received?.(file));
  expect(hashes).toEqual([sha256('one'), sha256('other'), sha256('other'), null, null, null]);
});

describe('a file that cannot be read says why', () => {
  const unreadable = (path: string): unknown => (readBytes(join(seeds, path)) as { unreadable?: string } | null)?.unreadable;
  it('a folder of its name', () => {
    mkdirSync(join(seeds, 'yunxi/text.txt'), { recursive: true });
    expect([unreadable('yunxi/text.txt'), readSeedFolders(seeds)[0]?.text]).toEqual(['it is a folder', { unreadable: 'it is a folder' }]);
  });
  it('a pipe, for which nobody waits', () => {
    mkdirSync(join(seeds, 'yunxi'));
    execFileSync('mkfifo', [join(seeds, 'yunxi/text.txt')]);
    expect(unreadable('yunxi/text.txt')).toMatch(/pipe/u);
    expect(readSeedFolders(seeds)[0]?.text).toMatchObject({ unreadable: expect.stringMatching(/pipe/u) });
  });
  it('a link that leads nowhere, or to itself', () => {
    mkdirSync(join(seeds, 'yunxi'));
    symlinkSync('gone.txt', join(seeds, 'yunxi/errata.yaml'));
    symlinkSync('links.yaml', join(seeds, 'links.yaml'));
    expect([unreadable('yunxi/errata.yaml'), readSeedFolders(seeds)[0]?.errata]).toEqual([
      'it is a link that leads nowhere',
      { unreadable: 'it is a link that leads nowhere' },
    ]);
    expect(readVerdictsFile(seeds)?.bytes).toEqual({ unreadable: 'it is a link that leads back to itself' });
  });
  it('a folder of a document that is such a link', () => {
    symlinkSync('gone', join(seeds, 'yunxi'));
    symlinkSync('beichuan', join(seeds, 'beichuan'));
    expect(readSeedFolders(seeds).map(({ text }) => text)).toEqual([
      { unreadable: 'it is a link that leads back to itself' },
      { unreadable: 'it is a link that leads nowhere' },
    ]);
  });
  it('a file that is larger than people write', () => {
    writeFileSync(join(seeds, 'topics.yaml'), new Uint8Array(mostBytes + 1));
    expect(unreadable('topics.yaml')).toBe('it has 5,242,881 bytes, more than 5,242,880');
  });
  // Who runs the tests may be allowed everything.
  it('a file that may not be read', () => expect(whyUnreadable({ name: '', message: '', code: 'EACCES' })).toBe('it may not be read'));
  it('a file that is not there is none', () => expect(readBytes(join(seeds, 'nowhere'))).toBeNull());
});
