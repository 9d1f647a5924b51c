/** A text as typed, cut into lines: where pages begin, how far lines are set in, which are rows of a table. */
import type { ExtractLine, LineForm } from '../../received/extract.ts';
import { columnsOf, indentOf } from './text-width.ts';

export interface TypedLine {
  /** With the white space that it was typed with. */
  typed: string;
  /** From 1; null where the text has no form feed. */
  page: number | null;
  afterGap: boolean;
}

const lineEnds = /\r\n|[\n\r\v\u0085\u2028\u2029]/u;

/** Lines with words, in order. */
export function typedLines(text: string): TypedLine[] {
  const pages = text.split('\f');
  return pages.flatMap((page, i) => linesOfPage(page, pages.length > 1 ? i + 1 : null));
}

function linesOfPage(page: string, number: number | null): TypedLine[] {
  const lines = page.split(lineEnds);
  return lines.flatMap((typed, i) => (typed.trim() === '' ? [] : [{ typed, page: number, afterGap: i > 0 && lines[i - 1]?.trim() === '' }]));
}

const tabsIn = (line: string): number => line.trimEnd().split('\t').length - 1;
const hasCells = (line: string): boolean => line.trim().includes('\t');

/** Whether each line is a row: words on both sides of a tab, or an empty first cell below such a row. */
function rowsAmong(lines: readonly TypedLine[]): boolean[] {
  const rows: boolean[] = [];
  for (const [i, { typed }] of lines.entries()) {
    const continues = rows[i - 1] === true && /^\t/u.test(typed) && tabsIn(typed) === tabsIn(lines[i - 1]?.typed ?? '');
    rows.push(hasCells(typed) || continues);
  }
  return rows;
}

/** The table of each line, from 1; null outside. Fewer than two rows in a run are no table: a name and a date may be parted by a tab. */
function tablesAmong(rows: readonly boolean[]): (number | null)[] {
  let count = 0;
  return rows.map((isRow, i) => {
    if (!isRow || !(rows[i - 1] || rows[i + 1])) return null;
    if (!rows[i - 1]) count++;
    return count;
  });
}

/** As lines of an extract. Where lines are paragraphs, what is between them and before them means nothing. */
export function extractLines(lines: readonly TypedLine[], lineation: 'paragraphs' | 'printed'): ExtractLine[] {
  const rows = rowsAmong(lines);
  const tables = tablesAmong(rows);
  const width = Math.max(40, usualColumns(lines));
  return lines.map((line, i) => {
    const form = formOf(line, tables[i] ?? null, lineation === 'printed' ? width : null);
    const text = rows[i] ? cellsOf(line.typed) : line.typed.trim();
    return Object.keys(form).length > 0 ? { text, form } : { text };
  });
}

const cellsOf = (row: string): string =>
  row
    .split('\t')
    .map((cell) => cell.trim())
    .join('\t');

function usualColumns(lines: readonly TypedLine[]): number {
  const sorted = lines.map(({ typed }) => columnsOf(typed)).sort((a, b) => a - b);
  return Math.min(200, sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0);
}

/** `width`: of printed lines; null where lines are paragraphs. */
function formOf({ typed, page, afterGap }: TypedLine, table: number | null, width: number | null): LineForm {
  const indent = indentOf(typed);
  const isRight = indent >= 20 && width !== null && indent >= 0.4 * width && columnsOf(typed.trimEnd()) >= 0.6 * width;
  return {
    ...(table === null ? {} : { table }),
    ...(page === null ? {} : { page }),
    ...(isRight ? { right: true } : {}),
    ...(width !== null && !isRight && indent >= 2 && table === null ? { indented: true } : {}),
    ...(width !== null && afterGap ? { afterGap } : {}),
  };
}
