/** Lines that break off in the middle of a sentence, and rows of tables, which never do. */
import { clauseEnds, endsInPause, sentenceEnds } from '../../../../src/policy/marks.ts';
import { isPipedRow } from '../../correct/typography.ts';
import type { Line } from '../split-lines.ts';

/** A line that breaks off is longer than this: what is shorter may be a title or a cell. */
const shortestProse = 10;

/** A mark at which a sentence pauses or ends. */
export const anyPause = new RegExp(`[${sentenceEnds}${clauseEnds}、]`, 'u');

/** Words that break off: a line of prose with no mark at its end, or with one at which a sentence pauses. */
export const isTornOff = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.text.text.length > shortestProse &&
  !isRow(line) &&
  anyPause.test(line.text.text) &&
  (endsInPause(line.text.text) || !/[\p{P}\p{S}]$/u.test(line.text.text));

export const isRow = ({ text }: Pick<Line, 'text'>): boolean => text.text.includes('\t') || isPipedRow(text);
