/**
 * The hits that the reader has ticked. They stay ticked while filters, layout and query change, and over pages that are left and come back to,
 * until the reader gives them up; what was kept with them lets them be taken away where the answer no longer holds them.
 */
import { keepInTab, recall } from '../../../browser/tab-memory.ts';
import type { Hit } from '../../answer/answer.ts';
import type { UnitText } from '../../index/collection.ts';

/** What taking away needs of a hit: every hit is one, and so is one that was kept. */
export type ChosenHit = Pick<Hit, 'id' | 'match' | 'via' | 'reasons' | 'kind' | 'document' | 'place' | 'url' | 'wordings'> & {
  load(): Promise<UnitText>;
};

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

interface Kept {
  hit: Omit<ChosenHit, 'load'>;
  words: UnitText;
}

/** `changed` is called after every change. */
export function makeSelection(changed: () => void): Selection {
  const chosen = new Map<string, Kept>(readKept());
  const keep = (): void => {
    keepInTab(name, chosen.size > 0 ? [...chosen.values()] : null);
    changed();
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
      return [...shown, ...others.map(({ hit, words }) => ({ ...hit, load: async () => words }))];
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

function keptOf({ id, match, via, reasons, kind, document, place, url, wordings }: ChosenHit, { label, title, path, text, parts }: UnitText): Kept {
  return { hit: { id, match, via, reasons, kind, document, place, url, wordings }, words: { label, title, path, text, parts } };
}

/** Nothing where it is not what this module wrote. */
function readKept(): [id: string, kept: Kept][] {
  const kept = recall(name);
  if (!Array.isArray(kept) || !kept.every(isKept)) return [];
  return kept.map((one) => [one.hit.id, one]);
}

function isKept(value: unknown): value is Kept {
  const { hit, words } = (value ?? {}) as Partial<Kept>;
  return typeof hit?.id === 'string' && typeof hit.url === 'string' && Array.isArray(hit.wordings) && typeof words?.text === 'string';
}
