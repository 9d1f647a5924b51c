/** Where the measures of a document come from in a text above it, and how each stands to that. */
import type { AboveRelation, MeasureAbove } from '../../src/policy/model/above.ts';
import { splitSentences } from '../../src/policy/sentences.ts';
import { compareItems, type Likeness, shareIn } from './compare-items.ts';
import { preferOrder } from './follow-order.ts';
import type { Clause, Item } from './read-items.ts';

/**
 * From this likeness on a measure comes from an item. Chosen by reading 111 articles of provincial and municipal statutes beside the item
 * of a law that is most like each: from 0.25 on eleven in twelve were right, from 0.21 to 0.25 ten in fourteen, below that two in three.
 */
const found = 0.22;
/** From this likeness on the most alike item is named where none is found: a reader may look for himself. */
const near = 0.12;
/** A clause stands in an item in these or nearly these words if so many of its terms do: 国家 for 省, a word put in. Its figures must all stand there. */
const nearlyAll = 0.75;
/** Of which so much stands in its items, a measure repeats them. */
const repeatedWhole = 0.9;
/** A further item must hold so much of the measure that no item before it holds, or the measure so much of the item; and so many characters of it. */
const furtherShare = 0.25;
const heldShare = 0.5;
const fewestCharacters = 12;
/** The nearest, and two more: who says a whole text in one measure is not told of all its items. */
const mostItems = 3;

/** A measure with its words. */
export interface LowerItem extends Item {
  text: string;
}

/** For each lower item where it comes from, in order. `above`: the id of the upper document. Pure: nothing but the two texts counts. */
export function traceMeasures(lower: readonly LowerItem[], upper: readonly Item[], above: string): MeasureAbove[] {
  const likeness = preferOrder(compareItems(lower, upper));
  return lower.map((item, i) => {
    const ranked = rank(likeness[i] ?? new Map(), upper);
    const sources = sourcesOf(item, ranked);
    const stands = item.clauses.map((clause) => sources.some((source) => standsIn(clause, source)));
    const share = shareOf(item.clauses, (_, n) => stands[n] === true);
    return {
      unit: item.id,
      above,
      items: sources.map(({ id }) => id),
      nearest: sources.length ? null : (ranked[0]?.source.id ?? null),
      relation: relationOf(sources, share),
      share: Number(share.toFixed(3)),
      repeated: sources.length ? repeatedSentences(item, stands) : [],
    };
  });
}

const relationOf = (sources: readonly Item[], share: number): AboveRelation => (!sources.length ? 'adds' : share >= repeatedWhole ? 'repeats' : 'details');

const standsIn = (clause: Clause, item: Item): boolean =>
  shareIn(clause, item.terms) >= nearlyAll && clause.figures.every((figure) => item.figures.has(figure));

/** By characters; 0 where there is no clause. */
function shareOf(clauses: readonly Clause[], counts: (clause: Clause, n: number) => boolean): number {
  const length = (list: readonly Clause[]): number => list.reduce((sum, clause) => sum + clause.length, 0);
  return length(clauses.filter(counts)) / (length(clauses) || 1);
}

interface Ranked {
  source: Item;
  value: number;
}

/** Those that are near at all, the most alike first. */
const rank = (likeness: Likeness, upper: readonly Item[]): Ranked[] =>
  [...likeness]
    .filter(([, value]) => value >= near)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .flatMap(([at, value]) => (upper[at] ? [{ source: upper[at], value }] : []));

/** The most alike, then those that hold what it does not. */
function sourcesOf(item: Item, ranked: readonly Ranked[]): Item[] {
  const [nearest, ...others] = ranked;
  if (!nearest || nearest.value < found) return [];
  const sources = [nearest.source];
  for (const { source } of others) {
    if (sources.length === mostItems) break;
    if (isFurther(item, source, sources)) sources.push(source);
  }
  return sources;
}

function isFurther(item: Item, source: Item, before: readonly Item[]): boolean {
  const isNew = (clause: Clause): boolean => standsIn(clause, source) && !before.some((other) => shareIn(clause, other.terms) >= nearlyAll);
  const length = item.clauses.filter(isNew).reduce((sum, clause) => sum + clause.length, 0);
  if (length < fewestCharacters) return false;
  return shareOf(item.clauses, isNew) >= furtherShare || shareOf(source.clauses, (clause) => standsIn(clause, item)) >= heldShare;
}

/** The sentences of which every clause stands in an item. */
function repeatedSentences({ text, clauses }: LowerItem, stands: readonly boolean[]): MeasureAbove['repeated'] {
  return splitSentences(text).filter(({ start, end }) => {
    const own = clauses.flatMap((clause, n) => (clause.start >= start && clause.end <= end ? [stands[n]] : []));
    return own.length > 0 && own.every(Boolean);
  });
}
