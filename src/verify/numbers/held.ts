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
import { differenceBetween, isDifference } from './reckoned.ts';
import { type RelatedAmount, relatedAmounts } from './related.ts';
import { sameAmount, unscaled } from './scales.ts';

export interface CheckedNumber {
  /** In the report: the amount, or the year that is said of it. */
  range: TextRange;
  verdict: 'agrees' | 'disagrees' | 'unknown';
  /** What the collection has instead, or has as well. */
  known: KnownValue | null;
  /** The report says it of a place whose documents tell nothing of it; `known` is the same amount in a document of another one. */
  isOfAnother: boolean;
}

/** `quoted`: the passages that are held against a text word by word, and where they differ from it. */
export function numbersIn(
  report: string,
  quoted: readonly (TextRange & { differences: readonly TextRange[] })[],
  collection: VerifyCollection,
): CheckedNumber[] {
  const amounts = relatedAmounts(amountsIn(report, collection.amounts), report, collection);
  return amounts
    .flatMap((amount, n) => (amount.qualifies ? [] : numberIn(report, amount, [amounts[n - 1], amounts[n + 1]], collection)))
    .filter(({ range, verdict }) => verdict !== 'disagrees' || !isQuotedRight(range, quoted));
}

/** `before`: with which the change ends that it may tell; `next`: the amount behind it, which ends the change that it may begin. */
function numberIn(
  report: string,
  amount: RelatedAmount,
  [before, next]: [RelatedAmount | undefined, RelatedAmount | undefined],
  collection: VerifyCollection,
): CheckedNumber[] {
  const held = (one: RelatedAmount): { candidates: Candidate[]; checked: CheckedNumber[] } => {
    const named = withPlaceName(one, collection);
    const sentence = named.row ?? sentenceBefore(report, named.start);
    const own = named.own ?? report.slice(Math.max(named.from, named.start - sentence.length), named.start);
    const place = placeSaid(own, collection) ?? placeSaid(sentence, collection);
    const all = said(named, collection);
    const candidates = all.filter(({ known }) => !place || place.has(documentOf(known.clause)));
    return {
      candidates,
      checked: candidates.length > 0 || all.length === 0 ? heldAgainst(named, candidates) : heldElsewhere(named, place === nowhere ? [] : all),
    };
  };
  const own = held(amount);
  if (before && amount.inherits && own.checked.every(({ verdict }) => verdict === 'unknown'))
    return reckoned(amount, before, held(before), own.checked, collection);
  if (amount.change !== 'from' || amount.year || next?.change !== 'to') return own.checked;
  return own.checked.map((one) => (one.verdict === 'disagrees' ? begun(one, own.candidates, held(next).checked) : one));
}

/** A difference of which no text tells, where both its ends are known. */
function reckoned(
  amount: RelatedAmount,
  end: RelatedAmount,
  { candidates, checked }: { candidates: readonly Candidate[]; checked: readonly CheckedNumber[] },
  unknown: CheckedNumber[],
  { amounts }: VerifyCollection,
): CheckedNumber[] {
  const known = checked.find(({ verdict }) => verdict === 'agrees')?.known;
  const likest = candidates[0]?.likeness ?? 0;
  const ofBase = candidates.filter((one) => !one.elsewhere && one.likeness >= alike * likest && amount.baseYear !== null && one.known.year === amount.baseYear);
  const begins = amount.begin ? [amount.begin] : ofBase.map((one) => one.known);
  const differences = begins.flatMap((begin) => differenceBetween(begin, end, amount, amounts) ?? []);
  if (!known || differences.length === 0) return unknown;
  const right = differences.some((difference) => isDifference(amount, difference));
  const value = right ? amount.value : Number(differences[0]?.toFixed(6));
  const range = { start: amount.start, end: amount.end };
  return [{ range, verdict: right ? 'agrees' : 'disagrees', known: { ...known, value, valueTo: null, unit: amount.unit, year: null }, isOfAnother: false }];
}

/** Of a number that a change begins with the texts say something only if they have one of an earlier year than that with which it ends. */
function begun(number: CheckedNumber, candidates: readonly Candidate[], ended: readonly CheckedNumber[]): CheckedNumber {
  const until = ended.find(({ verdict }) => verdict === 'agrees')?.known?.year ?? null;
  const likest = candidates[0]?.likeness ?? 0;
  // What is told without a year is as it was when the text was written.
  const isEarlier = ({ year, fact }: KnownValue): boolean => until !== null && (year === null ? fact === null : year < until);
  const earlier = candidates.filter(({ known, likeness, elsewhere }) => !elsewhere && likeness >= alike * likest && isEarlier(known));
  return earlier.length > 0 ? { ...number, known: withFact(earlier.map(({ known }) => known)) } : { ...number, verdict: 'unknown', known: null };
}

/** Of 湖南、辽宁的森林覆盖率 the first piece is a place, and what is measured stands with the last. */
function withPlaceName(amount: RelatedAmount, collection: VerifyCollection): RelatedAmount {
  const { own, name, shared } = amount;
  const isPlace = own !== null && (name === '' || own.length < shortest + 1) && placeSaid(own, collection);
  return isPlace ? { ...amount, name: shared } : amount;
}

/** All or none of something may be true of any place. */
const plainValues: ReadonlySet<number> = new Set([0, 100]);

/** Nothing is told of it for the place that the report names: the same amount in a document of another place is that one's. */
function heldElsewhere(amount: Amount, candidates: readonly Candidate[]): CheckedNumber[] {
  const { start, end, year } = amount;
  const likest = candidates[0]?.likeness ?? 0;
  const same = candidates.filter(
    ({ known, likeness, elsewhere }) =>
      !elsewhere && likeness >= alike * likest && !plainValues.has(amount.value) && sameAmount(amount, known) && (year === null || known.year === year.value),
  );
  if (same.length === 0) return amount.counts ? [] : [{ range: { start, end }, verdict: 'unknown', known: null, isOfAnother: false }];
  return [{ range: { start, end }, verdict: 'disagrees', known: withFact(same.map(({ known }) => known)), isOfAnother: true }];
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

const byUnit = oncePer((values: readonly KnownValue[]) => Map.groupBy(values, ({ unit }) => unscaled(unit).unit));

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

/** By how much something fell is held against no figure that says where it is. */
const isLikeKind = ({ inherits, isChange }: RelatedAmount, known: KnownValue): boolean => (inherits ? known.isChange === true : isChange || !known.isChange);

/** What the collection says of the thing that is measured; the most like first. */
function said(amount: RelatedAmount, collection: VerifyCollection): Candidate[] {
  const least = amount.counts ? shortestCounted : shortest;
  const candidates = (byUnit(collection.values).get(unscaled(amount.unit).unit) ?? []).flatMap((known) => {
    const nearest = greatest(
      known.names.map((name) => likeness(amount.name, name, least) || (amount.counts ? likeness(amount.behind, name, least) : 0)),
      0,
    );
    return nearest > 0 && isLikeKind(amount, known) ? [{ known, likeness: nearest, elsewhere: isElsewhere(amount.name, known.names, collection) }] : [];
  });
  return candidates.sort((x, y) => y.likeness - x.likeness);
}

function heldAgainst(amount: Amount, candidates: readonly Candidate[]): CheckedNumber[] {
  const { start, end, year } = amount;
  const range = { start, end };
  if (candidates.length === 0) return amount.counts ? [] : [{ range, verdict: 'unknown', known: null, isOfAnother: false }];
  const like = candidates.filter(({ likeness }) => likeness >= alike * (candidates[0]?.likeness ?? 0));
  const equal = like.filter(({ known }) => sameAmount(amount, known)).map(({ known }) => known);
  const ofYear = (known: KnownValue): boolean => year === null || known.year === null || known.year === year.value;
  if (equal.length > 0) {
    const right = equal.filter(ofYear);
    const agrees: CheckedNumber = { range, verdict: 'agrees', known: withFact(right.length > 0 ? right : equal), isOfAnother: false };
    return right.length > 0 || !year
      ? [agrees]
      : [{ range: { start: year.start, end: year.end }, verdict: 'disagrees', known: withFact(equal), isOfAnother: false }, agrees];
  }
  // What a text tells of no year is held against no year.
  const ofTime = candidates.filter(
    ({ known, elsewhere }) => !elsewhere && (year === null || known.year === year.value || (known.year === null && known.isChange)),
  );
  const nearest = ofTime.filter(({ likeness }) => likeness === ofTime[0]?.likeness).map(({ known }) => known);
  return [{ range, verdict: nearest.length > 0 ? 'disagrees' : 'unknown', known: withFact(nearest), isOfAnother: false }];
}

const withFact = (known: readonly KnownValue[]): KnownValue | null => known.find(({ fact }) => fact !== null) ?? known[0] ?? null;

/** The sentence up to a place in it. */
export const sentenceBefore = (report: string, until: number): string =>
  report
    .slice(Math.max(0, until - 80), until)
    .split(sentenceBreak)
    .at(-1) ?? '';

/** What is said of the whole country, or of a town, may be the same by chance. */
const nowhere: ReadonlySet<string> = new Set();

/** The documents of the places that some words name; null where they name none. */
export function placeSaid(words: string, collection: VerifyCollection): ReadonlySet<string> | null {
  const { pattern, documents, elsewhere, nationwide } = placesOf(collection);
  const named = [...words.matchAll(pattern)].flatMap(([name]) => [...(documents.get(name) ?? [])]);
  if (named.length > 0) return new Set(named);
  return nationwide.test(words) ? nowhere : elsewhere.test(words) ? new Set() : null;
}

const placesOf = oncePer(({ documents, otherPlaces = [], namedSources: { nationwide, localScopes } }: VerifyCollection) => {
  const byName = new Map<string, Set<string>>();
  for (const { id, place } of documents) for (const name of place.names) byName.set(name, (byName.get(name) ?? new Set()).add(id));
  const byPlace = new Map<string, Set<string>>();
  for (const { id, place } of documents) byPlace.set(place.name, (byPlace.get(place.name) ?? new Set()).add(id));
  for (const { place } of documents) for (const name of place.names) byName.set(name, byPlace.get(place.name) as Set<string>);
  return {
    pattern: new RegExp(anyOf([...byName.keys()]), 'gu'),
    documents: byName,
    elsewhere: new RegExp(anyOf([...otherPlaces, '\u0000']), 'u'),
    nationwide: new RegExp(anyOf([...nationwide, ...localScopes]), 'u'),
  };
});
