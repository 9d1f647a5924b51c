/** How words are spelt in pinyin that people say and no text holds (雾霾): by the first letters of their spellings, so that a query loads few of them. */
import { normalForm } from '../../src/policy/normal-form.ts';
import type { SpeltFile, WordGroup } from '../../src/policy/search-index/index-files.ts';
import { blockOf } from '../../src/policy/search-index/vocabulary-blocks.ts';
import { lettersOfWord } from './sounds-file.ts';

/** Longer ones are said in characters. */
const longest = 6;

/** `blocks`: files of words of the field; those of spellings are as many. `index` of each is filled in when the index has its name. */
export function speltFilesOf(groups: readonly WordGroup[], blocks: number): SpeltFile[] {
  const read = groups.flatMap(({ read: words = [], name }) => [...words, ...(name ? [normalForm(name)] : [])]);
  const words = [...new Set(read)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && Array.from(word).length <= longest);
  const lines = words.map((word) => [lettersOfWord(word), word] as const);
  const of = Map.groupBy(lines, ([letters]) => blockOf(letters, blocks));
  return Array.from({ length: blocks }, (_, block) => ({ index: '', lines: (of.get(block) ?? []).map((line) => line.join(' ')).join('\n') }));
}
