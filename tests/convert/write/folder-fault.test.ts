import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContentFolder, FolderFault } from '../../../scripts/convert/write/folder-fault.ts';

let place = '';
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'policy-place-'));
  mkdirSync(join(place, 'seeds/first'), { recursive: true });
  writeFileSync(join(place, 'file'), '');
  for (const [folder, file] of [
    ['own', 'letter.txt'],
    ['made', 'register.json'],
  ] as const) {
    mkdirSync(join(place, folder));
    writeFileSync(join(place, folder, file), '');
  }
  symlinkSync(join(place, 'seeds'), join(place, 'link'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const check = (content: string) => () => checkContentFolder(join(place, 'seeds'), content.startsWith('/') ? content : join(place, content));

describe('checkContentFolder', () => {
  it.each(['content', 'new/deep/content', 'seeds-content', 'made', 'seeds/../content', '..content'])('takes %s', (content) =>
    expect(check(content)).not.toThrow(),
  );

  it.each([
    ['file', 'is a file'],
    ['seeds', 'which is, or lies in, '],
    ['seeds/', 'which is, or lies in, '],
    ['seeds/out', 'which is, or lies in, '],
    ['seeds/first/out', 'which is, or lies in, '],
    ['seeds/..content', 'which is, or lies in, '],
    ['.', 'which holds '],
    ['/', 'which holds '],
    ['link', 'which is, or lies in, '],
    ['own', 'holds files that no conversion has made'],
    ['link/out', 'which is, or lies in, '],
  ])('refuses %s: %s', (content, why) => {
    expect(check(content)).toThrow(FolderFault);
    expect(check(content)).toThrow(why);
  });
});
