/**
 * The one place where the desk is read from the browser and written to it. Every change reads what is there first, so that two
 * tabs lose nothing of each other; what cannot be read is laid aside before it is written over, and a desk of a later version of the site
 * is never written over.
 */
import { readDesk } from './check.ts';
import { type Desk, emptyDesk } from './desk.ts';
import { damagedKey, deskKey } from './key.ts';

/** `forbidden`: the browser keeps nothing for this site; `full`: no more; `newer`: a later version of the site has kept it. */
export type DeskTrouble = 'forbidden' | 'full' | 'newer';

/** `leftOut`: things that could not be read; null where nothing could. The received characters stay where they are. */
export interface KeptDesk {
  desk: Desk;
  trouble: DeskTrouble | null;
  leftOut: number | null;
}

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

export class DeskStorage {
  readonly #storage: () => Storage;

  /** `storage` throws where the browser forbids it. */
  constructor(storage: () => Storage = () => localStorage) {
    this.#storage = storage;
  }

  read(): KeptDesk {
    try {
      return understood(this.#storage().getItem(deskKey));
    } catch {
      return { desk: emptyDesk, trouble: 'forbidden', leftOut: 0 };
    }
  }

  /** What came of it: null where the change is kept. Nothing is changed otherwise. */
  change(change: (desk: Desk) => Desk): DeskTrouble | null {
    const { desk, trouble, leftOut } = this.read();
    if (trouble) return trouble;
    try {
      const storage = this.#storage();
      if (leftOut !== 0) storage.setItem(damagedKey, storage.getItem(deskKey) ?? '');
      storage.setItem(deskKey, JSON.stringify(change(desk)));
      return null;
    } catch (error) {
      return isFull(error) ? 'full' : 'forbidden';
    }
  }

  /** What was laid aside, as it was; null where nothing was, or nothing can be read. */
  damaged(): string | null {
    try {
      return this.#storage().getItem(damagedKey);
    } catch {
      return null;
    }
  }
}

function understood(kept: string | null): KeptDesk {
  if (kept === null) return { desk: emptyDesk, trouble: null, leftOut: 0 };
  const checked = readDesk(kept);
  if ('desk' in checked) return { desk: checked.desk, trouble: null, leftOut: checked.leftOut };
  return { desk: emptyDesk, trouble: checked.fault === 'newer' ? 'newer' : null, leftOut: null };
}

/** Browsers name it in two ways; Firefox by the second. */
const isFull = (error: unknown): boolean => error instanceof Error && /quota/iu.test(error.name);
