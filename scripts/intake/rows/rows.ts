/** The lines of an extract that hold something, in the forms in which they are looked at. */
import { normalForm, withoutBlanks } from '../../../src/policy/normal-form.ts';
import type { ExtractLine, LineForm } from '../received/extract.ts';

export interface Row {
  /** Of the extract, from 1. */
  line: number;
  text: string;
  /** Without white space. */
  flat: string;
  /** In normal form. */
  plain: string;
  form: LineForm;
  /** More than this stands on its line. */
  isPart?: boolean;
}

/** Of a text that has no more lines than that, they say nothing: what stands between its gaps is looked at instead. */
const fewLines = 3;
const longLine = 150;

/** Without empty lines and notes. */
export function rowsOf(lines: readonly ExtractLine[]): Row[] {
  const rows = lines.flatMap(({ text, form = {} }, i) => (form.note ? [] : rowOf(text, i + 1, form)));
  const isOneLine = rows.length <= fewLines && rows.some(({ flat }) => flat.length > longLine);
  return isOneLine
    ? rows.flatMap(({ text, line, form }) =>
        text
          .trim()
          .split(/\s+/u)
          .flatMap((part) => rowOf(part, line, form).map((row) => ({ ...row, isPart: true }))),
      )
    : rows;
}

/** A row of a table that holds one cell alone is read as its words. */
function rowOf(cells: string, line: number, form: LineForm): Row[] {
  const filled = cells.split('\t').filter((cell) => cell.trim() !== '');
  const text = filled.length === 1 ? (filled[0] ?? '') : cells;
  const flat = withoutBlanks(text).replace(/\s+/gu, '');
  return flat ? [{ line, text, flat, plain: normalForm(text), form }] : [];
}
