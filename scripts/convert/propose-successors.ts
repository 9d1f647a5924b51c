/** Where the words of ids that are gone seem to stand in other documents: by their words without the number before them, which a new place changes. */
import { leadsIntoUnit, liesIn, unitIdOf } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { AnchorChange } from './identity/kept-unit.ts';
import { vanished } from './identity/lock-entries.ts';
import { publishedUnits } from './identity/published-units.ts';
import { withoutNumber } from './numbers/numbering.ts';
import { squeeze } from './structure/unit-draft.ts';

/** The ids of another document that are in use. */
export interface Standing {
  id: string;
  live: readonly AnchorEntry[];
}

type Likely = NonNullable<AnchorChange['likely']>;

/** A unit with its words as they are wherever it stands. */
interface Worded {
  id: string;
  /** Title and text. */
  whole: string;
  /** Null of a heading: it is known only where the text below it has gone. */
  text: string | null;
}

/** The units among entries of a lock file. */
function wordedUnits(entries: readonly AnchorEntry[]): Worded[] {
  return publishedUnits(entries).map(({ entry: { id, kind, quote }, sentences }) => {
    const text = sentences.map((sentence) => squeeze(sentence.text)).join('');
    return { id, whole: `${kind} ${bare(quote.exact)} ${text}`, text: text ? `${kind} ${text}` : null };
  });
}

const bare = (words: string): string => withoutNumber(squeeze(words));

/** The document that holds at least half of the units word for word; null where there is none. */
export function likelySuccessor(gone: readonly AnchorEntry[], others: readonly Standing[]): string | null {
  const wordings = new Set(wordedUnits(gone).map(({ whole }) => whole));
  const counts = others.map(({ id, live }) => ({ id, same: new Set(wordedUnits(live).filter(({ whole }) => wordings.has(whole)).map(({ whole }) => whole)).size }));
  const [best] = counts.sort((a, b) => b.same - a.same);
  return best && best.same > 0 && best.same * 2 >= wordings.size ? best.id : null;
}

/** The undecided ids of a document that is gone, in the order of its lock file, each with where its words seem to be. A sentence or part goes with its unit. */
export function successorsOf(undecided: readonly AnchorEntry[], others: readonly Standing[], successor: string | null): AnchorChange[] {
  const alike = others.find(({ id }) => id === successor)?.live ?? [];
  const [inSuccessor, anywhere] = [unitsByWords(alike), unitsByWords(others.flatMap(({ live }) => live))];
  const units = new Map(
    wordedUnits(undecided).map((unit) => {
      const to = inSuccessor(unit) ?? (unit.text === null ? undefined : anywhere(unit));
      return [unit.id, to === undefined ? null : ({ state: 'moved', to } as const)];
    }),
  );
  const ofUnits = undecided
    .filter(({ id }) => !leadsIntoUnit(id))
    .map((entry): AnchorChange => {
      const likely = units.get(entry.id);
      return likely ? { change: 'vanished', id: entry.id, likely } : vanished(entry, alike);
    });
  const found = new Map(ofUnits.map((unit) => [unit.id, unit]));
  const inner = innerByUnit(others.flatMap(({ live }) => live));
  return undecided.map((entry): AnchorChange => found.get(entry.id) ?? within(entry, found.get(unitIdOf(entry.id))?.likely, inner));
}

/**
 * What vanished of a document that is still there, with other documents looked into as well: a unit that stands there word for
 * word, and once, has moved there, and its sentences and parts with it.
 */
export function withSuccessors(changes: readonly AnchorChange[], entries: readonly AnchorEntry[], others: readonly Standing[]): AnchorChange[] {
  const gone = new Set(changes.filter(({ change }) => change === 'vanished').map(({ id }) => id));
  if (!gone.size || !others.length) return [...changes];
  const anywhere = unitsByWords(others.flatMap(({ live }) => live));
  const moved = new Map(
    wordedUnits(entries.filter(({ id }) => gone.has(id))).flatMap((unit): [string, Likely][] => {
      const to = unit.text === null ? undefined : anywhere(unit);
      return to === undefined ? [] : [[unit.id, { state: 'moved', to }]];
    }),
  );
  const inner = innerByUnit(others.flatMap(({ live }) => live));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return changes.map((change) => {
    const [unit, entry] = [moved.get(unitIdOf(change.id)), byId.get(change.id)];
    if (!unit || !entry || change.change !== 'vanished') return change;
    return leadsIntoUnit(change.id) ? within(entry, unit, inner) : { ...change, likely: unit };
  });
}

/** Finds the one unit that has the title and text of another, else the one that has its text; none where there are several. */
function unitsByWords(live: readonly AnchorEntry[]): (unit: Worded) => string | undefined {
  const units = wordedUnits(live);
  const [byWhole, byText] = [Map.groupBy(units, ({ whole }) => whole), Map.groupBy(units, ({ text }) => text)];
  const only = (found: readonly Worded[] = []): string | undefined => (found.length === 1 ? found[0]?.id : undefined);
  return ({ whole, text }) => only(byWhole.get(whole)) ?? (text === null || byWhole.has(whole) ? undefined : only(byText.get(text)));
}

function within(entry: AnchorEntry, unit: Likely | undefined, inner: ReadonlyMap<string, ReadonlyMap<string, AnchorEntry>>): AnchorChange {
  if (!unit) return { change: 'vanished', id: entry.id };
  const to = inner.get(unit.to)?.get(wordingOf(entry))?.id;
  return { change: 'vanished', id: entry.id, likely: to && liesIn(to, unit.to) ? { state: 'moved', to } : { state: 'merged', to: unit.to } };
}

const wordingOf = ({ kind, quote }: AnchorEntry): string => `${kind} ${bare(quote.exact)}`;

const firstByWording = (entries: readonly AnchorEntry[]): Map<string, AnchorEntry> => new Map(entries.toReversed().map((entry) => [wordingOf(entry), entry]));

/** Sentences and parts by their unit and wording. */
function innerByUnit(live: readonly AnchorEntry[]): Map<string, Map<string, AnchorEntry>> {
  const byUnit = Map.groupBy(
    live.filter(({ id }) => leadsIntoUnit(id)),
    ({ id }) => unitIdOf(id),
  );
  return new Map([...byUnit].map(([unit, entries]) => [unit, firstByWording(entries)]));
}
