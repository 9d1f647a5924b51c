/** What is printed of what is cited. */
import { type Printed, printedAt } from '../printing/printed.ts';
import { rowAround } from '../table-part.ts';
import { type Target, unitsTouched } from './target.ts';

/** A row, or the unit; of a selection all that it touches. */
export function printedOf(target: Target): Printed[] {
  const { selection, part } = target;
  if (!selection) return printedAt([rowAround(part) ?? target.unit]);
  return printedAt(unitsTouched(target).flatMap((unit) => touchedRows(unit, selection)));
}

/** The rows of a table in which something is selected; the unit where it has none, or more of it is selected. */
function touchedRows(unit: HTMLElement, selection: Range): Element[] {
  const rows = [...unit.querySelectorAll('tr')].filter((row) => selection.intersectsNode(row));
  return rows.length > 0 && rows.every(rowAround) ? rows : [unit];
}
