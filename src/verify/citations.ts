/** Citations in a report, 《河湖条例》第四十五条第二款第三项: which unit or part each names. Of documents that are not in the collection nothing is said. */
import { locatorOf } from '../citing/locator.ts';
import { namesOfParts, plainPartName } from '../citing/part-names.ts';
import { ordinalDigits } from '../policy/chinese-digits.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { anyOf } from '../policy/word-patterns.ts';
import type { Corpus } from './corpus.ts';
import { pathTo } from './reference.ts';

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

export function citationsIn(report: string, corpus: Corpus): CheckedCitation[] {
  return [...report.matchAll(citationPattern(corpus))].flatMap(({ index, 0: text, 1: name = '', 2: place = '' }) => {
    const documents = documentsCalled(name, corpus);
    if (documents.length === 0) return [];
    const ids = documents.flatMap((document) => idsAt(place, document, corpus));
    const [only] = ids;
    return [
      { text, range: { start: index, end: index + text.length }, ...verdictOn(ids), id: ids.length === 1 ? (only ?? null) : null, document: soleOf(documents) },
    ];
  });
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

/** The place by its name; the one paragraph of an article may be named before its items. */
export function idsAt(place: string, document: string, corpus: Corpus): string[] {
  const names = namesIn(corpus).get(document);
  const wanted = plainPartName(place);
  return names?.get(wanted) ?? names?.get(wanted.replace(/第一款(?=第)/u, '')) ?? [];
}

/** By document: ids of units and parts by the names under which they are cited. */
type Names = ReadonlyMap<string, ReadonlyMap<string, string[]>>;

const known = new WeakMap<Corpus, Names>();

function namesIn(corpus: Corpus): Names {
  const names = known.get(corpus) ?? computeNames(corpus);
  known.set(corpus, names);
  return names;
}

function computeNames(corpus: Corpus): Names {
  const names = new Map<string, Map<string, string[]>>();
  for (const { unit, document } of corpus.units) {
    const own = names.get(document.id) ?? new Map<string, string[]>();
    names.set(document.id, own);
    const path = pathTo(unit.id, corpus);
    const add = (id: string, part: string): void => {
      const name = plainPartName(locatorOf(path, null, part));
      own.set(name, [...(own.get(name) ?? []), id]);
    };
    add(unit.id, '');
    for (const [id, part] of namesOfParts(unit.kind, unit.parts)) add(id, part);
  }
  return names;
}
