/** A comparison for the clipboard: a table that word processors and mail take in as one, each sentence with its link, and the sources below. */
import { type Markup, type MarkupChild, tag, toHtml } from '../../browser/markup.ts';
import { headOfColumn, sourceLines, takenFrom } from '../../wording/compare.ts';
import type { ShownColumn, ShownSentence, ShownTable } from './shown-table.ts';

/** Programs that take a table in know these attributes better than styles. */
const ruled = { border: 1, cellpadding: 6, cellspacing: 0 };

export function richTable(table: ShownTable, day: string): string {
  const heads = table.columns.map((column) => tag('th', { align: 'left', valign: 'top' }, headOfColumn(column)));
  const rows = table.rows.map((row) => tag('tr', {}, ...row.map((cell) => tag('td', { valign: 'top' }, ...cell.map(paragraph)))));
  const made = tag('table', ruled, tag('thead', {}, tag('tr', {}, ...heads)), tag('tbody', {}, ...rows));
  const sources = table.columns.flatMap(({ document, place, units }) => units.map((unit) => source({ document, place, units: [unit] })));
  return [tag('h3', {}, table.title), made, ...sources, tag('p', {}, takenFrom(table.address, day))].map(toHtml).join('\n');
}

function paragraph({ text, link }: ShownSentence): Markup {
  const place: MarkupChild[] = link ? [' ', tag('a', { href: link.address }, link.name)] : [];
  return tag('p', {}, text, ...place);
}

function source(column: ShownColumn): Markup {
  const [line] = sourceLines([column]);
  const [unit] = column.units;
  return tag('p', {}, ...(line && unit ? [`${line.name}　`, tag('a', { href: unit.address }, unit.address)] : []));
}

/** The same for what takes only text: a line for each row, tabs between the columns, as spreadsheets take them in. */
export function plainTable(table: ShownTable, day: string): string {
  const lines = [table.columns.map(headOfColumn), ...table.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')))];
  const sources = sourceLines(table.columns).map(({ name, address }) => `${name}　${address}`);
  return [...lines.map((cells) => cells.join('\t')), '', ...sources, takenFrom(table.address, day)].join('\n');
}
