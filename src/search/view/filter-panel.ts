/** Filters by province and document, with the counts they would give. */
import type { FacetValue } from '../facets.ts';
import type { FilterName, PageState } from './address.ts';
import { element } from './elements.ts';

export interface FilterGroup {
  name: FilterName;
  legend: string;
  values: FacetValue[];
  /** What to call a value. */
  nameOf: (value: string) => string;
}

/** One fieldset of check boxes for each group. Values of the address that the answer does not know are shown too, so that they can be taken away. */
export function filterFields(groups: readonly FilterGroup[], state: PageState, choose: (name: FilterName, value: string) => void): HTMLElement[] {
  return groups.map((group) => {
    const missing = state[group.name].filter((value) => !group.values.some((known) => known.value === value));
    const values = [...group.values, ...missing.map((value) => ({ value, count: 0 }))];
    return element('fieldset', { class: 'filter' }, element('legend', {}, group.legend), ...values.map((value) => fieldOf(group, value, state, choose)));
  });
}

function fieldOf(group: FilterGroup, { value, count }: FacetValue, state: PageState, choose: (name: FilterName, value: string) => void): HTMLElement {
  const box = element('input', { type: 'checkbox', value, name: group.name, checked: state[group.name].includes(value) });
  box.addEventListener('change', () => choose(group.name, value));
  return element('label', {}, box, element('span', { class: 'filter-name' }, group.nameOf(value)), element('span', { class: 'filter-count' }, String(count)));
}
