/** Filters and the counts beside them. */
import type { IndexedUnit } from './collection.ts';

/** What results can be narrowed by. */
export const facetNames = ['province', 'document', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];

/** For each facet the values that are let through; none means all. */
export type Filters = Partial<Record<FacetName, readonly string[]>>;

export interface FacetValue {
  value: string;
  /** Hits with this value if the facet's own filter is left aside and the others hold. */
  count: number;
}
export interface Facets extends Record<FacetName, FacetValue[]> {
  /** Hits without any filter. */
  total: number;
}

const valueIn: Record<FacetName, (unit: IndexedUnit) => string> = {
  province: (unit) => unit.document.province,
  document: (unit) => unit.document.id,
  kind: (unit) => unit.kind,
};

export function passes(unit: IndexedUnit, filters: Filters, except?: FacetName): boolean {
  return facetNames.every((name) => name === except || !filters[name]?.length || filters[name].includes(valueIn[name](unit)));
}

/** Counts for every value that occurs among `units`, also those that the filters reduce to 0, in the order of the collection. */
export function facetsOf(units: readonly IndexedUnit[], filters: Filters): Facets {
  const inOrder = units.toSorted((a, b) => a.number - b.number);
  return {
    total: units.length,
    province: countValues('province', inOrder, filters),
    document: countValues('document', inOrder, filters),
    kind: countValues('kind', inOrder, filters),
  };
}

function countValues(name: FacetName, units: readonly IndexedUnit[], filters: Filters): FacetValue[] {
  const counts = new Map<string, number>();
  for (const unit of units) {
    const value = valueIn[name](unit);
    counts.set(value, (counts.get(value) ?? 0) + (passes(unit, filters, name) ? 1 : 0));
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}
