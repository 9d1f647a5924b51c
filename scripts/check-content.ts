/** Checks that content/ is what the seeds give (no drift): prints every file that differs; exit code 1 if one does. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consola } from 'consola';
import { readOptions } from './command-line.ts';
import { convertCollection } from './convert/convert-collection.ts';
import { leftBehind, readCollection } from './convert/convert-folders.ts';
import { printIssue } from './faults/issues.ts';

readOptions({});

const collection = readCollection('seeds', 'content');
const { files, issues } = convertCollection(collection);
const textOf = (path: string): string | null => (existsSync(join('content', path)) ? readFileSync(join('content', path), 'utf8') : null);
const differing = [...files].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);
const extra = [...leftBehind(collection, 'content').keys()].filter((path) => textOf(path) !== null);

for (const fault of issues) console.error(printIssue(fault));
for (const path of differing) console.error(`content/${path} is not what the seeds give`);
for (const path of extra) console.error(`content/${path} comes from no seed`);
if (issues.length || differing.length || extra.length) {
  consola.error('Run `node scripts/build-content.ts` and commit content/ with its cause.');
  process.exitCode = 1;
} else {
  consola.success(`content/ is what the seeds give (${files.size} files)`);
}
