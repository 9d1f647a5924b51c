/** Whether the lines of a text are its paragraphs, or lines of print that paragraphs were broken into. */
import { endsInPause, isFinished } from '../../../../src/policy/marks.ts';
import { anyNumber } from '../../../convert/numbers/number-patterns.ts';
import type { Extract } from '../../received/extract.ts';
import { columnsOf } from './text-width.ts';

/** Half-width columns: shorter lines are headings, dates, names. */
const longLine = 60;
/** Lines are full if they want at most so many columns: a mark that may not begin a line, a number that was not torn. */
const slack = 5;
/** One paragraph of more characters than this stands for a whole text on one line. */
const longestParagraph = 8000;

/**
 * Of lines in order. An empty one stands for what is whole in any case: a heading, a row of a table. One line alone is no paragraph: it may hold
 * a whole text.
 */
export function lineationOf(lines: readonly string[]): Extract['lineation'] {
  const running = lines.map((line) => (line.trim().includes('\t') ? '' : line.trim()));
  const words = running.filter((line) => line !== '');
  if (words.length < 2 || words.some((line) => line.length > longestParagraph)) return 'printed';
  return isWrapped(words) || isTorn(running) ? 'printed' : 'paragraphs';
}

/** Lines that end at the same column in the midst of a sentence: no paragraphs do so, whatever they say. */
export function isWrapped(lines: readonly string[]): boolean {
  const widths = lines.map((line) => columnsOf(line.trimEnd()));
  const width = usualWidth(widths);
  const full = lines.filter((line, i) => !isFinished(line) && Math.abs((widths[i] ?? 0) - width) <= slack);
  const wide = widths.filter((other) => other > width / 2).length;
  return width >= 20 && full.length >= 3 && full.length >= 0.3 * wide;
}

/** The width that most of the broken lines have: that below which nine of ten lines stay. */
function usualWidth(widths: readonly number[]): number {
  const sorted = [...widths].sort((a, b) => a - b);
  return sorted[Math.floor(0.9 * (sorted.length - 1))] ?? 0;
}

/** Long lines that end in the midst of a sentence, as at the foot of a page. One may be a slip of the pen. */
function isTorn(lines: readonly string[]): boolean {
  const long = lines.filter((line) => columnsOf(line) >= longLine).length;
  const torn = lines.filter((line, i) => columnsOf(line) >= longLine && goesOn(line, lines[i + 1] ?? '')).length;
  return torn >= 2 && torn >= 0.04 * long;
}

/** Lines without a stop may be titles or dates of adoption: then what follows is no end of a sentence, or begins with a number. */
const goesOn = (line: string, next: string): boolean => !isFinished(line) && next !== '' && !anyNumber.test(next) && (endsInPause(line) || isFinished(next));
