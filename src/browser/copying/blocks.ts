/** What was copied, as blocks, and the two forms in which the clipboard gets it. No DOM. */
import { escapeHtml } from '../../site/escape-html.ts';
import { beginsAt, placesOf, type Spanning } from './table.ts';

/** A paragraph or a heading. `text` has no white space at its ends; line feeds in it are line breaks, and edits stand in it (`edited`). */
export interface Paragraph {
  kind: 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  text: string;
}

/** Noncharacters of Unicode, which no text has: what opens an edit, what parts its label from its words, what closes it. */
const editMarks = { del: '\ufdd0', ins: '\ufdd1', behindLabel: '\ufdd2', end: '\ufdd3' };
const edits = /([\ufdd0\ufdd1])([^\ufdd2]*)\ufdd2([^\ufdd3]*)\ufdd3/gu;

/** Words struck out or put in, as they stand in the text of a paragraph. `label` says which, where nothing can be struck out: 多：. */
export const edited = (kind: 'del' | 'ins', label: string, words: string): string => editMarks[kind] + label + editMarks.behindLabel + words + editMarks.end;

const editsInWords = (text: string): string => text.replace(edits, '［$2$3］');
const editsInHtml = (html: string): string =>
  html.replace(edits, (_, mark: string, _label: string, words: string) => (mark === editMarks.del ? `<del>${words}</del>` : `<ins>${words}</ins>`));

export interface Cell extends Spanning {
  isHead: boolean;
  blocks: Paragraph[];
}

export interface Table {
  kind: 'table';
  rows: Cell[][];
}

export type Block = Paragraph | Table;

/** Paragraphs on lines of their own, edits in brackets, ［多：办法］［应为：方案］; of tables a line for each row, with tabs between the cells, as spreadsheets take them in. */
export function plainText(blocks: readonly Block[]): string {
  return editsInWords(blocks.map((block) => (block.kind === 'table' ? tableText(block) : block.text)).join('\n'));
}

/** Headings, paragraphs and tables, with neither classes nor styles. A piece of one paragraph is no paragraph. */
export function cleanHtml(blocks: readonly Block[]): string {
  const [only, ...more] = blocks;
  if (only && more.length === 0 && only.kind === 'p') return inHtml(only.text);
  return blocks.map((block) => (block.kind === 'table' ? tableHtml(block) : paragraphHtml(block))).join('\n');
}

/** With nothing where a cell reaches in from above or from the left, so that columns stay columns. */
function tableText({ rows }: Table): string {
  const grid = placesOf(rows);
  return grid.map((row, y) => row.map((cell, x) => (beginsAt(grid, y, x) ? cellText(cell) : '')).join('\t')).join('\n');
}

/** The paragraphs of a cell on one line; words that are parted by spaces stay parted. */
const cellText = ({ blocks }: Cell): string =>
  blocks
    .map(({ text }) => text)
    .join('\n')
    .replace(/(?<=[\p{Script=Latin}\d])\s*\n\s*(?=[\p{Script=Latin}\d])/gu, ' ')
    .replace(/\s*[\n\t]\s*/gu, '');

const paragraphHtml = ({ kind, text }: Paragraph): string => `<${kind}>${inHtml(text)}</${kind}>`;

function tableHtml({ rows }: Table): string {
  return `<table>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</table>`;
}

function cellHtml({ isHead, columns, rows, blocks }: Cell): string {
  const name = isHead ? 'th' : 'td';
  const wide = columns > 1 ? ` colspan="${columns}"` : '';
  const high = rows > 1 ? ` rowspan="${rows}"` : '';
  return `<${name}${wide}${high}>${blocks.length === 1 ? cleanHtml(blocks) : blocks.map(paragraphHtml).join('')}</${name}>`;
}

const inHtml = (text: string): string => editsInHtml(escapeHtml(text).replaceAll('\n', '<br>'));
