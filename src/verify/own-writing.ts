/** Reports in traditional characters: their words are compared in the collection's writing, and shown as they are. */
import type { Corpus } from './corpus.ts';
import type { Words } from './words.ts';

/** The words with every traditional or variant character as the collection writes it; none is added or taken away. */
export function inOwnWriting(words: Words, { variants, text }: Pick<Corpus, 'variants' | 'text'>): Words {
  const held = new Map<string, boolean>();
  const stands = (pair: string): boolean => {
    const before = held.get(pair);
    const now = before ?? text.includes(pair);
    if (before === undefined) held.set(pair, now);
    return now;
  };
  const characters = Array.from(words.text);
  if (!isTraditional(characters, variants)) return words;
  let written = '';
  for (const [i, character] of characters.entries()) {
    const options = [...(variants.get(character) ?? []), character].filter((one) => one.length === character.length);
    const next = characters[i + 1] ?? '';
    const nextWritten = variants.get(next)?.[0] ?? next;
    const beside = options.length > 1 ? options.find((one) => stands(written.slice(-1) + one) && stands(one + nextWritten)) : undefined;
    written += beside ?? options[0] ?? character;
  }
  return { ...words, text: written };
}

/** So large a share of variants has no text in simplified characters, where 著, 乾 or 藉 stand for themselves. */
const share = 0.1;

function isTraditional(characters: readonly string[], variants: ReadonlyMap<string, readonly string[]>): boolean {
  const han = characters.filter((character) => /\p{Script=Han}/u.test(character));
  return han.length > 0 && han.filter((character) => variants.has(character)).length >= han.length * share;
}
