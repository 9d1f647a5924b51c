/** Numbers for good of what stands inside a unit: words that were published keep their numbers, in whatever order they stand now. */
import { sentenceEnds } from '../../../src/policy/marks.ts';
import { align } from './align.ts';
import { isGrown } from './growth.ts';
import { sameElsewhere, similarity } from './similarity.ts';
import { bareWords } from './unit-wording.ts';

export interface Numbered {
  index: number;
  text: string;
}

/** What was published at one place: what stands there still, in its order, and what is gone. */
export interface PublishedNumbers {
  live: readonly Numbered[];
  former: readonly Numbered[];
}

/** The numbers of those that were published, by their place now: the same words first, words that come back among them, then what has grown and the likest pairs. */
export function numbersKept(now: readonly string[], { live, former }: PublishedNumbers): Map<number, number> {
  const inOrder = align(
    live.map(({ text }) => text),
    now,
  );
  const numbers = new Map(inOrder.map(([old, place]) => [place, live[old]?.index ?? 0]));
  const open = (): number[] => [...now.keys()].filter((place) => !numbers.has(place));
  const free = (): Numbered[] => live.filter(({ index }) => ![...numbers.values()].includes(index));
  const takeSameWords = (from: readonly Numbered[], wording: (text: string) => string = (text) => text): void => {
    const byWords = Map.groupBy(from, ({ text }) => wording(text));
    for (const place of open()) {
      const same = byWords.get(wording(now[place] ?? ''))?.shift();
      if (same) numbers.set(place, same.index);
    }
  };
  takeSameWords(free());
  // Renumbered, but word for word the same: before any likeness is looked for.
  takeSameWords(free(), wordsToCompare);
  takeSameWords(former);
  for (const place of open()) {
    const grown = free().find(({ text }) => isGrown(text, now[place] ?? ''));
    if (grown) numbers.set(place, grown.index);
  }
  for (const { place, index } of likePairs(open(), now, free())) {
    if (!numbers.has(place) && ![...numbers.values()].includes(index)) numbers.set(place, index);
  }
  takeSameWords(
    former.filter(({ index }) => ![...numbers.values()].includes(index)),
    wordsToCompare,
  );
  return numbers;
}

/** Without the number at its head and the mark at its end, which change with its place: （二）填湖； is （一）填湖。 */
const wordsToCompare = (text: string): string => bareWords(text).replace(lastMark, '');
const lastMark = new RegExp(`[${sentenceEnds}；]$`, 'u');

/** Pairs that are clearly the same words, the likest first. */
function likePairs(places: readonly number[], now: readonly string[], before: readonly Numbered[]): { place: number; index: number }[] {
  const pairs = places.flatMap((place) =>
    before.map(({ index, text }) => ({ place, index, like: similarity(wordsToCompare(text), wordsToCompare(now[place] ?? '')) })),
  );
  return pairs.filter(({ like }) => like >= sameElsewhere).sort((a, b) => b.like - a.like);
}
