/** Which documents of the collection a report means by a name: its title, its number, a short name that the report gives, part of a title beside its place. */
import type { Language } from '../../policy/language.ts';
import { closingQuotationMarks, openingQuotationMarks } from '../../policy/marks.ts';
import type { KnownDocument, VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { anyOf } from '../../policy/word-patterns.ts';
import { bareName, isNumber, nameOf, namePattern, placeOfName } from './written-names.ts';

/** Documents of that title, short title or number. */
export function documentsCalled(name: string, { documents }: Pick<VerifyCollection, 'documents'>): string[] {
  const wanted = bareName(name);
  return documents
    .filter(({ title, shortTitle, documentNumber }) => [title, shortTitle].some((known) => bareName(known) === wanted) || isNumber(name, documentNumber))
    .map(({ id }) => id);
}

/** Short names that a report gives to documents, 《云溪省河湖保护条例》（以下简称《条例》）: to each the full title, as the report has it. */
export function shortNamesIn(report: string, { shortening }: Language['namedSources']): Map<string, string> {
  const inBrackets = `[（(][^（()）\\n]{0,40}?${anyOf(shortening)}为?[${openingQuotationMarks}"]?[《${openingQuotationMarks}"]([^《》${closingQuotationMarks}"\\n]{2,40})[》${closingQuotationMarks}"]`;
  const pattern = new RegExp(`《([^《》\\n]{2,80})》\\s*(?:[（(〔][^（()）\\n]{0,40}[）)〕]\\s*)?${inBrackets}`, 'gu');
  return new Map([...report.matchAll(pattern)].map(([, title = '', short = '']) => [short, title]));
}

export class NamesInReport {
  readonly #report: string;
  readonly #collection: VerifyCollection;
  readonly #shortNames: ReadonlyMap<string, string>;
  /** Where each document is first named in full. */
  readonly #named: { document: string; at: number }[];

  constructor(report: string, collection: VerifyCollection) {
    this.#report = report;
    this.#collection = collection;
    this.#shortNames = shortNamesIn(report, collection.namedSources);
    this.#named = [...report.matchAll(new RegExp(namePattern(collection), 'gu'))].flatMap(({ index, groups = {} }) =>
      documentsCalled(nameOf(groups) ?? '', collection).map((document) => ({ document, at: index })),
    );
  }

  /** Part of a title, 《实施方案》, is one where its place stands before it, 辽宁《实施方案》, or where the one document so called was named in full before. */
  documentsAt(name: string, at: number): string[] {
    const full = this.#shortNames.get(name) ?? name;
    const called = documentsCalled(full, this.#collection);
    if (called.length > 0) return called;
    const region = placeOfName(this.#report, at, this.#collection);
    const meant = this.#collection.documents.filter((document) => isPartOf(full, document) && this.#isMeant(document, region, at));
    return meant.length === 1 ? meant.map(({ id }) => id) : [];
  }

  #isMeant({ id, place }: KnownDocument, region: string | null, at: number): boolean {
    return region === null ? this.#named.some((named) => named.document === id && named.at < at) : place.names.includes(region);
  }
}

/** Shorter words are part of too many titles. */
const shortest = 2;

const isPartOf = (name: string, { title, shortTitle }: KnownDocument): boolean =>
  bareName(name).length >= shortest && [title, shortTitle].some((known) => bareName(known).includes(bareName(name)));

/** Behind a title, in its brackets: 《意见》（湘办发〔2031〕7号）. */
const numberIn = /[（(]\s*(?<number>\p{Script=Han}{1,12}\s*[〔［[【（(]\s*(?:19|20)\d{2}\s*[〕］\]】）)]\s*第?\s*\d{1,5}\s*号)/u;

/** Document numbers beside a title of the collection that has another one. */
export function wrongNumbersIn(report: string, names: NamesInReport, collection: VerifyCollection): (TextRange & { document: string })[] {
  return [...report.matchAll(new RegExp(namePattern(collection), 'gu'))].flatMap(({ index, 0: text, groups = {} }) => {
    if (groups.title === undefined) return [];
    const [bracket, number = ''] = numberIn.exec(text) ?? [];
    const [only, ...more] = names.documentsAt(groups.title, index);
    const document = collection.documents.find(({ id }) => id === only);
    if (!bracket || !document?.documentNumber || more.length > 0 || isNumber(number, document.documentNumber)) return [];
    const start = index + text.indexOf(number);
    return [{ start, end: start + number.length, document: document.id }];
  });
}
