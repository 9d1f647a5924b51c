/**
 * Converts seeds into content: `node scripts/build-content.ts [--seeds DIR] [--out DIR]`.
 * Bad input: every fault of the run is printed, the exit code is 1, and the output folder stays as it was.
 */
import { resolve } from 'node:path';
import { defineCommand, runMain } from 'citty';
import { consola } from 'consola';
import { convertCollection } from './convert/convert-collection.ts';
import { readAnchorLock, readSeedFolders, readTopicsFile, readVerdictsFile, replaceFolder } from './convert/read/seed-folders.ts';
import { printIssue } from './faults/issues.ts';

const command = defineCommand({
  meta: { name: 'build-content', description: 'Convert seed texts into structured MDX and data' },
  args: {
    seeds: { type: 'string', default: 'seeds', description: 'folder with one folder per document' },
    out: { type: 'string', default: 'content', description: 'folder to write policies/ and data/ into' },
  },
  run({ args }) {
    const { lock, issues: lockIssues } = readAnchorLock(args.out);
    const converted = convertCollection(readSeedFolders(args.seeds), args.seeds, lock, readVerdictsFile(args.seeds), readTopicsFile(args.seeds));
    const issues = [...lockIssues, ...converted.issues];
    if (issues.length) {
      for (const fault of issues) console.error(printIssue(fault));
      consola.error(`${issues.length} fault${issues.length > 1 ? 's' : ''} in ${args.seeds}; ${args.out} was left as it was.`);
      process.exitCode = 1;
      return;
    }
    replaceFolder(resolve(args.out), converted.value);
    consola.success(`${converted.value.size} files written to ${args.out}`);
  },
});

runMain(command);
