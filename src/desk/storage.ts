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
      if (leftOut !== 0) storage.setItem(damagedKey, this.damaged() ?? '');
      storage.setItem(deskKey, JSON.stringify(change(desk)));
      return null;
    } catch (error) {
      return isFull(error) ? 'full' : 'forbidden';
    }
  }

  /** All that could not be read, as it was: what was laid aside, and the desk itself where it is damaged now. Null where there is nothing of the kind. */
  damaged(): string | null {
    try {
      const { trouble, leftOut } = this.read();
      const aside = this.#storage().getItem(damagedKey);
      const now = trouble === null && leftOut !== 0 ? this.#storage().getItem(deskKey) : null;
      const copies = [aside, now].filter((one) => one !== null);
      return copies.length === 2 && aside?.endsWith(now ?? '') ? aside : copies.join('\n') || null;
    } catch {
      return null;
    }
  }

  /** Gives up what was laid aside. */
  forgetDamaged(): void {
    try {
      this.#storage().removeItem(damagedKey);
    } catch {
      // Where nothing can be reached, nothing is shown either.
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
