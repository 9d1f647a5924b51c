/** Numbers for good of what stands inside a unit: words that were published keep their numbers, in whatever order they stand now. */
import { squeeze } from '../structure/unit-draft.ts';
import { align } from './align.ts';
import { sameElsewhere, similarity } from './similarity.ts';

export interface Numbered {
  index: number;
  text: string;
}

/** What was published at one place: what stands there still, in its order, and what is gone. */
export interface PublishedNumbers {
  live: readonly Numbered[];
  former: readonly Numbered[];
}

/** The numbers of those that were published, by their place now: the same words first, then the likest pairs, then words that come back. */
export function numbersKept(now: readonly string[], { live, former }: PublishedNumbers): Map<number, number> {
  const inOrder = align(
    live.map(({ text }) => text),
    now,
  );
  const numbers = new Map(inOrder.map(([old, place]) => [place, live[old]?.index ?? 0]));
  const open = (): number[] => [...now.keys()].filter((place) => !numbers.has(place));
  const free = (): Numbered[] => live.filter(({ index }) => ![...numbers.values()].includes(index));
  const takeSameWords = (from: readonly Numbered[]): void => {
    const byWords = Map.groupBy(from, ({ text }) => text);
    for (const place of open()) {
      const same = byWords.get(now[place] ?? '')?.shift();
      if (same) numbers.set(place, same.index);
    }
  };
  takeSameWords(free());
  for (const { place, index } of likePairs(open(), now, free())) {
    if (!numbers.has(place) && ![...numbers.values()].includes(index)) numbers.set(place, index);
  }
  takeSameWords(former);
  return numbers;
}

/** Pairs that are clearly the same words, the likest first. */
function likePairs(places: readonly number[], now: readonly string[], before: readonly Numbered[]): { place: number; index: number }[] {
  const pairs = places.flatMap((place) => before.map(({ index, text }) => ({ place, index, like: similarity(squeeze(text), squeeze(now[place] ?? '')) })));
  return pairs.filter(({ like }) => like >= sameElsewhere).sort((a, b) => b.like - a.like);
}
