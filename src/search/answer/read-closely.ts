/** The first hits of a list, read: readers are about to see their texts, so that it costs nothing to know how they say it. */
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedUnit, UnitText } from '../index/collection.ts';
import type { HitSource } from './hits.ts';
import { type SortKey, sorted } from './rank.ts';

/** Units whose texts are read to put them in order: those that a reader sees first. */
export const readClosely = 12;

export interface RankedSource extends HitSource {
  key: SortKey;
}

/** How the places of a wording stand in a unit. */
export interface Said {
  /** It says nothing but the contrary: 非饮用水水源地. */
  contrary: boolean;
  /** It names the wording as one of several things, and nowhere else: 绿色出行、绿色建筑. */
  listed: boolean;
}

const listing = '、';

/** `fields`: in normal form, as the wordings are; `contraries`: characters that make the contrary of a word before which they stand. */
export function saidIn(fields: readonly string[], wordings: readonly string[], contraries: readonly string[]): Said {
  const places = fields.flatMap((field) => wordings.flatMap((wording) => placesIn(field, wording)));
  return {
    contrary: places.length > 0 && places.every(({ before }) => contraries.includes(before)),
    listed: places.length > 0 && places.every(({ before, behind }) => before === listing || behind === listing),
  };
}

interface Place {
  before: string;
  behind: string;
}

function placesIn(field: string, wording: string): Place[] {
  const places: Place[] = [];
  for (let at = field.indexOf(wording); at >= 0; at = field.indexOf(wording, at + wording.length))
    places.push({ before: field.charAt(at - 1), behind: field.charAt(at + wording.length) });
  return places;
}

/**
 * The same hits. Of those that stand first, and were found by a wording as it is, what speaks of it comes before what lists it;
 * what says only the contrary comes last of all.
 */
export async function readInOrder(
  hits: readonly RankedSource[],
  contraries: readonly string[],
  textOf: (unit: IndexedUnit) => Promise<UnitText>,
): Promise<RankedSource[]> {
  const read = await Promise.all(
    hits.slice(0, readClosely).map(async (hit) => {
      if (!hit.asItIs) return { hit, unit: hit.unit, said: { contrary: false, listed: false } };
      const { title, label, text } = await textOf(hit.unit);
      const fields = [title, label, text].map((field) => normalForm(field ?? ''));
      return { hit, unit: hit.unit, said: saidIn(fields, hit.wordings, contraries) };
    }),
  );
  const first = sorted(
    read.filter(({ said }) => !said.contrary),
    ({ hit: { key }, said }) => ({ ...key, place: [...key.place, said.listed ? 1 : 0] }),
  );
  const contrary = read.filter(({ said }) => said.contrary);
  return [...first.map(({ hit }) => hit), ...hits.slice(readClosely), ...contrary.map(({ hit }) => hit)];
}
