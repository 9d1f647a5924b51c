/**
 * How the vocabulary is parted into files, so that a query loads only the words that it may hold: in the order of the words,
 * and each file also has those words of the files before with which its own begin. So at each place of a text one file has
 * every word that may begin there.
 */

/** Joins the parts of a question. */
export const gap = '…';

/** Under which letters a question (河…又黑又臭) is filed: its first part that has two. Words are filed under themselves. */
export function filedUnder(question: string): string {
  const parts = question.split(gap);
  return parts.find((part) => Array.from(part).length > 1) ?? parts[0] ?? '';
}

/** Number of the file that has every word with which `text` begins. `starts`: with what the words of each file begin, ascending. */
export function fileWith(text: string, starts: readonly string[]): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? '') <= text) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The numbers of all files in which what is filed under `key` stands. */
export const filesHolding = (key: string, starts: readonly string[]): number[] => {
  const own = fileWith(key, starts);
  return starts.flatMap((start, file) => (file === own || (file > own && start.startsWith(key)) ? [file] : []));
};

/** The files of all words of two characters or more that one of these texts may hold, each once. */
export const filesFor = (texts: readonly string[], starts: readonly string[]): number[] => [
  ...new Set(texts.flatMap((text) => Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => fileWith(text.slice(at), starts)))),
];

/** Number of the file in which words are that are spelt by these letters, by the first three of them. */
export const blockOfLetters = (letters: string, blocks: number): number =>
  Array.from(letters.slice(0, 3)).reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 0) % blocks;

/** Number of the file in which a concept stands. */
export const fileOfConcept = (number: number, perFile: number): number => Math.floor(number / perFile);
