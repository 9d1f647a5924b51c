/**
 * The numbers of a report beside what the collection says of the same thing, as wholes: an amount agrees where a text has it,
 * disagrees where the texts have others for that indicator (and that year), and is unknown where they have none.
 */
import { greatest } from '../../policy/extremes.ts';
import { documentOf } from '../../policy/ids.ts';
import type { KnownValue, VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { type Amount, amountsIn, sentenceBreak } from './amounts.ts';

export interface CheckedNumber {
  /** In the report: the amount, or the year that is said of it. */
  range: TextRange;
  verdict: 'agrees' | 'disagrees' | 'unknown';
  /** What the collection has instead, or has as well. */
  known: KnownValue | null;
}

/** `quoted`: the passages that are held against a text word by word, and where they differ from it. */
export function numbersIn(
  report: string,
  quoted: readonly (TextRange & { differences: readonly TextRange[] })[],
  collection: VerifyCollection,
): CheckedNumber[] {
  return amountsIn(report, collection.amounts)
    .flatMap((amount) => heldAgainst(amount, said(amount, placeSaid(report, amount.start, collection), collection)))
    .filter(({ range, verdict }) => verdict !== 'disagrees' || !isQuotedRight(range, quoted));
}

/** Words that are quoted right have their numbers from the text itself. */
function isQuotedRight(range: TextRange, quoted: readonly (TextRange & { differences: readonly TextRange[] })[]): boolean {
  const around = quoted.find(({ start, end }) => start <= range.start && range.end <= end);
  return around !== undefined && !around.differences.some(({ start, end }) => start < range.end && end > range.start);
}

/** Names shorter than this are part of too many others. */
const shortest = 4;
/** What is counted is called by longer names. */
const shortestCounted = 6;

/** How much of a name and the words of the report are the same; 0 where neither holds the other. */
function likeness(words: string, name: string, least: number): number {
  if (words.includes(name)) return name.length >= least ? name.length : 0;
  return words.length >= least && name.endsWith(words) ? words.length : 0;
}

/** Names that are less like than this, beside the most like one, are those of something else: 地级 beside 县级. */
const alike = 0.8;

const byUnit = oncePer((values: readonly KnownValue[]) => Map.groupBy(values, ({ unit }) => unit));

interface Candidate {
  known: KnownValue;
  likeness: number;
  /** The report speaks of a city or a county; its value need not be the one that the texts have. */
  elsewhere: boolean;
}

/** 长沙市 before 农村生活污水治理率; 地级城市 is part of a name. */
const smallerArea = oncePer(
  ({ namedSources: { areaEndings, notAreas } }: VerifyCollection): RegExp => new RegExp(`\\p{Script=Han}{2}${anyOf(areaEndings)}(?<!${anyOf(notAreas)})$`, 'u'),
);

/** The longest of the names that stands at the end of the words leaves the area before it. */
function isElsewhere(words: string, names: readonly string[], collection: VerifyCollection): boolean {
  const longest = greatest(
    names.map((name) => (words.endsWith(name) ? name.length : 0)),
    0,
  );
  return longest > 0 && smallerArea(collection).test(words.slice(0, -longest));
}

/** What the collection says of the thing that is measured; the most like first. */
function said(amount: Amount, place: ReadonlySet<string> | null, collection: VerifyCollection): Candidate[] {
  const least = amount.counts ? shortestCounted : shortest;
  const candidates = (byUnit(collection.values).get(amount.unit) ?? []).flatMap((known) => {
    if (place && !place.has(documentOf(known.clause))) return [];
    const nearest = greatest(
      known.names.map((name) => likeness(amount.name, name, least) || (amount.counts ? likeness(amount.behind, name, least) : 0)),
      0,
    );
    return nearest > 0 ? [{ known, likeness: nearest, elsewhere: isElsewhere(amount.name, known.names, collection) }] : [];
  });
  return candidates.sort((x, y) => y.likeness - x.likeness);
}

function heldAgainst(amount: Amount, candidates: readonly Candidate[]): CheckedNumber[] {
  const { start, end, year } = amount;
  const range = { start, end };
  if (candidates.length === 0) return amount.counts ? [] : [{ range, verdict: 'unknown', known: null }];
  const like = candidates.filter(({ likeness }) => likeness >= alike * (candidates[0]?.likeness ?? 0));
  const equal = like.filter(({ known }) => known.value === amount.value && known.valueTo === amount.valueTo).map(({ known }) => known);
  const ofYear = (known: KnownValue): boolean => year === null || known.year === null || known.year === year.value;
  if (equal.length > 0) {
    const right = equal.filter(ofYear);
    const agrees: CheckedNumber = { range, verdict: 'agrees', known: withFact(right.length > 0 ? right : equal) };
    return right.length > 0 || !year ? [agrees] : [{ range: { start: year.start, end: year.end }, verdict: 'disagrees', known: withFact(equal) }, agrees];
  }
  // What a text tells of no year is held against no year.
  const ofTime = candidates.filter(({ known, elsewhere }) => !elsewhere && (year === null || known.year === year.value));
  const nearest = ofTime.filter(({ likeness }) => likeness === ofTime[0]?.likeness).map(({ known }) => known);
  return [{ range, verdict: nearest.length > 0 ? 'disagrees' : 'unknown', known: withFact(nearest) }];
}

const withFact = (known: readonly KnownValue[]): KnownValue | null => known.find(({ fact }) => fact !== null) ?? known[0] ?? null;

/** The documents of the places that the sentence names before the number; null where it names none. */
function placeSaid(report: string, until: number, collection: VerifyCollection): ReadonlySet<string> | null {
  const sentence =
    report
      .slice(Math.max(0, until - 80), until)
      .split(sentenceBreak)
      .at(-1) ?? '';
  const { pattern, documents } = placesOf(collection);
  const named = [...sentence.matchAll(pattern)].flatMap(([name]) => [...(documents.get(name) ?? [])]);
  return named.length > 0 ? new Set(named) : null;
}

const placesOf = oncePer(({ documents }: VerifyCollection) => {
  const byName = new Map<string, Set<string>>();
  for (const { id, place } of documents) for (const name of place.names) byName.set(name, (byName.get(name) ?? new Set()).add(id));
  const byPlace = new Map<string, Set<string>>();
  for (const { id, place } of documents) byPlace.set(place.name, (byPlace.get(place.name) ?? new Set()).add(id));
  for (const { place } of documents) for (const name of place.names) byName.set(name, byPlace.get(place.name) as Set<string>);
  return { pattern: new RegExp(anyOf([...byName.keys()]), 'gu'), documents: byName };
});
