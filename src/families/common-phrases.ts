/** The wording of a family in a short list (共有文字): what most members hold, with how many do. */
import { pairsOf, type Weigh } from '../compare/likeness.ts';
import { commonWording, type Range } from './common-wording.ts';

export interface CommonPhrase {
  words: string;
  /** How many of the texts hold it; more than half of them. */
  holders: number;
}

/** About three pairs of characters that are rare in the collection; 人民政府应当 weighs less. */
const telling = 2.4;

/** The common wording of each text that tells anything: what is said everywhere is left out. */
export function tellingWording(texts: readonly string[], weigh: Weigh): Range[][] {
  const weightOf = (words: string): number => [...pairsOf(words)].reduce((sum, pair) => sum + weigh(pair), 0);
  return commonWording(texts).map((ranges, at) => ranges.filter(({ start, end }) => weightOf(texts[at]?.slice(start, end) ?? '') >= telling));
}

/** More nobody reads. */
const most = 6;

/** The phrases first that are long and that many hold; none that lies in one above it. `wording`: what tellingWording has found in the texts. */
export function commonPhrases(texts: readonly string[], wording: readonly (readonly Range[])[]): CommonPhrase[] {
  const runs = wording.flatMap((ranges, at) => ranges.map(({ start, end }) => texts[at]?.slice(start, end) ?? ''));
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
