/** Readers are functions of bytes: nothing that they import, near or far, is of Node. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const readers = ['docx/read-docx', 'pdf/read-pdf', 'html/read-html', 'markdown/read-markdown', 'plain/read-plain', 'json/read-json', 'zip/files-of-archive'];

/** Packages that are imported from a module and from all that it imports. */
function packagesFrom(module: string, seen = new Set<string>()): string[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const imported = [...readFileSync(module, 'utf8').matchAll(/^(?:import|export)(?! type)[^;]*? from '([^']+)';|import\('([^']+)'\)/gmu)].map(
    ([, still, later]) => still ?? later ?? '',
  );
  return imported.flatMap((name) => (name.startsWith('.') ? packagesFrom(join(dirname(module), name), seen) : [name]));
}

it.each(readers)('%s', (reader) => {
  const packages = packagesFrom(`scripts/intake/readers/${reader}.ts`);
  expect(packages.filter((name) => name.startsWith('node:') || name === 'nodejs-jieba')).toEqual([]);
});

it('sees what is of Node', () =>
  expect(packagesFrom('scripts/intake/readers/pdf/in-node.ts')).toEqual(expect.arrayContaining([expect.stringMatching(/^node:/u)])));
