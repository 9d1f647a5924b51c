/** Which units hold a concept: by its names, by almost the same wording, by the words that make it up, by a part of it. */

import { greatest, least } from '../../policy/extremes.ts';
import type { Positions } from '../index/word-index.ts';
import type { Concept } from '../understand/concepts.ts';
import { slackPlaces } from '../understand/slack.ts';

/** A wording of a concept in a unit: `at` counts as in the record (title, label, text). */
export interface Spot {
  at: number;
  length: number;
  text: string;
}

export interface Holding {
  strength: number;
  spots: Spot[];
}

/** A concept with the units that hold it. */
export interface Held<Of extends Concept = Concept> {
  concept: Of;
  /** Of the units: 1 for one in a few, next to nothing for one in two. */
  weight: number;
  units: ReadonlyMap<number, Holding>;
}

type Find = (wording: string) => Promise<Positions>;

/** What counts as the word itself: it, its names, what belongs to it. */
export const fullStrength = 0.95;
/** Of almost the same wording (生活垃圾减量分类). */
const slackStrength = 0.9;
/** Of the words that make up a longer one, near each other (排污许可证登记核发). */
export const piecesStrength = 0.8;
/** So many characters may stand between them, all in all. */
const mostBetweenPieces = 10;

export async function holdingsOf<Of extends Concept>(concepts: readonly Of[], units: number, find: Find): Promise<Held<Of>[]> {
  return Promise.all(concepts.map(async (concept) => heldBy(concept, units, find)));
}

async function heldBy<Of extends Concept>(concept: Of, units: number, find: Find): Promise<Held<Of>> {
  const [literal, slack, pieces] = await Promise.all([literally(concept, find), withSlack(concept, find), inPieces(concept, find)]);
  const holding = new Map<number, Holding>();
  for (const { unit, strength, spots } of [...literal, ...slack, ...pieces]) {
    const before = holding.get(unit);
    if (before && before.strength > strength) continue;
    holding.set(unit, { strength, spots: before?.strength === strength ? [...before.spots, ...spots] : spots });
  }
  const full = [...holding.values()].filter(({ strength }) => strength >= fullStrength).length;
  return { concept, weight: rarity(full || holding.size, units), units: holding };
}

interface InUnit extends Holding {
  unit: number;
}

async function literally({ wordings }: Concept, find: Find): Promise<InUnit[]> {
  const found = await Promise.all(wordings.map(async ({ text, strength }) => held(text, strength, await find(text))));
  return found.flat();
}

async function withSlack({ said }: Concept, find: Find): Promise<InUnit[]> {
  return (await slackPlaces(said, find)).flatMap(({ head, positions }) => held(head, slackStrength, positions));
}

function held(text: string, strength: number, positions: Positions): InUnit[] {
  const length = Array.from(text).length;
  return [...positions].map(([unit, places]) => ({ unit, strength, spots: places.map((at) => ({ at, length, text })) }));
}

/** Units that hold all the words that make up the concept, near each other. */
async function inPieces({ shapes }: Concept, find: Find): Promise<InUnit[]> {
  return (await Promise.all(shapes.map(async (pieces) => inShape(pieces, find)))).flat();
}

async function inShape(pieces: readonly string[], find: Find): Promise<InUnit[]> {
  const each = await Promise.all(pieces.map(async (text) => new Map(held(text, piecesStrength, await find(text)).map((one) => [one.unit, one.spots]))));
  const [first, ...others] = each;
  const most = pieces.join('').length + mostBetweenPieces;
  return [...(first ?? [])].flatMap(([unit, spots]) => {
    const all = [spots, ...others.map((of) => of.get(unit) ?? [])];
    const near = all.every((of) => of.length > 0) && shortestSpan(all) <= most;
    return near ? [{ unit, strength: piecesStrength, spots: all.flat() }] : [];
  });
}

/** What a larger share of all units holds says little, and nothing comes near by it. */
const commonShare = 0.25;

/** Whether so few of all units hold a word that it says something. */
export const isTelling = (holding: number, units: number): boolean => holding <= units * commonShare;

/** Of a word that `count` of `units` hold. */
export function rarity(count: number, units: number): number {
  return Math.log(1 + units / Math.max(1, count)) ** 1.5;
}

/** The shortest stretch that holds a spot of every concept; 0 for none. */
export function shortestSpan(concepts: readonly (readonly { at: number; length: number }[])[]): number {
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
  const ends = spots.map(({ end }) => end);
  const starts = spots.map(({ at }) => at);
  return greatest(ends, 0) - least(starts, Number.POSITIVE_INFINITY);
}
