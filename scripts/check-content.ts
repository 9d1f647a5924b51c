/** Checks that content/ is what the seeds give (no drift): prints every file that differs; exit code 1 if one does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { consola } from 'consola';
import { convertCollection } from './convert/convert-collection.ts';
import { readAnchorLock, readSeedFolders, readTopicsFile, readVerdictsFile } from './convert/read/seed-folders.ts';
import { printIssue } from './faults/issues.ts';

const { lock, issues: lockIssues } = readAnchorLock('content');
const { value, issues: seedIssues } = convertCollection(readSeedFolders('seeds'), 'seeds', lock, readVerdictsFile('seeds'), readTopicsFile('seeds'));
const issues = [...lockIssues, ...seedIssues];
const present = ['policies', 'data'].flatMap((part) =>
  existsSync(join('content', part)) ? readdirSync(join('content', part)).map((name) => `${part}/${name}`) : [],
);
present.push(...(existsSync('content/anchors.lock.json') ? ['anchors.lock.json'] : []));
const differing = [...value].filter(([path, text]) => !present.includes(path) || readFileSync(join('content', path), 'utf8') !== text).map(([path]) => path);
const extra = present.filter((path) => !value.has(path));

for (const fault of issues) console.error(printIssue(fault));
for (const path of differing) console.error(`content/${path} is not what the seeds give`);
for (const path of extra) console.error(`content/${path} comes from no seed`);
if (issues.length || differing.length || extra.length) {
  consola.error('Run `node scripts/build-content.ts` and commit content/ with its cause.');
  process.exitCode = 1;
} else {
  consola.success(`content/ is what the seeds give (${value.size} files)`);
}
