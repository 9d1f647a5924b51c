/** A word of a query that narrows the answer, and what several of them let through. */
import type { FacetName, Filters } from '../../answer/facets.ts';

export interface ScopePart {
  /** As typed, in normal form. */
  word: string;
  facet: Extract<FacetName, 'province' | 'document' | 'type' | 'year'>;
  /** Values of the facet that are let through; none where the collection is of no such place. */
  values: string[];
  /** A year alone: scope only beside a kind of documents, or a place that has some of that year; else it is rather a part of a target. */
  bare?: true;
  /** The reader says that it narrows: 只看湖南, 不要湖南. */
  sure?: true;
  /** What was named is left out, and all else let through: 湖南 of 除湖南外. */
  leavesOut?: string;
  /** Years of documents that are known from their titles alone are among them. */
  ofTitles?: true;
}

type Narrowing = Pick<ScopePart, 'leavesOut'> & { facet: FacetName; values: readonly string[] };

/**
 * What parts of a scope let through, as filters. Several words for one facet let through what any of them does (湖南 江西 臭氧), but
 * for what one of them leaves out.
 */
export function filtersOf(parts: readonly Narrowing[]): Filters {
  return Object.fromEntries([...Map.groupBy(parts, ({ facet }) => facet)].map(([facet, own]) => [facet, letThrough(own)]));
}

function letThrough(own: readonly Narrowing[]): string[] {
  const named = own.filter(({ leavesOut }) => leavesOut === undefined);
  const left = own.filter((part) => !named.includes(part)).map(({ values }) => values);
  const all = named.length > 0 ? named.flatMap(({ values }) => values) : (left[0] ?? []);
  return all.filter((value) => left.every((values) => values.includes(value)));
}
