/** How the vocabulary is parted into files, so that a query loads only the words that it may hold. */

/** Number of the block in which a word stands, by its first character; a question (举报…给钱) by that of its first part. */
export const blockOf = (word: string, blocks: number): number => (word.codePointAt(0) ?? 0) % blocks;

/** The blocks of all words that a text may hold, each once. */
export const blocksFor = (text: string, blocks: number): number[] => [...new Set(Array.from(text, (character) => blockOf(character, blocks)))];

/** Number of the file in which a concept stands. */
export const fileOfConcept = (number: number, perFile: number): number => Math.floor(number / perFile);

/** Joins the parts of a question. */
export const gap = '…';
