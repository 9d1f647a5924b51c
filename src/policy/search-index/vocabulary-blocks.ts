/** How the vocabulary is parted into files, so that a query loads only the words that it may hold. */

/** Characters by which a word is filed. By the first alone, 环 and 生 would make files of 12 kB that nearly every query needs. */
const filedBy = 2;

/** Joins the parts of a question. */
export const gap = '…';

/** Number of the block in which a word stands, by its first two characters; a question (河…又黑又臭) by those of its first part that has two. */
export function blockOf(word: string, blocks: number): number {
  const parts = word.split(gap).map((part) => Array.from(part));
  const [first = '', second = ''] = parts.find(({ length }) => length >= filedBy) ?? parts[0] ?? [];
  return ((first.codePointAt(0) ?? 0) * 31 + (second.codePointAt(0) ?? 0)) % blocks;
}

/** The blocks of all words of two characters or more that one of these texts may hold, each once. */
export const blocksFor = (texts: readonly string[], blocks: number): number[] => [
  ...new Set(texts.flatMap((text) => pairsOf(text).map((pair) => blockOf(pair, blocks)))),
];

function pairsOf(text: string): string[] {
  const characters = Array.from(text);
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

/** Number of the file in which a concept stands. */
export const fileOfConcept = (number: number, perFile: number): number => Math.floor(number / perFile);
