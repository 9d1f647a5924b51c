/** Tables as received by text extraction: cells parted by tabs, merged cells left empty. */
import { greatest } from '../../../src/policy/extremes.ts';
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

/** A row that has not as many cells as the table has columns. */
export interface RaggedRow {
  cells: number;
  columns: number;
  row: string;
  offset: number;
}

/** Builds a table from its rows; `settle` gives each cell its final typography. Rows that do not fit are reported and padded. */
export function parseTable(lines: readonly SourcedText[], settle: (cell: SourcedText) => SourcedText): { value: Table; ragged: RaggedRow[] } {
  const split = lines.map((line) => splitCells(line).map(settle));
  const columns = columnsIn(split.map((cells) => cells.length));
  const ragged = split.flatMap((cells, i) =>
    cells.length === columns
      ? []
      : [{ cells: cells.length, columns, row: lines[i]?.text.replaceAll('\t', ' ').slice(0, 24) ?? '', offset: lines[i]?.at[0] ?? 0 }],
  );
  const width = greatest(
    split.map((cells) => cells.length),
    columns,
  );
  const empty = { text: '', at: [], to: [], mark: [] };
  const grid = split.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => empty)]);
  return { value: { rows: mergeCells(grid), grid }, ragged };
}

/** As many as the header has, unless most rows below it have more: then the header is what was broken. */
function columnsIn([header = 0, ...body]: readonly number[]): number {
  const rows = new Map<number, number>();
  for (const width of body) rows.set(width, (rows.get(width) ?? 0) + 1);
  const most = [...rows].find(([width, count]) => width > header && count > Math.max(1, body.length / 2));
  return most?.[0] ?? header;
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
 * An empty cell belongs to a merged one: in the header, and below a merged header cell, to its left neighbour if that holds
 * something; else to the cell above, if all that is below that is empty. Words alone at the head of a row are a heading over
 * all its columns. Guarantees that merged cells are rectangles that do not overlap.
 */
function mergeCells(grid: readonly SourcedText[][]): Cell[][] {
  const [header = [], ...body] = grid;
  const joinsLeft = header.map((cell, column) => column > 0 && cell.text === '');
  const rows = [headerCells(header)];
  let above: readonly Cell[] = [];
  for (const line of body) {
    const here = isHeading(line) ? headingOver(line) : cellsBelow(line, above, joinsLeft);
    rows.push([...new Set(here)].filter((cell) => !above.includes(cell)));
    above = here;
  }
  return rows;
}

const isEmpty = (cell: SourcedText | undefined): boolean => !cell?.text;

function headerCells(header: readonly SourcedText[]): Cell[] {
  const cells: Cell[] = [];
  for (const [column, text] of header.entries()) {
    const left = cells.at(-1);
    if (column > 0 && isEmpty(text) && left && !isEmpty(left.text)) left.colspan++;
    else cells.push({ text, colspan: 1, rowspan: 1, header: true });
  }
  return cells;
}

/** Fewer columns: what is empty beside a name may as well be merged with the value above. */
const columnsOfHeading = 3;

const isHeading = ([first, ...others]: readonly SourcedText[]): boolean => !isEmpty(first) && others.length + 1 >= columnsOfHeading && others.every(isEmpty);

function headingOver(line: readonly SourcedText[]): Cell[] {
  const cell = { text: line[0] as SourcedText, colspan: line.length, rowspan: 1, header: false };
  return line.map(() => cell);
}

/** For each column the cell that holds it: one that begins in this row, or one from above that goes on. */
function cellsBelow(line: readonly SourcedText[], above: readonly Cell[], joinsLeft: readonly boolean[]): Cell[] {
  const goesOn = (upper: Cell): boolean => above.every((cell, column) => cell !== upper || isEmpty(line[column]));
  const here: Cell[] = [];
  for (const [column, text] of line.entries()) {
    const left = here[column - 1];
    const upper = above[column];
    if (isEmpty(text) && joinsLeft[column] && left && left !== above[column - 1] && !isEmpty(left.text)) {
      left.colspan++;
      here.push(left);
    } else if (isEmpty(text) && upper && goesOn(upper)) {
      if (left !== upper) upper.rowspan++;
      here.push(upper);
    } else here.push({ text, colspan: 1, rowspan: 1, header: false });
  }
  return here;
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
