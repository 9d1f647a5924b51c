/** What stands round the table: which columns are chosen, what is wrong with the choice, what can be chosen next. */

import { type Markup, tag } from '../../browser/markup.ts';
import {
  addressMiswritten,
  beyondColumns,
  chooseAnother,
  chooseOtherwise,
  chooseUnits,
  mostChosen,
  notHeldInWords,
  removeColumn,
  repeatedColumns,
} from '../../wording/compare.ts';
import { type ColumnRequest, mostColumns, writeColumns } from '../address.ts';
import type { Column } from '../compare.ts';
import type { AskedColumn, Choice, ShelfDocument } from './asked-columns.ts';

/** Each column asked for, with a link to the same page (`page` is its path) without it: there, one that was too many takes its place. */
export function chosenItems({ shown, empty, beyond }: Choice, shelf: readonly ShelfDocument[], page: string): Markup[] {
  return [...shown, ...empty].map(({ request, column, faults }) => {
    const known = nameOfChosen(request, column, shelf);
    const name = column || faults.length === 0 ? known : notHeldInWords(known);
    const rest = writeColumns([...shown, ...empty, ...beyond].filter((other) => other.request !== request).map((other) => other.request)) || page;
    return tag('li', {}, name, tag('a', { href: rest, 'aria-label': `${removeColumn}${name}` }, removeColumn));
  });
}

/** 湖南《实施意见》（五）依法严格排污管理; what is not there goes by the words of the address. */
function nameOfChosen({ document, anchors }: ColumnRequest, column: Column | null, shelf: readonly ShelfDocument[]): string {
  const title = shelf.find(({ id }) => id === document)?.shortTitle ?? document;
  return column ? `${title}${column.units.map(({ name }) => name).join('、')}` : `${title} ${anchors.join('、')}`;
}

/** What the reader is told: what is not there or was left out, or what to choose. */
export function adviceOn({ shown, empty, beyond, repeated }: Choice, shelf: readonly ShelfDocument[]): Markup[] {
  const names = (asked: readonly AskedColumn[]): string[] => asked.map(({ request, column }) => nameOfChosen(request, column, shelf));
  const leftOut = [...(beyond.length ? [beyondColumns(names(beyond))] : []), ...(repeated.length ? [repeatedColumns([...new Set(names(repeated))])] : [])].map(
    (words) => tag('p', {}, words),
  );
  const faults = [...shown, ...empty].flatMap((column) => column.faults).map((fault) => tag('p', { role: 'alert' }, fault));
  if (faults.length) return [...faults, tag('p', {}, shown.length < mostColumns ? chooseOtherwise : addressMiswritten), ...leftOut];
  const next = beyond.length ? null : nextStep(shown.length);
  return next === null ? leftOut : [...leftOut, tag('p', {}, next)];
}

function nextStep(columns: number): string | null {
  if (columns === 0) return chooseUnits;
  if (columns >= mostColumns) return mostChosen(mostColumns);
  return columns === 1 ? chooseAnother : null;
}
