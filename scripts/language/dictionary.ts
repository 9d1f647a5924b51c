/** jieba's dictionary: words of the language that the texts need not hold. */
import { readFileSync } from 'node:fs';
import { DEFAULT_DICT } from 'nodejs-jieba';

export interface DictionaryWord {
  word: string;
  /** How often it stands in jieba's corpus. */
  uses: number;
  /** What kind of word jieba calls it: `ns` is the name of a place. */
  tag: string;
}

let words: readonly DictionaryWord[] | null = null;

/** All words, in the order of the dictionary. The file is read once, when they are first asked for. */
export function dictionaryWords(): readonly DictionaryWord[] {
  words ??= readFileSync(DEFAULT_DICT, 'utf8').split('\n').flatMap(wordIn);
  return words;
}

function wordIn(line: string): DictionaryWord[] {
  const [word = '', uses, tag = ''] = line.split(' ');
  return word ? [{ word, uses: Number(uses), tag: tag.trim() }] : [];
}
