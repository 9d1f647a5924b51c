/** Tables as received by text extraction: cells parted by tabs, merged cells left empty. */
import type { TableCell } from '../../../src/policy/model/unit.ts';
import { type SourcedText, sliceSourced } from '../correct/sourced-text.ts';

export interface Cell {
  text: SourcedText;
  colspan: number;
  rowspan: number;
  header: boolean;
}

export interface Table {
  /** Cells that begin in each row, without those that a merged cell covers. The first row is the header. */
  rows: Cell[][];
  /** The grid with covered cells empty: every row has as many cells as the header. */
  grid: SourcedText[][];
}

export interface RaggedRow {
  columns: number;
  header: number;
  row: string;
  offset: number;
}

/** Builds a table from its rows; `settle` gives each cell its final typography. Rows that do not fit are reported and padded. */
export function parseTable(lines: readonly SourcedText[], settle: (cell: SourcedText) => SourcedText): { value: Table; ragged: RaggedRow[] } {
  const split = lines.map((line) => splitCells(line).map(settle));
  const columns = split[0]?.length ?? 0;
  const ragged = split.flatMap((cells, i) =>
    cells.length === columns
      ? []
      : [{ columns: cells.length, header: columns, row: lines[i]?.text.replaceAll('\t', ' ').slice(0, 24) ?? '', offset: lines[i]?.at[0] ?? 0 }],
  );
  const width = Math.max(columns, ...split.map((cells) => cells.length));
  const empty = { text: '', at: [], to: [], mark: [] };
  const grid = split.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => empty)]);
  return { value: { rows: mergeCells(grid), grid }, ragged };
}

function splitCells(line: SourcedText): SourcedText[] {
  const cells: SourcedText[] = [];
  let start = 0;
  for (let end = 0; end <= line.text.length; end++) {
    if (end < line.text.length && line.text[end] !== '\t') continue;
    cells.push(sliceSourced(line, start, end));
    start = end + 1;
  }
  return cells;
}

/**
 * An empty cell belongs to a merged one: in the header, and below a merged header cell, to its left
 * neighbour if that holds something; else to the cell above.
 */
function mergeCells(grid: readonly SourcedText[][]): Cell[][] {
  const [header = [], ...body] = grid;
  const top = header.map((text) => ({ text, colspan: 1, rowspan: 1, header: true }));
  const joinsLeft = header.map((cell, column) => column > 0 && cell.text === '');
  const owners: (Cell | null)[] = top.map((cell, column) => {
    if (!joinsLeft[column]) return cell;
    const owner = top[header.findLastIndex((text, i) => i < column && text.text !== '')];
    if (owner) owner.colspan++;
    return null;
  });
  const rows = [owners.filter((cell) => cell !== null)];
  let above: (Cell | null)[] = header.map(() => null);
  for (const line of body) {
    const own: Cell[] = [];
    above = line.map((text, column) => {
      const left = own.at(-1);
      if (text.text === '' && joinsLeft[column] && left && line[column - 1]?.text !== '') {
        left.colspan++;
        return left;
      }
      const upper = above[column];
      if (text.text === '' && upper) {
        upper.rowspan += upper.colspan > 1 && above[column - 1] === upper ? 0 : 1;
        return upper;
      }
      const cell = { text, colspan: 1, rowspan: 1, header: false };
      own.push(cell);
      return cell;
    });
    rows.push(own);
  }
  return rows;
}

/** The cells as published in clauses.json. */
export function publishedRows(table: Table): TableCell[][] {
  return table.rows.map((row) =>
    row.map(({ text, colspan, rowspan, header }) => ({
      text: text.text,
      ...(colspan > 1 && { colspan }),
      ...(rowspan > 1 && { rowspan }),
      ...(header && { header: true as const }),
    })),
  );
}
