/** What a sentence threatens: fines with their bounds, other sanctions as they are printed. */
import type { Sanction } from '../../../src/policy/model/facts/penalty.ts';
import { fineIn } from './fines.ts';
import type { PenaltyWords } from './words.ts';

/** Where a sanction begins in the words, with it. */
export interface SanctionAt {
  at: number;
  sanction: Sanction;
}

/** Each kind once, in the order of the text. */
export function sanctionsIn(said: string, words: PenaltyWords): SanctionAt[] {
  const fines = finesIn(said, words);
  const inOrder = [...fines, ...othersIn(said, fines, words)].sort((a, b) => a.at - b.at);
  const same = (a: SanctionAt, b: SanctionAt): boolean => JSON.stringify(a.sanction) === JSON.stringify(b.sanction);
  return inOrder.filter((one, at) => !inOrder.slice(0, at).some((other) => same(one, other)));
}

const finesIn = (said: string, words: PenaltyWords): SanctionAt[] =>
  [...said.matchAll(words.fined)].map((match) => ({ at: match.index, sanction: { kind: '罚款', ...fineIn(match[0], words.fine) } }));

/** 罚款 alone where no fine has its bounds; detention has its days before it. */
function othersIn(said: string, fines: readonly SanctionAt[], { sanction, detained }: PenaltyWords): SanctionAt[] {
  return [...said.matchAll(sanction)]
    .filter(([kind]) => kind !== '罚款' || fines.length === 0)
    .map(({ 0: kind, index }) => ({ at: index, sanction: { kind: kind.trim(), min: null, max: null, per: daysBefore(said, index, detained) } }));
}

function daysBefore(said: string, at: number, detained: RegExp): string | null {
  const from = Math.max(0, at - longestTerm);
  const found = detained.exec(said.slice(from, at + 2));
  return found && from + found.index + found[0].length === at ? (found.groups?.days ?? null) : null;
}

/** No number of days is written longer. */
const longestTerm = 20;
