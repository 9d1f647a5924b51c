/** What the checker makes of seeded reports. */
import { verdictsOf } from '../../../src/verify/verdicts.ts';
import { corpus } from '../corpus.ts';
import type { SeededFault } from './seeded-faults.ts';

const right: ReadonlySet<string> = new Set(['same', 'too-short', 'found', 'agrees', 'unknown']);

/** Everything in the report that is not as it should be. */
export function alarmsIn(report: string): { text: string; start: number; end: number; verdict: string }[] {
  const { quotations, citations, numbers } = verdictsOf(report, corpus);
  return [...quotations, ...citations, ...numbers].filter(({ verdict }) => !right.has(verdict));
}

/** Something is said of the statement that is wrong. */
export const isFound = ({ report, start, end }: SeededFault): boolean => alarmsIn(report).some((alarm) => alarm.start < end && alarm.end > start);
