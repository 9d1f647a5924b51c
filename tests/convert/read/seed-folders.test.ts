import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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
  const read = readSeedFolders(seeds).map(({ folder, text, metadata }) => [folder, text && new TextDecoder().decode(text), metadata]);
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
