/** A sentence told again in a few more words: 有河就要有鱼 for 有河有鱼. Pure. */

/** Shorter stretches are words, not sentences. */
const shortest = 6;
/** Of what was typed. */
const mostAdded = 0.5;

export interface WordsKnown {
  /** Whether a character says nothing by itself. */
  isIdle: (character: string) => boolean;
  /** Whether two characters side by side are a word: 排放 for 排. */
  isWord: (word: string) => boolean;
}

/** Whether what was typed is the stretch of a text (without marks) and what goes with it: between its ends nothing that speaks of something else. */
export function tellsAgain(typed: readonly string[], meant: readonly string[], { isIdle, isWord }: WordsKnown): boolean {
  if (meant.length < shortest || typed.length - meant.length > typed.length * mostAdded) return false;
  const own = placesOf(typed, meant);
  if (!own?.has(0) || !own.has(typed.length - 1)) return false;
  return typed.every((character, at) => own.has(at) || isIdle(character) || (own.has(at - 1) && isWord((typed[at - 1] ?? '') + character)));
}

/** Where in `typed` the characters of `meant` stand, in their order; null where some do not. */
function placesOf(typed: readonly string[], meant: readonly string[]): Set<number> | null {
  const places = new Set<number>();
  let next = 0;
  for (const [at, character] of typed.entries()) {
    if (character !== meant[next]) continue;
    places.add(at);
    next++;
  }
  return next === meant.length ? places : null;
}
