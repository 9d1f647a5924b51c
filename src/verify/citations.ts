/** Citations in a report, 《河湖条例》第四十五条第二款第三项: which unit or part each names. Of documents that are not in the collection nothing is said. */
import { ordinalDigits } from '../policy/chinese-digits.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { anyOf } from '../policy/word-patterns.ts';
import { idsAt } from './cited-places.ts';
import type { Corpus } from './corpus.ts';

/** `ambiguous`: several documents or units go by that name. */
export interface CheckedCitation {
  text: string;
  /** In the report. */
  range: TextRange;
  verdict: 'found' | 'not-found' | 'ambiguous';
  /** The unit or part; null where it is not found or not clear. */
  id: string | null;
  /** The document, where it is clear. */
  document: string | null;
}

const numeral = `[${ordinalDigits}\\d０-９]+`;
/** A title, and behind it a number or a date in brackets. */
export const titlePattern = '《([^《》\\n]{2,80})》(?:\\s*[（(〔][^（()）\\n]{0,40}[）)])?';

/** One level of a place: 第四十五条. */
export const locatorPattern = ({ collection }: Corpus): string =>
  String.raw`(?:第\s*[（(]?\s*${numeral}\s*[）)]?\s*${anyOf(collection.citationLevels)}(?:之${numeral})?)`;

/** A title, with the place in the document behind it: 《某条例》第四十五条第二款. */
export const citationPattern = (corpus: Corpus): RegExp => new RegExp(`${titlePattern}\\s*(${locatorPattern(corpus)}+)`, 'gu');

/** 《某条例》第三条第一项、第三项和第五条 are three. */
export function citationsIn(report: string, corpus: Corpus): CheckedCitation[] {
  return [...report.matchAll(citationPattern(corpus))].flatMap(({ index, 0: text, 1: name = '', 2: place = '' }) => {
    const documents = documentsCalled(name, corpus);
    if (documents.length === 0) return [];
    const first = { text, start: index, steps: stepsOf(place, corpus) };
    return [first, ...furtherPlaces(report, index + text.length, first.steps, corpus)].map((cited) => checked(cited, documents, corpus));
  });
}

/** A place as the report names it, and its levels. */
interface CitedPlace {
  text: string;
  start: number;
  steps: string[];
}

function checked({ text, start, steps }: CitedPlace, documents: readonly string[], corpus: Corpus): CheckedCitation {
  const ids = documents.flatMap((document) => idsAt(steps, document, corpus));
  const [only] = ids;
  return { text, range: { start, end: start + text.length }, ...verdictOn(ids), id: ids.length === 1 ? (only ?? null) : null, document: soleOf(documents) };
}

/** The levels of a place: 第二章第三条 → 第二章, 第三条. */
export const stepsOf = (place: string, corpus: Corpus): string[] => [...place.matchAll(new RegExp(locatorPattern(corpus), 'gu'))].map(([step]) => step);

/** Further places in the same document, right behind one: each begins at a level of the one before it. */
function furtherPlaces(report: string, from: number, before: string[], corpus: Corpus): CitedPlace[] {
  const next = new RegExp(`${anyOf(corpus.collection.citationJoints)}\\s*(${locatorPattern(corpus)}+)`, 'uy');
  next.lastIndex = from;
  const [words, text] = next.exec(report) ?? [];
  if (!words || !text) return [];
  const steps = continued(before, stepsOf(text, corpus));
  if (!steps) return [];
  const end = from + words.length;
  return [{ text, start: end - text.length, steps }, ...furtherPlaces(report, end, steps, corpus)];
}

function continued(before: readonly string[], own: readonly string[]): string[] | null {
  const level = (step = ''): string | undefined => /\p{Script=Han}(?=$|之)/u.exec(step)?.[0];
  const at = before.findIndex((step) => level(step) === level(own[0]));
  return at < 0 ? null : [...before.slice(0, at), ...own];
}

const verdictOn = (ids: readonly string[]): Pick<CheckedCitation, 'verdict'> => ({
  verdict: ids.length === 0 ? 'not-found' : ids.length === 1 ? 'found' : 'ambiguous',
});

const soleOf = (documents: readonly string[]): string | null => (documents.length === 1 ? (documents[0] ?? null) : null);

/** Titles without marks and white space. */
export const bareTitle = (words: string): string => words.normalize('NFKC').replace(/[\p{P}\p{S}\s]/gu, '');

/** Documents of that title or short title. */
export function documentsCalled(name: string, { collection: { documents } }: Corpus): string[] {
  const wanted = bareTitle(name);
  return documents.filter(({ title: own, shortTitle }) => [own, shortTitle].some((known) => bareTitle(known) === wanted)).map(({ id }) => id);
}
