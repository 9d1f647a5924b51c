/** Terms that are looked for in many texts at once: names of concepts, items of lists, short clauses. */

/** Terms are found by their first characters: by four of them where they are so long. */
const shortest = 2;
const opening = 4;

interface Term {
  words: string;
  /** Numbers of the things that it stands for. */
  of: number[];
}

export interface TermPlace {
  of: number;
  start: number;
  end: number;
}

/** Finds which of its terms a text holds, in one walk through the text. A term may belong to several things, named by numbers. */
export class TermFinder {
  readonly #byOpening = new Map<string, Term[]>();

  /** `words` as the texts are searched: in normal form, without punctuation. One character is no term. */
  add(words: string, of: number): void {
    if (words.length < shortest) return;
    const key = words.slice(0, opening);
    const terms = this.#byOpening.get(key) ?? [];
    this.#byOpening.set(key, terms);
    const known = terms.find((term) => term.words === words);
    if (known) known.of.push(of);
    else terms.push({ words, of: [of] });
  }

  /** Numbers of the things of which a term stands in the text. */
  findIn(text: string): Set<number> {
    const found = new Set<number>();
    for (const { of } of this.#termsIn(text)) for (const thing of of) found.add(thing);
    return found;
  }

  /** Every place of a term, in the order of the text. */
  placesIn(text: string): TermPlace[] {
    return [...this.#termsIn(text)].flatMap(({ of, start, end }) => of.map((thing) => ({ of: thing, start, end })));
  }

  *#termsIn(text: string): Generator<{ of: number[]; start: number; end: number }> {
    for (let start = 0; start + shortest <= text.length; start++)
      for (let length = shortest; length <= Math.min(opening, text.length - start); length++)
        for (const { words, of } of this.#byOpening.get(text.slice(start, start + length)) ?? [])
          if (text.startsWith(words, start)) yield { of, start, end: start + words.length };
  }
}
