/**
 * Simplified text in traditional characters, word by word, so that no phrase of the dictionary is matched across the
 * border of two words (许可制为核心 is 許可制為核心, though 制为 could be 製為). The forms are those of Taiwan (為, 裡, 群), as
 * OpenCC has them, but for the few that seeds/language/traditional.yaml keeps. A text that is in traditional characters
 * already is left as it is.
 */
import { ConverterFactory } from 'opencc-js/core';
import { from, to } from 'opencc-js/preset/cn2t';
import { traditionalTeller } from '../../src/browser/traditional-map.ts';
import { amountDigits } from '../../src/policy/chinese-digits.ts';
import type { Language, Measures } from '../../src/policy/language.ts';
import { dictionaryWords } from '../language/dictionary.ts';
import { openccEntries } from './opencc-entries.ts';
import { wordsOf, wordUseOf } from './word-borders.ts';

/** OpenCC's dictionaries of phrases and of characters. */
const simplified = from.cn?.[0] ?? [];

const singleCharacters = openccEntries([simplified[1]]).map(([character]) => character);

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

export function traditionalWriter({ words, measures, alone, kept }: Language['traditional']): WordWriter {
  const use = wordUseOf(usesOf(Object.keys(words)));
  const convert = ConverterFactory([Object.entries(words), ...simplified], ...(to.tw ?? []), [Object.entries(kept)]);
  const isTraditional = traditionalTeller(formsOf(convert));
  const partMeasures = measuresIn(measures);
  const known = new Map<string, WrittenWord>();
  const write = (word: string): WrittenWord => {
    const before = known.get(word);
    if (before) return before;
    const converted = convert(word);
    const written = { word, written: converted.length === word.length ? converted : word };
    known.set(word, written);
    return written;
  };
  const writeRun = (run: string): WrittenWord[] => (alone[run] ? [{ word: run, written: alone[run] }] : wordsOf(run, use).map(write));
  const writePart = (part: string): WrittenWord[] =>
    part.split(/(\P{Script=Han}+)/u).flatMap((run, i) => (i % 2 === 1 ? [{ word: run, written: run }] : run ? writeRun(run) : []));
  return (text) => {
    if (isTraditional(text)) return [{ word: text, written: text }];
    return partMeasures(text).flatMap((part) => (typeof part === 'string' ? writePart(part) : [part]));
  };
}

/** Of each simplified character the form that it has by itself. */
const formsOf = (convert: (text: string) => string): Map<string, string> =>
  new Map(singleCharacters.map((simple): [string, string] => [simple, convert(simple)]).filter(([simple, form]) => simple !== form));

/** Parts a text at its measure words, so that none makes a word with what is behind it: 3|台|风机, not 3|台风|机. */
function measuresIn({ words, numerals, rounding }: Measures): (text: string) => (string | WrittenWord)[] {
  const written = new Map(words.map((measure) => [measure.word, measure.written]));
  const numeral = `(?:[\\d０-９${amountDigits}]|${numerals.join('|')})(?:${rounding.join('|')})?`;
  const each = words.map(({ word, notAfter = [], notBefore = [] }) => {
    const within = [...notAfter.map((one) => `(?<!${one})`), `(?<=${numeral})`, word, ...notBefore.map((one) => `(?!${one})`)];
    return within.join('');
  });
  const pattern = new RegExp(`(${each.join('|')})`, 'u');
  return (text) => text.split(pattern).map((part, i) => (i % 2 === 1 ? { word: part, written: written.get(part) ?? part } : part));
}

/** A text in traditional characters. */
export const writtenBy = (writer: WordWriter, text: string): string =>
  writer(text)
    .map(({ written }) => written)
    .join('');

/** So often a word is used in jieba's corpus that it may be met in any text. */
const commonUse = 30;

/** Words that may be met in any text, those of the seeds among them. */
export function commonWords({ words }: Language['traditional']): string[] {
  const common = [...usesOf(Object.keys(words))].filter(([word, times]) => times >= commonUse && word.length > 1);
  return common.map(([word]) => word);
}

function usesOf(own: readonly string[]): Map<string, number> {
  const uses = new Map(openccEntries([simplified[0]]).map(([phrase]): [string, number] => [phrase, phraseUse]));
  for (const { word, uses: times } of dictionaryWords()) uses.set(word, times);
  for (const word of own) uses.set(word, Math.max(uses.get(word) ?? 0, word.length > 1 ? ownUse : 1));
  return uses;
}
