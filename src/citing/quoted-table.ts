/** Rows of a table as they are quoted: under their heads, with the groups that they stand in; in words and as HTML. */
import { beginsAt, placesOf, type Spanning } from '../browser/copying/table.ts';
import { escapeHtml } from '../site/escape-html.ts';
import { type Piece, readWording, receivedWording, type Wording } from './quoted-words.ts';

export interface QuotedCell extends Spanning {
  isHead: boolean;
  wording: Wording;
}

/** Heads first, row by row. */
export type QuotedTable = readonly (readonly QuotedCell[])[];

type Which = 'received' | 'read';
export const wordsOfCell = ({ wording }: QuotedCell, which: Which): string => (which === 'received' ? receivedWording(wording) : readWording(wording));

/** 指标：总磷；单位：毫克/升；2025年：0.05, a line for each row; cells under one head stand behind it together. */
export function tableWording(table: QuotedTable): Piece[] {
  const grid = placesOf(table);
  const isHead = (row: readonly QuotedCell[]): boolean => row.every((cell) => cell.isHead);
  const [heads, rows] = [grid.filter(isHead), grid.filter((row) => !isHead(row))];
  const headOf = (column: number): string => [...new Set(heads.flatMap((line) => (line[column] ? readWording(line[column].wording) : [])))].join('');
  return rows.flatMap((row, n) => [...(n > 0 ? ['\n'] : []), ...rowWording(row, headOf)]);
}

function rowWording(row: readonly QuotedCell[], headOf: (column: number) => string): Piece[] {
  const shown = [...row.entries()].filter(([column, cell]) => cell !== row[column - 1] && readWording(cell.wording).trim() !== '');
  return shown.flatMap(([column, { wording }], n) => {
    const [head, before] = [headOf(column), n > 0 ? headOf(shown[n - 1]?.[0] ?? 0) : null];
    const opening = head && head === before ? '\u3000' : `${n > 0 ? '；' : ''}${head && `${head}：`}`;
    return [opening, ...wording];
  });
}

/** As it is read: a line for each row, cells parted by tabs, empty where a cell from above or from the left takes the place. */
export function tableInText(table: QuotedTable): string {
  const grid = placesOf(table);
  const words = (cell: QuotedCell): string => readWording(cell.wording).replace(/\s+/gu, ' ').trim();
  return grid.map((row, y) => row.map((cell, x) => (beginsAt(grid, y, x) ? words(cell) : '')).join('\t')).join('\n');
}

/** With the attributes that word processors and mail know better than styles. */
export function tableInHtml(table: QuotedTable, which: Which): string {
  const rows = table.map((row) => `<tr>${row.map((cell) => cellInHtml(cell, which)).join('')}</tr>`);
  const heads = table.filter((row) => row.every(({ isHead }) => isHead)).length;
  const head = heads > 0 ? `<thead>${rows.slice(0, heads).join('')}</thead>` : '';
  return `<table border="1" cellpadding="4" cellspacing="0">${head}<tbody>${rows.slice(heads).join('')}</tbody></table>`;
}

function cellInHtml(cell: QuotedCell, which: Which): string {
  const name = cell.isHead ? 'th' : 'td';
  const spans = [cell.columns > 1 ? ` colspan="${cell.columns}"` : '', cell.rows > 1 ? ` rowspan="${cell.rows}"` : ''].join('');
  return `<${name}${spans}>${escapeHtml(wordsOfCell(cell, which))}</${name}>`;
}
