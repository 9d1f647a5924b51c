/** Where the words of ids that are gone seem to stand in other documents: by their words without the number before them, which a new place changes. */
import { leadsIntoUnit, liesIn, unitIdOf } from '../../src/policy/ids.ts';
import type { AnchorEntry } from '../../src/policy/model/anchor.ts';
import type { AnchorChange } from './identity/kept-unit.ts';
import { publishedUnits } from './identity/published-units.ts';
import { vanished } from './identity/seeming-place.ts';
import { bareWords } from './identity/unit-wording.ts';
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
  kind: AnchorEntry['kind'];
  /** Title and text. */
  whole: string;
  /** Null of a heading: it is known only where the text below it has gone. */
  text: string | null;
}

/** The units among entries of a lock file. */
function wordedUnits(entries: readonly AnchorEntry[]): Worded[] {
  return publishedUnits(entries).map(({ entry: { id, kind, quote }, sentences }) => {
    const text = sentences.map((sentence) => squeeze(sentence.text)).join('');
    return { id, kind, whole: `${kind} ${bareWords(quote.exact)} ${text}`, text: text ? `${kind} ${text}` : null };
  });
}

/** The document that holds at least half of the units word for word; null where there is none. */
export function likelySuccessor(gone: readonly AnchorEntry[], others: readonly Standing[]): string | null {
  const wordings = new Set(wordedUnits(gone).map(({ whole }) => whole));
  const counts = others.map(({ id, live }) => ({
    id,
    same: new Set(
      wordedUnits(live)
        .filter(({ whole }) => wordings.has(whole))
        .map(({ whole }) => whole),
    ).size,
  }));
  const [best] = counts.sort((a, b) => b.same - a.same);
  return best && best.same > 0 && best.same * 2 >= wordings.size ? best.id : null;
}

/** The undecided ids of a document that is gone, in the order of its lock file, each with where its words seem to be. A sentence or part goes with its unit. */
export function successorsOf(undecided: readonly AnchorEntry[], others: readonly Standing[], successor: string | null): AnchorChange[] {
  const alike = others.find(({ id }) => id === successor)?.live ?? [];
  const [inSuccessor, anywhere] = [unitsByWords(alike), unitsByWords(others.flatMap(({ live }) => live))];
  const worded = wordedUnits(undecided);
  const entries = new Map(undecided.map((entry) => [entry.id, entry]));
  const texts = worded.filter(({ text }) => text !== null).map((unit) => ({ id: unit.id, to: inSuccessor(unit) ?? anywhere(unit) }));
  const found = new Map(
    texts.map(({ id, to }) => {
      const entry = entries.get(id) as AnchorEntry;
      return [id, to === undefined ? vanished(entry, alike) : moved(id, to)];
    }),
  );
  const above = headingsAbove(worded, wordedUnits(others.flatMap(({ live }) => live)), found);
  for (const unit of worded.filter(({ text }) => text === null)) {
    const [to, whole] = [above(unit), inSuccessor(unit)];
    if (to !== undefined && to !== whole) found.set(unit.id, { change: 'vanished', id: unit.id, likely: { state: 'merged', to } });
    else found.set(unit.id, whole === undefined ? vanished(entries.get(unit.id) as AnchorEntry, alike) : moved(unit.id, whole));
  }
  const inner = innerByUnit(others.flatMap(({ live }) => live));
  return undecided.map((entry): AnchorChange => found.get(entry.id) ?? within(entry, found.get(unitIdOf(entry.id))?.likely, inner));
}

const moved = (id: string, to: string): AnchorChange => ({ change: 'vanished', id, likely: { state: 'moved', to } });

/** Finds for a heading the one that stands above the text that stood below it; none where nothing is known of that text, or it went several ways. */
function headingsAbove(before: readonly Worded[], now: readonly Worded[], found: ReadonlyMap<string, AnchorChange>): (heading: Worded) => string | undefined {
  const [over, overNow] = [headingsOver(before), headingsOver(now)];
  return ({ id, kind }) => {
    const below = before.filter((unit) => over.get(unit.id)?.get(kind) === id);
    const to = new Set(below.flatMap((unit) => overNow.get(found.get(unit.id)?.likely?.to ?? '')?.get(kind) ?? []));
    return to.size === 1 ? [...to][0] : undefined;
  };
}

/** For each unit with text, in document order, the last heading of each kind before it. */
function headingsOver(units: readonly Worded[]): Map<string, ReadonlyMap<string, string>> {
  const last = new Map<string, string>();
  const over = new Map<string, ReadonlyMap<string, string>>();
  for (const { id, kind, text } of units) {
    if (kind === 'front') last.clear();
    if (text === null) last.set(kind, id);
    else over.set(id, new Map(last));
  }
  return over;
}

/** Kinds that hold words of their own though they have no sentences; a heading (总体要求) stands above others in many a policy. */
const speaksForItself: ReadonlySet<AnchorEntry['kind']> = new Set(['front', 'closing', 'back', 'table', 'note']);

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
      const to = unit.text === null && !speaksForItself.has(unit.kind) ? undefined : anywhere(unit);
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

const wordingOf = ({ kind, quote }: AnchorEntry): string => `${kind} ${bareWords(quote.exact)}`;

const firstByWording = (entries: readonly AnchorEntry[]): Map<string, AnchorEntry> => new Map(entries.toReversed().map((entry) => [wordingOf(entry), entry]));

/** Sentences and parts by their unit and wording. */
function innerByUnit(live: readonly AnchorEntry[]): Map<string, Map<string, AnchorEntry>> {
  const byUnit = Map.groupBy(
    live.filter(({ id }) => leadsIntoUnit(id)),
    ({ id }) => unitIdOf(id),
  );
  return new Map([...byUnit].map(([unit, entries]) => [unit, firstByWording(entries)]));
}
