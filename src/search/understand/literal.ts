/** A wording → the characters to look for. */

import { normalForm } from '../../policy/normal-form.ts';
import type { Alphabet } from '../../policy/search-index/index-tokens.ts';

export interface LiteralReading {
  /** The wording that a hit must contain, in normal form. */
  wording: string;
  /** Its characters; empty where nothing can hold the wording. */
  characters: string[];
}

/**
 * The literal reading. Known before anything of the index is loaded: blank wording, characters that the collection
 * does not have, and wording longer than any text find nothing.
 */
export function readLiterally(query: string, alphabet: Alphabet, longest: number): LiteralReading {
  const wording = normalForm(query);
  // Counted in UTF-16 units first: a query may be a whole book.
  const characters = wording.length > 2 * longest ? [] : Array.from(wording);
  const possible = characters.length <= longest && characters.every((character) => alphabet.has(character));
  return { wording, characters: possible ? characters : [] };
}
