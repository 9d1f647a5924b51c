/** A quotation taken apart for searching: its clauses, its runs of ten characters, the items of its lists. Ranges are UTF-16 units of the quotation. */
import { clauseEnds, pauses, sentenceEnds, withoutMarks } from '../../policy/marks.ts';
import { mapNormalForm, normalForm, type TextRange } from '../../policy/normal-form.ts';

/** Wording of this length that stands in another text is no chance. */
export const runLength = 10;

/** Words as they are searched: in normal form, without the punctuation that changes nothing. */
export const bareWords = (text: string): string => withoutMarks(normalForm(text));

export interface Wording extends TextRange {
  text: string;
}

/** Every run of ten characters, once with the punctuation between its words and once without. */
export function runsIn(text: string): Wording[] {
  const normal = mapNormalForm(text);
  const all = Array.from(normal.text, (_, i) => i).filter((i) => i < normal.text.length);
  const words = placesOfWords(normal.text);
  const rangeOf = (places: readonly number[], i: number): Wording => {
    const [from = 0, to = 0] = [places[i], places[i + runLength - 1]];
    const run = places.slice(i, i + runLength).map((place) => normal.text.charAt(place));
    return { text: run.join(''), start: normal.starts[from] ?? 0, end: normal.ends[to] ?? text.length };
  };
  return [all, words].flatMap((places) => Array.from({ length: Math.max(0, places.length - runLength + 1) }, (_, i) => rangeOf(places, i)));
}

/** Where the characters stand in a normal form that `withoutMarks` leaves. */
function placesOfWords(normal: string): number[] {
  const bare = withoutMarks(normal);
  const places: number[] = [];
  for (let i = 0; i < normal.length && places.length < bare.length; i++) if (normal[i] === bare[places.length]) places.push(i);
  return places;
}

const clause = new RegExp(`[^${sentenceEnds}${clauseEnds}]+`, 'gu');
const item = new RegExp(`(?<=、)[^${pauses}]+|[^${pauses}]+(?=、)`, 'gu');

/** The clauses (小句) of a quotation, without the marks between them. */
export const clausesIn = (text: string): Wording[] => matchesIn(text, clause);

/** What 、 parts. */
export const itemsIn = (text: string): Wording[] => matchesIn(text, item);

const matchesIn = (text: string, pattern: RegExp): Wording[] =>
  Array.from(text.matchAll(pattern), ({ index, 0: words }) => ({ text: words, start: index, end: index + words.length }));
