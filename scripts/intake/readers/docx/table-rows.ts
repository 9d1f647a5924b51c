/** Rows of tables as lines. */
import type { RestoredSpan } from '../../received/extract.ts';
import type { DraftLine } from './paragraph-draft.ts';

/** A row: cells parted by tabs, as many as the table has columns; paragraphs of a cell are joined by a space. */
export function rowLine(cells: readonly { column: number; lines: readonly DraftLine[] }[], columns: number): DraftLine {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell.lines]));
  const restored: RestoredSpan[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  for (let column = 0; column < columns; column++) {
    if (column > 0) add('\t');
    for (const [i, { line }] of (byColumn.get(column) ?? []).entries()) {
      if (i > 0) add(' ');
      for (const span of line.restored ?? []) restored.push({ ...span, start: span.start + length, end: span.end + length });
      add(line.text);
    }
  }
  return { line: { text: parts.join(''), ...(restored.length > 0 && { restored }) }, stretches: [] };
}
