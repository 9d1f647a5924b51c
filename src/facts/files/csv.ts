/** A table of facts as CSV. */
import { csvOf } from '../../policy/csv.ts';
import { notesName } from '../../wording/facts.ts';
import type { FactsTable } from './table.ts';

/** The first line is the head and every other one a row: what is to be known of all of them stands in a column of its own. */
export const tableCsv = ({ columns, rows, caution }: FactsTable): string =>
  csvOf([[...columns.map(({ name }) => name), notesName], ...rows.map((row) => [...row, caution])]);
