/**
 * The form in which a unit goes into the Pagefind index, and in which a query asks for it.
 *
 * Each character of the normal form has a code of small Latin letters; a record is the sequence of its overlapping
 * threes of characters, each a word of three codes. Latin letters, because pagefind.js cuts a query into dictionary words
 * if the page around it is Chinese, drops punctuation and takes accents off; it leaves such words alone.
 * No code is the beginning of another: one code or two, asked for as a prefix, find the words that begin with these
 * characters, and a word finds only its own three. So a query of one or two characters needs no words of its own.
 */

/** The characters of the collection. Ranks count from 1, the most frequent character. */
export type Alphabet = ReadonlyMap<string, { code: string; rank: number }>;

/** One word to ask for; a hit begins `offset` characters before the place where the word stands. */
export interface Lookup {
  offset: number;
  prefix: string;
}

/** A word of the index covers this many characters. */
export const wordSpan = 3;

const letters = 'abcdefghijklmnopqrstuvwxyz';
const twoLetterCodes = 20 * 26;
const threeLetterCodes = 5 * 26 ** 2;
const fourLetterCodes = 25 * 26 ** 2;

/** Code number `rank`: aa–tz, then uaa–yzz, then zaaa–zyzz, then zzaaaa–zzzzzz. Prefix-free; throws when Unicode has grown tenfold. */
export function codeOfRank(rank: number): string {
  if (rank < twoLetterCodes) return spell(rank, 2);
  const second = rank - twoLetterCodes;
  if (second < threeLetterCodes) return spell(20 * 26 ** 2 + second, 3);
  const third = second - threeLetterCodes;
  if (third < fourLetterCodes) return `z${spell(third, 3)}`;
  const fourth = third - fourLetterCodes;
  if (fourth >= 26 ** 4) throw new Error(`No code for character number ${rank}`);
  return `zz${spell(fourth, 4)}`;
}

/** `value` in base 26 with `length` letters. */
function spell(value: number, length: number): string {
  let word = '';
  for (let rest = value, at = 0; at < length; at++, rest = Math.floor(rest / 26)) word = letters[rest % 26] + word;
  return word;
}

/** Rank 0 stands for the end of a field, so that its last characters begin words as well. */
const endOfField = codeOfRank(0);

/** The word of a record that holds nothing: Pagefind leaves out pages without words. No query asks for it. */
export const emptyRecord = endOfField.repeat(wordSpan);

/** The alphabet of characters listed by rank, as built and as read from the index's files. */
export function alphabetOf(characters: readonly string[]): Alphabet {
  return new Map(characters.map((character, index) => [character, { code: codeOfRank(index + 1), rank: index + 1 }]));
}

/** The words of one field in its normal form: one for each character. Throws on a character without a code. */
export function wordsOfField(normal: string, alphabet: Alphabet): string[] {
  const codes = Array.from(normal, (character) => codeOf(character, alphabet));
  return codes.map((_, index) => Array.from({ length: wordSpan }, (_, next) => codes[index + next] ?? endOfField).join(''));
}

function codeOf(character: string, alphabet: Alphabet): string {
  const known = alphabet.get(character);
  if (!known) throw new Error(`Character ${JSON.stringify(character)} is not in the alphabet`);
  return known.code;
}

/**
 * Which words to ask for to find `characters`, all of them in the alphabet: words that cover it without a gap, each
 * beginning at most three characters after the one before. `cost` of a word steers the choice (what is loaded already
 * is cheap); any choice finds the same places.
 */
export function lookupsFor(characters: readonly string[], alphabet: Alphabet, cost: (prefix: string) => number = () => 1): Lookup[] {
  if (characters.length >= wordSpan) return cheapestCover(wordsInside(characters, alphabet), cost);
  return characters.length === 0 ? [] : [{ offset: 0, prefix: characters.map((character) => codeOf(character, alphabet)).join('') }];
}

/** Every word that lies wholly in `characters`. */
export function wordsInside(characters: readonly string[], alphabet: Alphabet): Lookup[] {
  const codes = characters.map((character) => codeOf(character, alphabet));
  return codes.slice(wordSpan - 1).map((_, offset) => ({ offset, prefix: codes.slice(offset, offset + wordSpan).join('') }));
}

/** The cheapest chain from the first word to the last in steps of one to three; of equal ones the shortest. */
function cheapestCover(words: readonly Lookup[], cost: (prefix: string) => number): Lookup[] {
  const best: { total: number; before: number }[] = [];
  for (const [index, { prefix }] of words.entries()) {
    const steps = Array.from({ length: wordSpan }, (_, step) => index - step - 1).filter((before) => before >= 0);
    const before = steps.reduce((least, at) => ((best[at]?.total ?? 0) <= (best[least]?.total ?? Number.POSITIVE_INFINITY) ? at : least), -1);
    best.push({ total: (best[before]?.total ?? 0) + cost(prefix) + 0.001, before });
  }
  const chain: Lookup[] = [];
  for (let index = words.length - 1; index >= 0; index = best[index]?.before ?? -1) chain.unshift(words[index] as Lookup);
  return chain;
}
