/** Tables as grids: every place has its cell, also where one cell covers several. */
import type { TableCell, Unit } from '../../../src/policy/model/unit.ts';

/** Rows of cells, all of the same width but where a row is too short; a cell that covers several places stands in each. */
export function gridOf(rows: NonNullable<Unit['rows']>): (TableCell | undefined)[][] {
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (grid[at]?.[column]) column++;
      cover(grid, at, column, cell);
      column += cell.colspan ?? 1;
    }
  }
  return grid;
}

function cover(grid: (TableCell | undefined)[][], at: number, column: number, cell: TableCell): void {
  for (let row = at; row < Math.min(grid.length, at + (cell.rowspan ?? 1)); row++)
    for (let place = column; place < column + (cell.colspan ?? 1); place++) (grid[row] as (TableCell | undefined)[])[place] = cell;
}

/** How many rows at the top are heads. */
export const headRows = (rows: NonNullable<Unit['rows']>): number => {
  const first = rows.findIndex((row) => !row.every((cell) => cell.header));
  return first < 0 ? rows.length : first;
};
