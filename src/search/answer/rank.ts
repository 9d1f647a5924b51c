/** The order of hits. */
import type { UnitKind } from '../../policy/kinds.ts';
import type { IndexedUnit } from '../index/collection.ts';

/** A unit that holds the wording, with the positions where it begins (title first, then label, then text). */
export interface Found {
  unit: IndexedUnit;
  positions: readonly number[];
  /** How often parts of the wording stand elsewhere in the unit. */
  akin?: number;
}

/** Why a hit stands where it stands, for ranking and for readers. */
export interface Rank {
  inTitle: boolean;
  /** Title or text: how often the wording stands there. */
  occurrences: number;
  /** Share of the unit that is the wording, 0–1. */
  density: number;
}

/** What people cite comes first, then what groups it, then what goes with it. */
const weightOfKind: Record<UnitKind, number> = {
  measure: 0,
  article: 0,
  section: 1,
  subsection: 1,
  division: 1,
  chapter: 1,
  part: 1,
  preamble: 2,
  closing: 2,
  box: 3,
  table: 3,
  note: 3,
  attachment: 4,
  back: 4,
  front: 4,
};

/** As in BM25: the second place says less than the first, and a place in a long unit less than in a short one. Set on judged queries. */
const saturation = 0.6;
const usualLength = 200;

export function rankOf({ unit, positions }: Found, length: number): Rank {
  return {
    inTitle: (positions[0] ?? 0) < unit.titleLength,
    occurrences: positions.length,
    density: Math.min(1, (positions.length * length) / Math.max(1, unit.length)),
  };
}

/** Where a hit belongs; lower stands first. */
export interface SortKey {
  /** What decides before all else. */
  rank: readonly number[];
  /** Its title names what is looked for: before others of one rank, if only two of each document. */
  devoted: boolean;
  /** What decides among these. */
  place: readonly number[];
  /** What decides among hits of one place, after those of other documents had their turn. */
  detail: readonly number[];
}

/**
 * Hits in the title first, measures before boxes, tables and front matter, what regulates before what tells of the
 * situation. Among these the best of each document, then its second …: readers compare documents. Among those: titles that
 * are about little else; then units that speak of it more for their length (by steps, so that a few characters decide
 * nothing), the earlier, the shorter. Equal ones stand in the order of the collection: the same query always gives the
 * same list. `length` is the wording's, in characters.
 */
export function inOrder<T extends Found>(found: readonly T[], length: number): (T & { rank: Rank; key: SortKey })[] {
  const ranked = found.map((hit) => {
    const rank = rankOf(hit, length);
    return { ...hit, rank, key: sortKey(hit, rank, length) };
  });
  return sorted(ranked, ({ key }) => key);
}

export function sortKey({ unit, positions, akin = 0 }: Found, { inTitle, occurrences }: Rank, length: number): SortKey {
  const devoted = inTitle && !unit.background;
  // Half of a wording says little, but where it keeps recurring, the unit is about the subject.
  const weight = prominenceOf(occurrences + akin / 4, unit);
  return {
    rank: [],
    devoted,
    place: [weightOfKind[unit.kind] + (unit.background ? 3.5 : 0)],
    detail: [
      devoted && length * 2 < unit.titleLength ? 1 : 0,
      -Math.floor(weight * 40),
      Math.floor(Math.log2(1 + (positions[0] ?? 0))),
      unit.length,
      unit.number,
    ],
  };
}

/** How much a unit speaks of what stands in it so many times, 0–1. */
export function prominenceOf(times: number, { length }: IndexedUnit): number {
  return times / (times + saturation * (1 + length / usualLength));
}

/** So many units of one document stand before those of others because of their titles: readers compare documents. */
const mostDevoted = 2;

/** By rank, title and place, then in turn of the documents, then by detail. */
export function sorted<T extends { unit: IndexedUnit }>(hits: readonly T[], keyOf: (hit: T) => SortKey): T[] {
  const keyed = hits.map((hit) => ({ hit, key: keyOf(hit) })).sort((a, b) => byKeys(inTurnOf(a.key, 0), inTurnOf(b.key, 0)));
  const turns = new Map<string, number>();
  const turned = keyed.map(({ hit, key }) => {
    const turn = turns.get(hit.unit.document.id) ?? 0;
    turns.set(hit.unit.document.id, turn + 1);
    return { hit, key: inTurnOf(key, turn) };
  });
  return turned.sort((a, b) => byKeys(a.key, b.key)).map(({ hit }) => hit);
}

function inTurnOf({ rank, devoted, place, detail }: SortKey, turn: number): number[] {
  return [...rank, devoted && turn < mostDevoted ? 0 : 1, ...place, turn, ...detail];
}

function byKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
