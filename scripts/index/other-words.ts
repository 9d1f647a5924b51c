/**
 * Words of the language that the texts do not have but for one slip: whoever types them means them. The browser loads no
 * dictionary; these are what it needs of one.
 */
import { blurred } from '../../src/policy/sounds.ts';
import { dictionaryWords } from '../language/dictionary.ts';

/** Shorter words are taken for no typing errors anyway. Names of places count in longer queries too, whatever their length. */
const shortestWord = 4;
/** What jieba's dictionary calls names of places. */
const placeTag = 'ns';

/** The syllable of a character, without what is hardly told apart. */
type Heard = ReadonlyMap<string, string>;

/** `texts`, `terms` in normal form; `syllables` as in SoundsFile. In the order of the dictionary. */
export function otherWordsOf(texts: readonly string[], terms: readonly string[], syllables: string): string[] {
  const heard = heardFrom(syllables);
  const pairs = new Set(texts.flatMap((text) => pairsIn(text)));
  const heardPairs = new Set([...pairs].flatMap((pair) => oneSound(pair, heard)));
  const slips = new Set(terms.flatMap((term) => [term, ...oneSound(term, heard), ...oneLess(term)]));
  const stands = (word: string): boolean => pairsIn(word).every((pair) => pairs.has(pair)) && texts.some((text) => text.includes(word));
  const near = (word: string): boolean => [word, ...oneSound(word, heard), ...swapped(word)].some((key) => slips.has(key));
  const nearPair = (pair: string): boolean => oneSound(pair, heard).some((key) => heardPairs.has(key));
  const nearPlace = (word: string): boolean =>
    pairsIn(word).some((_, slip, all) => all.every((pair, at) => (Math.abs(at - slip) > 1 ? pairs.has(pair) : nearPair(pair))));
  const others = dictionary().flatMap(({ word, place }) => ((place ? nearPlace(word) : near(word)) && !stands(word) ? [word] : []));
  return withoutLonger(others);
}

/** Whoever types 荆州市 types 荆州. */
function withoutLonger(words: readonly string[]): string[] {
  const all = new Set(words);
  const heads = (word: string): string[] => Array.from({ length: word.length - 1 }, (_, length) => word.slice(0, length));
  return words.filter((word) => !heads(word).some((head) => all.has(head)));
}

function dictionary(): { word: string; place: boolean }[] {
  return dictionaryWords()
    .map(({ word, tag }) => ({ word, place: tag === placeTag }))
    .filter(({ word, place }) => word.length >= (place ? 2 : shortestWord) && /^\p{Script=Han}+$/u.test(word));
}

function heardFrom(syllables: string): Heard {
  const lines = syllables.split('\n').map((line) => line.split(' '));
  return new Map(lines.flatMap(([syllable = '', of = '']) => Array.from(of, (one): [string, string] => [one, blurred(syllable)])));
}

/** The word with the sound of one character in place of it: what it shares with those that differ in one character of the same sound. */
function oneSound(word: string, heard: Heard): string[] {
  return Array.from(word).flatMap((one, at, all) => (heard.has(one) ? [all.with(at, `<${heard.get(one)}>`).join('')] : []));
}

const oneLess = (word: string): string[] => Array.from(word, (_, at) => Array.from(word).toSpliced(at, 1).join(''));

/** With two neighbouring characters the other way round. */
const swapped = (word: string): string[] =>
  Array.from(word).flatMap((one, at, all) =>
    at > 0
      ? [
          all
            .with(at, all[at - 1] ?? '')
            .with(at - 1, one)
            .join(''),
        ]
      : [],
  );

const pairsIn = (text: string): string[] => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
