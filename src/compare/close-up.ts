/** Rows in which one column alone has text, closed up: several that follow each other are one row, each column with what is its own. */
import type { Row } from './align.ts';

export interface ClosedRow {
  cells: Row;
  /** What stands here in several columns does not correspond: it is beside each other to save room. */
  apart: boolean;
}

/** Every sentence stays in its column and in its order there. */
export function closeUp(rows: readonly Row[]): ClosedRow[] {
  const closed: ClosedRow[] = [];
  for (const cells of rows) {
    const apart = cells.filter((sentences) => sentences.length).length === 1;
    const last = closed.at(-1);
    if (apart && last?.apart) last.cells = last.cells.map((sentences, column) => [...sentences, ...(cells[column] ?? [])]);
    else closed.push({ cells, apart });
  }
  return closed;
}
