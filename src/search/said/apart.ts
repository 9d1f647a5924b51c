/** “分别看”: what each word of a query leads to by itself, where nothing holds all of them. */
import { withoutMarks } from '../../policy/marks.ts';
import type { Note } from '../answer/answer.ts';
import type { Ground } from '../readings/finding.ts';
import { fullStrength, type Held, holdingsOf } from '../readings/holdings.ts';
import { conceptOf } from '../understand/concepts.ts';
import { holdsFigure } from '../understand/figures.ts';
import type { SaidWords } from './words.ts';

type Apart = Extract<Note, { kind: 'apart' }>['words'];

/** So many are shown. */
const mostWords = 6;

/**
 * The rarest first, which says most. A word that stands nowhere as it is leads to what stands by another of its names; of one of
 * which a part alone stands it is the part.
 */
export async function leadingApart(
  given: Apart,
  lookedFor: readonly string[],
  { isWord, query, terms, vocabulary }: SaidWords,
  ground: Pick<Ground, 'find'>,
): Promise<Apart> {
  const counted = new Map(given.map(({ query: word, count }) => [word, count]));
  const others = lookedFor.filter((word) => isWord(word) && word !== query && !counted.has(word) && !holdsFigure(word));
  const concepts = others.map((word) => conceptOf(word, terms, vocabulary));
  for (const held of await holdingsOf(concepts, terms.units, ground.find)) {
    const [word, count] = leadOf(held);
    if (count > 0 && !counted.has(word)) counted.set(word, count);
  }
  const words = [...counted].map(([word, count]) => ({ query: word, count }));
  return words.toSorted((a, b) => a.count - b.count).slice(0, mostWords);
}

function leadOf({ concept, units }: Held): [word: string, count: number] {
  const full = [...units.values()].filter(({ strength }) => strength >= fullStrength);
  if (full.length > 0) return [concept.said, full.length];
  const parts = [...units.values()].flatMap(({ spots }) => [...new Set(spots.map(({ text }) => withoutMarks(text)))]);
  const by = [...Map.groupBy(parts, (part) => part)].map(([part, all]) => [part, all.length] as [string, number]);
  return by.toSorted(([a, few], [b, many]) => b.length - a.length || few - many)[0] ?? [concept.said, 0];
}
