/**
 * Simplified text in traditional characters, word by word, so that no phrase of the dictionary is matched across the
 * border of two words (许可制为核心 is 許可制為核心, though 制为 could be 製為). The forms are those of Taiwan (為, 裡, 群), as
 * OpenCC has them, but for the few that seeds/language/traditional.yaml keeps.
 */
import { readFileSync } from 'node:fs';
import { DEFAULT_DICT } from 'nodejs-jieba';
import { ConverterFactory } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';
import type { Language } from '../../src/policy/language.ts';
import { type WordUse, wordsOf, wordUseOf } from './word-borders.ts';

/** OpenCC's dictionaries of phrases and of characters. */
const simplified = from.cn?.[0] ?? [];

/**
 * How often a phrase of OpenCC that jieba's dictionary lacks is taken to be used. Rare enough to give way to two common
 * words (制|为), and common enough to win where one of its characters is rare (并网). Between 10 and 50 the texts read came out alike.
 */
const phraseUse = 20;

/** The same for a word of the seeds: it stands in the list because it is one in this field. */
const ownUse = 3000;

/** A word, and how it is written; of the same length. */
export interface WrittenWord {
  word: string;
  written: string;
}

/** The words of a text with what is between them, in order. */
export type WordWriter = (text: string) => WrittenWord[];

export function traditionalWriter({ words, kept }: Language['traditional']): WordWriter {
  const use = wordUse(Object.keys(words));
  const convert = ConverterFactory([Object.entries(words), ...simplified], ...(to.tw ?? []), [Object.entries(kept)]);
  const known = new Map<string, WrittenWord>();
  const write = (word: string): WrittenWord => {
    const before = known.get(word);
    if (before) return before;
    const converted = convert(word);
    const written = { word, written: converted.length === word.length ? converted : word };
    known.set(word, written);
    return written;
  };
  return (text) => text.split(/(\P{Script=Han}+)/u).flatMap((run, i) => (i % 2 === 1 ? [{ word: run, written: run }] : wordsOf(run, use).map(write)));
}

/** A text in traditional characters. */
export const writtenBy = (writer: WordWriter, text: string): string =>
  writer(text)
    .map(({ written }) => written)
    .join('');

function wordUse(own: readonly string[]): WordUse {
  const phrases = String(simplified[0]).split('|');
  const uses = new Map(phrases.map((entry): [string, number] => [entry.slice(0, entry.indexOf(' ')), phraseUse]));
  for (const line of readFileSync(DEFAULT_DICT, 'utf8').split('\n')) {
    const [word, times] = line.split(' ');
    if (word) uses.set(word, Number(times));
  }
  for (const word of own) uses.set(word, Math.max(uses.get(word) ?? 0, word.length > 1 ? ownUse : 1));
  return wordUseOf(uses);
}
