/**
 * Converts seeds into content: `node scripts/build-content.ts [--seeds DIR] [--out DIR] [--only ID] [--strict]`.
 * A document with faults is set aside: the others are written, it keeps its last good state or is absent, every fault is
 * printed, and the exit code is 1. With --strict nothing is written then.
 */
import { defineCommand } from 'citty';
import { runEntry } from './command-line.ts';
import { convertFolders } from './convert/convert-folders.ts';
import { reportConversion } from './convert/report-conversion.ts';

const command = defineCommand({
  meta: { name: 'build-content', description: 'Convert seed texts into structured MDX and data' },
  args: {
    seeds: { type: 'string', default: 'seeds', description: 'folder with one folder per document' },
    out: { type: 'string', default: 'content', description: 'folder to write one folder per document into' },
    only: { type: 'string', description: 'id of the one document to convert; the others stay as they are' },
    strict: { type: 'boolean', default: false, description: 'write nothing where anything is at fault' },
  },
  run({ args }) {
    const outcome = convertFolders(args.seeds, args.out, { only: args.only ?? null, strict: args.strict });
    if (!reportConversion(outcome, args.seeds, args.out)) process.exitCode = 1;
  },
});

runEntry(command);
