/**
 * The inner parts (款、项、目; rows and cells) of a unit. Below an article its paragraphs, and in them their items; in other
 * units items alone; of a table its rows and cells. Pure.
 */
import { type PartStep, stepInto } from '../../../src/policy/ids.ts';
import type { PartKind } from '../../../src/policy/kinds.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import { itemsOf, paragraphsOf } from './item-lists.ts';
import type { OddNumber, Place } from './lists.ts';
import { rowsOf, type TablePlace } from './table-places.ts';

export interface UnitPart {
  kind: PartKind;
  /** As printed: （一）, 1.; null of paragraphs, rows and cells. */
  label: string | null;
  /** Offsets in the unit's text, `end` exclusive. */
  start: number;
  end: number;
  /** How one gets there from the unit. */
  steps: PartStep[];
}

/** Items whose numbers skip or repeat one, each with its label and where it stands in the text; none of a table. */
export function oddItems({ kind, text, rows }: Pick<Unit, 'kind' | 'text' | 'rows'>): (OddNumber & { label: string; start: number })[] {
  const odd = (places: readonly Place[]): (OddNumber & { label: string; start: number })[] =>
    places.flatMap((place) => [...(place.odd && place.label ? [{ ...place.odd, label: place.label, start: place.start }] : []), ...odd(place.below)]);
  return rows ? [] : odd(placesOf({ kind, text }));
}

/** In the order of the text, each before what stands below it. Steps are different for each; a part lies within the one above it. */
export function readParts({ kind, text, rows }: Pick<Unit, 'kind' | 'text' | 'rows'>): UnitPart[] {
  if (rows) return tableParts(rowsOf(text, rows), []);
  return textParts(placesOf({ kind, text }), []);
}

const placesOf = ({ kind, text }: Pick<Unit, 'kind' | 'text'>): Place[] => (kind === 'article' ? paragraphsOf(text) : itemsOf(text));

/** A second list at the same place is counted on. */
function textParts(places: readonly Place[], above: readonly PartStep[]): UnitPart[] {
  return places.flatMap(({ kind, label, start, end, below }, i) => {
    const steps = stepInto(above, kind === 'paragraph' ? 'p' : 'i', i + 1);
    return [{ kind, label, start, end, steps }, ...textParts(below, steps)];
  });
}

function tableParts(places: readonly TablePlace[], above: readonly PartStep[]): UnitPart[] {
  return places.flatMap(({ kind, number, start, end, below }) => {
    const steps = stepInto(above, kind === 'row' ? 'r' : 'c', number);
    return [{ kind, label: null, start, end, steps }, ...tableParts(below, steps)];
  });
}
