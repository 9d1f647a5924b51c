/** Rows and cells of the tables of a page, each with what it needs to be read alone: its heads, and the cells that reach in from rows above. */
import { partOfTable, placesOf, type Spanning } from '../browser/copying/table.ts';

export interface TableCell extends Spanning {
  element: HTMLTableCellElement;
  isHead: boolean;
}

const cellsOf = (rows: Iterable<HTMLTableRowElement>): TableCell[][] =>
  [...rows].map((row) => [...row.cells].map((element) => ({ element, isHead: element.localName === 'th', columns: element.colSpan, rows: element.rowSpan })));

/** The row that an element is or stands in; null for what is no row of the text. */
export const rowAround = (element: Element | null): HTMLTableRowElement | null => element?.closest<HTMLTableRowElement>('.own-text tbody tr') ?? null;

/** The heads of a table and some of its rows; `only`: of the columns those of this cell and of what names its row. */
export function partOfPageTable(table: HTMLTableElement, isKept: (row: HTMLTableRowElement) => boolean, only: Element | null = null): TableCell[][] {
  const rows = [...table.rows];
  const cells = cellsOf(rows);
  const at = only ? rows.findIndex((row) => row.contains(only)) : -1;
  const named = placesOf(cells)[at]?.map(({ element }) => element === only || element.matches('.row-number, .row-group, .row-name'));
  return partOfTable(cells, {
    row: (y) => rows[y]?.parentElement?.localName === 'thead' || isKept(rows[y] as HTMLTableRowElement),
    column: (x) => named?.[x] ?? true,
  });
}

/** A copy of a table with its heads and these rows alone. */
export function copyOfRows(table: HTMLTableElement, kept: readonly Element[]): HTMLTableElement {
  const copy = table.cloneNode(true) as HTMLTableElement;
  const rows = partOfPageTable(table, (row) => kept.includes(row)).slice(table.tHead?.rows.length ?? 0);
  copy.tBodies[0]?.replaceChildren(...rows.map(rowOf));
  return copy;
}

function rowOf(cells: readonly TableCell[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(...cells.map(({ element, columns, rows }) => Object.assign(element.cloneNode(true), { colSpan: columns, rowSpan: rows })));
  return row;
}
