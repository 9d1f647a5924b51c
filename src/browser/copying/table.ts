/** Tables as grids, in which a cell may take several places. No DOM. */

export interface Spanning {
  columns: number;
  rows: number;
}

/** The places of a table, row by row: in each the cell that takes it, be it from above or from the left. */
export function placesOf<Cell extends Spanning>(rows: readonly (readonly Cell[])[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (const below of grid.slice(y, y + cell.rows)) for (let beside = 0; beside < cell.columns; beside++) below[x + beside] = cell;
      x += cell.columns;
    }
  });
  return grid;
}

/** Whether a cell begins at a place: it takes neither the place above nor that on the left. */
export const beginsAt = <Cell>(grid: readonly (readonly Cell[])[], y: number, x: number): boolean =>
  grid[y]?.[x] !== grid[y - 1]?.[x] && grid[y]?.[x] !== grid[y]?.[x - 1];

/**
 * The rows and columns in which anything is selected, as a table of its own: cells reach as far as they did in it, and those that are not
 * selected but stand in such a row and column are empty (`blank`), so that all others keep their places.
 */
export function selectedPart<Cell extends Spanning>(
  table: readonly (readonly Cell[])[],
  isSelected: (cell: Cell) => boolean,
  blank: (cell: Cell) => Cell,
): Cell[][] {
  const grid = placesOf(table);
  const columns = new Set(grid.flatMap((row) => row.flatMap((cell, x) => (isSelected(cell) ? x : []))));
  const rows = grid.filter((_, y) => table[y]?.some(isSelected));
  const kept = rows.map((row) => row.filter((_, x) => columns.has(x)));
  return spannedAnew(kept, (cell) => (isSelected(cell) ? cell : blank(cell)));
}

/**
 * Some rows and columns of a table as one of its own. A cell that reaches in from a row that is left out stands in it: each row says all
 * that it says in the whole.
 */
export function partOfTable<Cell extends Spanning>(
  table: readonly (readonly Cell[])[],
  isKept: { row: (y: number) => boolean; column: (x: number) => boolean },
): Cell[][] {
  const rows = placesOf(table).filter((_, y) => isKept.row(y));
  return spannedAnew(
    rows.map((row) => row.filter((_, x) => isKept.column(x))),
    (cell) => cell,
  );
}

/** The cells that begin at the places of a grid, each reaching as far as it does there. */
const spannedAnew = <Cell extends Spanning>(grid: readonly (readonly Cell[])[], shown: (cell: Cell) => Cell): Cell[][] =>
  grid.map((row, y) => row.flatMap((cell, x) => (beginsAt(grid, y, x) ? { ...shown(cell), ...reach(grid, y, x) } : [])));

/** How far the cell that begins at a place reaches to the right and down. */
function reach<Cell>(grid: readonly (readonly Cell[])[], y: number, x: number): Spanning {
  const cell = grid[y]?.[x];
  const countWhile = (next: (n: number) => Cell | undefined): number => {
    let count = 1;
    while (next(count) !== undefined && next(count) === cell) count++;
    return count;
  };
  return { columns: countWhile((n) => grid[y]?.[x + n]), rows: countWhile((n) => grid[y + n]?.[x]) };
}
