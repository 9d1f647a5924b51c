/** What the search page shows, as it stands in its address: /search/?q=环评&province=湖南&without=abbreviation:环境影响评价&view=lines */

import { parametersOf } from '../policy/from-outside/decode.ts';
import { findAnyInOriginal, mapNormalForm } from '../policy/normal-form.ts';

/** What results can be narrowed by, in the order in which the page offers it. */
export const filterNames = ['province', 'document', 'type', 'year', 'kind', 'topic'] as const;
export type FilterName = (typeof filterNames)[number];

/** One list by rank; by province and document; one line for each place (concordance). */
export const layouts = ['list', 'groups', 'lines'] as const;
export type LayoutName = (typeof layouts)[number];

/** Of the lines: as ranked, by what stands to the left of the place, by what stands to its right. */
export const lineOrders = ['rank', 'before', 'after'] as const;
export type LineOrder = (typeof lineOrders)[number];

export interface PageState {
  query: string;
  filters: Record<FilterName, string[]>;
  /** Interpretations that are switched off, by their keys. */
  without: string[];
  layout: LayoutName;
  order: LineOrder;
}

/** Never throws: whatever an address holds is a state. Repeated values count once, unknown layouts and orders are the first ones. */
export function readState(search: string): PageState {
  const parameters = parametersOf(search);
  const all = (key: string) => [...new Set(parameters.getAll(key).filter(Boolean))];
  return {
    query: parameters.get('q') ?? '',
    filters: filtersFrom(all),
    without: all('without'),
    layout: oneOf(layouts, parameters.get('view')),
    order: oneOf(lineOrders, parameters.get('order')),
  };
}

/** The query string of a state, empty for a blank one; equal states give equal strings. */
export function writeState({ query, filters, without, layout, order }: PageState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of filterNames) for (const value of filters[name]) parameters.append(name, value);
  for (const key of without) parameters.append('without', key);
  if (layout !== layouts[0]) parameters.set('view', layout);
  if (order !== lineOrders[0]) parameters.set('order', order);
  const written = parameters.toString();
  return written && `?${written}`;
}

/** The state with one filter value set or taken away. */
export function toggleFilter(state: PageState, name: FilterName, value: string): PageState {
  return { ...state, filters: { ...state.filters, [name]: toggled(state.filters[name], value) } };
}

/** The state with one interpretation switched off or on. */
export function toggleInterpretation(state: PageState, key: string): PageState {
  return { ...state, without: toggled(state.without, key) };
}

/** Another query is read anew: nothing is switched off for it. Filters and layout stay. */
export function withQuery(state: PageState, query: string): PageState {
  return query === state.query ? state : { ...state, query, without: [] };
}

/** The query without a word, in normal form, that stands in it; null where it does not, or nothing else does. */
export function withoutWord(state: PageState, word: string): PageState | null {
  const { query } = state;
  const [place] = findAnyInOriginal(mapNormalForm(query), [word]);
  const rest = place && `${query.slice(0, place.start)}${query.slice(place.end)}`.replace(/\s+/gu, ' ').trim();
  return rest ? withQuery(state, rest) : null;
}

export function withoutFilters(state: PageState): PageState {
  return { ...state, filters: filtersFrom(() => []) };
}

export function countFilters({ filters }: PageState): number {
  return filterNames.reduce((sum, name) => sum + filters[name].length, 0);
}

function filtersFrom(values: (name: FilterName) => string[]): Record<FilterName, string[]> {
  return Object.fromEntries(filterNames.map((name) => [name, values(name)])) as Record<FilterName, string[]>;
}

function toggled(values: readonly string[], value: string): string[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function oneOf<Value extends string>(values: readonly [Value, ...Value[]], asked: string | null): Value {
  return values.find((value) => value === asked) ?? values[0];
}
