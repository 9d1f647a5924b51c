/** The hits that the reader has chosen for export. They stay chosen while filters and layout change, and go with the query. */
import type { Hit } from '../../answer/answer.ts';

export interface Selection {
  has(hit: Hit): boolean;
  set(hit: Hit, chosen: boolean): void;
  /** In the order of `hits`; those that filters hide stand behind them. */
  inOrderOf(hits: readonly Hit[]): Hit[];
  clear(): void;
  readonly size: number;
}

/** `changed` is called after every change. */
export function makeSelection(changed: () => void): Selection {
  const chosen = new Map<string, Hit>();
  return {
    has: ({ id }) => chosen.has(id),
    set(hit, on) {
      if (on) chosen.set(hit.id, hit);
      else chosen.delete(hit.id);
      changed();
    },
    inOrderOf: (hits) => [...new Map([...hits.filter(({ id }) => chosen.has(id)), ...chosen.values()].map((hit) => [hit.id, hit])).values()],
    clear() {
      chosen.clear();
      changed();
    },
    get size() {
      return chosen.size;
    },
  };
}
