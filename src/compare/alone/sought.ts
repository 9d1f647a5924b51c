/** What a place without a unit in a topic says of it all the same: sought by the words of the topic's title. Pure. */
import type { Unit } from '../../policy/model/unit.ts';
import { bareUnit } from './spoken.ts';

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A word that stands in more of all units tells nothing of a topic: 环境, 治理. */
const mostUnits = 0.2;

/** Words of two characters at least of a title (农村环境与土壤: 农村, 土壤), each once, without those that stand in every fifth unit; all of them where that leaves none. */
export function soughtWords(title: string, shareOf: (word: string) => number): string[] {
  const words = [...new Set([...segmenter.segment(title)].map(({ segment }) => segment).filter((word) => /^\p{Script=Han}{2,}$/u.test(word)))];
  const telling = words.filter((word) => shareOf(word) <= mostUnits);
  return telling.length ? telling : words;
}

/** How many of the sought words one unit must hold: half of them, rounded up. */
export const wordsWanted = (words: readonly string[]): number => Math.ceil(words.length / 2);

/** The units that hold at least so many of the words, those with most first, else in their order. */
export function unitsSpeakingOf(words: readonly string[], units: readonly Unit[]): Unit[] {
  const counted = units.map((unit) => ({ unit, held: countHeld(words, bareUnit(unit)) }));
  return counted
    .filter(({ held }) => held >= Math.max(1, wordsWanted(words)))
    .toSorted((a, b) => b.held - a.held)
    .map(({ unit }) => unit);
}

const countHeld = (words: readonly string[], text: string): number => words.filter((word) => text.includes(word)).length;
