/** Where the words of a document that is gone seem to stand now: in a document that has most of them, as after a renaming, or one by one. */
import { leadsIntoUnit, liesIn, unitIdOf } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { AnchorChange } from './identity/kept-unit.ts';
import { vanished } from './identity/lock-entries.ts';

/** The ids of another document that are in use. */
export interface Standing {
  id: string;
  live: readonly AnchorEntry[];
}

type Likely = NonNullable<AnchorChange['likely']>;

/** The document that holds at least half of the units word for word; null where there is none. */
export function likelySuccessor(gone: readonly AnchorEntry[], others: readonly Standing[]): string | null {
  const wordings = new Set(gone.filter(({ id }) => !leadsIntoUnit(id)).map(wordingOf));
  const counts = others.map(({ id, live }) => ({ id, same: new Set(live.map(wordingOf).filter((wording) => wordings.has(wording))).size }));
  const [best] = counts.sort((a, b) => b.same - a.same);
  return best && best.same > 0 && best.same * 2 >= wordings.size ? best.id : null;
}

/** The undecided ids of a document that is gone, in the order of its lock file, each with where its words seem to be. A sentence or part goes with its unit. */
export function successorsOf(undecided: readonly AnchorEntry[], others: readonly Standing[], successor: string | null): AnchorChange[] {
  const sorted = others.toSorted((a, b) => Number(b.id === successor) - Number(a.id === successor));
  const whole = firstByWording(sorted.flatMap(({ live }) => live.filter(({ id }) => !leadsIntoUnit(id))));
  const alike = sorted.find(({ id }) => id === successor)?.live ?? [];
  const units = undecided
    .filter(({ id }) => !leadsIntoUnit(id))
    .map((entry): AnchorChange => {
      const to = whole.get(wordingOf(entry))?.id;
      return to ? { change: 'vanished', id: entry.id, likely: { state: 'moved', to } } : vanished(entry, alike);
    });
  const found = new Map(units.map((unit) => [unit.id, unit]));
  const inner = innerByUnit(sorted.flatMap(({ live }) => live));
  return undecided.map((entry): AnchorChange => found.get(entry.id) ?? within(entry, found.get(unitIdOf(entry.id))?.likely, inner));
}

function within(entry: AnchorEntry, unit: Likely | undefined, inner: ReadonlyMap<string, ReadonlyMap<string, AnchorEntry>>): AnchorChange {
  if (!unit) return { change: 'vanished', id: entry.id };
  const to = inner.get(unit.to)?.get(wordingOf(entry))?.id;
  return { change: 'vanished', id: entry.id, likely: to && liesIn(to, unit.to) ? { state: 'moved', to } : { state: 'merged', to: unit.to } };
}

const wordingOf = ({ kind, hash }: AnchorEntry): string => `${kind} ${hash}`;

const firstByWording = (entries: readonly AnchorEntry[]): Map<string, AnchorEntry> => new Map(entries.toReversed().map((entry) => [wordingOf(entry), entry]));

/** Sentences and parts by their unit and wording. */
function innerByUnit(live: readonly AnchorEntry[]): Map<string, Map<string, AnchorEntry>> {
  const byUnit = Map.groupBy(
    live.filter(({ id }) => leadsIntoUnit(id)),
    ({ id }) => unitIdOf(id),
  );
  return new Map([...byUnit].map(([unit, entries]) => [unit, firstByWording(entries)]));
}
