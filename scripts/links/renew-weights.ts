/** The weights of the matcher counted anew from a collection, and what that would change. */
import type { Language } from '../../src/policy/language.ts';
import { matchMeasures, type Proposal, propose } from '../match/match-measures.ts';
import { splitMeasures } from '../match/reading/split-measure.ts';
import { printTermFrequencies } from '../match/weighing/term-frequencies.ts';
import { countHolding } from '../match/weighing/weigh-terms.ts';
import type { SeedCollection } from './convert-seeds.ts';

export interface RenewedWeights {
  /** A line for each link that would appear, vanish or change in strength. */
  changes: string[];
  /** What term-frequencies.yaml would say. */
  file: string;
}

export function renewWeights({ documents, units }: SeedCollection, language: Language): RenewedWeights {
  const counted = countHolding(splitMeasures(documents, units, language));
  const [before, after] = [language, { ...language, termFrequencies: counted }].map((one) => strengths(propose(matchMeasures(documents, units, one))));
  const pairs = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].sort();
  const changes = pairs.flatMap((pair) => {
    const [was, is] = [before?.get(pair) ?? 'none', after?.get(pair) ?? 'none'];
    return was === is ? [] : [`${was} → ${is}  ${pair}`];
  });
  return {
    changes,
    file: printTermFrequencies(
      counted,
      documents.map(({ title }) => title),
    ),
  };
}

const strengths = (proposals: IteratorObject<Proposal>): Map<string, string> =>
  new Map(proposals.flatMap(({ a, b, strength }) => (strength ? [[`${a} ${b}`, strength] as const] : [])));
