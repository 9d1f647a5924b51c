/** What an editor says became of published ids, written into the entries of a lock file. */
import { leadsIntoUnit, liesIn } from '../../../src/policy/ids.ts';
import type { AnchorEntry, LockedEntry } from '../../../src/policy/model/anchor.ts';
import type { AnchorChange } from './kept-unit.ts';

/** `same`: its unit was rewritten and is the one that would bear the new id `to`; without `to` the only new one of its kind. */
export type Verdict = { state: 'withdrawn' } | { state: 'same'; to?: string } | { state: 'moved' | 'merged'; to: string };

/** What cannot be confirmed, said in one line. */
export class Refusal extends Error {}

/** A lock file, and what the text as it is now makes of it. */
export interface Review {
  entries: readonly LockedEntry[];
  /** The entries after the next conversion. */
  becoming: readonly AnchorEntry[];
  changes: readonly AnchorChange[];
}

/**
 * The lock file's entries with what became of vanished ids written down: of one id, or of `all`. Without a verdict what
 * is proposed; the sentences and parts of a unit go with it. They stay live until the next conversion carries it out, so that what is
 * said of one id never changes how others are found. A rewritten unit (`same`) takes the wording of the new unit, so that the
 * next conversion finds it there. What was said before of an id that is gone can be said anew. Throws a Refusal.
 */
export function confirmChanges(review: Review, which: string, verdict: Verdict | null): LockedEntry[] {
  const { entries, changes } = review;
  const vanished = new Map(changes.filter(({ change }) => change === 'vanished').map((change) => [change.id, change]));
  const said = entries.find((entry) => entry.id === which && (entry.becomes || entry.state !== 'live'));
  if (said && !vanished.has(which)) return entries.map((entry) => (entry === said ? saidAnew(entry, verdict, review) : entry));
  if (which !== 'all' && !vanished.has(which)) throw new Refusal(`${which} is not among the vanished ids. Ids are given whole: document#m5`);
  const concerned = (id: string): boolean => vanished.has(id) && (which === 'all' || id === which || liesIn(id, which));
  return entries.map((entry): LockedEntry => {
    if (!concerned(entry.id)) return entry;
    const decided: Verdict = verdict ?? vanished.get(entry.id)?.likely ?? { state: 'withdrawn' };
    if (decided.state !== 'same') return { ...entry, becomes: withHash(decided, review) };
    const isInUnit = leadsIntoUnit(entry.id) && entry.id !== which;
    return isInUnit ? { ...entry, becomes: { state: 'withdrawn' } } : rewritten(entry, decided.to, review);
  });
}

function saidAnew(entry: LockedEntry, verdict: Verdict | null, review: Review): LockedEntry {
  if (!verdict || verdict.state === 'same')
    throw new Refusal(`${entry.id} is ${entry.becomes?.state ?? entry.state}: say with --as what it is instead, withdrawn, moved:ID or merged:ID`);
  const { becomes, to: _, ...rest } = entry;
  return becomes ? { ...entry, becomes: withHash(verdict, review) } : { ...rest, ...verdict };
}

type Fate = Exclude<Verdict, { state: 'same' }>;

/** With what is said goes which words it was said of: the id may be another's at the next conversion. */
function withHash(fate: Fate, { becoming }: Review): NonNullable<LockedEntry['becomes']> {
  const target = 'to' in fate ? becoming.find(({ id }) => id === fate.to) : undefined;
  return { ...fate, ...(target && { hash: target.hash }) };
}

/** The published unit with the wording of the new one that it is. */
function rewritten(entry: LockedEntry, to: string | undefined, { becoming, changes }: Review): LockedEntry {
  const isNew = new Set(changes.filter(({ change }) => change === 'new').map(({ id }) => id));
  const candidates = becoming.filter(({ id, kind }) => kind === entry.kind && isNew.has(id));
  const target = to === undefined ? candidates[0] : candidates.find(({ id }) => id === to);
  if (target && (to !== undefined || candidates.length === 1)) return { ...entry, hash: target.hash, quote: target.quote };
  const listed = candidates.map(({ id, quote }) => `${id} “${quote.exact.slice(0, 16)}”`).join(', ');
  throw new Refusal(
    `--as same: ${candidates.length ? `say which of the new units it is, same:ID: ${listed}` : `the text has no new ${entry.kind}: say withdrawn, moved:ID or merged:ID`}`,
  );
}
