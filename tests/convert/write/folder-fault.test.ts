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
  symlinkSync(join(place, 'seeds'), join(place, 'link'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const check = (content: string) => () => checkContentFolder(join(place, 'seeds'), content.startsWith('/') ? content : join(place, content));

describe('checkContentFolder', () => {
  it.each(['content', 'new/deep/content', 'seeds-content', 'seeds/../content', '..content'])('takes %s', (content) => expect(check(content)).not.toThrow());

  it.each([
    ['file', 'is a file'],
    ['seeds', 'lie in each other'],
    ['seeds/', 'lie in each other'],
    ['seeds/out', 'lie in each other'],
    ['seeds/first/out', 'lie in each other'],
    ['seeds/..content', 'lie in each other'],
    ['.', 'lie in each other'],
    ['/', 'lie in each other'],
    ['link', 'lie in each other'],
    ['link/out', 'lie in each other'],
  ])('refuses %s: it %s', (content, why) => {
    expect(check(content)).toThrow(FolderFault);
    expect(check(content)).toThrow(why);
  });
});
