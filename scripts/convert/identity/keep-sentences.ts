/** Numbers the sentences of a unit: those that were published keep their numbers, in whatever order they stand now. */
import { diffArrays } from 'diff';
import { hasSentences } from '../../../src/policy/kinds.ts';
import { splitSentences } from '../../../src/policy/sentences.ts';
import { squeeze, textOf } from '../structure/unit-draft.ts';
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
    published?.sentences ?? [],
  );
  let last = published?.last ?? 0;
  return { anchor, draft, sentences: ranges.map((range, i) => ({ index: numbers.get(i) ?? ++last, ...range })) };
}

/** The numbers of the sentences that were published, by their place now. */
function numbersOf(now: readonly string[], before: readonly PublishedSentence[]): Map<number, number> {
  const numbers = unchanged(now, before);
  const kept = new Set(numbers.values());
  const free = before.filter(({ index }) => !kept.has(index));
  for (const [place, text] of now.entries()) {
    if (numbers.has(place)) continue;
    const [best] = free.map((old) => ({ old, like: similarity(squeeze(old.text), squeeze(text)) })).sort((a, b) => b.like - a.like);
    if (!best || best.like < sameElsewhere) continue;
    numbers.set(place, best.old.index);
    free.splice(free.indexOf(best.old), 1);
  }
  return numbers;
}

/** Sentences that stand in the same order with the same words. */
function unchanged(now: readonly string[], before: readonly PublishedSentence[]): Map<number, number> {
  const numbers = new Map<number, number>();
  let [old, place] = [0, 0];
  for (const { added, removed, count = 0 } of diffArrays(
    before.map(({ text }) => text),
    [...now],
  )) {
    if (!added && !removed) for (let i = 0; i < count; i++) numbers.set(place + i, before[old + i]?.index ?? 0);
    if (!added) old += count;
    if (!removed) place += count;
  }
  return numbers;
}
