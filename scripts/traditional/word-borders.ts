/**
 * Where the words of a Chinese text begin and end: the most likely row of words by how often each is used (a unigram
 * model, as jieba's without its guesses at unknown words).
 */

export interface WordUse {
  /** Words, and how likely each is, as a logarithm. */
  readonly likely: ReadonlyMap<string, number>;
  /** The same for what is no word. */
  readonly unknown: number;
  /** Length of the longest word that begins with a code unit. */
  readonly longest: ReadonlyMap<string, number>;
}

/** `uses`: words, and how often each is used. */
export function wordUseOf(uses: ReadonlyMap<string, number>): WordUse {
  const total = Math.log([...uses.values()].reduce((sum, times) => sum + times, 0));
  const longest = new Map<string, number>();
  for (const word of uses.keys()) longest.set(word.charAt(0), Math.max(longest.get(word.charAt(0)) ?? 1, word.length));
  return { likely: new Map([...uses].map(([word, times]) => [word, Math.log(Math.max(times, 1)) - total])), unknown: -total, longest };
}

interface Step {
  /** Logarithm of the likelihood of the text from here on. */
  likely: number;
  /** Where the word ends that begins here. */
  end: number;
}

/** The words of a text, in order; joined they are the text. What no word covers stands alone, character by character. */
export function wordsOf(text: string, use: WordUse): string[] {
  const steps = new Array<Step>(text.length + 1);
  steps[text.length] = { likely: 0, end: text.length };
  for (let start = text.length - 1; start >= 0; start--) steps[start] = bestStep(text, start, steps, use);
  const words: string[] = [];
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = steps[at]?.end ?? text.length;
    words.push(text.slice(at, end));
  }
  return words;
}

function bestStep(text: string, start: number, steps: readonly Step[], { likely, unknown, longest }: WordUse): Step {
  const single = Math.min(text.length, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1));
  const last = Math.min(text.length, start + (longest.get(text.charAt(start)) ?? 1));
  let best: Step = { likely: Number.NEGATIVE_INFINITY, end: single };
  for (let end = single; end <= Math.max(single, last); end++) {
    const word = likely.get(text.slice(start, end)) ?? (end === single ? unknown : Number.NEGATIVE_INFINITY);
    const whole = word + (steps[end]?.likely ?? 0);
    if (whole > best.likely) best = { likely: whole, end };
  }
  return best;
}
