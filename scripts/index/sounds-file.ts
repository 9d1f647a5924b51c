/** How the characters and terms of the collection are read (pinyin-pro), so that the browser needs no library for it. */
import { pinyin } from 'pinyin-pro';

import type { SoundsFile, SpeltFile } from '../../src/policy/search-index/index-files.ts';
import { blockOfLetters } from '../../src/policy/search-index/vocabulary-blocks.ts';
import { otherWordsOf } from './other-words.ts';

/** `characters`: those of the collection by rank, beside those in common use. `words`: beside the terms. `texts`: in normal form. `index` is filled in when the index has its name. */
export function soundsFileOf(characters: Iterable<string>, terms: readonly string[], words: readonly string[], texts: readonly string[]): SoundsFile {
  const usual = new Map([...new Set([...characters, ...commonCharacters()])].filter((one) => /\p{Script=Han}/u.test(one)).map((one) => [one, syllables(one)]));
  const bySyllable = Map.groupBy(usual.keys(), (one) => usual.get(one) ?? '');
  const unusual = [...terms, ...words].filter((term) => {
    const han = Array.from(term).filter((one) => usual.has(one));
    return han.length > 1 && syllables(han.join('')) !== han.map((one) => usual.get(one)).join(' ');
  });
  const spoken = [...bySyllable]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([syllable, of]) => `${syllable} ${of.join('')}`)
    .join('\n');
  return {
    index: '',
    syllables: spoken,
    words: words.join('\n'),
    terms: Object.fromEntries(
      unusual.map((term) => [
        term,
        syllables(
          Array.from(term)
            .filter((one) => usual.has(one))
            .join(''),
        ),
      ]),
    ),
    others: otherWordsOf(texts, terms, spoken).join('\n'),
  };
}

/** Pinyin without tones, ü as v: 绿色 → lv se. */
function syllables(text: string): string {
  return pinyin(text, { toneType: 'none', type: 'array', v: true }).join(' ');
}

/** The letters of a word, ü as u: 绿色 → luse. */
const lettersOf = (word: string): string => syllables(word).replaceAll(' ', '').replaceAll('v', 'u');

/** The 3,755 characters in common use of GB/T 2312—1980, level 1. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb18030');
  const rows = Array.from({ length: 0xd7 - 0xb0 + 1 }, (_, row) => 0xb0 + row);
  return rows
    .flatMap((row) => Array.from({ length: 94 }, (_, cell) => decoder.decode(Uint8Array.of(row, 0xa1 + cell))))
    .filter((one) => /^\p{Script=Han}$/u.test(one));
}

/** Longer ones are said in characters. */
const longest = 6;

/** Files of spellings. */
export const speltBlocks = 24;

/** Words that people say and no text holds (雾霾), by their pinyin. `read`: words of the field in normal form. `index` of each file is filled in when the index has its name. */
export function speltFilesOf(read: readonly string[]): SpeltFile[] {
  const words = [...new Set(read)].filter((word) => /^\p{Script=Han}{2,}$/u.test(word) && Array.from(word).length <= longest);
  const lines = words.map((word) => [lettersOf(word), word] as const);
  const of = Map.groupBy(lines, ([letters]) => blockOfLetters(letters, speltBlocks));
  return Array.from({ length: speltBlocks }, (_, block) => ({ index: '', lines: (of.get(block) ?? []).map((line) => line.join(' ')).join('\n') }));
}
