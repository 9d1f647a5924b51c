/** Rows of a table that hold what was looked for, cell by cell with the heads of their columns: 0.06 says nothing without 2020年. */

import { parseAnchor, partId } from '../../policy/ids.ts';
import { headedRow, headsOfLines } from '../../policy/model/facts/headed-row.ts';
import { findAnyInOriginal, mapNormalForm, normalForm, type TextRange } from '../../policy/normal-form.ts';
import { surroundingsOf } from '../../policy/surroundings.ts';
import type { UnitPart, UnitText } from '../index/collection.ts';
import { type Cell, type Excerpt, markAll, partsOf } from './excerpt.ts';

/** Rows that are shown, at most. */
const mostRows = 3;

/** The anchor of the table of which a part is a row; of no row none. */
function tableOf({ anchor }: UnitPart): string | undefined {
  const row = parseAnchor(anchor);
  return row?.part.at(-1)?.kind === 'r' ? partId(row.unit, row.part.slice(0, -1)) : undefined;
}

/**
 * The rows that hold most different wordings, in the order of the table, or else the row that lies at `from`; none where something
 * that was looked for stands outside of the table.
 */
export function rowsShown({ text, parts }: UnitText, wordings: readonly string[], from?: number): UnitPart[] {
  const rows = parts.filter((part) => tableOf(part) !== undefined);
  const hits = findAnyInOriginal(mapNormalForm(text), wordings);
  if (rows.length === 0 || hits.some((hit) => !rows.some((row) => holds(row, hit) || holds(headRange(text, row, rows), hit)))) return [];
  const weighed = rows.map((row) => ({ row, different: differentIn(text, row, hits) }));
  const most = weighed.reduce((sum, { different }) => Math.max(sum, different), 0);
  if (most === 0) return from === undefined ? [] : rows.filter(({ start, end }) => start <= from && from < end);
  return weighed.flatMap(({ row, different }) => (different === most ? [row] : [])).slice(0, mostRows);
}

/** A row in one line, each cell behind the head of its column. */
export function rowInLine({ text, parts }: UnitText, row: UnitPart): string {
  const rows = parts.filter((part) => tableOf(part) !== undefined);
  return headedRow(headsOf(text, row, rows), text.slice(row.start, row.end).split('\t'));
}

/** The rows as a passage. */
export function excerptOfRows({ text, parts }: UnitText, shown: readonly UnitPart[], wordings: readonly string[]): Excerpt {
  const rows = parts.filter((part) => tableOf(part) !== undefined);
  const hits = findAnyInOriginal(mapNormalForm(text), wordings);
  const [start, end] = [shown[0]?.start ?? 0, shown.at(-1)?.end ?? 0];
  return {
    parts: shown.flatMap((row, at) => [...(at > 0 ? [{ text: '\n', marked: false }] : []), ...partsOf(text, row, hits)]),
    rows: shown.map((row) => cellsOf(text, row, headsOf(text, row, rows), hits, wordings)),
    around: surroundingsOf(text, start, end),
    cutBefore: start > 0,
    cutAfter: end < text.length,
  };
}

const holds = (range: TextRange, { start, end }: TextRange): boolean => range.start <= start && end <= range.end;

function differentIn(text: string, row: TextRange, hits: readonly TextRange[]): number {
  return new Set(hits.filter((hit) => holds(row, hit)).map(({ start, end }) => normalForm(text.slice(start, end)))).size;
}

/** The lines of cells before the first row of the table. */
function headRange(text: string, row: UnitPart, rows: readonly UnitPart[]): TextRange {
  const end = rows.find((other) => tableOf(other) === tableOf(row))?.start ?? row.start;
  const lines = /(?:^|\n)(?:[^\n]*\t[^\n]*\n)+$/u.exec(text.slice(0, end));
  return { start: end - (lines?.[0].length ?? 0), end };
}

/** By columns; one that spans several stands in the first of them. */
function headsOf(text: string, row: UnitPart, rows: readonly UnitPart[]): string[] {
  const { start, end } = headRange(text, row, rows);
  return headsOfLines(
    text
      .slice(start, end)
      .replace(/^\n|\n$/gu, '')
      .split('\n'),
  );
}

/** Cells that are empty are left out. */
function cellsOf(text: string, row: TextRange, heads: readonly string[], hits: readonly TextRange[], wordings: readonly string[]): Cell[] {
  let at = row.start;
  return text
    .slice(row.start, row.end)
    .split('\t')
    .flatMap((cell, column) => {
      const range = { start: at, end: at + cell.length };
      at = range.end + 1;
      return cell.trim() ? [{ head: markAll(heads[column] ?? '', wordings), parts: partsOf(text, range, hits) }] : [];
    });
}
