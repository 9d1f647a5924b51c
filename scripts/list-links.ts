/**
 * `npm run links`: the links for an editor, who writes verdicts into seeds/links.yaml: first those that rest on one thing or are weakest,
 * then pairs near the thresholds, with both judgements, the reasons, and what the editor has said already. Verdicts on units that
 * are gone are faults. `--unit ID`: all pairs of one measure. `--formulas`: wording that recurs across matters, for formulas.yaml.
 * `--renew`: which links would change if the weights were counted anew from the collection; `--confirm` writes them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { consola } from 'consola';
import { isMeasureKind } from '../src/policy/kinds.ts';
import { type Language, languageFileName, languageFolder } from '../src/policy/language.ts';
import { runEntry } from './command-line.ts';
import { readVerdictsFile } from './convert/read/seed-folders.ts';
import { printIssue } from './faults/issues.ts';
import { loadLanguage } from './language/load-language.ts';
import { convertSeeds, type SeedCollection } from './links/convert-seeds.ts';
import { printClause, printProposal, printResting } from './links/print-links.ts';
import { renewWeights } from './links/renew-weights.ts';
import { applyVerdicts, readVerdicts, wordingOf } from './match/apply-verdicts.ts';
import { matchMeasures, type Proposal, propose, reasonsFor } from './match/match-measures.ts';
import { splitMeasures } from './match/reading/split-measure.ts';
import { recurringClauses } from './match/recurring-clauses.ts';
import { restingLinks } from './match/resting-links.ts';

const command = defineCommand({
  meta: { name: 'list-links', description: 'List links that an editor should look at' },
  args: {
    seeds: { type: 'string', default: 'seeds', description: 'folder with one folder per document' },
    lowest: { type: 'string', default: '0.3', description: 'judgement from which on a pair is listed' },
    highest: { type: 'string', default: '0.7', description: 'judgement up to which a pair is listed' },
    most: { type: 'string', default: '40', description: 'how many of the weakest links are listed' },
    unit: { type: 'string', description: 'id of one measure: list all its pairs that are judged 0.01 or more instead' },
    formulas: { type: 'boolean', default: false, description: 'list wording of articles (of statutes) that recurs across matters instead' },
    renew: { type: 'boolean', default: false, description: 'list the links that weights counted anew would change instead' },
    confirm: { type: 'boolean', default: false, description: 'with --renew: write the weights' },
  },
  run({ args }) {
    const language = loadLanguage(args.seeds);
    const collection = convertSeeds(args.seeds, language);
    const wrong = wrongRequest(args, collection);
    if (wrong) {
      consola.error(wrong);
      process.exitCode = 2;
      return;
    }
    if (args.formulas) formulas(collection, language);
    else if (args.renew) renew(args.seeds, collection, language, args.confirm);
    else list(collection, language, args);
  },
});

/** What is asked for and cannot be had, with what to do; null where all can. */
function wrongRequest(
  args: Record<'seeds' | 'lowest' | 'highest' | 'most' | 'unit', string | undefined> & Record<'renew' | 'confirm', boolean>,
  { documents, units }: SeedCollection,
): string | null {
  if (documents.length === 0)
    return `${args.seeds} holds no document that converts. Expected: a folder with one folder per document. To do: check --seeds, then npm run convert.`;
  const figure = (['lowest', 'highest', 'most'] as const).find((name) => !Number.isFinite(Number(args[name])));
  if (figure) return `--${figure} is "${args[figure]}", which is no number.`;
  if (args.unit && !units.some(({ id }) => id === args.unit))
    return `There is no unit "${args.unit}" in ${args.seeds}. Expected: document and anchor, such as ${units.find(({ kind }) => isMeasureKind(kind))?.id ?? ''}.`;
  if (args.confirm && !args.renew) return '--confirm writes the weights and goes with --renew.';
  return null;
}

function formulas({ documents, units }: SeedCollection, language: Language): void {
  const clauses = recurringClauses(splitMeasures(documents, units, language));
  for (const clause of clauses) console.log(printClause(clause));
  consola.info(`${clauses.length} clauses of articles recur across matters.`);
}

function list(
  { documents, units }: SeedCollection,
  language: Language,
  args: { seeds: string; lowest: string; highest: string; most: string; unit?: string },
): void {
  const verdicts = readVerdicts(readVerdictsFile(args.seeds), units);
  for (const fault of verdicts.faults) console.error(printIssue(fault.issue));
  const [lowest, highest] = [Number(args.lowest), Number(args.highest)];
  const matching = matchMeasures(documents, units, language);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const wanted = (proposal: Proposal): boolean =>
    args.unit ? [proposal.a, proposal.b].includes(args.unit) : doubt(proposal) >= lowest && doubt(proposal) <= highest;
  const word = wordingOf(matching, verdicts.value);
  const resting = args.unit ? [] : restingLinks(applyVerdicts(matching, verdicts.value), matching);
  for (const link of resting.slice(0, Number(args.most))) console.log(printResting(link, byId, word(link).reasons));
  const listed = propose(matching, args.unit ? 0.01 : lowest)
    .filter(wanted)
    .toArray();
  for (const proposal of listed.sort((x, y) => doubt(y) - doubt(x))) console.log(printProposal(proposal, byId, reasonsFor(matching, proposal), verdicts.value));
  consola.info(`${args.unit ? '' : `${resting.length} links rest on little. `}${listed.length} pairs. Verdicts go into ${args.seeds}/links.yaml.`);
  if (verdicts.faults.length) process.exitCode = 1;
}

/** The judgement that decides: for a pair that is proposed as `same`, that; else the highest. */
function doubt({ judgement: { same, partial, instrument }, strength }: Proposal): number {
  return strength === 'same' ? same : Math.max(same, partial, instrument);
}

function renew(seeds: string, collection: SeedCollection, language: Language, confirmed: boolean): void {
  const { changes, file } = renewWeights(collection, language);
  for (const change of changes) console.log(change);
  const path = join(seeds, languageFolder, languageFileName('termFrequencies'));
  if (confirmed) writeFileSync(path, file);
  consola.info(`${changes.length} links change. ${confirmed ? `${path} is written.` : `To write ${path}: npm run links -- --renew --confirm`}`);
}

runEntry(command);
