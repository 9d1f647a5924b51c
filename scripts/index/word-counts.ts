/** How many units hold each of many words: one pass over the texts, however many words there are. */

interface Node {
  next: Map<string, Node>;
  /** Number of the word that ends here. */
  word?: number;
}

/** For each of `words` the number of texts that contain it. A text is a list of fields; words do not reach from one into the next. */
export function countTexts(words: readonly string[], texts: readonly (readonly string[])[]): number[] {
  const counts = new Array<number>(words.length).fill(0);
  for (const found of wordsInTexts(words, texts)) for (const word of found) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

/** Of each text which of `words`, by their numbers, it contains. */
export function* wordsInTexts(words: readonly string[], texts: readonly (readonly string[])[]): Generator<ReadonlySet<number>> {
  const root = treeOf(words);
  for (const fields of texts) {
    const found = new Set<number>();
    for (const field of fields) collectWords(Array.from(field), root, found);
    yield found;
  }
}

function treeOf(words: readonly string[]): Node {
  const root: Node = { next: new Map() };
  for (const [number, word] of words.entries()) {
    let node = root;
    for (const character of word) {
      const child = node.next.get(character) ?? { next: new Map() };
      node.next.set(character, child);
      node = child;
    }
    node.word = number;
  }
  return root;
}

function collectWords(characters: readonly string[], root: Node, found: Set<number>): void {
  for (let start = 0; start < characters.length; start++) {
    let node: Node | undefined = root;
    for (let at = start; node; at++) {
      if (node.word !== undefined) found.add(node.word);
      node = node.next.get(characters[at] ?? '');
    }
  }
}
