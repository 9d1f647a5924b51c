/** Units that hold several words: how many of them, how much of what is rare, how near each other, under which headings. */

import { greatest, least } from '../../policy/extremes.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { splitSentences } from '../../policy/sentences.ts';
import { prominenceOf } from '../answer/rank.ts';
import type { IndexedUnit, UnitText } from '../index/collection.ts';
import { headingsAbove } from '../index/headings.ts';
import type { Concept } from '../understand/concepts.ts';
import type { Asked } from './asked.ts';
import { fullStrength, type Held, type Holding, piecesStrength, type Spot, shortestSpan } from './holdings.ts';

/** What is looked for: words, of which a unit holds the more the better, and concepts asked for, any of which will do. */
export interface Looking {
  held: readonly Held[];
  asked: readonly Held<Asked>[];
  /** Weight of what was named and stands nowhere. */
  lost: number;
}

/** A unit that holds some of the concepts. */
export interface Near {
  unit: IndexedUnit;
  /** Words that stand in it, as asked. */
  words: string[];
  /** Words that stand in a heading above it and not in itself. */
  above: string[];
  lacks: string[];
  /** What to mark. */
  wordings: string[];
  /** Share of the weight of all concepts that it holds, 0–1; a part of a word counts half. What is asked for counts for most of them. */
  score: number;
  /** All concepts, in their full sense. */
  full: boolean;
  /** Strength of the loosest of its words. */
  weakest: number;
  /** Nothing but numbers: 1,000, 2025年. */
  figuresOnly: boolean;
  /** Whether it holds what the question asks for. */
  answers: boolean;
  /** Characters from the first to the last of the nearest places of its concepts. */
  span: number;
  /** Concepts in its title. */
  inTitle: number;
  /** How much of it speaks of its rarest concept, 0–1. */
  prominence: number;
  /** The span against the length of the words themselves, by powers of two: 0 for words side by side. */
  closeness: number;
  /** Places of the rarest concept that it holds. */
  spots: Spot[];
  /** Share of the weight that stands in one sentence; as far as known. */
  inSentence: number;
}

/** What a word in a heading counts for in the units below it. */
const aboveStrength = 0.5;
/** What holding the concept asked for counts for; the words of the question are the rest. */
const askedShare = 0.75;

/** So near, words most likely stand in one sentence; where the text was read, it is known. */
const sentenceLength = 60;

/** Every unit that holds one of the concepts. */
export function nearUnits(looking: Looking, units: readonly IndexedUnit[]): Near[] {
  const above = headingsAbove(units);
  const numbers = new Set([...looking.held, ...looking.asked].flatMap(({ units: of }) => [...of.keys()]));
  return [...numbers].flatMap((number) => {
    const unit = units[number];
    const headings = (above[number] ?? []).flatMap((heading) => units[heading] ?? []);
    return unit ? [nearUnit(unit, headings, looking)] : [];
  });
}

interface Here extends Holding {
  concept: Concept;
  weight: number;
}

function nearUnit(unit: IndexedUnit, headings: readonly IndexedUnit[], looking: Looking): Near {
  const { held } = looking;
  const here = heldIn(unit, held);
  const inherited = held.filter(({ units }) => !units.has(unit.number) && headings.some((heading) => inTitleOf(heading, units.get(heading.number))));
  const asked = looking.asked.flatMap((one) => heldIn(unit, [one]).map((here) => ({ ...here, trust: one.concept.trust })));
  const own = sumOf(here.map(({ weight, strength }) => weight * strength)) + sumOf(inherited.map(({ weight }) => weight * aboveStrength));
  const score = withAsked(own / weightOf(looking), asked);
  const all: Here[] = [...asked, ...here];
  const span = shortestSpan(here.map(({ spots }) => spots));
  const length = sumOf(here.map(({ concept }) => concept.said.length));
  return {
    unit,
    words: all.map(({ concept }) => concept.said),
    above: inherited.map(({ concept }) => concept.said),
    lacks: held.filter((one) => !one.units.has(unit.number) && !inherited.includes(one)).map(({ concept }) => concept.said),
    wordings: [...new Set(all.flatMap(({ spots }) => spots.map(({ text }) => text)))],
    score,
    full: held.length > 0 && here.length === held.length && here.every(({ strength }) => strength >= fullStrength),
    weakest: least(
      here.map(({ strength }) => strength),
      1,
    ),
    figuresOnly: all.every(({ concept }) => concept.wordings.every(({ text }) => !/\p{L}{2}/u.test(text))),
    answers: asked.some(({ strength }) => strength >= piecesStrength),
    span,
    closeness: Math.floor(Math.log2(Math.max(1, span / Math.max(1, length)))),
    inTitle: all.filter((holding) => inTitleOf(unit, holding)).length,
    prominence: prominenceOf(spotsOf(asked, here).length, unit),
    spots: spotsOf(asked, here),
    inSentence: span <= sentenceLength ? score : 0,
  };
}

function heldIn(unit: IndexedUnit, held: readonly Held[]): Here[] {
  return held.flatMap(({ concept, weight, units }) => {
    const holding = units.get(unit.number);
    return holding ? [{ concept, weight, ...holding }] : [];
  });
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** The weight of all that was named; never 0. */
const weightOf = ({ held, lost }: Looking): number => sumOf(held.map(({ weight }) => weight)) + lost || 1;

const inTitleOf = ({ titleLength }: IndexedUnit, holding: Holding | undefined): boolean => holding?.spots.some(({ at }) => at < titleLength) ?? false;

function withAsked(share: number, asked: readonly { strength: number; trust: number }[]): number {
  const most = greatest(
    asked.map(({ strength, trust }) => strength * trust),
    0,
  );
  return Math.max(share, most * (askedShare + (1 - askedShare) * share));
}

function spotsOf(asked: readonly Here[], here: readonly Here[]): Spot[] {
  const [rarest] = [...asked, ...here.toSorted((a, b) => b.weight - a.weight)];
  return rarest?.spots ?? [];
}

/** The same, with what stands in one sentence known from the text. */
export function withSentences(near: Near, looking: Looking, { title, text }: UnitText): Near {
  const sentences = [title ?? '', ...splitSentences(text).map(({ start, end }) => text.slice(start, end))].map(normalForm);
  const shares = sentences.map((sentence) => {
    const share = sumOf(looking.held.map(({ concept, weight }) => weight * strengthIn(sentence, concept))) / weightOf(looking);
    return withAsked(
      share,
      looking.asked.map(({ concept }) => ({ trust: concept.trust, strength: strengthIn(sentence, concept) })),
    );
  });
  return { ...near, inSentence: greatest(shares, 0) };
}

function strengthIn(sentence: string, { wordings }: Concept): number {
  const standing = wordings.filter(({ text }) => sentence.includes(text));
  return greatest(
    standing.map(({ strength }) => strength),
    0,
  );
}
