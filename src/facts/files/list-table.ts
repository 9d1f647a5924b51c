/** A list of facts as a table to take away: its columns, then the sentence, its place and its address. */
import { sourceColumns } from '../../wording/facts.ts';
import type { FactList, FactRow } from '../list/row.ts';
import { plainWords } from '../proofs.ts';
import type { FactsTable } from './table.ts';

/** In characters, of which a Chinese one takes two: no column is narrower or wider. */
const widths = { least: 10, most: 60 };

/** `absolute` makes an address of a root-relative one; `rows`: those that are taken, all where nothing is said. */
export function listTable({ title, notes, columns, rows }: FactList, absolute: (href: string) => string, taken: readonly FactRow[] = rows): FactsTable {
  const cells = taken.map((row) => [...row.cells, plainWords(row.words), row.place, absolute(row.href)]);
  const names = [...columns, ...sourceColumns];
  return {
    title,
    notes,
    caution: notes.join(''),
    columns: names.map((name, at) => ({ name, width: widthOf([name, ...cells.map((row) => row[at] ?? '')]) })),
    rows: cells,
  };
}

/** Of its longest line, within the bounds. */
function widthOf(texts: readonly string[]): number {
  const longest = texts.flatMap((text) => text.split('\n')).reduce((most, line) => Math.max(most, widthOfLine(line)), 0);
  return Math.min(widths.most, Math.max(widths.least, longest + 2));
}

const widthOfLine = (line: string): number => line.length + (line.match(/[\u0100-\uffff]/gu)?.length ?? 0);
