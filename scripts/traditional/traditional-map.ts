/** The map of how the site's words are written in traditional characters, from all its texts. */
import { stands, type TraditionalMap, textEnd } from '../../src/browser/traditional-map.ts';
import type { WordWriter, WrittenWord } from './write-traditional.ts';

/** One place of a character that is written in more than one way, and the word that it stands in. */
interface Place {
  text: string;
  at: number;
  form: string;
  word: { start: number; end: number };
}

/** A text, and its words as they are written. */
interface Written {
  text: string;
  words: readonly WrittenWord[];
}

/** How far surroundings reach before and behind a place, the least first. */
const reaches = [0, 1, 2, 3, 4, 6]
  .flatMap((before) => [0, 1, 2, 3, 4, 6].map((after) => ({ before, after })))
  .sort((a, b) => a.before + a.after - (b.before + b.after));

/**
 * The map that writes all `texts` as `writer` does: the usual form of each character, and the surroundings by which its
 * other places are told apart from all that `texts` hold: the word, or the least that does. So it grows with the words
 * of the language, not with the texts. `known`: words that may come in later; no surroundings write one of them wrongly.
 */
export function traditionalMap(texts: readonly string[], writer: WordWriter, known: readonly string[] = []): TraditionalMap {
  const read = (text: string): Written => ({ text, words: writer(text) });
  const written = texts.map(read);
  const usual = usualForms(written.flatMap(({ words }) => words));
  const several = new Set([...usual].filter(([, { ways }]) => ways > 1).map(([character]) => character));
  const places = placesOf(written, several);
  const elsewhere = placesOf(known.map(read), several);
  const others = [...places].map(([character, found]) => {
    const all = [...found, ...(elsewhere.get(character) ?? [])];
    return [character, surroundingsOf(character, found, all, usual.get(character)?.form ?? character)] as const;
  });
  const characters = [...usual].map(([simple, { form }]) => [simple, form] as const).filter(([simple, form]) => simple !== form);
  return { characters: characters.sort(byCharacter).flat().join(''), places: Object.fromEntries(others.sort(byCharacter)) };
}

const byCharacter = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number => (a < b ? -1 : 1);

/** How each character is mostly written, and in how many ways. */
function usualForms(words: readonly WrittenWord[]): Map<string, { form: string; ways: number }> {
  const counts = new Map<string, Map<string, number>>();
  for (const { word, written } of words) {
    let at = 0;
    for (const character of word) {
      const form = written.slice(at, at + character.length);
      at += character.length;
      const forms = counts.get(character) ?? new Map<string, number>();
      counts.set(character, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  }
  const most = (forms: ReadonlyMap<string, number>): string => [...forms].reduce((first, one) => (one[1] > first[1] ? one : first))[0];
  return new Map([...counts].map(([character, forms]) => [character, { form: most(forms), ways: forms.size }]));
}

/** The places of these characters, by character. */
const placesOf = (texts: readonly Written[], wanted: ReadonlySet<string>): Map<string, Place[]> =>
  Map.groupBy(
    texts.flatMap((one) => placesIn(one, wanted)),
    ({ text, at }) => String.fromCodePoint(text.codePointAt(at) ?? 0),
  );

function placesIn({ text: within, words }: Written, wanted: ReadonlySet<string>): Place[] {
  const places: Place[] = [];
  const text = textEnd + within + textEnd;
  let start = textEnd.length;
  for (const { word, written } of words) {
    let at = 0;
    for (const character of word) {
      const form = written.slice(at, at + character.length);
      if (wanted.has(character)) places.push({ text, at: start + at, form, word: { start, end: start + word.length } });
      at += character.length;
    }
    start += word.length;
  }
  return places;
}

type Within = (place: Place) => string | null;

/** The surroundings in which `places` are not written as usual; no place of `all` that has them is written otherwise. */
function surroundingsOf(character: string, places: readonly Place[], all: readonly Place[], usual: string): Record<string, string> {
  const ways: Within[] = [(place) => around(place, character, place.word.start, place.word.end)];
  for (const { before, after } of reaches) ways.push((place) => around(place, character, place.at - before, place.at + character.length + after));
  const found = new Map<string, Set<string>>();
  let open = places.filter(({ form }) => form !== usual);
  for (const within of ways) {
    const told = new Map([...new Set(open.map(within))].filter((key) => key !== null).map((key) => [key, formIn(key, character, all)]));
    const left = open.filter((place) => told.get(within(place) ?? '') !== place.form);
    for (const place of open) if (!left.includes(place)) found.set(place.form, (found.get(place.form) ?? new Set()).add(within(place) as string));
    open = left;
  }
  return Object.fromEntries([...found].map(([form, keys]) => [form, [...keys].sort().join('\n')]));
}

/** The form of all places that have these surroundings; null where they have several. */
function formIn(key: string, character: string, places: readonly Place[]): string | null {
  const [before = '', after = ''] = key.split('_');
  const forms = new Set(places.filter(({ text, at }) => stands({ before, after }, text, at, at + character.length)).map(({ form }) => form));
  return forms.size === 1 ? ([...forms][0] ?? null) : null;
}

/**
 * Null where the text is shorter, there is nothing around, or a new line; and where it would begin or end there, unless it is
 * the whole text: what is shown of a text may begin and end anywhere, so an end alone tells nothing.
 */
function around({ text, at }: Place, character: string, start: number, end: number): string | null {
  if (start < 0 || end > text.length || end - start === character.length) return null;
  const key = `${text.slice(start, at)}_${text.slice(at + character.length, end)}`;
  const ends = [start === 0, end === text.length];
  return /\n|_.*_/u.test(key) || ends[0] !== ends[1] ? null : key;
}
