/** Which sentences of one text correspond to which of another, and how to set texts side by side without changing their order. */
import { greatest } from '../policy/extremes.ts';
import { likeness, pairsOf, type Weigh } from './likeness.ts';

/** `likeness[i][j]` of the corresponding sentences i of one text and j of the other; 0 where they do not correspond. */
export type Partners = readonly (readonly number[])[];

/** Sentences below this are not like enough to be lined up; two that are clearly alike always correspond. */
const leastLikeness = 0.2;
const clearLikeness = 0.4;
/** Likeness from which a sentence is worth a place in a row that already has one of its column. */
const sharingLikeness = 0.3;

/** One-to-many is meant: a sentence may have several partners, but a weak one only if it is the best that either side has. */
export function findPartners(a: readonly string[], b: readonly string[], weigh: Weigh): Partners {
  const [left, right] = [a.map(pairsOf), b.map(pairsOf)];
  const all = left.map((pairs) => right.map((others) => likeness(pairs, others, weigh)));
  const best = {
    ofRow: all.map((row) => greatest(row, 0)),
    ofColumn: b.map((_, j) =>
      greatest(
        all.map((row) => row[j] ?? 0),
        0,
      ),
    ),
  };
  return all.map((row, i) => row.map((like, j) => (corresponds(like, Math.min(best.ofRow[i] ?? 0, best.ofColumn[j] ?? 0)) ? like : 0)));
}

function corresponds(like: number, bestOfTheWeaker: number): boolean {
  return like >= clearLikeness || (like >= leastLikeness && like >= bestOfTheWeaker);
}

/** A row of the table: for each column the numbers of its sentences that stand there, often one, maybe none. */
export type Row = number[][];

/** A sentence in its column. */
interface Place {
  column: number;
  sentence: number;
}

/** Sentences that will stand in one row. */
type Group = Place[];

/**
 * Rows for any number of columns. Guarantees that every sentence stands in exactly one row and that each column reads
 * downwards in its own order; sentences that correspond share a row, the most like first, wherever that order allows.
 * `partners(c, d)` are those of the columns c < d.
 */
export function lineUp(lengths: readonly number[], partners: (c: number, d: number) => Partners): Row[] {
  const columns = lengths.map((length, column) => Array.from({ length }, (_, sentence): Group => [{ column, sentence }]));
  for (const { a, b, like } of strongestFirst(lengths, partners)) {
    const [one, other] = [groupAt(columns, a), groupAt(columns, b)];
    if (one === other || (sharesColumn(one, other) && like < sharingLikeness)) continue;
    const joined = [...one, ...other];
    put(columns, joined, joined);
    if (inOrder(columns)) continue;
    put(columns, one, one);
    put(columns, other, other);
  }
  return (inOrder(columns) ?? []).map((group) => lengths.map((_, column) => sentencesIn(group, column)));
}

function strongestFirst(lengths: readonly number[], partners: (c: number, d: number) => Partners): { a: Place; b: Place; like: number }[] {
  const found = lengths.flatMap((_, c) =>
    lengths.flatMap((_, d) =>
      (c < d ? partners(c, d) : []).flatMap((row, i) => row.map((like, j) => ({ a: { column: c, sentence: i }, b: { column: d, sentence: j }, like }))),
    ),
  );
  return found.filter(({ like }) => like > 0).sort((x, y) => y.like - x.like);
}

const groupAt = (columns: readonly Group[][], { column, sentence }: Place): Group => columns[column]?.[sentence] ?? [];
const sharesColumn = (one: Group, other: Group): boolean => one.some(({ column }) => other.some((place) => place.column === column));

function sentencesIn(group: Group, column: number): number[] {
  return group
    .filter((place) => place.column === column)
    .map(({ sentence }) => sentence)
    .sort((a, b) => a - b);
}

function put(columns: Group[][], places: Group, group: Group): void {
  for (const { column, sentence } of places) (columns[column] as Group[])[sentence] = group;
}

/**
 * The groups from top to bottom, so that no column is out of order; null where no such order exists. Of several that
 * may come next, the one that stands nearest to the beginning of its texts does.
 */
function inOrder(columns: readonly Group[][]): Group[] | null {
  const next = columns.map(() => 0);
  const ordered: Group[] = [];
  const left = new Set(columns.flat());
  while (left.size) {
    const ready = columns.map((groups, column) => groups[next[column] ?? 0]).filter((group) => group !== undefined && isReady(group, next)) as Group[];
    if (!ready.length) return null;
    const group = ready.reduce((first, other) => (depthOf(other, columns) < depthOf(first, columns) ? other : first));
    ordered.push(group);
    left.delete(group);
    for (const { column } of group) next[column] = (next[column] ?? 0) + 1;
  }
  return ordered;
}

/** All of a group's sentences follow at once on what is already placed of their columns. */
function isReady(group: Group, next: readonly number[]): boolean {
  return next.every((from, column) => sentencesIn(group, column).every((sentence, i) => sentence === from + i));
}

/** How deep in its texts a group stands, 0 to 1. */
function depthOf(group: Group, columns: readonly Group[][]): number {
  return group.reduce((sum, { column, sentence }) => sum + (sentence + 0.5) / (columns[column]?.length ?? 1), 0) / group.length;
}
