/** What stands beside the places of a wording: parts of it elsewhere in the unit, and the signs before and behind it. */
import { type Alphabet, lookupsFor } from '../../policy/search-index/index-tokens.ts';
import type { Positions, WordIndex } from './word-index.ts';

export interface Beside {
  /** How often the first two and the last two characters of a short wording stand in a unit outside of it: 党政 and 同责 of 党政同责. */
  akin: number;
  /** The unit says nothing but the contrary: 非饮用水水源地. */
  contrary: boolean;
  /** It names the wording as one of several things, and nowhere else: 绿色出行、绿色建筑. */
  listed: boolean;
}

export type BesideIn = (unit: number, positions: readonly number[]) => Beside;

/** Bytes of the index that the order of hits is worth, whether they are loaded already or not: the order must not depend on it. */
const mostForOrder = 64_000;
/** Characters of the wording that tell which word a sign stands beside. */
const telling = 2;
const listing = '、';

/** Nothing is known of words so frequent that their places are much to load. `contraries`: characters that make the contrary. */
export async function besideOf(
  characters: readonly string[],
  contraries: readonly string[],
  { alphabet, index }: { alphabet: Alphabet; index: WordIndex },
): Promise<BesideIn> {
  const [first, last] = [characters.slice(0, telling), characters.slice(-telling)];
  const isShort = characters.length > 2 && characters.length < 5;
  const [parts, contrary, before, behind] = await Promise.all([
    placesOfEach(isShort ? [first, last] : []),
    placesOfEach(contraries.map((sign) => [sign, ...first])),
    placesOfEach([[listing, ...first]]),
    placesOfEach([[...last, listing]]),
  ]);
  const toSign = characters.length - last.length;
  return (unit, positions) => {
    const isBeside = (all: readonly Positions[], at: number): boolean => all.some((places) => places.get(unit)?.includes(at));
    return {
      akin: parts.reduce((sum, places) => sum + (places.get(unit)?.length ?? 0) - positions.length, 0),
      contrary: positions.every((at) => isBeside(contrary, at - 1)),
      listed: positions.every((at) => isBeside(before, at - 1) || isBeside(behind, at + toSign)),
    };
  };

  async function placesOfEach(words: readonly (readonly string[])[]): Promise<Positions[]> {
    const lookups = words.filter((word) => word.every((character) => alphabet.has(character))).flatMap((word) => lookupsFor(word, alphabet));
    if (characters.length < 2 || lookups.reduce((sum, { prefix }) => sum + index.bytes(prefix), 0) > mostForOrder) return [];
    return Promise.all(lookups.map(({ prefix }) => index.positionsOf(prefix)));
  }
}
