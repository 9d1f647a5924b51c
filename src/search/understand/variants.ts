/** Traditional and variant characters → the collection's. */
import type { Variants } from '../index/knowledge.ts';

/** The text in the collection's characters; unchanged where there is nothing to replace. */
export function simplified(text: string, { characters, words }: Variants): string {
  const replaced = Array.from(text, (character) => characters.get(character) ?? character).join('');
  if (replaced === text) return text;
  // Only texts that hold traditional characters use the other words.
  return words.reduce((sofar, [from, to]) => sofar.replaceAll(from, to), replaced);
}
