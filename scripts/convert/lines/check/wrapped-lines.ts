/** Lines that end where a column ends, in a text that is said to have a paragraph on each: they would become paragraphs that end in mid-sentence. */
import { clauseEnds, sentenceEnds } from '../../../../src/policy/marks.ts';
import { isPipedRow } from '../../correct/typography.ts';
import { opensWithNumber } from '../../numbers/numbering.ts';
import { type Line, widthOf } from '../split-lines.ts';

/** No column of prose is narrower; in halves of an ideograph. */
const narrowestColumn = 24;
/** Lines that fill a column come as near to its width as a word or a mark that does not fit leaves them. */
const leastFilled = 0.85;
const mostFilled = 1.1;
/** Of the lines of prose so many are no wider than the column: a few may be (a title, figures). */
const withinColumn = 0.9;
/** So many lines of one width that break off are no accident, where they are most of that width and a third of all prose. */
const fewestTorn = 8;
const leastShare = 3;

export interface WrappedLines {
  first: Line;
  torn: number;
  of: number;
}

const pausesInside = new RegExp(`[${sentenceEnds}${clauseEnds}]`, 'u');
const endsInMark = /[\p{P}\p{S}]$/u;

/** The lines of one width that break off without a mark, where most lines of that width do; null where a paragraph stands on each line. */
export function wrappedLines(lines: readonly Line[]): WrappedLines | null {
  const prose = lines.flatMap((line, i) => (isProse(line) ? [{ line, next: lines[i + 1], width: widthOf(line.whole.text.trimEnd()) }] : []));
  const widths = prose.map(({ width }) => width).sort((a, b) => a - b);
  const column = widths[Math.floor((widths.length - 1) * withinColumn)] ?? 0;
  const full = prose.filter(({ width }) => width >= column * leastFilled && width <= column * mostFilled);
  const torn = full.filter(({ line, next }) => !endsInMark.test(line.text.text) && next !== undefined && !opensWithNumber(next.text.text));
  const [first] = torn;
  if (!first || column < narrowestColumn || torn.length < fewestTorn || torn.length * 2 <= full.length || full.length * leastShare < prose.length) return null;
  return { first: first.line, torn: torn.length, of: full.length };
}

/** Words with a mark of a sentence in or behind them: names, titles and rows of a table have none. */
const isProse = ({ text }: Line): boolean => pausesInside.test(text.text) && !text.text.includes('\t') && !isPipedRow(text);
