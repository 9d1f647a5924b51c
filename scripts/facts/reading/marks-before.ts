/** Where words begin that stand before a place: behind the last of some marks. */
import { greatest } from '../../../src/policy/extremes.ts';
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';

const ends = [...sentenceEnds, ...clauseEnds, '\n'];

/** Behind the last end of a clause, a sentence or a line before `end`, or behind one of `more`; 0 where there is none. */
export const clauseStart = (text: string, end: number, more: readonly string[] = []): number =>
  greatest(
    [...ends, ...more].map((mark) => text.lastIndexOf(mark, end - 1)),
    -1,
  ) + 1;
