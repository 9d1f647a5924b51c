/** The cells of a table on its grid. */
import { limits } from '../../received/limits.ts';
import { childOf, childrenOf, numberOf, valOf, type XmlElement } from './xml-tree.ts';

export interface GridCell {
  /** Its first column, from 0. */
  column: number;
  element: XmlElement;
  /** A merged cell above or to the left goes on here; or the cell was deleted. */
  isCovered: boolean;
}

export interface Grid {
  columns: number;
  rows: GridCell[][];
}

/**
 * Rows of tables of Word have columns of their own wherever an edge is a hair's breadth off: only columns in which a cell begins
 * are columns. Null where there are more rows or columns than a table may have.
 */
export function gridOf(rows: readonly XmlElement[]): Grid | null {
  if (rows.length > limits.rows) return null;
  const placed: GridCell[][] = [];
  for (const row of rows) {
    const cells = placedCells(row, placed.length === 0);
    if (!cells) return null;
    placed.push(cells);
  }
  const starts = [...new Set(placed.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  if (starts.length > limits.columns) return null;
  const columnOf = new Map(starts.map((start, i) => [start, i]));
  return { columns: starts.length, rows: placed.map((row) => row.map((cell) => ({ ...cell, column: columnOf.get(cell.column) ?? 0 }))) };
}

/** More than a grid has where every row has edges of its own. */
const mostColumns = limits.columns * 20;

function placedCells(row: XmlElement, isFirst: boolean): GridCell[] | null {
  const cells: GridCell[] = [];
  let column = numberOf(childOf(row, 'w:trPr'), 'w:gridBefore') ?? 0;
  for (const element of cellsIn(row)) {
    if (column < 0 || column > mostColumns) return null;
    const properties = childOf(element, 'w:tcPr');
    cells.push({ column, element, isCovered: isCovered(properties, isFirst) });
    column += Math.max(1, numberOf(properties, 'w:gridSpan') ?? 1);
  }
  return cells;
}

/** Cells may stand in controls. */
const cellsIn = (parent: XmlElement): XmlElement[] =>
  childrenOf(parent).flatMap((child) => (child.name === 'w:tc' ? [child] : child.name.endsWith('Pr') ? [] : cellsIn(child)));

/** It goes on with the cell above (vMerge without a value is one that goes on), if there is one, or to the left. */
function isCovered(properties: XmlElement | undefined, isFirst: boolean): boolean {
  const goesOn = (name: string): boolean => childOf(properties, name) !== undefined && (valOf(properties, name) ?? 'continue') === 'continue';
  return (!isFirst && goesOn('w:vMerge')) || goesOn('w:hMerge') || childOf(properties, 'w:cellDel') !== undefined;
}
