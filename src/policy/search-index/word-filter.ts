/**
 * Which of many words a text may hold, in about a byte for each word: a Bloom filter. A word that was put in is always
 * said to be in; of others about one in a hundred is.
 */

/** More bits a word make fewer wrong answers, and every reader loads them. */
const bitsPerWord = 10;
/** Bits set for each word: with ten bits a word seven make the fewest wrong answers. */
const bitsSet = 7;

export type WordFilter = (word: string) => boolean;

/** The filter of these words as characters that JSON can hold (base64). */
export function packedFilter(words: readonly string[]): string {
  const bytes = new Uint8Array(Math.max(1, Math.ceil((words.length * bitsPerWord) / 8)));
  for (const place of words.flatMap((word) => placesOf(word, bytes.length * 8))) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (1 << (place & 7));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Whether a word may be among those that were packed. */
export function filterIn(packed: string): WordFilter {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  return (word) => placesOf(word, bytes.length * 8).every((place) => (((bytes[place >> 3] ?? 0) >> (place & 7)) & 1) === 1);
}

/** Two hashes make all places: h, h + k, h + 2k … */
function placesOf(word: string, bits: number): number[] {
  const [first, step] = [hashOf(word, 0x811c9dc5), hashOf(word, 0x9e3779b9) | 1];
  return Array.from({ length: bitsSet }, (_, n) => ((first + n * step) >>> 0) % bits);
}

/** FNV-1a over UTF-16, stirred at the end so that words of two characters spread as well. */
function hashOf(word: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
