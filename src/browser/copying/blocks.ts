/** What was copied, as blocks, and the two forms in which the clipboard gets it. No DOM. */

/** A paragraph or a heading. `text` has no white space at its ends; line feeds in it are line breaks. */
export interface Paragraph {
  kind: 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6';
  text: string;
}

export interface Cell {
  isHead: boolean;
  columns: number;
  rows: number;
  blocks: Paragraph[];
}

export interface Table {
  kind: 'table';
  rows: Cell[][];
}

export type Block = Paragraph | Table;

/** Paragraphs on lines of their own; of tables a line for each row, with tabs between the cells, as spreadsheets take them in. */
export function plainText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.kind === 'table' ? tableText(block) : block.text)).join('\n');
}

/** Headings, paragraphs and tables, with neither classes nor styles. A piece of one paragraph is no paragraph. */
export function cleanHtml(blocks: readonly Block[]): string {
  const [only, ...more] = blocks;
  if (only && more.length === 0 && only.kind === 'p') return inHtml(only.text);
  return blocks.map((block) => (block.kind === 'table' ? tableHtml(block) : paragraphHtml(block))).join('\n');
}

function tableText({ rows }: Table): string {
  return cellsInPlace(rows)
    .map((row) => row.map((cell) => (cell ? cellText(cell) : '')).join('\t'))
    .join('\n');
}

/** The rows with nothing where a cell reaches in from above or from the left, so that columns stay columns. */
function cellsInPlace(rows: readonly Cell[][]): (Cell | null)[][] {
  const grid: (Cell | null)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x] !== undefined) x++;
      for (let below = 0; below < cell.rows && y + below < rows.length; below++)
        for (let beside = 0; beside < cell.columns; beside++) (grid[y + below] as (Cell | null)[])[x + beside] = below + beside === 0 ? cell : null;
      x += cell.columns;
    }
  });
  return grid;
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

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<br>' };
const inHtml = (text: string): string => text.replace(/[&<>"\n]/gu, (character) => entities[character] ?? character);
