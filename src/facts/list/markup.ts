/** A list of facts as markup, the same for the page made at build time and for the browser. */
import { type Markup, tag } from '../../browser/markup.ts';
import { withWholeFigures } from '../../browser/whole-figures.ts';
import { sentenceName } from '../../wording/facts.ts';
import { isMarked, shownCells } from '../proofs.ts';
import { type FactRow, isTall } from './row.ts';

/** Rows of a table; the sentence of each opens below its first cell that says something. */
export const rowsMarkup = (rows: readonly FactRow[], columns: readonly string[]): Markup => tag('tbody', {}, ...rows.map((row) => rowMarkup(row, columns)));

function rowMarkup(row: FactRow, columns: readonly string[]): Markup {
  const main = Math.max(
    0,
    row.cells.findIndex((cell, at) => at > 0 && cell !== ''),
  );
  const cells = row.cells.map((cell, at) =>
    tag('td', { 'data-name': columns[at], 'data-province': at === 0 ? row.area : undefined }, ...linesOf(cell), at === main ? wordsMarkup(row) : null),
  );
  const isLong = row.cells.some((cell) => isTall(cell.split('\n').length));
  return tag('tr', { id: row.id.replace(/[^\w-]/gu, '-'), class: isLong ? 'tall' : undefined }, ...cells);
}

/** A line of so many characters (全省, 2025年底, the short title of a document) is not broken: a column beside long ones would be as narrow as one of them. */
const unbroken = 14;

const linesOf = (cell: string): Markup[] =>
  cell ? cell.split('\n').map((line) => tag('span', { class: line.length <= unbroken ? 'line unbroken' : 'line' }, ...withWholeFigures(line))) : [];

function wordsMarkup({ words, href, place }: FactRow): Markup {
  const pieces = words.flatMap((piece, at) => {
    const shown = withWholeFigures(shownCells(piece));
    return isMarked(at) ? [tag('mark', {}, ...shown)] : shown;
  });
  const quoted = tag('p', { class: 'fact-words' }, ...pieces, ' ', tag('a', { href }, place));
  return tag('details', { 'data-interface': '' }, tag('summary', {}, sentenceName), quoted);
}
