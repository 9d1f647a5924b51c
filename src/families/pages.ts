/** Which families have pages, and how their members stand there. */
import type { PolicyDocument } from '../policy/model/document.ts';
import type { Family } from '../policy/model/family.ts';
import type { Unit } from '../policy/model/unit.ts';
import { nationalArea } from '../policy/places.ts';

/** With more families than these, those of one jurisdiction alone have no page. */
const mostFamilies = 3000;
/** A page holds so many members. */
export const perPage = 40;

/** `areaOf`: the jurisdiction (省级行政区、国家) of a clause. */
export function familiesWithPages(families: readonly Family[], areaOf: (id: string) => string, most = mostFamilies): Family[] {
  if (families.length <= most) return [...families];
  return families.filter(({ members }) => new Set(members.map(areaOf)).size > 1);
}

export interface Member {
  unit: Unit;
  document: PolicyDocument;
}

/** 国家 first, then jurisdictions in the order of the shelf; of each the earliest document first, those without a date last. `members` in the order of the shelf. */
export function membersByPlace(members: readonly Member[]): Member[] {
  const areas = [...new Set(members.map(({ document }) => document.place.area))];
  const areaOrder = ({ document: { place } }: Member): number => (place.area === nationalArea ? -1 : areas.indexOf(place.area));
  return members.toSorted((a, b) => areaOrder(a) - areaOrder(b) || compareDates(a.document.date, b.document.date));
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return a !== null && (b === null || a < b) ? -1 : 1;
}
