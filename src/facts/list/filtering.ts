/** Filters that live in the address: ?area=湖南&year=2025. Pure. */
import type { FactRow, Filter } from './row.ts';

/** Name of a filter → the value asked for. */
export type Asked = Readonly<Record<string, string>>;

/** What an address asks for; values that a filter does not have are passed over, so that nothing typed is shown. */
export function askedIn(search: string, filters: readonly Filter[]): Asked {
  const parameters = new URLSearchParams(search);
  const known = filters.flatMap(({ name, options }) => {
    const value = parameters.get(name);
    return value !== null && options.some((option) => option.value === value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(known);
}

/** The query of an address that asks for it; empty where nothing is asked. */
export function queryOf(asked: Asked): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString();
  return query && `?${query}`;
}

/** The rows that have all values asked for, in their order. */
export const keptRows = (rows: readonly FactRow[], asked: Asked): FactRow[] =>
  rows.filter(({ keys }) => Object.entries(asked).every(([name, value]) => value === '' || (keys[name] ?? []).includes(value)));

/** A filter with the values that the rows have, the most frequent first; null where it would tell no rows apart. */
export function filterOf(name: string, title: string, rows: readonly FactRow[], label: (value: string) => string = (value) => value): Filter | null {
  const counts = new Map<string, number>();
  for (const { keys } of rows) for (const value of keys[name] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  const options = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value, count]) => ({ value, label: `${label(value)}（${count}）` }));
  const parts = options.length > 1 || [...counts.values()].some((count) => count < rows.length);
  return parts ? { name, title, options } : null;
}
