/** Sets paragraphs and tables as a word processor does: pages, margins, first-line indents, lines broken where they are full. */
import { a4, type MadePage, type MadePdf, type MadeRule, type MadeRun, pdfOf } from './pdf-of.ts';

/** A paragraph, or the rows of a table. */
export type MadeBlock = string | { text: string; centred?: boolean; right?: boolean; size?: number; font?: 'song' | 'hei' } | { rows: string[][] };

export interface MadeLayout {
  size?: number;
  runningHead?: string;
  /** The page number as it is printed. */
  pageNumber?: (page: number) => string;
  /** Ems before the first line of a paragraph. */
  indent?: number;
  info?: MadePdf['info'];
}

const margins = { left: 80, right: 80, top: 104, bottom: 104 };
const inner = a4.width - margins.left - margins.right;
const leading = 1.75;
const padding = 5;

const isHalf = (character: string): boolean => character.charCodeAt(0) < 0x7f;
export const widthOf = (text: string, size: number): number => [...text].reduce((sum, character) => sum + (isHalf(character) ? size / 2 : size), 0);

/** Words and numbers whole, ideographs with the marks that may not open a line. */
const tokens = (text: string): string[] => text.match(/(?:[\x21-\x7e]{1,12}|[^\x21-\x7e])[，。、；：？！）》〉」』】〕”’…]* ?/gu) ?? [];

/** Lines of at most `width` points; the first has less room by `indent`. */
export function broken(text: string, width: number, size: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const token of tokens(text)) {
    const room = width - (lines.length === 0 ? indent : 0);
    if (line && widthOf((line + token).trimEnd(), size) > room) {
      lines.push(line);
      line = '';
    }
    line += token;
  }
  return [...lines, line];
}

class Setter {
  pages: MadePage[] = [];
  y = Number.POSITIVE_INFINITY;

  readonly layout: MadeLayout;
  readonly size: number;

  constructor(layout: MadeLayout, size: number) {
    this.layout = layout;
    this.size = size;
  }

  get page(): MadePage {
    return this.pages.at(-1) as MadePage;
  }

  /** Makes room for something `height` points high. */
  advance(height: number): void {
    if (this.y + height > a4.height - margins.bottom) this.newPage();
    this.y += height;
  }

  newPage(): void {
    const { runningHead, pageNumber } = this.layout;
    const runs: MadeRun[] = [];
    if (runningHead) runs.push({ text: runningHead, x: (a4.width - widthOf(runningHead, 9)) / 2, y: 50, size: 9 });
    const number = pageNumber?.(this.pages.length + 1);
    if (number) runs.push({ text: number, x: (a4.width - widthOf(number, 12)) / 2, y: a4.height - 50, size: 12 });
    this.pages.push({ runs, rules: [] });
    this.y = margins.top;
  }

  paragraph(block: Exclude<MadeBlock, string | { rows: string[][] }>): void {
    const size = block.size ?? this.size;
    const indent = block.centred || block.right ? 0 : (this.layout.indent ?? 2) * size;
    for (const [i, text] of broken(block.text, inner, size, indent).entries()) {
      this.advance(size * leading);
      const spare = inner - widthOf(text, size);
      const x = margins.left + (block.centred ? spare / 2 : block.right ? spare - 2 * size : i === 0 ? indent : 0);
      this.page.runs.push({ text, x, y: this.y, size, font: block.font ?? 'song' });
    }
  }

  table(rows: readonly string[][]): void {
    const columns = rows[0]?.length ?? 1;
    const width = inner / columns;
    const size = this.size * 0.75;
    for (const row of rows) {
      const cells = row.map((cell) => broken(cell, width - 2 * padding, size));
      const height = Math.max(1, ...cells.map(({ length }) => length)) * size * 1.3 + 2 * padding;
      this.advance(height);
      this.row(cells, width, size, height);
    }
    this.y += size;
  }

  row(cells: readonly string[][], width: number, size: number, height: number): void {
    const top = this.y - height;
    const [left, right] = [margins.left, margins.left + cells.length * width];
    const rules: MadeRule[] = [top, this.y].map((y) => ({ x0: left, x1: right, y0: y, y1: y }));
    for (let i = 0; i <= cells.length; i++) rules.push({ x0: left + i * width, x1: left + i * width, y0: top, y1: this.y });
    for (const rule of rules) this.page.rules?.push(rule);
    for (const [i, lines] of cells.entries()) {
      const first = top + (height - lines.length * size * 1.3) / 2 + size;
      for (const [n, text] of lines.entries()) this.page.runs.push({ text, x: left + i * width + padding, y: first + n * size * 1.3, size });
    }
  }
}

export function pagesOfParagraphs(blocks: readonly MadeBlock[], layout: MadeLayout = {}): MadePage[] {
  const setter = new Setter(layout, layout.size ?? 16);
  for (const block of blocks) {
    if (typeof block === 'string') setter.paragraph({ text: block });
    else if ('rows' in block) setter.table(block.rows);
    else setter.paragraph(block);
  }
  return setter.pages;
}

export const pdfOfParagraphs = (blocks: readonly MadeBlock[], layout: MadeLayout = {}): Uint8Array =>
  pdfOf(pagesOfParagraphs(blocks, layout), layout.info ? { info: layout.info } : {});
