/**
 * `npm run links [-- --lowest 0.3] [--highest 0.7] [--unit ID]`: pairs of measures near the thresholds, for an editor who
 * writes verdicts into seeds/links.yaml: both judgements, the reasons, and what the editor has said already.
 * Links that rest on nothing come first, wherever they are judged; verdicts on units that are gone are faults.
 * With `--unit`, all pairs of one measure that are not quite out of the question.
 */
import { defineCommand } from 'citty';
import { consola } from 'consola';
import type { LinkVerdict } from '../src/policy/model/link.ts';
import type { Unit } from '../src/policy/model/unit.ts';
import { runEntry } from './command-line.ts';
import { convertDocument } from './convert/convert-document.ts';
import { readSeed } from './convert/read/read-seed.ts';
import { readSeedFolders, readVerdictsFile } from './convert/read/seed-folders.ts';
import { printIssue } from './faults/issues.ts';
import { loadLanguage } from './language/load-language.ts';
import { applyVerdicts, readVerdicts } from './match/apply-verdicts.ts';
import { matchMeasures, type Proposal, propose } from './match/match-measures.ts';
import { type RestingLink, restingOnNothing } from './match/resting-links.ts';

const command = defineCommand({
  meta: { name: 'list-links', description: 'List link candidates near the thresholds' },
  args: {
    seeds: { type: 'string', default: 'seeds', description: 'folder with one folder per document' },
    lowest: { type: 'string', default: '0.3', description: 'judgement from which on a pair is listed' },
    highest: { type: 'string', default: '0.7', description: 'judgement up to which a pair is listed' },
    unit: { type: 'string', description: 'id of one measure: list all its pairs that are judged 0.01 or more instead' },
  },
  run({ args }) {
    const language = loadLanguage(args.seeds);
    const converted = readSeedFolders(args.seeds).flatMap((folder) => {
      const { seed } = readSeed(folder);
      return seed ? convertDocument(seed, { language }).value : [];
    });
    const documents = converted.map(({ document }) => document);
    const units = converted.flatMap((one) => one.units);
    const verdicts = readVerdicts(readVerdictsFile(args.seeds), units);
    for (const fault of verdicts.faults) console.error(printIssue(fault.issue));
    const [lowest, highest] = [Number(args.lowest), Number(args.highest)];
    const wanted = (proposal: Proposal): boolean =>
      args.unit ? [proposal.a, proposal.b].includes(args.unit) : doubt(proposal) >= lowest && doubt(proposal) <= highest;
    const matching = matchMeasures(documents, units, language);
    const resting = restingOnNothing(applyVerdicts(matching, verdicts.value));
    for (const link of resting) console.log(printResting(link));
    const listed = propose(matching, args.unit ? 0.01 : lowest).filter(wanted);
    const byId = new Map(units.map((unit) => [unit.id, unit]));
    for (const proposal of listed.sort((x, y) => doubt(y) - doubt(x))) console.log(printProposal(proposal, byId, verdicts.value));
    consola.info(`${resting.length} links rest on nothing that a reader can check. ${listed.length} pairs. Verdicts go into ${args.seeds}/links.yaml.`);
    if (verdicts.faults.length) process.exitCode = 1;
  },
});

const printResting = ({ a, b, strength, score, why }: RestingLink): string =>
  [`rests on nothing  (${strength} ${score.toFixed(2)}): ${why}`, `  ${a}`, `  ${b}`, ''].join('\n');

/** The judgement that decides: for a pair that is proposed as `same`, that; else the higher of both. */
function doubt({ judgement: { same, partial }, strength }: Proposal): number {
  return strength === 'same' ? same : Math.max(same, partial);
}

function printProposal({ a, b, judgement, strength, reasons }: Proposal, units: ReadonlyMap<string, Unit>, verdicts: readonly LinkVerdict[]): string {
  const verdict = verdicts.find((entry) => [entry.a, entry.b].includes(a) && [entry.a, entry.b].includes(b));
  const name = (id: string): string => `${id}  ${units.get(id)?.label ?? ''}${units.get(id)?.title ?? `${units.get(id)?.text.slice(0, 24)}…`}`;
  return [
    `${strength ?? 'none'}  (same ${judgement.same.toFixed(2)}, partial ${judgement.partial.toFixed(2)})${verdict ? `  verdict: ${verdict.verdict}` : ''}`,
    `  ${name(a)}`,
    `  ${name(b)}`,
    ...reasons.map((reason) => `    ${reason}`),
    '',
  ].join('\n');
}

runEntry(command);
