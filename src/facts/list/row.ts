/** A fact as a row of a list (a year's deadlines, an indicator's targets, a body's tasks): the same at build time and in the browser. */

import type { MarkedWords } from '../proofs.ts';

export interface FactRow {
  /** The fact's id: rows keep it, whatever is filtered. */
  id: string;
  /** One for each column of the list; empty where the text says nothing. */
  cells: readonly string[];
  /** By what the list can be filtered: name of a filter → the values of this row. */
  keys: Readonly<Record<string, readonly string[]>>;
  /** The sentences that prove it. */
  words: MarkedWords;
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

/** Columns in which no row says anything are left out. */
export function withoutEmptyColumns(columns: readonly string[], rows: readonly FactRow[]): Pick<FactList, 'columns' | 'rows'> {
  const isSaid = (_: unknown, at: number): boolean => rows.some(({ cells }) => cells[at] !== '');
  return { columns: columns.filter(isSaid), rows: rows.map((row) => ({ ...row, cells: row.cells.filter(isSaid) })) };
}

/** A row with more lines than these may be parted on paper. */
const mostLines = 6;

export const isTall = (lines: number): boolean => lines > mostLines;

/** So many rows stand in a page; a list with more is loaded when it is asked for. */
export const rowsInPage = 200;
