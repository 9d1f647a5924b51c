/** What stands round the table: which columns are chosen, what is wrong with the choice, what can be chosen next. */

import { type Markup, tag } from '../../browser/markup.ts';
import { chooseAnother, chooseOtherwise, chooseUnits, mostChosen, notHeldInWords, removeColumn } from '../../wording/compare.ts';
import { type ColumnRequest, mostColumns, writeColumns } from '../address.ts';
import type { Column } from '../compare.ts';
import type { AskedColumn, ShelfDocument } from './asked-columns.ts';

/** Each column asked for, with a link to the same page (`page` is its path) without it. */
export function chosenItems(asked: readonly AskedColumn[], shelf: readonly ShelfDocument[], page: string): Markup[] {
  return asked.map(({ request, column, faults }) => {
    const known = nameOfChosen(request, column, shelf);
    const name = column || faults.length === 0 ? known : notHeldInWords(known);
    const rest = writeColumns(asked.filter((other) => other.request !== request).map((other) => other.request)) || page;
    return tag('li', {}, name, tag('a', { href: rest, 'aria-label': `${removeColumn}${name}` }, removeColumn));
  });
}

/** 湖南《实施意见》（五）依法严格排污管理; what is not there goes by the words of the address. */
function nameOfChosen({ document, anchors }: ColumnRequest, column: Column | null, shelf: readonly ShelfDocument[]): string {
  const title = shelf.find(({ id }) => id === document)?.shortTitle ?? document;
  return column ? `${title}${column.units.map(({ name }) => name).join('、')}` : `${title} ${anchors.join('、')}`;
}

/** What the reader is told: what is not there, or what to choose. */
export function adviceOn(asked: readonly AskedColumn[]): Markup[] {
  const faults = asked.flatMap((column) => column.faults);
  if (faults.length) return [...faults.map((fault) => tag('p', { role: 'alert' }, fault)), tag('p', {}, chooseOtherwise)];
  if (!asked.length) return [tag('p', {}, chooseUnits)];
  if (asked.length >= mostColumns) return [tag('p', {}, mostChosen(mostColumns))];
  return asked.length === 1 ? [tag('p', {}, chooseAnother)] : [];
}
