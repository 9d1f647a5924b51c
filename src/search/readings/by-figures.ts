/** Numbers and dates of a query, found by what they say: 95.8% in a column of per cents, 2023年、2025年底 for 2023年底前. */

import type { QueryLanguage } from '../../policy/language.ts';
import { normalForm } from '../../policy/normal-form.ts';
import { yearEndKey } from '../../policy/search-index/figure-lines.ts';
import type { IndexedUnit } from '../index/collection.ts';
import type { Vocabulary } from '../index/vocabulary.ts';
import type { Positions } from '../index/word-index.ts';
import { type Asked, type DateAsked, fitting, numbersAsked, withoutLimit } from '../understand/asked.ts';
import { numbersMeant, roughNumberIn } from '../understand/rough-number.ts';
import { type Finding, type FoundUnit, type Ground, tiers } from './finding.ts';

/** What the numbers of a query find. */
export interface NumbersFound {
  /** 95.8%, 3200个: as looked for. */
  to: string[];
  /** Digits to mark. */
  digits: string[];
  /** Units that give all of them. */
  units: ReadonlySet<number>;
  /** What is left of the query. */
  rest: string;
}

/** Null where the query gives no number with a unit, or one that the collection does not have. */
export async function numbersFound({ rest }: Asked, { language }: Vocabulary, ground: Ground): Promise<NumbersFound | null> {
  return (await sayingNumbers(rest, language, ground)) ?? roughlyFound(rest, language, ground);
}

async function sayingNumbers(rest: string, language: QueryLanguage, { knowledge }: Ground): Promise<NumbersFound | null> {
  const asked = numbersAsked(rest, language);
  const fits = await Promise.all(asked.map(async (number) => fitting(number, await knowledge.facts.amounts(number.value), language)));
  if (asked.length === 0 || fits.some((fit) => fit === null || fit.lines.length === 0)) return null;
  const sets = fits.map((fit) => new Set(fit?.lines.flatMap(({ units }) => units)));
  const ends = asked.map(({ end }, at) => end + (fits[at]?.unit.length ?? 0));
  const between = [0, ...ends].map((from, at) => withoutLimit(rest.slice(from, asked[at]?.start ?? rest.length), language));
  return {
    to: asked.map(({ start }, at) => rest.slice(start, ends[at])),
    digits: asked.map(({ digits }) => digits),
    units: sets.reduce((all, units) => all.intersection(units)),
    rest: between.join(' ').trim(),
  };
}

/** Texts that are read for a number that is said roughly, at most; of a unit of measure that more of them give, nothing is known. */
const mostRead = 60;
/** Characters of a unit of measure with its words of scale. */
const longestUnit = 5;

async function roughlyFound(rest: string, language: QueryLanguage, { find, collection }: Ground): Promise<NumbersFound | null> {
  const rough = roughNumberIn(rest, language);
  const measure = rough && (await unitOfMeasure(rough.behind, find));
  if (!rough || !measure || measure.places.size > mostRead) return null;
  const read = [...measure.places.keys()].map(async (number) => {
    const unit = collection.units[number];
    const digits = unit ? numbersMeant(normalForm((await collection.textOf(unit)).text), measure.unit, rough) : [];
    return { number, digits };
  });
  const found = (await Promise.all(read)).filter(({ digits }) => digits.length > 0);
  const to = rough.said + measure.unit;
  const left = `${rest.slice(0, rough.start)} ${rest.slice(rough.start + to.length)}`;
  const digits = [...new Set(found.flatMap((one) => one.digits))];
  return found.length > 0 ? { to: [to], digits, units: new Set(found.map(({ number }) => number)), rest: left.trim() } : null;
}

/** The longest beginning of what stands behind a number that texts have. */
async function unitOfMeasure(behind: string, find: Ground['find']): Promise<{ unit: string; places: Positions } | null> {
  const characters = Array.from(behind).slice(0, longestUnit);
  const beginnings = characters.map((_, at) => characters.slice(0, characters.length - at).join(''));
  for (const unit of beginnings) {
    const places = await find(unit);
    if (places.size > 0) return { unit, places };
  }
  return null;
}

/** Units for which something is due at the dates of a query, those that say 年底 or the month first: of each its place among them. */
export async function unitsDue(dates: readonly DateAsked[], { knowledge }: Ground): Promise<Map<number, number>> {
  const found = await Promise.all(dates.flatMap(keysOf).map((key) => knowledge.facts.due(key)));
  const places = new Map<number, number>();
  for (const [place, units] of found.entries()) for (const unit of units) if (!places.has(unit)) places.set(unit, place);
  return places;
}

/** What is due in 2023 is due by its end. */
function keysOf({ year, month, within }: DateAsked): string[] {
  if (month !== null) return [`${year}-${month}`];
  return within ? [yearEndKey(year), year, `${year}-12`, `${year}-12-31`] : [year, yearEndKey(year)];
}

/** `order`: of each unit its place before others. */
export async function foundBy(
  via: Finding['via'],
  order: ReadonlyMap<number, readonly number[]>,
  wordings: readonly string[],
  { collection, find }: Ground,
): Promise<Finding> {
  const standing = await Promise.all(wordings.map(async (wording) => ({ wording, places: await find(wording) })));
  const found = [...order].flatMap(([number, places]): FoundUnit[] => {
    const unit: IndexedUnit | undefined = collection.units[number];
    const all = standing.filter((one) => one.places.has(number));
    const here = all.filter(({ wording }) => !all.some((other) => other.wording !== wording && other.wording.includes(wording)));
    const positions = here.flatMap((one) => one.places.get(number) ?? []).sort((a, b) => a - b);
    const words = here.map(({ wording }) => wording);
    return unit ? [{ unit, positions, wordings: words, reasons: words.length > 0 ? [{ kind: 'in-unit', words }] : [], order: places }] : [];
  });
  return { via, tier: tiers.named, found };
}
