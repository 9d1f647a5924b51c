/**
 * `npm run bench:search [-- copies …] [--only folder,folder] [--out folder]`: this search beside others, in one run in
 * a real Chromium, for the collection and for 10 and 100 times as many units. Writes search.md and search.json into
 * bench-results/; exit code 1 if a “must” does not hold. Documents and indexes stand in a temporary folder meanwhile.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { readWholeCollection } from '../../../src/library/content-folder.ts';
import { readOptions } from '../../command-line.ts';
import { checkWrittenFolder } from '../../settings/check-settings.ts';
import { askContestant } from './ask.ts';
import { type Built, buildContestant } from './build.ts';
import { multiply, writeCollection } from './collection.ts';
import { type Contestant, contestants } from './contestant.ts';
import { serveCounting } from './counting-server.ts';
import { generateQueries } from './queries.ts';
import { type Condition, conditionsOn, lineOf, type Row, spreadsOf, tablesOf, verdictLines } from './report.ts';
import { spreadOf, sumUp } from './verdict.ts';

const { values: options, positionals } = readOptions({
  allowPositionals: true,
  options: { only: { type: 'string' }, out: { type: 'string', default: 'bench-results' } },
});
checkWrittenFolder(options.out, 'bench-results');
const sizes = positionals.length > 0 ? positionals.map(Number) : [1, 10, 100];
const chosen = contestants.filter(({ folder }) => options.only?.split(',').includes(folder) ?? true);
const seed = 3;

const rows: Row[] = [];
for (const copies of sizes) await compareAt(copies);
const conditions = conditionsOn(rows);
console.log(write(rows, conditions));
if (conditions.some(({ must, holds }) => must && !holds)) process.exitCode = 1;

/** Returns the report for readers. */
function write(rows: readonly Row[], conditions: readonly Condition[]): string {
  const report = [machine(rows), tablesOf(rows), verdictLines(conditions).join('\n')].join('\n\n');
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'search.md'), `${report}\n`);
  writeFileSync(join(options.out, 'search.json'), `${JSON.stringify({ machine: machine(rows), rows, conditions }, null, 1)}\n`);
  return report;
}

/** Where and when it was measured; a load above the number of cores says that other programs had a part in the times. */
function machine([row]: readonly Row[]): string {
  const processor = `${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`;
  const date = new Date().toISOString().slice(0, 10);
  return `Chromium ${row?.browser}, Node ${process.version}, ${processor}, ${process.platform} ${release()}, load ${loadavg()[0]?.toFixed(1)}, ${date}`;
}

/** All contestants at one size, in a folder that is gone afterwards. What is measured is written at once: a run may take an hour. */
async function compareAt(copies: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-search-'));
  const [data, served] = [join(folder, 'data'), join(folder, 'served')];
  const collection = multiply(readWholeCollection('content'), copies);
  writeCollection(collection, data);
  const server = await serveCounting(served);
  try {
    const scene = {
      server,
      folder: served,
      unitIds: collection.clauses.map(({ id }) => id),
      queries: generateQueries(collection.clauses, seed),
    };
    const built = new Map<string, Built>();
    for (const contestant of chosen) {
      const files = built.get(contestant.folder) ?? (await buildContestant(contestant, data, served));
      built.set(contestant.folder, files);
      const row = await rowOf(contestant, copies, files, scene);
      rows.push(row);
      console.error(`${copies}× ${lineOf(row)}`);
      write(rows, conditionsOn(rows));
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function rowOf(contestant: Contestant, copies: number, built: Built, scene: Parameters<typeof askContestant>[1]): Promise<Row> {
  const { judgements, wrong, firstTimes, warmTimes, beside, sessions, browser } = await askContestant(contestant, scene);
  return {
    contestant: contestant.name,
    copies,
    units: scene.unitIds.length,
    queries: scene.queries.length,
    rightness: sumUp(judgements),
    beside,
    browser,
    ...spreadsOf(sessions),
    firstTime: spreadOf(firstTimes),
    warmTime: spreadOf(warmTimes),
    warmAsked: warmTimes.length,
    built,
    wrong,
  };
}
