/**
 * `npm run bench:build [sizes …]`: time and peak memory of conversion, site and index for the texts of the collection
 * and for recombined collections of 50 and 500 documents, side by side. Works in a temporary copy.
 */
import { cpSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { readWholeCollection } from '../../src/library/content-folder.ts';
import { readOptions } from '../command-line.ts';
import { measure } from './measure.ts';
import { writeRecombinedSeeds } from './recombine.ts';
import { workplace } from './workplace.ts';

const sizes = readOptions({ allowPositionals: true }).positionals.map(Number);
// Recombined texts are drafts.
const steps: [name: string, command: string[]][] = [
  ['conversion', ['node', 'scripts/build-content.ts']],
  ['site', ['env', 'DRAFTS=on', 'astro', 'build']],
  ['data', ['node', 'scripts/publish-data.ts', '--drafts']],
  ['index', ['node', 'scripts/build-index.ts']],
];

interface Row {
  documents: number;
  units: number;
  [figure: string]: number | string;
}

async function run(documents: number): Promise<Row> {
  const folder = workplace();
  try {
    if (documents > 0) writeRecombinedSeeds(join(folder, 'seeds'), documents);
    else cpSync('seeds', join(folder, 'seeds'), { recursive: true });
    const row: Row = { documents, units: 0 };
    for (const [name, [command = '', ...args]] of steps) {
      const { seconds, peakMegabytes } = await measure(folder, command, ...args);
      row[`${name} s`] = seconds.toFixed(1);
      row[`${name} MB`] = peakMegabytes?.toFixed(0) ?? '–';
    }
    const built = readWholeCollection(join(folder, 'content'), true);
    return { ...row, documents: built.documents.length, units: built.clauses.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const rows: Row[] = [];
// 0 stands for the collection as it is.
for (const size of sizes.length ? sizes : [0, 50, 500]) rows.push(await run(size));

console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`);
console.table(rows);
const [, middle, large] = rows;
if (middle && large) {
  const perDocument = (row: Row): number => steps.reduce((sum, [name]) => sum + Number(row[`${name} s`]), 0) / row.documents;
  for (const [name] of steps)
    console.log(
      `${name}: cost per document grows ${(Number(large[`${name} s`]) / large.documents / (Number(middle[`${name} s`]) / middle.documents)).toFixed(2)}-fold from ${middle.documents} to ${large.documents}`,
    );
  console.log(`all: ${(perDocument(large) / perDocument(middle)).toFixed(2)}-fold`);
}
