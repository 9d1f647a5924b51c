/**
 * The cells of a table of the text, each with what it needs to stand alone: a link for each row that has an address, and for narrow
 * screens, where a row is a card, which cell names the row, which name the group above it, and the heads of all others. The words
 * of the cells stay as they are.
 */
import { parseHTML } from 'linkedom';
import { placesOf, type Spanning } from '../browser/copying/table.ts';
import { nameOfRow } from '../citing/part-names.ts';
import { linkOfRow } from '../wording/reading.ts';

interface Placed extends Spanning {
  element: Element;
  text: string;
}

/** More characters than this take the whole width of a card. */
const longest = 14;

/** `html`: thead and tbody. `addressOf`: where the row of an anchor is. `name`: what the table is called. */
export function labelledTable(html: string, name: string, addressOf: (anchor: string) => string): string {
  const { document } = parseHTML(`<table>${html}</table>`);
  const rows = [...document.querySelectorAll('tbody tr')];
  const heads = headsOf(placesOf([...document.querySelectorAll('thead tr')].map(cellsOf)));
  labelCells(placesOf(rows.map(cellsOf)), heads);
  for (const [at, row] of rows.entries()) addLink(row, `${name}${nameOfRow(at + 1)}`, addressOf);
  return document.querySelector('table')?.innerHTML ?? html;
}

function cellsOf(row: Element): Placed[] {
  return [...row.children].map((element) => ({
    element,
    text: (element.textContent ?? '').replace(/\s+/gu, ''),
    columns: Number(element.getAttribute('colspan') ?? 1),
    rows: Number(element.getAttribute('rowspan') ?? 1),
  }));
}

/** The head of each column; of several lines each wording once. */
const headsOf = (grid: readonly Placed[][]): string[] =>
  (grid[0] ?? []).map((_, column) => [...new Set(grid.flatMap((line) => line[column]?.text || []))].join(''));

function labelCells(grid: readonly Placed[][], heads: readonly string[]): void {
  const naming = namingColumn(grid.map((row) => row.map(({ text }) => text)));
  for (const row of grid)
    for (const cell of new Set(row)) {
      if (cell === row[naming]) cell.element.setAttribute('class', 'row-name');
      else if (row.indexOf(cell) > naming) label(cell, heads[row.indexOf(cell)] ?? '');
      else cell.element.setAttribute('class', /^\d+$/u.test(cell.text) ? 'row-number' : 'row-group');
    }
}

function label({ element, text }: Placed, head: string): void {
  element.setAttribute('data-head', head);
  if (text.length > longest) element.setAttribute('data-long', '');
}

/** The first column in which every cell has words of its own; -1 where there is none. `texts`: by row and column. */
export function namingColumn(texts: readonly (readonly string[])[]): number {
  return (texts[0] ?? []).findIndex((_, column) => {
    const own = texts.map((row) => row[column] ?? '');
    return new Set(own).size === own.length && own.every((text) => /\p{L}/u.test(text));
  });
}

/** In the first cell of the row, before its words. */
function addLink(row: Element, name: string, addressOf: (anchor: string) => string): void {
  if (!row.id || !row.firstElementChild) return;
  const link = row.ownerDocument.createElement('a');
  const attributes = { class: 'row-link', href: addressOf(row.id), 'data-copy-link': '', 'data-interface': '', 'aria-label': linkOfRow(name) };
  for (const [key, value] of Object.entries(attributes)) link.setAttribute(key, value);
  row.firstElementChild.prepend(link);
}
