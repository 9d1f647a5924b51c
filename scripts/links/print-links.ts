/** Links, pairs and recurring wording as lines for an editor. */
import type { LinkVerdict } from '../../src/policy/model/link.ts';
import type { Unit } from '../../src/policy/model/unit.ts';
import type { Proposal } from '../match/match-measures.ts';
import type { RecurringClause } from '../match/recurring-clauses.ts';
import type { RestingLink } from '../match/resting-links.ts';

type Units = ReadonlyMap<string, Unit>;

const name = (id: string, units: Units): string => `${id}  ${units.get(id)?.label ?? ''}${units.get(id)?.title ?? `${units.get(id)?.text.slice(0, 24)}…`}`;

export const printResting = ({ a, b, strength, score, why }: RestingLink, units: Units, reasons: readonly string[]): string =>
  [`${why}  (${strength} ${score.toFixed(2)})`, `  ${name(a, units)}`, `  ${name(b, units)}`, ...reasons.map((reason) => `    ${reason}`), ''].join('\n');

export function printProposal({ a, b, judgement, strength }: Proposal, units: Units, reasons: readonly string[], verdicts: readonly LinkVerdict[]): string {
  const verdict = verdicts.find((entry) => [entry.a, entry.b].includes(a) && [entry.a, entry.b].includes(b));
  const figures = Object.entries(judgement).map(([kind, value]: [string, number]) => `${kind} ${value.toFixed(2)}`);
  return [
    `${strength ?? 'none'}  (${figures.join(', ')})${verdict ? `  verdict: ${verdict.verdict}` : ''}`,
    `  ${name(a, units)}`,
    `  ${name(b, units)}`,
    ...reasons.map((reason) => `    ${reason}`),
    '',
  ].join('\n');
}

export const printClause = ({ text, matters, documents }: RecurringClause): string => `${matters} matters, ${documents} documents: ${text}`;
