/** The account of a text: each of its visible characters is in one unit, or was left out with a reason. */
import type { PolicyDocument } from '../../../src/policy/model/document.ts';
import type { Unit } from '../../../src/policy/model/unit.ts';
import type { Span } from '../../../src/policy/model/values.ts';

export interface Account {
  /** Runs of characters that nothing accounts for, in the order of the text; each begins and ends with a visible one. */
  missing: Span[];
  /** Runs that more than one unit, or a unit and a passage left out, account for. */
  twice: Span[];
}

/**
 * White space needs no account; all else does, though it be unseen. Restored characters (numbers that a word processor counts) are
 * characters of text.txt like any other, and stand in units. A text is in order where both lists are empty. Linear in the text and its spans.
 */
export function accounted(text: string, { dropped }: Pick<PolicyDocument, 'dropped'>, units: readonly Unit[]): Account {
  const counts = countsOf(text.length, [...units.flatMap(({ source }) => source), ...dropped]);
  return { missing: runsOf(text, (at) => counts[at] === 0), twice: runsOf(text, (at) => (counts[at] ?? 0) > 1) };
}

/** In how many of the spans each character stands. */
function countsOf(length: number, spans: readonly Span[]): Int32Array {
  const counts = new Int32Array(length + 1);
  for (const { start, end } of spans) {
    const [from, to] = [Math.min(Math.max(start, 0), length), Math.min(Math.max(end, 0), length)];
    if (from >= to) continue;
    counts[from] = (counts[from] ?? 0) + 1;
    counts[to] = (counts[to] ?? 0) - 1;
  }
  for (let at = 1; at < counts.length; at++) counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0);
  return counts;
}

const isBlank = (character: string): boolean => /\s/u.test(character);

/** Runs of visible characters that hold, white space between them included. */
function runsOf(text: string, holds: (at: number) => boolean): Span[] {
  const runs: Span[] = [];
  let open: Span | null = null;
  for (let at = 0; at < text.length; at++) {
    if (isBlank(text.charAt(at))) continue;
    if (!holds(at)) open = null;
    else if (open) open.end = at + 1;
    else {
      open = { start: at, end: at + 1 };
      runs.push(open);
    }
  }
  return runs;
}
