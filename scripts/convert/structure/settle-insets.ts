/** Tables and boxes that stand within the text of a unit: its text goes on behind them. */
import { isCaptioned, type UnitDraft } from './unit-draft.ts';

/**
 * Tells of each table and box below these units in whose text it stands and behind how many of its paragraphs, by their places in the
 * seed. Time grows with the number of units and paragraphs, however many tables and boxes follow each other.
 */
export function settleInsets(units: readonly UnitDraft[], parent: Holder | null = null): void {
  // Units in whose text the next table or box may stand, the nearest last: the last that is none, and the boxes behind it.
  let open: Holder[] = [];
  for (const unit of units) {
    const holder = new Holder(unit);
    if (isCaptioned(unit.kind)) {
      while (open.length > 0 && !open.at(-1)?.goesOnBehind(unit)) open.pop();
      unit.within = open.at(-1)?.placeOf(unit) ?? (parent?.goesOnBehind(unit) ? parent.placeOf(unit) : null);
      open.push(holder);
    } else open = [holder];
    settleInsets(unit.children, holder);
  }
}

/** A unit with a text, asked for one table or box after the other, in the order of the seed. */
class Holder {
  readonly #unit: UnitDraft;
  /** So many of its paragraphs stand before the last that was asked for. */
  #before = 0;

  constructor(unit: UnitDraft) {
    this.#unit = unit;
  }

  /** Whether its text goes on behind the other. What was moved stands elsewhere than its places in the seed say. */
  goesOnBehind({ spans }: UnitDraft): boolean {
    const { moved, table, paragraphs } = this.#unit;
    const start = spans[0]?.start;
    return start !== undefined && moved === null && !table && (paragraphs.at(-1)?.at[0] ?? 0) > start;
  }

  /** Of one that it goes on behind. */
  placeOf({ spans }: UnitDraft): UnitDraft['within'] {
    const { paragraphs } = this.#unit;
    const start = spans[0]?.start ?? 0;
    while ((paragraphs[this.#before]?.at[0] ?? 0) <= start) this.#before++;
    return { unit: this.#unit, paragraphs: this.#before };
  }
}
