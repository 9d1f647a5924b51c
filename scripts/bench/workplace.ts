import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const parts = ['scripts', 'src', 'public', 'seeds/language', 'seeds/jurisdictions.yaml', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/**
 * A copy of the project in the system's temporary folder, where a build disturbs nothing: with no texts and no content,
 * so that another collection can be built there, unless `more` names these folders.
 */
export function workplace(more: readonly ('seeds' | 'content')[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'policy-workplace-'));
  for (const part of [...parts, ...more]) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}
