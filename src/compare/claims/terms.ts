/** Terms that are looked for in many texts at once: names of concepts, items of lists, short clauses. */

/** As long as the beginning by which terms are found; a shorter term is none. */
const opening = 2;

/** Finds which of its terms a text holds, in one walk through the text. A term may belong to several things, named by numbers. */
export class TermFinder {
  readonly #terms = new Map<string, { term: string; of: number }[]>();

  /** `term` as the texts are searched: in normal form, without punctuation. */
  add(term: string, of: number): void {
    if (term.length < opening) return;
    const known = this.#terms.get(term.slice(0, opening));
    if (known) known.push({ term, of });
    else this.#terms.set(term.slice(0, opening), [{ term, of }]);
  }

  /** Numbers of the things of which a term stands in the text. */
  findIn(text: string): Set<number> {
    const found = new Set<number>();
    for (const { of } of this.placesIn(text)) found.add(of);
    return found;
  }

  /** Every place of a term, in the order of the text. */
  placesIn(text: string): { of: number; start: number; end: number }[] {
    const places: { of: number; start: number; end: number }[] = [];
    for (let start = 0; start + opening <= text.length; start++)
      for (const { term, of } of this.#terms.get(text.slice(start, start + opening)) ?? [])
        if (text.startsWith(term, start)) places.push({ of, start, end: start + term.length });
    return places;
  }
}
