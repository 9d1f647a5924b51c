/** Counts of words of obligation, in occurrences (处): by kind, by word, and for a thousand characters. Pure. */
import type { ComparedUnit } from '../compare.ts';
import { type BindingSentence, type ObligationKind, obligationKinds } from './said.ts';

export type KindCounts = Record<ObligationKind, number>;

export interface ObligationCounts {
  kinds: KindCounts;
  total: number;
  /** Characters without punctuation and white space of the sentences that were searched. */
  characters: number;
}

export const nothingCounted: ObligationCounts = { kinds: { must: 0, forbid: 0, encourage: 0, explore: 0, strive: 0 }, total: 0, characters: 0 };

/** `found`: what `bindingSentences` found in the units. */
export function countsOf(units: readonly ComparedUnit[], found: readonly BindingSentence[]): ObligationCounts {
  const kinds = { ...nothingCounted.kinds };
  for (const { kind } of found.flatMap(({ occurrences }) => occurrences)) kinds[kind]++;
  const total = obligationKinds.reduce((sum, kind) => sum + kinds[kind], 0);
  const characters = units.flatMap(({ sentences }) => sentences).reduce((sum, { text }) => sum + countCharacters(text), 0);
  return { kinds, total, characters };
}

/** Several documents taken together. */
export function summed(counts: readonly ObligationCounts[]): ObligationCounts {
  return counts.reduce(
    (sum, one) => ({
      kinds: Object.fromEntries(obligationKinds.map((kind) => [kind, sum.kinds[kind] + one.kinds[kind]])) as KindCounts,
      total: sum.total + one.total,
      characters: sum.characters + one.characters,
    }),
    nothingCounted,
  );
}

/** Occurrences for a thousand characters, one decimal place: 8.3; null of a document without text. */
export const perThousand = ({ total, characters }: ObligationCounts): string | null => (characters ? ((total * 1000) / characters).toFixed(1) : null);

/** How often each word of a kind stands there, the most frequent first; of equals the one that comes first. */
export function wordCounts(found: readonly BindingSentence[], kind: ObligationKind): { word: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const occurrence of found.flatMap(({ occurrences }) => occurrences))
    if (occurrence.kind === kind) counts.set(occurrence.word, (counts.get(occurrence.word) ?? 0) + 1);
  return [...counts].map(([word, count]) => ({ word, count })).toSorted((a, b) => b.count - a.count);
}

/** The sentences with an occurrence of that kind, each once. */
export const ofKind = (found: readonly BindingSentence[], kind: ObligationKind): BindingSentence[] =>
  found.filter(({ occurrences }) => occurrences.some((occurrence) => occurrence.kind === kind));

const countCharacters = (text: string): number => [...text].filter((character) => !/[\p{P}\p{S}\s]/u.test(character)).length;
