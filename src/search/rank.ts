/** The order of hits. */
import type { UnitKind } from '../policy/model.ts';
import type { IndexedUnit } from './collection.ts';

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
  front: 4,
};

export function rankOf({ unit, positions }: Found, length: number): Rank {
  return {
    inTitle: (positions[0] ?? 0) < unit.titleLength,
    occurrences: positions.length,
    density: Math.min(1, (positions.length * length) / Math.max(1, unit.length)),
  };
}

/**
 * Hits in the title first, measures before boxes, tables and front matter, what regulates before what tells of the
 * situation; titles that are about little else; then the denser (by steps of a half, so that a few characters of length
 * decide nothing), the earlier, the shorter. Equal ones stand in the order of the collection: the same query always gives
 * the same list. `length` is the wording's, in characters.
 */
export function inOrder<T extends Found>(found: readonly T[], length: number): (T & { rank: Rank })[] {
  const keyed = found.map((hit) => {
    const rank = rankOf(hit, length);
    return { hit: { ...hit, rank }, key: sortKey(hit, rank, length) };
  });
  keyed.sort((a, b) => byKeys(a.key, b.key));
  return keyed.map(({ hit }) => hit);
}

const [K1, K2, STEP] = (globalThis as any).KK ?? [0.6, 0.6, 10];
/** Lower stands first. */
export function sortKey({ unit, positions, akin = 0 }: Found, rank: Rank, length: number): number[] {
  const devoted = rank.inTitle && !unit.background;
  // Half of a wording says little, but where it keeps recurring, the unit is about the subject.
  const times = rank.occurrences + akin / 4;
  const weight = times / (times + K1 + (K2 * unit.length) / 200);
  return [
    devoted ? 0 : 1,
    weightOfKind[unit.kind] + (unit.background ? 1.5 : 0),
    devoted && length * 2 < unit.titleLength ? 1 : 0,
    -Math.floor(STEP * weight),
    Math.floor(Math.log2(1 + (positions[0] ?? 0))),
    unit.length,
    unit.number,
  ];
}

export function byKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const difference = value - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
