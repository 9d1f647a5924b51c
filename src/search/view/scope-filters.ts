/** What the query itself narrows the answer to, beside the filters that were chosen: shown as chosen, and taken away as they are. */
import { type FilterName, filterNames, type PageState, toggleFilter, withoutFilters } from '../address.ts';
import type { Scope } from '../answer/answer.ts';

/** The state with the scope among its filters; chosen ones of the same name take its place. */
export function withScope(state: PageState, scope: readonly Scope[]): PageState {
  const own = (name: FilterName): string[] => scope.filter(({ facet, on }) => on && facet === name).flatMap(({ values }) => values);
  const filters = filterNames.map((name) => [name, state.filters[name].length > 0 ? state.filters[name] : own(name)]);
  return { ...state, filters: Object.fromEntries(filters) as PageState['filters'] };
}

/** A value set or taken away: what is then shown of that name are chosen filters, and no scope. */
export function toggleBeside(state: PageState, scope: readonly Scope[], name: FilterName, value: string): PageState {
  const shown = withScope(state, scope).filters[name];
  return off(toggleFilter({ ...state, filters: { ...state.filters, [name]: shown } }, name, value), scope, name);
}

/** Neither filters nor scope. */
export const withoutAll = (state: PageState, scope: readonly Scope[]): PageState => off(withoutFilters(state), scope);

function off(state: PageState, scope: readonly Scope[], name?: FilterName): PageState {
  const keys = scope.filter(({ facet, on }) => on && (name === undefined || facet === name)).map(({ key }) => key);
  return { ...state, without: [...state.without, ...keys] };
}
