/** Tables and boxes that stand within the text of a unit: its text goes on behind them. */
import { isCaptioned, type UnitDraft } from './unit-draft.ts';

/** Tells of each table and box below these units in whose text it stands and behind how many of its paragraphs, by their places in the seed. */
export function settleInsets(units: readonly UnitDraft[], parent: UnitDraft | null = null): void {
  for (const [i, unit] of units.entries()) {
    if (isCaptioned(unit.kind)) unit.within = [...before(units, i), ...(parent ? [parent] : [])].flatMap((holder) => placeIn(holder, unit) ?? [])[0] ?? null;
    settleInsets(unit.children, unit);
  }
}

/** The units right before the one at `i`, the nearest first, up to one that is neither a table nor a box. */
function before(units: readonly UnitDraft[], i: number): UnitDraft[] {
  const start = units.slice(0, i).findLastIndex(({ kind }) => !isCaptioned(kind));
  return units.slice(Math.max(start, 0), i).reverse();
}

/** What was moved stands elsewhere than its places in the seed say. */
function placeIn(holder: UnitDraft, { spans }: UnitDraft): UnitDraft['within'] {
  const start = spans[0]?.start;
  if (start === undefined || holder.moved !== null || holder.table) return null;
  const isBehind = holder.paragraphs.map(({ at }) => (at[0] ?? 0) > start);
  return isBehind.at(-1) ? { unit: holder, paragraphs: isBehind.indexOf(true) } : null;
}
