/** The words of a unit as they stand in a Word file, whole: in paragraphs, or as a table; a footnote behind the last of them. Pure. */
import type { UnitKind } from '../policy/kinds.ts';
import type { WordBlock, WordCell } from './word-file.ts';

export function quotedInWord(text: string, kind: UnitKind | undefined, note: string): WordBlock[] {
  if (kind === 'table') return [{ kind: 'table', rows: tableInWord(text, note) }];
  const lines = text.split('\n').filter((line) => line.trim());
  return lines.map((line, n) => ({ kind: 'paragraph', form: 'quotation', runs: [{ text: line, ...(n === lines.length - 1 && { note }) }] }));
}

/** Cells that reach over several columns or rows are followed by empty ones: the text of a table says no more. The first row holds the heads. */
export const gridOf = (text: string): string[][] => text.split('\n').map((line) => line.split('\t'));

function tableInWord(text: string, note: string): WordCell[][] {
  const rows = gridOf(text);
  const isLast = (y: number, x: number): boolean => y === rows.length - 1 && x === (rows[y]?.length ?? 0) - 1;
  return rows.map((row, y) => row.map((cell, x) => ({ runs: [{ text: cell, ...(isLast(y, x) && { note }) }], ...(y === 0 && { isHead: true }) })));
}
