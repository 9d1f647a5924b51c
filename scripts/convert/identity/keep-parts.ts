/** Numbers the inner parts of a unit for good: those that were published keep their ids, those below them go with them. */
import { lastNumberOfPart, type PartStep, partId, stepInto, stepsAbove } from '../../../src/policy/ids.ts';
import { readParts, type UnitPart } from '../parts/read-parts.ts';
import { publishedRows } from '../structure/parse-table.ts';
import { textOf, type UnitDraft } from '../structure/unit-draft.ts';
import { numbersKept } from './keep-numbers.ts';
import type { KeptPart } from './kept-unit.ts';
import type { PublishedPart, PublishedUnit } from './published-units.ts';

/** New parts take the number of their place, or the next that was never given there. `published`: the unit as it was, undefined for a new one. */
export function keepParts(draft: UnitDraft, published: PublishedUnit | undefined): KeptPart[] {
  const text = textOf(draft);
  const parts = readParts({ kind: draft.kind, text, ...(draft.table && { rows: publishedRows(draft.table) }) });
  const now = Map.groupBy(
    parts.map((part) => ({ ...part, text: text.slice(part.start, part.end) })),
    placeOf,
  );
  return numbered([], [], now, Map.groupBy(published?.parts ?? [], placeOf));
}

const placeOf = ({ steps }: Pick<UnitPart, 'steps'>): string => partId('', stepsAbove(steps));

type ByPlace<T> = ReadonlyMap<string, T[]>;

/** The parts directly below one, which is at `above` now and was published at `kept`, each before what is below it. */
function numbered(above: readonly PartStep[], kept: readonly PartStep[], now: ByPlace<KeptPart>, published: ByPlace<PublishedPart>): KeptPart[] {
  const parts = now.get(partId('', above)) ?? [];
  const kind = parts[0]?.steps.at(-1)?.kind;
  if (!kind) return [];
  const before = (published.get(partId('', kept)) ?? []).filter(({ steps }) => steps.at(-1)?.kind === kind);
  const numbers = numbersFor(parts, before);
  return parts.flatMap((part, i) => {
    const steps = stepInto(kept, kind, numbers[i] ?? 0);
    return [{ ...part, steps }, ...numbered(part.steps, steps, now, published)];
  });
}

function numbersFor(parts: readonly KeptPart[], before: readonly PublishedPart[]): number[] {
  const given = before.map(({ steps, text, isLive }) => ({ index: lastNumberOfPart(steps), text, isLive }));
  const live = given.filter(({ isLive }) => isLive);
  const kept = numbersKept(
    parts.map(({ text }) => text),
    { live, former: given.filter(({ isLive }) => !isLive) },
  );
  const places = parts.map(({ steps }) => lastNumberOfPart(steps));
  // What was corrected beyond likeness (25 → 30) is the same cell in the same column.
  if (parts[0]?.kind === 'cell') keepColumns(places, live, kept);
  const taken = new Set([...given.map(({ index }) => index), ...kept.values()]);
  return places.map((place, i) => {
    const number = kept.get(i) ?? (taken.has(place) ? Math.max(...taken) + 1 : place);
    taken.add(number);
    return number;
  });
}

function keepColumns(columns: readonly number[], live: readonly { index: number }[], kept: Map<number, number>): void {
  const taken = new Set(kept.values());
  for (const [i, column] of columns.entries()) {
    if (!kept.has(i) && !taken.has(column) && live.some(({ index }) => index === column)) kept.set(i, column);
  }
}
