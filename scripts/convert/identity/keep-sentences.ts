/** Numbers the sentences of a unit: those that were published keep their numbers. */
import { hasSentences } from '../../../src/policy/kinds.ts';
import { splitSentences } from '../../../src/policy/sentences.ts';
import { textOf, type UnitDraft } from '../structure/unit-draft.ts';
import { numbersKept } from './keep-numbers.ts';
import type { KeptSentence } from './kept-unit.ts';
import type { PublishedUnit } from './published-units.ts';

/** New sentences take the next number that their unit never gave. `published`: the unit as it was, undefined for a new one. */
export function keepSentences(draft: UnitDraft, published: PublishedUnit | undefined): KeptSentence[] {
  if (!hasSentences(draft.kind)) return [];
  const text = textOf(draft);
  const ranges = splitSentences(text).map((range) => ({ ...range, text: text.slice(range.start, range.end) }));
  const numbers = numbersKept(
    ranges.map((range) => range.text),
    { live: published?.sentences ?? [], former: published?.former ?? [] },
  );
  let last = published?.last ?? 0;
  return ranges.map((range, i) => ({ index: numbers.get(i) ?? ++last, ...range }));
}
