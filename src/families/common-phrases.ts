/** The wording of a family in a short list (共有文字): what most members hold, with how many do. */
import { commonWording } from './common-wording.ts';

export interface CommonPhrase {
  words: string;
  /** How many of the texts hold it; more than half of them. */
  holders: number;
}

/** More nobody reads. */
const most = 6;

/** The phrases that tell most: long ones that many hold; none that lies in one above it. */
export function commonPhrases(texts: readonly string[]): CommonPhrase[] {
  const runs = commonWording(texts).flatMap((ranges, at) => ranges.map(({ start, end }) => texts[at]?.slice(start, end) ?? ''));
  const phrases = [...new Set(runs)]
    .map((words) => ({ words, holders: texts.filter((text) => text.includes(words)).length }))
    .filter(({ holders }) => holders * 2 > texts.length)
    .sort((a, b) => b.words.length * b.holders - a.words.length * a.holders || (a.words < b.words ? -1 : 1));
  const kept: CommonPhrase[] = [];
  for (const phrase of phrases) {
    if (kept.length < most && !kept.some(({ words }) => words.includes(phrase.words) || phrase.words.includes(words))) kept.push(phrase);
  }
  return kept;
}
