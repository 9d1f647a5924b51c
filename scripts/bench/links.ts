/**
 * `npm run bench:links [sizes …]`: time and peak memory of the matcher for recombined collections of 5, 50 and 500
 * documents. Each runs in a process of its own, so that memory is its own; reading the seeds and converting them is
 * part of that process but not of `matching s`; families are formed from the links, which are then thinned out for publication and given their reasons. The sentences of these collections come from a small pool: they recur
 * far more often than in policies, which is the hardest case for the inverted index.
 */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { greatest } from '../../src/policy/extremes.ts';
import { isMeasureKind } from '../../src/policy/kinds.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import { convertDocument } from '../convert/convert-document.ts';
import { readSeed } from '../convert/read/read-seed.ts';
import { readSeedFolders } from '../convert/read/seed-folders.ts';
import { findFamilies, publishedLinks } from '../families/collection-families.ts';
import { loadLanguage } from '../language/load-language.ts';
import { applyVerdicts, wordingOf } from '../match/apply-verdicts.ts';
import type { FoundLink } from '../match/found-link.ts';
import { type Matching, matchMeasures } from '../match/match-measures.ts';
import { measure } from './measure.ts';
import { writeRecombinedSeeds } from './recombine.ts';

interface Run {
  measures: number;
  'pairs compared': number;
  links: number;
  same: number;
  'matching s': string;
  families: number;
  'largest family': number;
  'families s': string;
  'links published': number;
  'reasons s': string;
}

/** In the child: converts the seeds, matches, writes the figures. */
function runOnce(seeds: string, report: string): void {
  const language = loadLanguage(seeds);
  const converted = readSeedFolders(seeds).flatMap((folder) => {
    const { seed } = readSeed(folder);
    return seed ? convertDocument(seed, { language }).value : [];
  });
  const documents = converted.map(({ document }) => document);
  const units = converted.flatMap((one) => one.units);
  const from = performance.now();
  const matching = matchMeasures(documents, units, language);
  const links = applyVerdicts(matching, []);
  const seconds = (performance.now() - from) / 1000;
  const families = familiesOf(links, matching, units);
  const run: Run = {
    measures: units.filter((unit) => isMeasureKind(unit.kind)).length,
    'pairs compared': matching.candidates.length,
    links: links.length,
    same: links.filter(({ strength }) => strength === 'same').length,
    'matching s': seconds.toFixed(1),
    ...families,
  };
  writeFileSync(report, JSON.stringify(run));
}

/** Jurisdictions go round: every tenth document is of the same. */
function familiesOf(
  links: readonly FoundLink[],
  matching: Matching,
  units: readonly Unit[],
): Pick<Run, 'families' | 'largest family' | 'families s' | 'links published' | 'reasons s'> {
  const drafts: ReadonlySet<string> = new Set();
  const from = performance.now();
  const families = findFamilies({ links, units, drafts, earlier: [], registered: [] });
  const published = publishedLinks(links, families, drafts, (document) => document.slice(-1));
  const formed = performance.now();
  const worded = published.map(wordingOf(matching, []));
  return {
    families: families.all.length,
    'largest family': greatest(
      families.all.map(({ members }) => members.length),
      0,
    ),
    'families s': ((formed - from) / 1000).toFixed(1),
    'links published': worded.length,
    'reasons s': ((performance.now() - formed) / 1000).toFixed(1),
  };
}

async function benchmark(documents: number): Promise<Run & { documents: number; 'whole process s': string; 'peak MB': string }> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-links-'));
  try {
    writeRecombinedSeeds(join(folder, 'seeds'), documents);
    const report = join(folder, 'report.json');
    const { seconds, peakMegabytes } = await measure('.', process.execPath, 'scripts/bench/links.ts', '--once', join(folder, 'seeds'), report);
    const run = JSON.parse(readFileSync(report, 'utf8')) as Run;
    return { documents, ...run, 'whole process s': seconds.toFixed(1), 'peak MB': peakMegabytes?.toFixed(0) ?? '–' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first = '', seeds = '', report = ''] = process.argv.slice(2);
if (first === '--once') runOnce(seeds, report);
else {
  const sizes = process.argv.slice(2).map(Number);
  const rows = [];
  for (const size of sizes.length ? sizes : [5, 50, 500]) rows.push(await benchmark(size));
  console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'})`);
  console.table(rows);
}
