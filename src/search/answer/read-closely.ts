/** The first hits of a list, read: readers are about to see their texts, so that it costs nothing to know how they say it. */
import { normalForm } from '../../policy/normal-form.ts';
import type { IndexedUnit, UnitText } from '../index/collection.ts';
import type { HitSource } from './hits.ts';
import { type SortKey, sorted } from './rank.ts';

/** Units whose texts are read to put them in order: those that a reader sees first. */
export const readClosely = 10;

export interface RankedSource extends HitSource {
  key: SortKey;
}

/** How the places of a wording stand in a unit. */
export interface Said {
  /** It says nothing but the contrary: 非饮用水水源地. */
  contrary: boolean;
  /** It names the wording in passing, and nowhere else: as one of several things (绿色出行、绿色建筑), or to say where another is (水源地上游). */
  passing: boolean;
  /** The body that it names leads: （省生态环境厅、省水利厅牵头）. */
  leads: boolean;
}

/** By which words it is told. */
export interface Signs {
  /** Characters that make the contrary of a word before which they stand. */
  contraries: readonly string[];
  /** Behind a body: it leads; none where no body is looked for. */
  leading: readonly string[];
  /** Behind a thing: another one is there. */
  places: readonly string[];
}

const listing = '、';
const nothingSaid: Said = { contrary: false, passing: false, leads: false };

/** `fields`: in normal form, as the wordings are. */
export function saidIn(fields: readonly string[], wordings: readonly string[], { contraries, leading, places: where }: Signs): Said {
  const isPassing = ({ before, behind }: Place): boolean => before === listing || [listing, ...where].some((sign) => behind.startsWith(sign));
  const places = fields.flatMap((field) => wordings.flatMap((wording) => placesIn(field, wording)));
  return {
    contrary: places.length > 0 && places.every(({ before }) => contraries.includes(before)),
    passing: places.length > 0 && places.every(isPassing),
    leads: places.some(({ behind }) => leading.some((word) => behind.includes(word))),
  };
}

interface Place {
  before: string;
  /** To the end of what is said of it. */
  behind: string;
}

function placesIn(field: string, wording: string): Place[] {
  const places: Place[] = [];
  for (let at = field.indexOf(wording); at >= 0; at = field.indexOf(wording, at + wording.length))
    places.push({ before: field.charAt(at - 1), behind: /^[^,;:。()\n]*/u.exec(field.slice(at + wording.length))?.[0] ?? '' });
  return places;
}

/**
 * The same hits. Of those that stand first, and were found by a wording as it is, what gives a body the lead comes before what names it,
 * what speaks of a thing before what names it in passing; what says only the contrary comes last of all.
 */
export async function readInOrder(hits: readonly RankedSource[], signs: Signs, textOf: (unit: IndexedUnit) => Promise<UnitText>): Promise<RankedSource[]> {
  const read = await Promise.all(
    hits.slice(0, readClosely).map(async (hit) => {
      if (!hit.asItIs) return { hit, unit: hit.unit, said: nothingSaid };
      const { title, label, text } = await textOf(hit.unit);
      const fields = [title, label, text].map((field) => normalForm(field ?? ''));
      return { hit, unit: hit.unit, said: saidIn(fields, hit.wordings, signs) };
    }),
  );
  const first = sorted(
    read.filter(({ said }) => !said.contrary),
    ({ hit: { key }, said }) => ({ ...key, place: [said.leads ? 0 : 1, ...key.place, said.passing ? 1 : 0] }),
  );
  const contrary = read.filter(({ said }) => said.contrary);
  return [...first.map(({ hit }) => hit), ...hits.slice(readClosely), ...contrary.map(({ hit }) => hit)];
}
