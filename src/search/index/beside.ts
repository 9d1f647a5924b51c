/** What stands beside the places of a wording: parts of it elsewhere in the unit, and the character before it that makes its contrary. */
import { type Alphabet, lookupsFor } from '../../policy/search-index/index-tokens.ts';
import type { Positions, WordIndex } from './word-index.ts';

export interface Beside {
  /** How often the first two and the last two characters of a short wording stand in a unit outside of it: 党政 and 同责 of 党政同责. */
  akin(unit: number, times: number): number;
  /** Whether a unit says nothing but the contrary: 非饮用水水源地. */
  contrary(unit: number, positions: readonly number[]): boolean;
}

/** Bytes of the index that the order of hits is worth, whether they are loaded already or not: the order must not depend on it. */
const mostForOrder = 64_000;

/** Nothing is known of words so frequent that their places are much to load. `contraries`: characters that make the contrary. */
export async function besideOf(
  characters: readonly string[],
  contraries: readonly string[],
  { alphabet, index }: { alphabet: Alphabet; index: WordIndex },
): Promise<Beside> {
  const [parts, before] = await Promise.all([
    placesOfEach(characters.length < 3 || characters.length > 4 ? [] : [characters.slice(0, 2), characters.slice(-2)]),
    placesOfEach(characters.length < 2 ? [] : contraries.map((sign) => [sign, ...characters.slice(0, 2)])),
  ]);
  return {
    akin: (unit, times) => parts.reduce((sum, of) => sum + (of.get(unit)?.length ?? 0) - times, 0),
    contrary: (unit, positions) => positions.every((at) => before.some((of) => of.get(unit)?.includes(at - 1))),
  };

  async function placesOfEach(words: readonly (readonly string[])[]): Promise<Positions[]> {
    const lookups = words.filter((word) => word.every((character) => alphabet.has(character))).flatMap((word) => lookupsFor(word, alphabet));
    if (lookups.reduce((sum, { prefix }) => sum + index.bytes(prefix), 0) > mostForOrder) return [];
    return Promise.all(lookups.map(({ prefix }) => index.positionsOf(prefix)));
  }
}
