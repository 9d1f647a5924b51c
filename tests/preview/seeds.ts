/** Seed folders for tests of the preview, gone with the test file. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { stringify } from 'yaml';
import { smallSeedFiles } from '../convert/seeds.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const text = '关于测试的意见\n一、总则\n（一）目标。完成治理。\n（二）责任。落实责任。\n二、保障\n（三）投入。加大投入。\n';
export const sha256 = (of: string): string => createHash('sha256').update(of).digest('hex');

/** A folder `test` with the files of a small seed; `received` lies in received/ there. */
export function seedFolder(of: string, properties: Record<string, unknown> = {}, errata: unknown[] = [], received: Record<string, string> = {}): string {
  const seeds = mkdtempSync(join(tmpdir(), 'policy-preview-'));
  made.push(seeds);
  const folder = join(seeds, 'test');
  mkdirSync(join(folder, 'received'), { recursive: true });
  const files = smallSeedFiles(of, properties, errata);
  writeFileSync(join(folder, 'text.txt'), files.text);
  writeFileSync(join(folder, 'document.yaml'), files.metadata);
  writeFileSync(join(folder, 'errata.yaml'), stringify(errata));
  for (const [name, words] of Object.entries(received)) writeFileSync(join(folder, 'received', name), words);
  return folder;
}

export const original = (file: string, words: string, mediaType: string): Record<string, unknown> => ({ original: { file, sha256: sha256(words), mediaType } });
