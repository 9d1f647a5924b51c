/**
 * The hits that the reader has ticked. They stay ticked while filters, layout and query change, and over pages that are left and come back to,
 * until the reader gives them up; what was kept with them lets them be taken away where the answer no longer holds them.
 */
import { keepInTab, recall } from '../../../browser/tab-memory.ts';
import type { Hit } from '../../answer/answer.ts';
import type { UnitText } from '../../index/collection.ts';
import { type ChosenHit, isKept, type Kept, keptOf } from './kept-tick.ts';

export type { ChosenHit };

export interface Selection {
  has(hit: Pick<Hit, 'id'>): boolean;
  set(hit: ChosenHit, words: UnitText, chosen: boolean): void;
  /** In the order of `hits`; those that are not among them stand behind. */
  inOrderOf(hits: readonly Hit[]): ChosenHit[];
  clear(): void;
  /** As it is kept now: another page of the tab may have changed it. */
  reread(): void;
  readonly size: number;
}

/** Changes with the shape of what is kept. */
const name = 'ticked-1';

/** `changed` is called after every change; `notKept` once, where the browser keeps what is ticked no longer than the page. */
export function makeSelection(changed: () => void, notKept: () => void = () => {}): Selection {
  const chosen = new Map<string, Kept>(readKept());
  let isSaid = false;
  const keep = (): void => {
    const stays = keepInTab(name, chosen.size > 0 ? [...chosen.values()] : null);
    changed();
    if (stays || isSaid || chosen.size === 0) return;
    isSaid = true;
    notKept();
  };
  return {
    has: ({ id }) => chosen.has(id),
    set(hit, words, on) {
      if (on) chosen.set(hit.id, keptOf(hit, words));
      else chosen.delete(hit.id);
      keep();
    },
    inOrderOf(hits) {
      const shown = hits.filter(({ id }) => chosen.has(id));
      const others = [...chosen.values()].filter(({ hit }) => !shown.some(({ id }) => id === hit.id));
      return [...shown, ...others.map(({ hit, words }) => ({ ...hit, match: 'exact' as const, reasons: [], load: async () => words }))];
    },
    clear() {
      chosen.clear();
      keep();
    },
    reread() {
      chosen.clear();
      for (const [id, kept] of readKept()) chosen.set(id, kept);
      changed();
    },
    get size() {
      return chosen.size;
    },
  };
}

/** What is not as this module wrote it is left out. */
function readKept(): [id: string, kept: Kept][] {
  const kept = recall(name);
  return Array.isArray(kept) ? kept.filter(isKept).map((one) => [one.hit.id, one]) : [];
}
