/** Lays hits and searches on the reader's desk; loaded when something is laid there, or something may lie there already. */
import type { CitedDocument } from '../../../citing/reference.ts';
import { hasSearch, hasUnit, type KeptUnit, keptNow, withoutThing, withSearch, withUnits } from '../../../desk/desk.ts';
import { DeskStorage } from '../../../desk/storage.ts';
import { anchorOf } from '../../../policy/ids.ts';
import { deskTroubleInWords, keptUnitsInWords, searchKept, searchWasKept, starredSaid, unstarredSaid } from '../../../wording/reader/desk.ts';
import type { ChosenHit } from './selection.ts';

type FactsOf = (hit: ChosenHit) => Promise<CitedDocument>;

const storage = new DeskStorage();

export const isOnDesk = ({ id }: Pick<ChosenHit, 'id'>): boolean => hasUnit(storage.read().desk, id);

async function keptHit(hit: ChosenHit, factsOf: FactsOf): Promise<KeptUnit> {
  const [{ label, title, path, text }, document] = await Promise.all([hit.load(), factsOf(hit)]);
  return keptNow({ document, anchor: anchorOf(hit.id), kind: hit.kind, label, title, path: [...path], text }, new Date());
}

/** On the desk, or away from it; what came of it in words. */
export async function toggleHit(hit: ChosenHit, factsOf: FactsOf): Promise<string> {
  const on = !isOnDesk(hit);
  const units = on ? [await keptHit(hit, factsOf)] : [];
  const trouble = storage.change((desk) => (on ? withUnits(desk, units) : withoutThing(desk, { unit: hit.id })));
  return trouble ? deskTroubleInWords(trouble) : on ? starredSaid : unstarredSaid;
}

export async function keepHits(hits: readonly ChosenHit[], factsOf: FactsOf): Promise<string> {
  const units: KeptUnit[] = [];
  for (const hit of hits) units.push(await keptHit(hit, factsOf));
  let added = 0;
  const trouble = storage.change((desk) => {
    added = units.filter(({ id }) => !hasUnit(desk, id)).length;
    return withUnits(desk, units);
  });
  return trouble ? deskTroubleInWords(trouble) : keptUnitsInWords(added, units.length);
}

/** `address`: the query string of the search page. */
export function keepSearch(query: string, address: string): string {
  const known = hasSearch(storage.read().desk, address);
  const trouble = storage.change((desk) => withSearch(desk, { query, address, note: '', folder: '', added: new Date().toISOString() }));
  return trouble ? deskTroubleInWords(trouble) : known ? searchWasKept : searchKept;
}
