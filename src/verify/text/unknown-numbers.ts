/** Document numbers that a report gives to documents of which the collection knows none: 《某方案》（某政发〔2031〕7号）. They can be held against nothing. */
import { pauses } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { codeOf, documentNumber, type NamesInReport } from './names-in-report.ts';
import { bareName, isNumber, nameOf, namePattern, placeOfName } from './written-names.ts';

interface Patterns {
  /** A title, or a place and a kind, whose bracket the number stands in. */
  titleBefore: RegExp;
  kindBefore: RegExp;
  titleBehind: RegExp;
  /** Leads in the number of a document that another one follows: 根据某政发〔2031〕7号印发《某方案》. */
  foundation: RegExp;
}

const patternsOf = oncePer((collection: VerifyCollection): Patterns => {
  const { documents, documentNumbers, namedSources } = collection;
  const kinds = anyOf([...new Set(documents.map(({ type }) => type))]);
  const places = anyOf([...new Set(documents.flatMap(({ place }) => place.names))]);
  const bracket = '\\s*[（(〔][^（()）《》]{0,20}$';
  const issued = `(?:${anyOf(documentNumbers.following)})?(?:${anyOf(namedSources.issuing)}|了|通知){0,3}`;
  return {
    titleBefore: new RegExp(`《(?<title>[^《》\\n]{2,80})》${bracket}`, 'u'),
    kindBefore: new RegExp(`(?<place>${places})的?(?<called>[^（()）《》${pauses}\\n]{0,20}${kinds})${bracket}`, 'u'),
    titleBehind: new RegExp(`^${issued}[）)]?${issued}[^《》${pauses}\\n]{0,6}${namePattern(collection)}`, 'u'),
    foundation: new RegExp(`${anyOf([...namedSources.basis, ...namedSources.concerning])}\\p{Script=Han}{0,12}$`, 'u'),
  };
});

/** Every document number has one. */
const numberYear = /[〔［[【（(]\s*(?:19|20)\d{2}/u;

/** `document`: the one that the report gives the number to. */
export function unknownNumbersIn(report: string, names: NamesInReport, collection: VerifyCollection): (TextRange & { document: string })[] {
  if (!numberYear.test(report)) return [];
  return [...report.matchAll(documentNumber)].flatMap(({ index, 0: number }) => {
    const end = index + number.length;
    if (collection.documents.some(({ documentNumber: known }) => isNumber(number, known))) return [];
    const meant = collection.documents.find(({ id }) => id === documentAt(report, index, end, names, collection));
    return meant?.documentNumber === null ? [{ start: index, end, document: meant.id }] : [];
  });
}

function documentAt(report: string, start: number, end: number, names: NamesInReport, collection: VerifyCollection): string | null {
  const { titleBefore, kindBefore, titleBehind, foundation } = patternsOf(collection);
  const before = report.slice(Math.max(0, start - 200), start);
  const offset = start - before.length;
  const title = titleBefore.exec(before);
  if (title) return soleOf(names.documentsAt(title.groups?.title ?? '', offset + title.index));
  const kind = kindBefore.exec(before)?.groups;
  if (kind) return soleOf(namedOf(kind.called ?? '', kind.place ?? '', collection));
  const behind = foundation.test(before + codeOf(report.slice(start, end))) ? null : titleBehind.exec(report.slice(end, end + 120));
  if (!behind) return null;
  const name = nameOf(behind.groups ?? {}) ?? '';
  const at = end + behind[0].indexOf(name) - 1;
  const called = names.documentsAt(name, at);
  const place = placeOfName(report, start, collection);
  return soleOf(called.length > 0 || place === null ? called : namedOf(name, place, collection));
}

/** By part of its title, behind its place: 辽宁的实施方案. */
const namedOf = (name: string, place: string, { documents }: VerifyCollection): string[] =>
  documents.filter(({ title, place: own }) => own.names.includes(place) && bareName(title).includes(bareName(name))).map(({ id }) => id);

const soleOf = (ids: readonly string[]): string | null => (ids.length === 1 ? (ids[0] ?? null) : null);
