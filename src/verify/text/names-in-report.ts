/** Which documents of the collection a report means by a name: its title, its number, a short name that the report gives, part of a title beside its place. */
import type { Language } from '../../policy/language.ts';
import { closingQuotationMarks, openingQuotationMarks, sentenceEnds } from '../../policy/marks.ts';
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
  /** Where each document is named in full, or by part of its title and its place. */
  readonly #named: { document: string; at: number }[] = [];

  constructor(report: string, collection: VerifyCollection) {
    this.#report = report;
    this.#collection = collection;
    this.#shortNames = shortNamesIn(report, collection.namedSources);
    this.#named = [...report.matchAll(new RegExp(namePattern(collection), 'gu'))].flatMap(({ index, groups = {} }) => {
      const name = nameOf(groups) ?? '';
      return this.isCalledAt(name, index) ? this.documentsAt(name, index).map((document) => ({ document, at: index })) : [];
    });
  }

  /** Part of a title, 《实施方案》, is one where its place stands before it, 辽宁《实施方案》, or where the one document so called was named before. */
  documentsAt(name: string, at: number): string[] {
    const full = this.#shortNames.get(name) ?? name;
    const called = documentsCalled(full, this.#collection);
    if (called.length > 0) return called;
    const region = placeOfName(this.#report, at, this.#collection);
    const meant = this.#collection.documents.filter((document) => isPartOf(full, document) && this.#isMeant(document, region, at));
    return meant.length === 1 ? meant.map(({ id }) => id) : [];
  }

  /** Whether its title, its number or its place says which document it is, not only what was named before. */
  isCalledAt(name: string, at: number): boolean {
    const full = this.#shortNames.get(name) ?? name;
    return documentsCalled(full, this.#collection).length > 0 || placeOfName(this.#report, at, this.#collection) !== null;
  }

  #isMeant({ id, place }: KnownDocument, region: string | null, at: number): boolean {
    return region === null ? this.#named.some((named) => named.document === id && named.at < at) : place.names.includes(region);
  }
}

const years = /(?:19|20)\d{2}年?/gu;

/** A title of the collection but for the year: 某省2021年工作要点 where that of 2020 is here. */
export function isOfAnotherYear(name: string, { documents }: Pick<VerifyCollection, 'documents'>): boolean {
  const [wanted, yearless] = [bareName(name), bareName(name).replace(years, '')];
  return wanted !== yearless && documents.some(({ title }) => bareName(title) !== wanted && bareName(title).replace(years, '') === yearless);
}

/** Shorter words are part of too many titles. */
const shortest = 2;

const isPartOf = (name: string, { title, shortTitle }: KnownDocument): boolean =>
  bareName(name).length >= shortest && [title, shortTitle].some((known) => bareName(known).includes(bareName(name)));

/** Of any document; what stands before the code in the same words comes with it. */
export const documentNumber = /\p{Script=Han}{1,12}\s*[〔［[【（(]\s*(?:19|20)\d{2}\s*[〕］\]】）)]\s*第?\s*\d{1,5}\s*号/gu;
const sentenceBreak = new RegExp(`[${sentenceEnds}\\n]`, 'u');

/**
 * Document numbers with the code of a document of the collection (某政发) and another year or figure, where the report names that
 * document in the same sentence. Elsewhere they may be those of documents that are not here.
 */
export function wrongNumbersIn(report: string, names: NamesInReport, collection: VerifyCollection): (TextRange & { document: string; rightNumber: string })[] {
  return [...report.matchAll(documentNumber)].flatMap(({ index, 0: number }) => {
    const [alike, isRight] = documentsNumberedLike(number, collection);
    const end = index + number.length;
    if (isRight) return numberOfAnother(report, index, number, names, collection).map((another) => ({ ...another, start: index, end }));
    const sentence =
      report
        .slice(Math.max(0, index - 200), index)
        .split(sentenceBreak)
        .at(-1) ?? '';
    const meant = alike.find((document) => isNamedIn(sentence, index - sentence.length, document, names, collection));
    const own = codeOf(meant?.documentNumber ?? '').length;
    return meant ? [{ start: index + Math.max(0, codeOf(number).length - own), end, document: meant.id, rightNumber: meant.documentNumber ?? '' }] : [];
  });
}

/** Right, but in brackets behind the title of another document that has a number of its own: 《甲》（乙发〔2021〕2号）. */
function numberOfAnother(
  report: string,
  at: number,
  number: string,
  names: NamesInReport,
  collection: VerifyCollection,
): { document: string; rightNumber: string }[] {
  const before = report.slice(Math.max(0, at - 200), at);
  const title = [...before.matchAll(new RegExp(`${namePattern(collection)}\\s*[（(]$`, 'gu'))].at(-1);
  const [meant, ...more] = title ? names.documentsAt(nameOf(title.groups ?? {}) ?? '', at - before.length + title.index) : [];
  const own = more.length === 0 ? collection.documents.find(({ id }) => id === meant)?.documentNumber : null;
  return meant && own && !isNumber(number, own) ? [{ document: meant, rightNumber: own }] : [];
}

export const codeOf = (number: string): string => /^\p{Script=Han}+/u.exec(number)?.[0] ?? '';

/** Those whose code it has; and whether it is the number of one of them. */
function documentsNumberedLike(number: string, { documents }: VerifyCollection): [KnownDocument[], boolean] {
  const alike = documents.filter(({ documentNumber: known }) => known !== null && codeOf(number).endsWith(codeOf(known)));
  return [alike, alike.some(({ documentNumber: known }) => isNumber(number, known))];
}

/** By its title, or by its place and kind: 湖南的实施意见. */
function isNamedIn(sentence: string, offset: number, { id, place, type }: KnownDocument, names: NamesInReport, collection: VerifyCollection): boolean {
  const titles = [...sentence.matchAll(new RegExp(namePattern(collection), 'gu'))];
  if (titles.some(({ index, groups = {} }) => names.documentsAt(nameOf(groups) ?? '', offset + index).includes(id))) return true;
  return titles.length === 0 && new RegExp(`${anyOf(place.names)}.{0,12}${type}[（(]?$`, 'u').test(sentence);
}
