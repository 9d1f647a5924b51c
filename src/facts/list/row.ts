/** A fact as a row of a list (a year's deadlines, an indicator's targets, a body's tasks): the same at build time and in the browser. */

export interface FactRow {
  /** The fact's id: rows keep it, whatever is filtered. */
  id: string;
  /** One for each column of the list; empty where the text says nothing. */
  cells: readonly string[];
  /** By what the list can be filtered: name of a filter → the values of this row. */
  keys: Readonly<Record<string, readonly string[]>>;
  /** The sentence: before the words that prove it, the words, what follows them. */
  words: readonly [before: string, words: string, after: string];
  /** Where the sentence stands, root-relative, and what that place is called. */
  href: string;
  place: string;
  /** The area whose tint it has. */
  area: string;
  /** The last day of its deadline, YYYY-MM-DD; absent where it has none. */
  due?: string;
}

/** A filter of a list: in the address it is called `name`. */
export interface Filter {
  name: string;
  title: string;
  options: readonly { value: string; label: string }[];
}

/** A list as its file holds it: /deadlines/2025/rows.json. */
export interface FactList {
  title: string;
  columns: readonly string[];
  filters: readonly Filter[];
  rows: readonly FactRow[];
  notes: readonly string[];
}

/** So many rows stand in a page; a list with more is loaded when it is asked for. */
export const rowsInPage = 200;
