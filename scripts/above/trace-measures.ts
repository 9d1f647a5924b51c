/** Where the measures of a document come from in a text above it, and how each stands to that. */
import type { AboveRelation, MeasureAbove } from '../../src/policy/model/above.ts';
import { splitSentences } from '../../src/policy/sentences.ts';
import { type Choice, chooseItems } from './choose-items.ts';
import { compareItems, shareIn } from './compare-items.ts';
import { preferOrder } from './follow-order.ts';
import type { Clause, Item } from './read-items.ts';
import type { Force } from './rule-kinds.ts';

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

/**
 * For each lower item where it comes from, in order. `above`: the id of the upper document; `texts`: those of the lower units, by id.
 * Pure: nothing but the two texts counts.
 */
export function traceMeasures(lower: readonly Item[], upper: readonly Item[], above: string, texts: ReadonlyMap<string, string>): MeasureAbove[] {
  const choices = chooseItems(preferOrder(compareItems(lower, upper)));
  return lower.map((item, i) => {
    const choice = choices[i] as Choice;
    const sources = sourcesOf(item, choice, upper);
    const stands = item.clauses.map((clause) => sources.some((source) => standsIn(clause, source)));
    const share = shareOf(item.clauses, (_, n) => stands[n] === true);
    return {
      unit: item.id,
      above,
      items: sources.map(({ id }) => id),
      nearest: sources.length ? null : (upper[choice.others[0] ?? -1]?.id ?? null),
      relation: relationOf(sources, share),
      share: Number(share.toFixed(3)),
      repeated: sources.length ? repeatedSentences(item.clauses, texts.get(item.id) ?? '', stands) : [],
    };
  });
}

const relationOf = (sources: readonly Item[], share: number): AboveRelation => (!sources.length ? 'adds' : share >= repeatedWhole ? 'repeats' : 'details');

/** In these or nearly these words, with the same figures, and as binding: 禁止堆放 is not 可以堆放, nor 鼓励 应当. */
function standsIn(clause: Clause, item: Item): boolean {
  if (shareIn(clause, item.terms) < nearlyAll || !clause.figures.every((figure) => item.figures.has(figure))) return false;
  const same = clausesLike(clause, item);
  return same.length === 0 || same.some(({ force }) => agree(force, clause.force));
}

/** A bidding may be left unsaid (依法划定 for 应当依法划定), a ban may not. */
const agree = (one: Force | null, other: Force | null): boolean =>
  one === other || ((one === null || other === null) && one !== 'forbid' && other !== 'forbid');

/** The clauses of an item that hold nearly all of another by themselves: of several over which it is spread there is none. */
const clausesLike = (clause: Clause, item: Item): Clause[] => item.clauses.filter(({ terms }) => shareIn(clause, new Set(terms)) >= nearlyAll);

/** By characters; 0 where there is no clause. */
function shareOf(clauses: readonly Clause[], counts: (clause: Clause, n: number) => boolean): number {
  const length = (list: readonly Clause[]): number => list.reduce((sum, clause) => sum + clause.length, 0);
  return length(clauses.filter(counts)) / (length(clauses) || 1);
}

/** The one chosen, then those that hold what it does not. */
function sourcesOf(item: Item, { chosen, others }: Choice, upper: readonly Item[]): Item[] {
  const nearest = chosen === null ? undefined : upper[chosen];
  if (!nearest) return [];
  const sources = [nearest];
  for (const other of others) {
    const source = upper[other];
    if (sources.length === mostItems) break;
    if (source && isFurther(item, source, sources)) sources.push(source);
  }
  return sources;
}

function isFurther(item: Item, source: Item, before: readonly Item[]): boolean {
  // Words from all over a long item are not yet a clause that stands there.
  const isNew = (clause: Clause): boolean =>
    standsIn(clause, source) && clausesLike(clause, source).length > 0 && !before.some((other) => shareIn(clause, other.terms) >= nearlyAll);
  const length = item.clauses.filter(isNew).reduce((sum, clause) => sum + clause.length, 0);
  if (length < fewestCharacters) return false;
  return shareOf(item.clauses, isNew) >= furtherShare || shareOf(source.clauses, (clause) => standsIn(clause, item)) >= heldShare;
}

/** The sentences of which every clause stands in an item. */
function repeatedSentences(clauses: readonly Clause[], text: string, stands: readonly boolean[]): MeasureAbove['repeated'] {
  return splitSentences(text).filter(({ start, end }) => {
    const own = clauses.flatMap((clause, n) => (clause.start >= start && clause.end <= end ? [stands[n]] : []));
    return own.length > 0 && own.every(Boolean);
  });
}
