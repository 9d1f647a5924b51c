/** Units that hold several words: how many of them, how much of what is rare, how near each other. */

import { greatest, least } from '../../policy/extremes.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { splitSentences } from '../../policy/sentences.ts';
import type { IndexedUnit, UnitText } from '../index/collection.ts';
import type { Positions } from '../index/word-index.ts';
import type { Concept } from '../understand/concepts.ts';
import { slackPlaces } from '../understand/slack.ts';

/** A wording of a concept in a unit: `at` counts as in the record (title, label, text). */
interface Spot {
  at: number;
  length: number;
  text: string;
}

interface Holding {
  strength: number;
  spots: Spot[];
}

/** A concept with the units that hold it. */
export interface Held {
  concept: Concept;
  /** Of the units: 1 for one in a few, next to nothing for one in two. */
  weight: number;
  units: ReadonlyMap<number, Holding>;
}

/** A unit that holds some of the concepts. */
export interface Near {
  unit: IndexedUnit;
  /** Words that stand in it, as asked. */
  words: string[];
  lacks: string[];
  /** What to mark. */
  wordings: string[];
  /** Share of the weight of all concepts that it holds, 0–1; a part of a word counts half. */
  score: number;
  /** All concepts, in their full sense. */
  full: boolean;
  /** Characters from the first to the last of the nearest places of its concepts. */
  span: number;
  /** Concepts in its title. */
  inTitle: number;
  /** The span against the length of the words themselves, by powers of two: 0 for words side by side. */
  closeness: number;
  /** Places of the rarest concept that it holds. */
  spots: Spot[];
  /** Share of the weight that stands in one sentence; as far as known. */
  inSentence: number;
}

/** What counts as the word itself: it, its names, what belongs to it. */
const fullStrength = 0.95;
/** Of almost the same wording (生活垃圾减量分类). */
const slackStrength = 0.9;

/** So near, words most likely stand in one sentence; where the text was read, it is known. */
const sentenceLength = 60;

export async function holdingsOf(concepts: readonly Concept[], units: number, find: (wording: string) => Promise<Positions>): Promise<Held[]> {
  return Promise.all(concepts.map(async (concept) => heldBy(concept, units, find)));
}

async function heldBy(concept: Concept, units: number, find: (wording: string) => Promise<Positions>): Promise<Held> {
  const holding = new Map<number, Holding>();
  const literal = concept.wordings.map(async (wording) => ({ ...wording, positions: await find(wording.text) }));
  const slack = (await slackPlaces(concept.said, find)).map(({ head, positions }) => ({ text: head, strength: slackStrength, positions }));
  const found = [...(await Promise.all(literal)), ...slack];
  for (const { text, strength, positions } of found) {
    const length = Array.from(text).length;
    for (const [unit, places] of positions) {
      const before = holding.get(unit);
      if (before && before.strength > strength) continue;
      const spots = places.map((at) => ({ at, length, text }));
      holding.set(unit, { strength, spots: before?.strength === strength ? [...before.spots, ...spots] : spots });
    }
  }
  const full = [...holding.values()].filter(({ strength }) => strength >= fullStrength).length;
  return { concept, weight: rarity(full || holding.size, units), units: holding };
}

/** Of a word that `count` of `units` hold. */
export function rarity(count: number, units: number): number {
  return Math.log(1 + units / Math.max(1, count)) ** 1.5;
}

/** Every unit that holds one of the concepts. `missing`: weight of what was asked for and stands nowhere. */
export function nearUnits(held: readonly Held[], units: readonly IndexedUnit[], missing: number): Near[] {
  const total = held.reduce((sum, { weight }) => sum + weight, missing);
  const numbers = new Set(held.flatMap(({ units: of }) => [...of.keys()]));
  return [...numbers].flatMap((number) => {
    const unit = units[number];
    return unit ? [nearUnit(unit, held, total)] : [];
  });
}

function nearUnit(unit: IndexedUnit, held: readonly Held[], total: number): Near {
  const here = held.flatMap(({ concept, weight, units }) => {
    const holding = units.get(unit.number);
    return holding ? [{ concept, weight, ...holding }] : [];
  });
  const score = here.reduce((sum, { weight, strength }) => sum + weight * strength, 0) / total;
  const span = shortestSpan(here.map(({ spots }) => spots));
  const [rarest] = here.toSorted((a, b) => b.weight - a.weight);
  return {
    unit,
    words: here.map(({ concept }) => concept.said),
    lacks: held.filter(({ units }) => !units.has(unit.number)).map(({ concept }) => concept.said),
    wordings: [...new Set(here.flatMap(({ spots }) => spots.map(({ text }) => text)))],
    score,
    full: here.length === held.length && here.every(({ strength }) => strength >= fullStrength),
    span,
    closeness: Math.floor(Math.log2(Math.max(1, span / here.reduce((sum, { concept }) => sum + concept.said.length, 0)))),
    inTitle: here.filter(({ spots }) => spots.some(({ at }) => at < unit.titleLength)).length,
    spots: rarest?.spots ?? [],
    inSentence: span <= sentenceLength ? score : 0,
  };
}

/** The shortest stretch that holds a spot of every concept; 0 for none. */
export function shortestSpan(concepts: readonly (readonly Spot[])[]): number {
  const all = concepts.flatMap((spots, of) => spots.map(({ at, length }) => ({ of, at, end: at + length }))).sort((a, b) => a.at - b.at);
  const latest = new Map<number, { at: number; end: number }>();
  let best = Number.POSITIVE_INFINITY;
  for (const { of, at, end } of all) {
    latest.set(of, { at, end });
    if (latest.size === concepts.length) best = Math.min(best, spanOf([...latest.values()]));
  }
  return Number.isFinite(best) ? best : 0;
}

function spanOf(spots: readonly { at: number; end: number }[]): number {
  return (
    greatest(
      spots.map(({ end }) => end),
      0,
    ) -
    least(
      spots.map(({ at }) => at),
      Number.POSITIVE_INFINITY,
    )
  );
}

/** The same, with what stands in one sentence known from the text. */
export function withSentences(near: Near, held: readonly Held[], { title, text }: UnitText, total: number): Near {
  const sentences = [title ?? '', ...splitSentences(text).map(({ start, end }) => text.slice(start, end))].map(normalForm);
  const shares = sentences.map((sentence) =>
    held.reduce(
      (sum, { concept, weight }) =>
        sum +
        weight *
          greatest(
            concept.wordings.filter((wording) => sentence.includes(wording.text)).map(({ strength }) => strength),
            0,
          ),
      0,
    ),
  );
  return { ...near, inSentence: greatest(shares, 0) / total };
}
