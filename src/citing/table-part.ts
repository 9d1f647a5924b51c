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

/** The rows of the one table in which a selection holds more than a cell; empty for other selections. */
export function selectedRows(selection: Range): HTMLTableRowElement[] {
  const table = elementAround(selection.commonAncestorContainer)?.closest<HTMLTableElement>('.own-text table');
  const cells = [...(table?.querySelectorAll('tbody td') ?? [])].filter((cell) => selection.intersectsNode(cell) && hasWords(cell, selection));
  return cells.length > 1 ? [...new Set(cells.flatMap((cell) => rowAround(cell) ?? []))] : [];
}

const elementAround = (node: Node): Element | null => (node instanceof Element ? node : node.parentElement);

/** Whether words of a cell are selected: a selection may end before the first of them. */
function hasWords(cell: Element, selection: Range): boolean {
  const inside = selection.cloneRange();
  if (!cell.contains(inside.startContainer)) inside.setStart(cell, 0);
  if (!cell.contains(inside.endContainer)) inside.setEnd(cell, cell.childNodes.length);
  return inside.toString().trim() !== '';
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
