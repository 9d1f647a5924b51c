/** A table of facts that is taken away as a file: the same columns and rows whatever the form. */

export interface FactsTable {
  title: string;
  /** What is to be known of all of it: how it was found, what is not in it. */
  notes: readonly string[];
  /** What of it every row says in a form that has no other place for it. */
  caution: string;
  /** `width`: in characters, for forms that have widths. */
  columns: readonly { name: string; width: number }[];
  /** As many cells as there are columns; lines of a cell are parted by \n. */
  rows: readonly (readonly (string | number)[])[];
  /** Headings between the rows, before the row of that index; only for forms that are read. */
  headings?: readonly { row: number; words: string }[];
  /** What stands behind the table, under a heading of its own; only for forms that are read. */
  behind?: { title: string; lines: readonly string[] };
}
