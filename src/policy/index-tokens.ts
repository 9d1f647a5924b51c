/**
 * The form in which a unit goes into the Pagefind index, and in which a query asks for it.
 *
 * Each character of the normal form has a code of small Latin letters; a record is the sequence of its overlapping
 * pairs (bigrams), each a word of two codes. Latin letters, because pagefind.js cuts a query into dictionary words
 * if the page around it is Chinese, drops punctuation and takes accents off; it leaves such words alone.
 * No code is the beginning of another: a code asked for as a prefix finds the pairs that begin with that character,
 * and a word finds only its own pair. So a query of one character needs no words of its own.
 */

/** The characters of the collection. Ranks count from 1, the most frequent character. */
export type Alphabet = ReadonlyMap<string, { code: string; rank: number }>;

/** One word to ask for; a hit begins `offset` characters before the place where the word stands. */
export interface Lookup {
  offset: number;
  prefix: string;
}

/** A word of the index covers this many characters. */
export const wordSpan = 2;

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

/** Rank 0 stands for the end of a field, so that its last character begins a pair as well. */
const endOfField = codeOfRank(0);

/** The word of a record that holds nothing: Pagefind leaves out pages without words. No query asks for it. */
export const emptyRecord = endOfField + endOfField;

/** The alphabet of characters listed by rank, as built and as read from the index's files. */
export function alphabetOf(characters: readonly string[]): Alphabet {
  return new Map(characters.map((character, index) => [character, { code: codeOfRank(index + 1), rank: index + 1 }]));
}

/** The words of one field in its normal form: one for each character. Throws on a character without a code. */
export function wordsOfField(normal: string, alphabet: Alphabet): string[] {
  const codes = Array.from(normal, (character) => codeOf(character, alphabet));
  return codes.map((code, index) => code + (codes[index + 1] ?? endOfField));
}

function codeOf(character: string, alphabet: Alphabet): string {
  const known = alphabet.get(character);
  if (!known) throw new Error(`Character ${JSON.stringify(character)} is not in the alphabet`);
  return known.code;
}

/**
 * Which words to ask for to find `characters`, all of them in the alphabet: pairs that cover it without a gap, each
 * beginning at most two characters after the one before. `cost` of a word steers the choice (what is loaded already
 * is cheap); any choice finds the same places.
 */
export function lookupsFor(characters: readonly string[], alphabet: Alphabet, cost: (prefix: string) => number = () => 1): Lookup[] {
  if (characters.length >= wordSpan) return cheapestCover(pairsOf(characters, alphabet), cost);
  return characters.map((character, offset) => ({ offset, prefix: codeOf(character, alphabet) }));
}

/** Every pair of neighbours in `characters`. */
export function pairsOf(characters: readonly string[], alphabet: Alphabet): Lookup[] {
  const codes = characters.map((character) => codeOf(character, alphabet));
  return codes.slice(1).map((code, offset) => ({ offset, prefix: (codes[offset] ?? '') + code }));
}

/** The cheapest chain from the first pair to the last in steps of one or two; of equal ones the shortest. */
function cheapestCover(pairs: readonly Lookup[], cost: (prefix: string) => number): Lookup[] {
  const best: { total: number; before: number }[] = [];
  for (const [index, pair] of pairs.entries()) {
    const own = cost(pair.prefix) + 0.001;
    const near = best[index - 1]?.total ?? 0;
    const far = best[index - 2]?.total ?? Number.POSITIVE_INFINITY;
    best.push(far <= near ? { total: own + far, before: index - 2 } : { total: own + near, before: index - 1 });
  }
  const chain: Lookup[] = [];
  for (let index = pairs.length - 1; index >= 0; index = best[index]?.before ?? -1) chain.unshift(pairs[index] as Lookup);
  return chain;
}
