/** What a place without a unit in a topic says of it all the same: sought by what the topic's title names. Pure. */
import type { Unit } from '../../policy/model/unit.ts';
import { anyOf } from '../../policy/word-patterns.ts';
import type { Concepts } from '../claims/concepts.ts';

/** A unit, and all that it says as it is searched: in normal form, without punctuation. */
export interface SpokenUnit {
  unit: Unit;
  bare: string;
}

/** A concept or word of the title, under all its names; the one that is told to readers first. */
export type Term = readonly string[];

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** A term that stands in more of all units tells nothing of a topic: 环境, 治理. */
const mostUnits = 0.2;

/**
 * The concepts that a title names, and the words of the rest, of two characters at least, each once: 农村环境与土壤 gives 农村, 土壤.
 * What stands in every fifth unit is left out, where anything else is left. `linking`: function words (虚词), which part words.
 * `shareOf`: in how many of all units a term stands, 0 to 1.
 */
export function soughtTerms(title: string, concepts: Concepts, linking: readonly string[], shareOf: (term: Term) => number): Term[] {
  const named = concepts.namedIn(title).map((concept) => concepts.names[concept] ?? []);
  const rest = named.flat().reduce((text, name) => text.replaceAll(name, ' '), title);
  const parts = new RegExp(`[\\p{P}\\s]+|${anyOf(linking)}`, 'u');
  const words = [...new Set(rest.split(parts).flatMap(wordsOf))].map((word): Term => [word]);
  const all = [...named, ...words];
  const telling = all.filter((term) => shareOf(term) <= mostUnits);
  return telling.length ? telling : all;
}

/** Words of a stretch without marks; characters that stand alone beside each other are one: 财税. */
function wordsOf(stretch: string): string[] {
  const words: string[] = [];
  let alone = '';
  for (const { segment } of segmenter.segment(stretch)) {
    if (segment.length > 1) {
      words.push(alone, segment);
      alone = '';
    } else alone += segment;
  }
  return [...words, alone].filter((word) => /^\p{Script=Han}{2,}$/u.test(word));
}

/** How many of the terms one unit must hold: half of them, rounded up. */
export const termsWanted = (terms: readonly Term[]): number => Math.max(1, Math.ceil(terms.length / 2));

export const holdsTerm = (bare: string, term: Term): boolean => term.some((name) => bare.includes(name));

/** More are counted, not named. */
const mostNearest = 3;

/** The units that hold enough of the terms: those that hold the rarest, in their order, and how many there are besides. */
export function unitsSpeakingOf(terms: readonly Term[], units: readonly SpokenUnit[], shareOf: (term: Term) => number): { nearest: Unit[]; further: number } {
  const weights = terms.map((term) => 1 - shareOf(term));
  const speaking = units.flatMap(({ unit, bare }) => {
    const held = terms.map((term) => holdsTerm(bare, term));
    const count = held.filter(Boolean).length;
    return count >= termsWanted(terms) ? [{ unit, weight: weights.reduce((sum, weight, i) => sum + (held[i] ? weight : 0), 0) }] : [];
  });
  const nearest = new Set(
    speaking
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, mostNearest)
      .map(({ unit }) => unit),
  );
  return { nearest: speaking.flatMap(({ unit }) => (nearest.has(unit) ? [unit] : [])), further: speaking.length - nearest.size };
}
