/** What the search page shows, as it stands in its address: /search/?q=排污许可&province=湖南&document=… */

export interface PageState {
  query: string;
  provinces: string[];
  documents: string[];
}

const keys = { provinces: 'province', documents: 'document' } as const;
export type FilterName = keyof typeof keys;

/** Never throws: whatever an address holds is a state. Repeated values count once. */
export function readState(search: string): PageState {
  const parameters = new URLSearchParams(search);
  const all = (key: string) => [...new Set(parameters.getAll(key).filter(Boolean))];
  return { query: parameters.get('q') ?? '', provinces: all(keys.provinces), documents: all(keys.documents) };
}

/** The query string of a state, empty for a blank one; equal states give equal strings. */
export function writeState({ query, provinces, documents }: PageState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const province of provinces) parameters.append(keys.provinces, province);
  for (const document of documents) parameters.append(keys.documents, document);
  const written = parameters.toString();
  return written && `?${written}`;
}

/** The state with one filter value set or taken away. */
export function toggle(state: PageState, name: FilterName, value: string): PageState {
  const values = state[name];
  return { ...state, [name]: values.includes(value) ? values.filter((other) => other !== value) : [...values, value] };
}
