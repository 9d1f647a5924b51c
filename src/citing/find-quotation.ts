/**
 * Finds a quotation in a text that may have been edited since: by its words, the words before and after it
 * (TextQuoteSelector of the W3C Web Annotation model) and, where it is known, the place that it was quoted from.
 * It rather says that it is not certain than name a wrong place.
 */

import { least } from '../policy/extremes.ts';
import { fingerprint } from '../policy/fingerprint.ts';
import { sentenceEnds } from '../policy/marks.ts';
import { mapNormalForm, normalForm } from '../policy/normal-form.ts';
import { approximateMatches, likeness, type Match, type Place } from './approximate.ts';

export interface Quotation {
  /** The words; white space does not count. */
  exact: string;
  prefix: string;
  suffix: string;
  /** How unlike it the most similar other passage was when it was quoted (see `measureRivals`). */
  rivals: Rivals;
}

/** Errors by which the nearest other passage of the document differs; at most half the length. */
export interface Rivals {
  anywhere: number;
  /** Of passages that begin and end a sentence as the quotation does. */
  bounded: number;
  /** Of passages between the same words. */
  inContext: number;
}

/** A quotation too long to be carried whole: how it begins and ends (each a quotation of its own), its length and fingerprint without white space. */
export interface LongQuotation {
  head: Quotation;
  tail: Quotation;
  length: number;
  check: string;
}

export type Finding =
  /** The same words, or the same with changes. */
  | ({ state: 'verbatim' | 'changed' } & Place)
  /** Words like these stand there, but it cannot be said which are meant, or whether any are. */
  | { state: 'uncertain'; places: Place[] }
  | { state: 'missing' };

/** So much of the words before or after has to recur to support a match. */
const supporting = 0.6;
/** Shares of characters that may differ: at a place that context or address supports, and elsewhere. */
const tolerance = { supported: 0.4, unsupported: 0.25 };
/** A match must be nearer to the quotation than half the way to the passage that was most like it. */
const halfway = 0.5;
/** Look-alikes further away than this share of the length are not measured. */
const measured = 0.5;

/** Offsets of the result are those of `text`; `near` is where the quotation stood when its address was made, if that is still there. */
export function findQuotation(text: string, quotation: Quotation, near?: Place): Finding {
  const page = mapped(text);
  const wanted = { ...quotation, exact: normalForm(quotation.exact), prefix: normalForm(quotation.prefix), suffix: normalForm(quotation.suffix) };
  if (!wanted.exact) return { state: 'missing' };
  const isNear = (match: Match): boolean => near !== undefined && overlaps(page.placeOf(match), near);
  // Words that stood elsewhere too may have been moved between the words that are looked for: both sides must recur.
  const sides = wanted.rivals.anywhere === 0 ? 'both' : 'either';
  const supports: Supports = {
    inContext: (match) => contextOf(page.text, match, wanted, sides) >= supporting,
    address: isNear,
    bounded: (match) => sharesBounds(page.text, match, wanted),
    anywhere: () => true,
  };
  const found = choose(matchesOf(page.text, wanted.exact, supports.inContext), wanted, supports);
  if (found.state === 'uncertain') return { state: 'uncertain', places: found.places.map(page.placeOf) };
  if (found.state === 'missing') return found;
  const place = page.placeOf(found);
  return { state: squeeze(text.slice(place.start, place.end)) === squeeze(quotation.exact) ? 'verbatim' : 'changed', ...place };
}

/** What a quotation from `place` has to be told apart from; `quotation` gives the words around it. */
export function measureRivals(text: string, place: Place, { prefix, suffix }: Pick<Quotation, 'prefix' | 'suffix'>): Rivals {
  const page = mapped(text);
  const words = normalForm(text.slice(place.start, place.end));
  const most = Math.floor(words.length * measured);
  const others = approximateMatches(page.text, words, most).filter((match) => !overlaps(page.placeOf(match), place));
  const around = { prefix: normalForm(prefix), suffix: normalForm(suffix) };
  const nearest = (matches: readonly Match[]): number =>
    least(
      matches.map(({ errors }) => errors),
      most,
    );
  return {
    anywhere: nearest(others),
    bounded: nearest(others.filter((match) => sharesBounds(page.text, match, { exact: words, ...around }))),
    inContext: nearest(others.filter((match) => contextOf(page.text, match, around, 'either') >= supporting)),
  };
}

/** Finds both ends of a long quotation; they have to stand as far from each other as they did, within a third. */
export function findLongQuotation(text: string, { head, tail, length, check }: LongQuotation, near?: Place): Finding {
  const begins = findQuotation(text, head, near);
  const ends = findQuotation(text, tail, near);
  if (begins.state === 'missing' && ends.state === 'missing') return { state: 'missing' };
  const place = isFound(begins) && isFound(ends) ? { start: begins.start, end: ends.end } : null;
  const words = place ? squeeze(text.slice(place.start, place.end)) : '';
  if (!place || Math.abs(words.length - length) > length / 3) return { state: 'uncertain', places: [begins, ends].flatMap(placesOf) };
  return { state: fingerprint(words) === check ? 'verbatim' : 'changed', ...place };
}

const isFound = (finding: Finding): finding is Extract<Finding, Place> => finding.state === 'verbatim' || finding.state === 'changed';

function placesOf(finding: Finding): Place[] {
  if (finding.state === 'uncertain') return finding.places;
  return isFound(finding) ? [{ start: finding.start, end: finding.end }] : [];
}

/** All places that resemble the words; only the very words if those stand once and `isMeant` holds of them. */
function matchesOf(text: string, words: string, isMeant: (match: Match) => boolean): Match[] {
  const start = text.indexOf(words);
  const exact = { start, end: start + words.length, errors: 0 };
  if (start >= 0 && text.indexOf(words, start + 1) < 0 && isMeant(exact)) return [exact];
  return approximateMatches(text, words, Math.floor(words.length * tolerance.supported));
}

type Choice = ({ state: 'found' } & Match) | { state: 'uncertain'; places: Match[] } | { state: 'missing' };

type Supports = Record<keyof Rivals | 'address', (match: Match) => boolean>;

/** The one match that can be meant, by the strongest support that only one of them has. `matches` are ordered, best first. */
function choose(matches: readonly Match[], quotation: Quotation, supports: Supports): Choice {
  const best = matches[0];
  if (!best) return { state: 'missing' };
  const rivals = matches.filter(({ errors }) => errors <= best.errors + Math.max(1, quotation.exact.length * 0.12));
  for (const support of ['inContext', 'address', 'bounded', 'anywhere'] as const) {
    const [meant, ...others] = rivals.filter(supports[support]);
    if (!meant || others.length > 0) continue;
    if (meant.errors <= allowedErrors(quotation, support)) return { state: 'found', ...meant };
  }
  return { state: 'uncertain', places: rivals };
}

/** Below 0 where not even the very words are enough, since they stood elsewhere too. */
function allowedErrors({ exact: { length }, rivals }: Quotation, support: keyof Supports): number {
  const nearest = rivals[support === 'address' ? 'anywhere' : support];
  const share = support === 'inContext' || support === 'address' ? tolerance.supported : tolerance.unsupported;
  return nearest === 0 ? -1 : Math.min(length * share, nearest * halfway);
}

/** In normal form. */
const closing = normalForm(`${sentenceEnds}）”`);

/** Whether a match begins and ends a sentence where the quotation did. */
function sharesBounds(text: string, { start, end }: Place, { exact, prefix }: Pick<Quotation, 'exact' | 'prefix'>): boolean {
  const closes = (character: string | undefined): boolean => !character || closing.includes(character);
  return closes(text[start - 1]) === closes(prefix.at(-1)) && closes(text[end - 1]) === closes(exact.at(-1));
}

/** How much of the words before and after the quotation stands beside a match; of `either` side the better, since one may have moved away. */
function contextOf(text: string, { start, end }: Place, { prefix, suffix }: Pick<Quotation, 'prefix' | 'suffix'>, sides: 'either' | 'both'): number {
  const slack = 4;
  const before = text.slice(Math.max(0, start - prefix.length - slack), start);
  const after = text.slice(end, end + suffix.length + slack);
  const [first, second] = [likeness(before, prefix), likeness(after, suffix)];
  return sides === 'both' ? Math.min(first, second) : Math.max(first, second);
}

const overlaps = (a: Place, b: Place): boolean => a.start < b.end && b.start < a.end;
/** Words as links carry them, and as their lengths and fingerprints count them: published links hold these, not normal forms. */
const squeeze = (text: string): string => text.replace(/\s+/gu, '');

/** A text in normal form, with the way back. */
function mapped(text: string): { text: string; placeOf: (place: Place) => Place } {
  const { text: normal, starts, ends } = mapNormalForm(text);
  const placeOf = ({ start, end }: Place): Place => ({ start: starts[start] ?? text.length, end: ends[end - 1] ?? text.length });
  return { text: normal, placeOf };
}
