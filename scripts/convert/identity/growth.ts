/** Whether a wording is another with words appended or taken away: a list that grew is the list that it was, however long it has become. */
import { clauseEnds, sentenceEnds } from '../../../src/policy/marks.ts';
import { withoutNumber } from '../numbers/numbering.ts';

const ends = new RegExp(`[\\s${sentenceEnds}${clauseEnds}]+`, 'u');

/** Its clauses, cells and items, without the numbers at their heads. */
const clausesOf = (text: string): string[] =>
  text
    .split(ends)
    .map(withoutNumber)
    .filter((clause) => clause !== '');

/** They begin alike, and all clauses of one stand in the other in their order. */
export function isGrown(before: string, now: string): boolean {
  const [one, other] = [clausesOf(before), clausesOf(now)].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (one.length === 0 || one[0] !== other[0]) return false;
  let at = 0;
  for (const clause of one) {
    const found = other.indexOf(clause, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

const leadEnd = new RegExp(`[：${sentenceEnds}]`, 'u');
/** 下列 alone is no lead. */
const shortestLead = 4;

/** Both begin with the same sentence, or with the same words before the first ：. */
export function hasSameLead(before: string, now: string): boolean {
  const leadOf = (text: string): string => withoutNumber(text.replace(/\s+/gu, '')).split(leadEnd, 1)[0] ?? '';
  return leadOf(before).length >= shortestLead && leadOf(before) === leadOf(now);
}
