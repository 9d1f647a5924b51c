/** Filters with the counts they would give: a bar for each province, a list of check boxes for everything else. */

import { element } from '../../browser/elements.ts';
import { greatest } from '../../policy/extremes.ts';
import { nameOfKind, type UnitKind, unitKinds } from '../../policy/kinds.ts';
import { hiddenInProvince, hitsByProvince, moreValuesInWords, nameOfFilter, noneInProvince, notDated, yearsTaken } from '../../wording/search.ts';
import { type FilterName, filterNames, type PageState } from '../address.ts';
import { type FacetValue, unknownYear } from '../answer/facets.ts';

export type Choose = (name: FilterName, value: string) => void;
/** Facets of the answer; what the search does not count is left out. */
export type CountedFacets = Partial<Record<FilterName, readonly FacetValue[]>>;
/** Of the collection: names of documents and topics by id, all its provinces. */
export type Names = Record<string, [value: string, name: string][]>;

/** Values of a list shown before “更多”. */
const shownValues = 8;

/**
 * A bar for every province with hits, as long as these are many, and one without for every other that was looked through: all of
 * the collection where `whole`. None where there is nothing to choose between.
 */
export function provinceBars(facets: CountedFacets, names: Names, whole: boolean, state: PageState, choose: Choose): HTMLElement[] {
  const held = facets.province ?? [];
  const all = (names.province ?? []).map(([value]) => value);
  const known = all.filter((name) => whole || held.some(({ value }) => value === name));
  const values = complete(held, known, state.filters.province);
  if (values.length < 2 && state.filters.province.length === 0) return [];
  const most = greatest(
    values.map(({ count }) => count),
    1,
  );
  const none = ({ value }: FacetValue): string => (held.some((one) => one.value === value) ? hiddenInProvince : noneInProvince);
  const items = values.map((value) => element('li', { 'data-province': value.value }, barOf(value, most, none(value), state, choose)));
  return [element('ul', { class: 'provinces', 'aria-label': hitsByProvince }, ...items)];
}

function barOf({ value, count }: FacetValue, most: number, none: string, state: PageState, choose: Choose): HTMLElement {
  const chosen = state.filters.province.includes(value);
  if (count === 0 && !chosen) return element('span', { class: 'province-none' }, element('span', { class: 'province' }, value), none);
  const meter = element('span', { class: 'province-meter', 'aria-hidden': 'true' });
  const bar = element('span', { class: 'province-bar' });
  bar.style.setProperty('--share', String(count / most));
  meter.append(bar);
  const box = checkbox('province', value, chosen, choose);
  return element('label', {}, box, element('span', { class: 'province' }, value), meter, element('span', { class: 'filter-count' }, String(count)));
}

/** One fieldset for each facet but the province that can narrow anything; what would leave nothing is no choice, unless it was chosen. */
export function filterFields(facets: CountedFacets, names: Names, state: PageState, choose: Choose): HTMLElement[] {
  return filterNames
    .filter((name) => name !== 'province')
    .flatMap((name) => {
      const values = sorted(name, complete(facets[name] ?? [], [], state.filters[name]).filter(isChoice(state.filters[name])), names);
      return values.length > 1 || state.filters[name].length > 0 ? [fieldset(name, values, names, state, choose)] : [];
    });
}

const isChoice =
  (chosen: readonly string[]) =>
  ({ value, count }: FacetValue): boolean =>
    count > 0 || chosen.includes(value);

/** Values of the address that the answer does not know are shown too, so that they can be taken away. */
function complete(values: readonly FacetValue[], known: readonly string[], chosen: readonly string[]): FacetValue[] {
  const counts = new Map(values.map(({ value, count }) => [value, count]));
  return [...new Set([...known, ...counts.keys(), ...chosen])].map((value) => ({ value, count: counts.get(value) ?? 0 }));
}

/** Years as they follow each other, kinds and topics in their own order; everything else in the order of the collection. */
function sorted(name: FilterName, values: FacetValue[], names: Names): FacetValue[] {
  if (name === 'year') return values.toSorted((a, b) => (a.value < b.value ? -1 : 1));
  const order = name === 'kind' ? unitKinds : name === 'topic' ? (names.topic ?? []).map(([value]) => value) : [];
  const rank = ({ value }: FacetValue) => (order.includes(value) ? order.indexOf(value) : order.length);
  return values.toSorted((a, b) => rank(a) - rank(b));
}

function fieldset(name: FilterName, values: readonly FacetValue[], names: Names, state: PageState, choose: Choose): HTMLElement {
  const fields = values.map((value) => fieldOf(name, value, names, state, choose));
  const [first, others] = [fields.slice(0, shownValues), fields.slice(shownValues)];
  const open = values.slice(shownValues).some(({ value }) => state.filters[name].includes(value));
  const rest = others.length > 0 ? [element('details', { open, 'data-more': name }, element('summary', {}, moreValuesInWords(name)), ...others)] : [];
  const hint = name === 'year' ? [element('p', { class: 'filter-hint' }, yearsTaken)] : [];
  return element('fieldset', { class: 'filter' }, element('legend', {}, nameOfFilter[name]), ...hint, ...first, ...rest);
}

function fieldOf(name: FilterName, { value, count }: FacetValue, names: Names, state: PageState, choose: Choose): HTMLElement {
  const box = checkbox(name, value, state.filters[name].includes(value), choose);
  const label = element(
    'label',
    {},
    box,
    element('span', { class: 'filter-name' }, nameOfValue(name, value, names)),
    element('span', { class: 'filter-count' }, String(count)),
  );
  label.classList.toggle('none', count === 0);
  return label;
}

function nameOfValue(name: FilterName, value: string, names: Names): string {
  if (name === 'kind') return unitKinds.includes(value as UnitKind) ? nameOfKind(value as UnitKind) : value;
  if (name === 'year' && value === unknownYear) return notDated;
  return names[name]?.find(([known]) => known === value)?.[1] ?? value;
}

function checkbox(name: FilterName, value: string, checked: boolean, choose: Choose): HTMLInputElement {
  const box = element('input', { type: 'checkbox', value, name, checked });
  box.addEventListener('change', () => choose(name, value));
  return box;
}
