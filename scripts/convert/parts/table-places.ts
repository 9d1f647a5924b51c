/** Rows and cells of a table, by their place: body rows and columns from 1. */
import type { TableCell } from '../../../src/policy/model/unit.ts';

/** A row or a cell; `end` is exclusive. */
export interface TablePlace {
  kind: 'row' | 'cell';
  number: number;
  start: number;
  end: number;
  below: TablePlace[];
}

/** `text` are cells joined by tabs and rows by line feeds; `rows` the cells that begin in each. The header is no row; what is empty is left out. */
export function rowsOf(text: string, rows: readonly (readonly TableCell[])[]): TablePlace[] {
  const columns = columnsOf(rows);
  let start = 0;
  const lines = text.split('\n').map((line, i): TablePlace => {
    const row: TablePlace = { kind: 'row', number: i, start, end: start + line.length, below: cellsOf(line, start, columns[i] ?? []) };
    start += line.length + 1;
    return row;
  });
  return lines.slice(1).filter(({ below }) => below.length > 0);
}

function cellsOf(line: string, lineStart: number, columns: readonly number[]): TablePlace[] {
  let start = lineStart;
  const cells = line.split('\t').map((words, i): TablePlace => {
    const cell: TablePlace = { kind: 'cell', number: i + 1, start, end: start + words.length, below: [] };
    start += words.length + 1;
    return cell;
  });
  return cells.filter(({ number, start: from, end }) => end > from && columns.includes(number));
}

/** For each row the columns, from 1, in which its cells begin: a merged cell has the column where it begins. */
export function columnsOf(rows: readonly (readonly Pick<TableCell, 'colspan' | 'rowspan'>[])[]): number[][] {
  const covered = rows.map(() => new Set<number>());
  return rows.map((row, r) => {
    let column = 1;
    return row.map(({ colspan = 1, rowspan = 1 }) => {
      while (covered[r]?.has(column)) column++;
      const begins = column;
      for (let below = r; below < r + rowspan; below++) for (let c = begins; c < begins + colspan; c++) covered[below]?.add(c);
      column += colspan;
      return begins;
    });
  });
}
