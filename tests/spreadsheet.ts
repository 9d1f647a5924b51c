/** Reads CSV as a spreadsheet program opens it: SheetJS, which takes cells for numbers, days and formulas as Excel does. */
import XLSX from 'xlsx';

export interface Cell {
  /** s: text, n: number or day, b: truth value. */
  t: string;
  v?: string | number | boolean;
  /** As it is shown. */
  w?: string;
  /** A formula. */
  f?: string;
}

/** Cells by row and column, of the file as bytes. */
export function cellsOf(csv: string): (Cell | undefined)[][] {
  const book = XLSX.read(Buffer.from(csv), { type: 'buffer', dense: true });
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] as unknown as { '!data'?: Cell[][] } & Cell[][];
  return sheet['!data'] ?? sheet;
}
