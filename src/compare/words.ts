/** The words of a text, and whether others have them: what is marked as one text's own neither cuts a word nor stands in another. */
import { amountDigits } from '../policy/chinese-digits.ts';
import type { TextRange } from '../policy/normal-form.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** In order; punctuation is none. */
export const wordsIn = (text: string): TextRange[] =>
  Array.from(segmenter.segment(text)).flatMap(({ isWordLike, index: start, segment }) => (isWordLike ? [{ start, end: start + segment.length }] : []));

/** A range with all of every word that it has a part of. */
export function withWholeWords({ start, end }: TextRange, words: readonly TextRange[]): TextRange {
  const cut = (at: number): TextRange | undefined => words.find((word) => word.start < at && at < word.end);
  return { start: cut(start)?.start ?? start, end: cut(end)?.end ?? end };
}

/** A text without all that says nothing: “全覆盖” is 全覆盖. */
export const withoutPunctuation = (text: string): string => text.replace(/[\p{P}\p{S}\s]+/gu, '');

/** From two characters on a word says something wherever it stands. Figures are compared by value (numbers.ts), not as words. */
const tellingWord = new RegExp(`^[^\\d${amountDigits}]{2,}$`, 'u');

/** Whether all words of a text that tell something, figures aside, stand in one of the others. */
export function hasAllWords(text: string, others: readonly string[]): boolean {
  const words = wordsIn(text).flatMap(({ start, end }) => (tellingWord.test(text.slice(start, end)) ? [text.slice(start, end)] : []));
  return others.some((other) => words.every((word) => other.includes(word)));
}
