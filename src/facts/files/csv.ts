/** A table of facts as CSV. */
import { csvOf } from '../../policy/csv.ts';
import type { FactsTable } from './table.ts';

/** The notes stand behind the rows, each alone in its line, so that the first line is the head. */
export const tableCsv = ({ columns, rows, notes }: FactsTable): string =>
  csvOf([columns.map(({ name }) => name), ...rows, ...notes.map((note) => [note, ...columns.slice(1).map(() => '')])]);
