/** How words are spelt in pinyin that people say and no text holds (雾霾): in files of which a spelling needs one. */
import { normalForm } from '../../src/policy/normal-form.ts';
import type { SpeltFile, WordGroup } from '../../src/policy/search-index/index-files.ts';
import { fileSpelling } from '../../src/policy/search-index/vocabulary-blocks.ts';
import { lettersOfWord } from './sounds-file.ts';

/** Longer ones are said in characters. */
const longest = 6;

/** `index` of each is filled in when the index has its name. */
export function speltFilesOf(groups: readonly WordGroup[], files: number): SpeltFile[] {
  const read = groups.flatMap(({ read: words = [], name }) => [...words, ...(name ? [normalForm(name)] : [])]);
  const words = [...new Set(read)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && Array.from(word).length <= longest);
  const lines = words.map((word) => [lettersOfWord(word), word] as const);
  const of = Map.groupBy(lines, ([letters]) => fileSpelling(letters, files));
  return Array.from({ length: files }, (_, file) => ({ index: '', lines: (of.get(file) ?? []).map((line) => line.join(' ')).join('\n') }));
}
