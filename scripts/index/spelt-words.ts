/** How words are spelt in pinyin that people say and no text holds (雾霾): by the first letters of their spellings, so that a query loads few of them. */
import type { SpeltFile } from '../../src/policy/search-index/index-files.ts';
import { blockOfLetters } from '../../src/policy/search-index/vocabulary-blocks.ts';
import { lettersOfWord } from './sounds-file.ts';

/** Longer ones are said in characters. */
const longest = 6;

/** Files of spellings. */
export const speltBlocks = 24;

/** `read`: words of the field in normal form. `index` of each file is filled in when the index has its name. */
export function speltFilesOf(read: readonly string[]): SpeltFile[] {
  const words = [...new Set(read)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && Array.from(word).length <= longest);
  const lines = words.map((word) => [lettersOfWord(word), word] as const);
  const of = Map.groupBy(lines, ([letters]) => blockOfLetters(letters, speltBlocks));
  return Array.from({ length: speltBlocks }, (_, block) => ({ index: '', lines: (of.get(block) ?? []).map((line) => line.join(' ')).join('\n') }));
}
