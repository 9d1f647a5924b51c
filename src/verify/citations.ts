/** Citations in a report, 《河湖条例》第四十五条第二款第三项: which unit or part each names. Of documents that are not in the collection nothing is said. */
import type { TextRange } from '../policy/normal-form.ts';
import type { Corpus } from './corpus.ts';
import { withTitlesMarked } from './marked-titles.ts';
import { type FoundPlaces, placesOf } from './places.ts';
import { withoutForeignMarks } from './report/foreign-marks.ts';
import { barePlacesIn } from './text/bare-places.ts';
import { wrongInstrumentNumbersIn } from './text/cited-instruments.ts';
import { isOfAnotherYear, NamesInReport, wrongNumbersIn } from './text/names-in-report.ts';
import { placeGrammar, readPlaces, type WrittenPlace } from './text/place-written.ts';
import { unknownNumbersIn } from './text/unknown-numbers.ts';
import { type Words, wordsOf } from './text/words.ts';
import { nameOf, namePattern } from './text/written-names.ts';

/**
 * `ambiguous`: several documents or units go by that name; `unclear`: no place goes by that name, but the document is not cited
 * in that way, so that it cannot be told which is meant.
 */
export interface CheckedCitation {
  text: string;
  /** In the report. */
  range: TextRange;
  verdict: 'found' | 'not-found' | 'ambiguous' | 'unclear';
  /** The unit or part; null where it is not found or not clear. */
  id: string | null;
  /** The document, where it is clear. */
  document: string | null;
  /** The number of the document, where the report gives it another one; null where the texts know none for it. */
  rightNumber?: string | null;
}

/** The name of a document, with the place or the places in it behind (`place`): 《某条例》第四十五条第二款, 某政发〔2031〕7号第五条. */
export const citationPattern = ({ collection }: Corpus): RegExp =>
  new RegExp(`${namePattern(collection)}\\s*(?<place>${placeGrammar(collection).behindTitle})`, 'gu');

/** In their order; of places that are listed each. */
export function citationsIn(report: string, corpus: Corpus, words: Words = wordsOf(withoutForeignMarks(report, corpus.collection))): CheckedCitation[] {
  const { text: read, originalRange } = withTitlesMarked(report, words, corpus);
  const names = new NamesInReport(read, corpus.collection);
  const withTitle = [...read.matchAll(citationPattern(corpus))].flatMap(({ index, 0: text, groups = {} }) => {
    const [name, written] = [nameOf(groups) ?? '', groups.place ?? ''];
    const documents = names.documentsAt(name, index);
    if (documents.length === 0 && isOfAnotherYear(name, corpus.collection)) return [notHere({ start: index, end: index + text.length })];
    const checked = checkedPlaces(written, index, index + text.length - written.length, documents);
    return names.isCalledAt(name, index) ? checked : checked.filter(isClear);
  });
  const bare = barePlacesIn(read, corpus.collection).flatMap(({ written, start, name, at, region }) => {
    const documents = names.documentsAt(name, at).filter((id) => region === null || isOf(region, id, corpus));
    return documents.length === 1
      ? checkedPlaces(written, start, start, documents).filter(({ verdict }) => verdict === 'found' || verdict === 'not-found')
      : [];
  });
  const misnumbered = wrongNumbersIn(read, names, corpus.collection).map(({ document, rightNumber, ...wrong }): CheckedCitation => {
    const range = originalRange(wrong);
    return { text: report.slice(range.start, range.end), range, verdict: 'not-found', id: null, document, rightNumber };
  });
  const ofInstruments = wrongInstrumentNumbersIn(read, corpus.collection).map(({ rightNumber, ...wrong }) => ({ ...notHere(wrong), rightNumber }));
  const unknown = unknownNumbersIn(read, names, corpus.collection).map(({ document, ...given }): CheckedCitation => {
    const range = originalRange(given);
    return { text: report.slice(range.start, range.end), range, verdict: 'unclear', id: null, document, rightNumber: null };
  });
  return [...withTitle, ...bare, ...misnumbered, ...ofInstruments, ...unknown].sort((x, y) => x.range.start - y.range.start);

  function notHere(given: TextRange): CheckedCitation {
    const range = originalRange(given);
    return { text: report.slice(range.start, range.end), range, verdict: 'not-found', id: null, document: null };
  }

  /** `from`: where the first is cited; `offset`: where the places are written. */
  function checkedPlaces(written: string, from: number, offset: number, documents: readonly string[]): CheckedCitation[] {
    if (documents.length === 0) return [];
    return readPlaces(written, corpus.collection).flatMap((place, n) =>
      endsOfRange(place, written, documents, corpus).flatMap((one, m) => {
        const { end, ids, isKnownWay } = readSensibly(one, documents, corpus);
        if (ids.length === 0 && isFigureAlone(one)) return [];
        const range = originalRange({ start: n + m === 0 ? from : offset + one.start, end: offset + end });
        const id = ids.length === 1 ? (ids[0] ?? null) : null;
        return [{ text: report.slice(range.start, range.end), range, verdict: verdictOn(ids, isKnownWay), id, document: soleOf(documents) }];
      }),
    );
  }
}

/** Where the document is only inferred, no doubt about a place in it is raised. */
const isClear = ({ verdict }: CheckedCitation): boolean => verdict === 'found' || verdict === 'not-found';

const isOf = (region: string, document: string, { collection }: Corpus): boolean =>
  collection.documents.some(({ id, place }) => id === document && place.names.includes(region));

/** 第7-9条 is an article that was put in, where there is one (第七条之九), else a range: its ends. */
function endsOfRange(place: WrittenPlace, written: string, documents: readonly string[], corpus: Corpus): WrittenPlace[] {
  const last = place.steps.at(-1);
  const [from = '', to = '', ...more] = last?.number.split('-') ?? [];
  const hyphen = /[-－](?=[^-－]*$)/u.exec(written.slice(place.start, place.end));
  const ascends = from.localeCompare(to, undefined, { numeric: true }) < 0;
  if (!last || !to || more.length > 0 || !hyphen || !ascends || placesIn(place.steps, documents, corpus).ids.length > 0) return [place];
  const at = place.start + hyphen.index;
  const ends = [
    { number: from, start: place.start, end: at },
    { number: to, start: at + 1, end: place.end },
  ];
  return ends.map(({ number, start, end }) => ({ start, end, steps: [...place.steps.slice(0, -1), { ...last, number, end }] }));
}

/** A figure behind a bracket may belong to what follows: 第一部分（二）3项任务. */
function readSensibly({ steps, end }: WrittenPlace, documents: readonly string[], corpus: Corpus): FoundPlaces & { end: number } {
  const found = placesIn(steps, documents, corpus);
  const [last, outer] = [steps.at(-1), steps.at(-2)];
  if (found.ids.length > 0 || !outer || last?.level !== null || last.bracketed) return { ...found, end };
  return { ...placesIn(steps.slice(0, -1), documents, corpus), end: outer.end };
}

function placesIn(steps: WrittenPlace['steps'], documents: readonly string[], corpus: Corpus): FoundPlaces {
  const found = documents.map((document) => placesOf(steps, document, corpus));
  return { ids: found.flatMap(({ ids }) => ids), isKnownWay: found.every(({ isKnownWay }) => isKnownWay) };
}

/** 《某标准》1.2倍 cites nothing. */
const isFigureAlone = ({ steps: [first, ...more] }: WrittenPlace): boolean => first?.level === null && !first.bracketed && more.length === 0;

function verdictOn(ids: readonly string[], isKnownWay: boolean): CheckedCitation['verdict'] {
  if (ids.length > 0) return ids.length === 1 ? 'found' : 'ambiguous';
  return isKnownWay ? 'not-found' : 'unclear';
}

const soleOf = (documents: readonly string[]): string | null => (documents.length === 1 ? (documents[0] ?? null) : null);
