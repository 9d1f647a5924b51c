import { leadsIntoUnit, liesIn } from '../../../src/policy/ids.ts';
import type { LockedEntry } from '../../../src/policy/model/anchor.ts';
import type { AnchorChange } from './kept-unit.ts';

/** What an editor says of a vanished id; `same` means that its unit was rewritten and stays the same unit. */
export type Verdict = { state: 'withdrawn' } | { state: 'same' } | { state: 'moved' | 'merged'; to: string };

/**
 * The lock file's entries with what became of vanished ids written down: of one id, or of `all`. Without a verdict what
 * is proposed; the sentences and parts of a unit go with it. They stay live until the next conversion carries it out, so that what is
 * said of one id never changes how others are found. A rewritten unit (`same`) is forgotten word by word, so that the next
 * conversion takes the words that stand at its place now; its id stays.
 */
export function confirmChanges(entries: readonly LockedEntry[], changes: readonly AnchorChange[], which: string, verdict: Verdict | null): LockedEntry[] {
  const vanished = new Map(changes.filter(({ change }) => change === 'vanished').map((change) => [change.id, change]));
  if (which !== 'all' && !vanished.has(which)) throw new Error(`${which} is not among the vanished ids`);
  const concerned = (id: string): boolean => vanished.has(id) && (which === 'all' || id === which || liesIn(id, which));
  return entries.map((entry): LockedEntry => {
    const change = vanished.get(entry.id);
    if (!change || !concerned(entry.id)) return entry;
    const decided: Verdict = verdict ?? change.likely ?? { state: 'withdrawn' };
    if (decided.state !== 'same') return { ...entry, becomes: decided };
    return leadsIntoUnit(entry.id) ? { ...entry, becomes: { state: 'withdrawn' } } : { ...entry, quote: { prefix: '', exact: '', suffix: '' } };
  });
}
