/** Numbers the sentences of a unit: those that were published keep their numbers, in whatever order they stand now. */
import { hasSentences } from '../../../src/policy/kinds.ts';
import { splitSentences } from '../../../src/policy/sentences.ts';
import { squeeze, textOf } from '../structure/unit-draft.ts';
import { align } from './align.ts';
import type { AnchoredUnit } from './assign-anchors.ts';
import type { KeptUnit } from './kept-unit.ts';
import type { PublishedSentence, PublishedUnit } from './published-units.ts';
import { sameElsewhere, similarity } from './similarity.ts';

/** New sentences take the next number that their unit never gave. `published`: the unit as it was, undefined for a new one. */
export function keepSentences({ anchor, draft }: AnchoredUnit, published: PublishedUnit | undefined): KeptUnit {
  if (!hasSentences(draft.kind)) return { anchor, draft, sentences: [] };
  const text = textOf(draft);
  const ranges = splitSentences(text).map((range) => ({ ...range, text: text.slice(range.start, range.end) }));
  const numbers = numbersOf(
    ranges.map((range) => range.text),
    published ?? { sentences: [], former: [] },
  );
  let last = published?.last ?? 0;
  return { anchor, draft, sentences: ranges.map((range, i) => ({ index: numbers.get(i) ?? ++last, ...range })) };
}

/** The numbers of the sentences that were published, by their place now: the same words first, then the likest pairs, then words that come back. */
function numbersOf(now: readonly string[], { sentences, former }: Pick<PublishedUnit, 'sentences' | 'former'>): Map<number, number> {
  const inOrder = align(
    sentences.map(({ text }) => text),
    now,
  );
  const numbers = new Map(inOrder.map(([old, place]) => [place, sentences[old]?.index ?? 0]));
  const open = (): number[] => [...now.keys()].filter((place) => !numbers.has(place));
  const free = (): PublishedSentence[] => sentences.filter(({ index }) => ![...numbers.values()].includes(index));
  const takeSameWords = (from: readonly PublishedSentence[]): void => {
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

/** Pairs that are clearly the same sentence, the likest first. */
function likePairs(places: readonly number[], now: readonly string[], before: readonly PublishedSentence[]): { place: number; index: number }[] {
  const pairs = places.flatMap((place) => before.map(({ index, text }) => ({ place, index, like: similarity(squeeze(text), squeeze(now[place] ?? '')) })));
  return pairs.filter(({ like }) => like >= sameElsewhere).sort((a, b) => b.like - a.like);
}
