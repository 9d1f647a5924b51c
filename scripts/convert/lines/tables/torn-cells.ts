/** Lines without tabs among the rows of a table: more of a cell that goes over several lines, or words between two tables. */
import { endsInPause, endsSentence, pauses } from '../../../../src/policy/marks.ts';
import { parseNumeral } from '../../../../src/policy/numerals.ts';
import type { SourcedText } from '../../correct/sourced-text.ts';

/** A cell runs over so many lines. */
export const longestCell = 30;
/** Where nothing tells what lines are, more of them are paragraphs. */
const longestDoubt = 8;

type Row = Pick<SourcedText, 'text'>;

/** What stands round the lines; `rows` are those of the table so far, the header first. */
export interface Torn {
  rows: readonly Row[];
  /** The lines up to the next row; none of them opens anything new or stands behind an empty line. */
  lines: readonly Row[];
  /** The row behind the lines, and whether another stands behind that. */
  next: Row | null;
  nextIsFollowed: boolean;
}

/** `cell`: the first line goes on with the last row. `doubt`: nothing tells, and the fault of a row that does not fit must say so. */
export type Verdict = 'cell' | 'doubt' | 'paragraph';

/** What the first of the lines is. */
export function judgeTorn(torn: Torn): Verdict {
  const { rows, next } = torn;
  const [header] = rows;
  const last = rows.at(-1);
  if (!header || !last) return 'paragraph';
  // A row that ends with a comma goes on, whatever stands behind it.
  if (endsInPause(last.text)) return 'cell';
  if (!next || next.text === header.text) return 'paragraph';
  if (width(last) === 1 && width(header) > 1) return 'doubt';
  if (width(next) !== width(header)) return width(last) < width(header) ? 'doubt' : 'paragraph';
  if (rows.length < 2) return 'doubt';
  return countGoesOn(rows, next) || isBodyRow(next) ? 'cell' : judgeBeforeHeader(torn, last);
}

/** Whether a line with tabs is the rest of the last row, which ends with a comma within a cell and lacks as many cells. */
export function restsOf(rows: readonly Row[], line: Row): boolean {
  const [header] = rows;
  const last = rows.at(-1);
  return header !== undefined && last !== undefined && last !== header && endsInPause(last.text) && width(last) + width(line) - 1 === width(header);
}

/** Before a row that may as well be a header: a whole sentence, or what ends with ：, stands between two tables. */
function judgeBeforeHeader({ lines, nextIsFollowed }: Torn, last: Row): Verdict {
  const isSaid = endsSentence(lines.at(-1)?.text ?? '');
  if (isSaid && nextIsFollowed && !endsSentence(last.text)) return 'paragraph';
  return lines.length > longestDoubt ? 'paragraph' : 'doubt';
}

/** The rows are counted, and the count goes on. */
function countGoesOn(rows: readonly Row[], next: Row): boolean {
  const counted = rows.findLast((row) => countOf(row) !== null);
  return counted !== undefined && countOf(next) === (countOf(counted) ?? 0) + 1;
}

const amount = /^[<>≤≥＜＞约]?\s*\d[\d,.]*\s*[%％]?$/u;
const year = /^(?:19|20)\d{2}$/u;
const anyPause = new RegExp(`[${pauses}]`, 'u');

/** No header has punctuation or a figure alone in a cell, unless that is a year. */
const isBodyRow = ({ text }: Row): boolean => text.split('\t').some((cell) => anyPause.test(cell) || (amount.test(cell.trim()) && !year.test(cell.trim())));

/** What a row counts in its first cell; null where that is no number. */
const countOf = ({ text }: Row): number | null => parseNumeral((text.split('\t', 1)[0] ?? '').trim().replace(/[.、．]$/u, ''));

export const width = ({ text }: Row): number => text.split('\t').length;
