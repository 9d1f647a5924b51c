/** Numbers the inner parts of a unit for good: those that were published keep their ids, those below them go with them. */
import { lastNumberOfPart, type PartStep, partId, stepInto, stepsAbove } from '../../../src/policy/ids.ts';
import { readParts, type UnitPart } from '../parts/read-parts.ts';
import { publishedRows } from '../structure/parse-table.ts';
import { textOf, type UnitDraft } from '../structure/unit-draft.ts';
import { type CellsOfRow, columnNumbers, type Heads, type PublishedCell } from './keep-columns.ts';
import { numbersKept } from './keep-numbers.ts';
import type { KeptPart } from './kept-unit.ts';
import type { PublishedPart, PublishedUnit } from './published-units.ts';

/**
 * New parts take the number of their place, or the next that was never given there. A cell has the number of its column
 * (see keep-columns.ts). `published`: the unit as it was, undefined for a new one.
 */
export function keepParts(draft: UnitDraft, published: PublishedUnit | undefined): KeptPart[] {
  const text = textOf(draft);
  const parts = readParts({ kind: draft.kind, text, ...(draft.table && { rows: publishedRows(draft.table) }) });
  const now = Map.groupBy(
    parts.map((part) => ({ ...part, text: text.slice(part.start, part.end) })),
    placeOf,
  );
  const before = Map.groupBy(published?.parts ?? [], placeOf);
  return draft.table ? inTable(now, before, { now: headsIn(text), before: headsIn(published?.entry.quote.exact ?? '') }) : numbered([], [], now, before);
}

const placeOf = ({ steps }: Pick<UnitPart, 'steps'>): string => partId('', stepsAbove(steps));

type ByPlace<T> = ReadonlyMap<string, T[]>;

/** The parts directly below one, which is at `above` now and was published at `kept`, each before what is below it. */
function numbered(above: readonly PartStep[], kept: readonly PartStep[], now: ByPlace<KeptPart>, published: ByPlace<PublishedPart>): KeptPart[] {
  return renumbered(above, kept, now, published).flatMap(({ part, steps }) => [{ ...part, steps }, ...numbered(part.steps, steps, now, published)]);
}

/** Rows by their words, cells by their columns. */
function inTable(now: ByPlace<KeptPart>, published: ByPlace<PublishedPart>, heads: Heads): KeptPart[] {
  const before = new Map((published.get('') ?? []).map((row) => [partId('', row.steps), row]));
  const rows = renumbered([], [], now, published).map(({ part, steps }) => {
    const id = partId('', steps);
    return { part, steps, cells: now.get(partId('', part.steps)) ?? [], published: publishedCells(before.get(id), published.get(id) ?? []) };
  });
  const numbers = columnNumbers(
    rows.map((row): CellsOfRow => ({ now: row.cells.map(({ steps, text }) => ({ column: lastNumberOfPart(steps), text })), before: row.published })),
    heads,
  );
  return rows.flatMap(({ part, steps, cells }) => [
    { ...part, steps },
    ...cells.map((cell) => ({ ...cell, steps: stepInto(steps, 'c', numbers.get(lastNumberOfPart(cell.steps)) ?? 0) })),
  ]);
}

/** Live cells stand in the order of their row: one for each of its fields that holds words. */
function publishedCells(row: PublishedPart | undefined, cells: readonly PublishedPart[]): PublishedCell[] {
  const filled = [...(row?.text.split('\t') ?? []).entries()].filter(([, words]) => words !== '').map(([field]) => field + 1);
  let live = 0;
  return cells.map(({ steps, text, isLive }) => ({ number: lastNumberOfPart(steps), column: isLive ? (filled[live++] ?? null) : null, text }));
}

/** Heads of the columns of a table, from its text or from its quotation in the lock file, which has label and title before them. */
const headsIn = (text: string): string[] => (text.split('\n', 1)[0] ?? '').split('\t').map((head) => head.slice(head.lastIndexOf('。') + 1));

/** What stands directly below a part, with the steps that it has for good. */
function renumbered(
  above: readonly PartStep[],
  kept: readonly PartStep[],
  now: ByPlace<KeptPart>,
  published: ByPlace<PublishedPart>,
): { part: KeptPart; steps: PartStep[] }[] {
  const parts = now.get(partId('', above)) ?? [];
  const kind = parts[0]?.steps.at(-1)?.kind;
  if (!kind) return [];
  const before = (published.get(partId('', kept)) ?? []).filter(({ steps }) => steps.at(-1)?.kind === kind);
  const numbers = numbersFor(parts, before);
  return parts.map((part, i) => ({ part, steps: stepInto(kept, kind, numbers[i] ?? 0) }));
}

function numbersFor(parts: readonly KeptPart[], before: readonly PublishedPart[]): number[] {
  const given = before.map(({ steps, text, isLive }) => ({ index: lastNumberOfPart(steps), text, isLive }));
  const kept = numbersKept(
    parts.map(({ text }) => text),
    { live: given.filter(({ isLive }) => isLive), former: given.filter(({ isLive }) => !isLive) },
  );
  const taken = new Set([...given.map(({ index }) => index), ...kept.values()]);
  let highest = 0;
  for (const number of taken) highest = Math.max(highest, number);
  return parts.map(({ steps }, i) => {
    const place = lastNumberOfPart(steps);
    const number = kept.get(i) ?? (taken.has(place) ? highest + 1 : place);
    taken.add(number);
    highest = Math.max(highest, number);
    return number;
  });
}
