/** Looking for ASCII words in bytes. */

/** Bytes of ASCII words. */
export const ascii = (words: string): Uint8Array => Uint8Array.from(words, (character) => character.charCodeAt(0));

/** The same in UTF-16, the lower byte first. */
export const utf16 = (words: string): Uint8Array => Uint8Array.from([...words].flatMap((character) => [character.charCodeAt(0), 0]));

export const startsWith = (bytes: Uint8Array, head: Uint8Array, at = 0): boolean => head.every((byte, i) => bytes[at + i] === byte);

/** Where words first stand at `from` or behind it; -1 where they do not. */
export function indexOfBytes(bytes: Uint8Array, words: Uint8Array, from = 0): number {
  const first = words[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) if (startsWith(bytes, words, at)) return at;
  return -1;
}
