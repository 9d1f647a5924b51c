/** Filters and the counts beside them. */
import type { IndexedUnit } from '../index/collection.ts';

/** What results can be narrowed by. */
export const facetNames = ['province', 'document', 'type', 'year', 'kind', 'topic'] as const;
export type FacetName = (typeof facetNames)[number];

/** For each facet the values that are let through; none means all. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

export interface FacetValue {
  value: string;
  /** Hits with this value if the facet's own filter is left aside and the others hold; nearest ones are not counted. */
  count: number;
}
export interface Facets extends Record<FacetName, FacetValue[]> {
  /** Hits without any filter; nearest ones are not counted. */
  total: number;
}

/** The year of a document whose text gives no date. */
export const unknownYear = 'unknown';

/** A unit has one value of each, but any number of topics. */
const valuesIn: Record<FacetName, (unit: IndexedUnit) => readonly string[]> = {
  /** A city's texts count with its province; 国家 is a value beside the provinces. */
  province: (unit) => [unit.document.place.area],
  document: (unit) => [unit.document.id],
  type: (unit) => [unit.document.type],
  year: (unit) => [unit.document.year ?? unknownYear],
  kind: (unit) => [unit.kind],
  topic: (unit) => unit.topics ?? [],
};

export function passes(unit: IndexedUnit, filters: Filters, except?: FacetName): boolean {
  return facetNames.every((name) => name === except || !filters[name]?.length || valuesIn[name](unit).some((value) => filters[name]?.includes(value)));
}

/** Counts for every value that occurs among `units`, also those that the filters reduce to 0, in the order of the collection. */
export function facetsOf(units: readonly IndexedUnit[], filters: Filters): Facets {
  const inOrder = units.toSorted((a, b) => a.number - b.number);
  const counted = facetNames.map((name) => [name, countValues(name, inOrder, filters)]);
  return { total: units.length, ...(Object.fromEntries(counted) as Record<FacetName, FacetValue[]>) };
}

function countValues(name: FacetName, units: readonly IndexedUnit[], filters: Filters): FacetValue[] {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const passing = passes(unit, filters, name) ? 1 : 0;
    for (const value of valuesIn[name](unit)) counts.set(value, (counts.get(value) ?? 0) + passing);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}
