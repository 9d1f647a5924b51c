/** The grid of a table in HTML: cells that a merged one covers are empty. */
import type { Element, ElementContent } from 'hast';
import { limits } from '../../received/limits.ts';

/** Rows from the top, all of the same number of cells. */
export function gridOf(table: Element, wordsOf: (cell: Element) => string): string[][] {
  const grid: string[][] = [];
  /** Of each column, how many rows below are covered by a cell above. */
  const covered: number[] = [];
  for (const row of rowsOf(table.children).slice(0, limits.rows)) grid.push(placed(cellsOf(row), covered, wordsOf));
  const columns = grid.reduce((most, { length }) => Math.max(most, length), 0);
  return grid.map((cells) => [...cells, ...Array.from({ length: columns - cells.length }, () => '')]);
}

function placed(cells: readonly Element[], covered: number[], wordsOf: (cell: Element) => string): string[] {
  const row: string[] = [];
  const skipCovered = (): void => {
    while ((covered[row.length] ?? 0) > 0) {
      covered[row.length] = (covered[row.length] ?? 0) - 1;
      row.push('');
    }
  };
  for (const cell of cells) {
    skipCovered();
    for (let i = 0; i < spanOf(cell, 'colSpan', limits.columns); i++) {
      covered[row.length] = spanOf(cell, 'rowSpan', limits.rows) - 1;
      row.push(i === 0 ? wordsOf(cell) : '');
    }
  }
  skipCovered();
  return row;
}

const spanOf = ({ properties }: Element, name: 'colSpan' | 'rowSpan', most: number): number =>
  Math.min(most, Math.max(1, Math.trunc(Number(properties[name])) || 1));

const elementsIn = (nodes: readonly ElementContent[]): Element[] => nodes.filter((node) => node.type === 'element');
const cellsOf = (row: Element): Element[] => elementsIn(row.children).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
const rowsOf = (nodes: readonly ElementContent[]): Element[] =>
  elementsIn(nodes).flatMap((node) => {
    if (node.tagName === 'tr') return [node];
    return /^(?:thead|tbody|tfoot)$/u.test(node.tagName) ? rowsOf(node.children) : [];
  });
