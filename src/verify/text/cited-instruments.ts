/** Documents that the collection does not hold and its texts cite by title and number: a report that gives such a title another number is wrong. */

import { documentOf } from '../../policy/ids.ts';
import { pauses, sentenceEnds } from '../../policy/marks.ts';
import type { VerifyCollection } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { codeOf, documentNumber } from './names-in-report.ts';
import { bareName, placeNames } from './written-names.ts';

interface Instrument {
  /** Without marks: 关于印发某方案的通知, and 某方案 that it carries. */
  titles: ReadonlySet<string>;
  number: string;
  /** Names of the places whose documents cite it. */
  places: ReadonlySet<string>;
}

/** Shorter titles are those of many documents. */
const shortestTitle = 8;

const cited = /《([^《》\n]{4,120})》\s*[（(]([^（）()\n]{4,30}号)[）)]/gu;

const instrumentsIn = oncePer(({ documents, units }: VerifyCollection): Instrument[] => {
  const own = new Set(documents.map(({ documentNumber: number }) => bareName(number ?? '')));
  const found = units.flatMap(({ id, text }) => {
    const names = documents.find((document) => document.id === documentOf(id))?.place.names ?? [];
    return [...text.matchAll(cited)].map(([, title = '', number = '']) => ({ titles: titlesIn(title), number, names }));
  });
  const byNumber = Map.groupBy(
    found.filter(({ number }) => !own.has(bareName(number))),
    ({ number }) => bareName(number),
  );
  return [...byNumber.values()].map((entries) => ({
    titles: new Set(entries.flatMap(({ titles }) => titles)),
    number: entries[0]?.number ?? '',
    places: new Set(entries.flatMap(({ names }) => names)),
  }));
});

function titlesIn(title: string): string[] {
  const carried = [...title.matchAll(/〈([^〈〉]{4,100})〉/gu)].map(([, inner = '']) => inner);
  return [title, ...carried].map(bareName).filter((name) => name.length >= shortestTitle);
}

/** Numbers with the code of such an instrument and another year or figure, beside its title, or as what the only place named goes by: 依据：某办发〔2031〕7号. */
export function wrongInstrumentNumbersIn(report: string, collection: VerifyCollection): (TextRange & { rightNumber: string })[] {
  const instruments = instrumentsIn(collection);
  return [...report.matchAll(documentNumber)].flatMap(({ index, 0: number }) => {
    const alike = instruments.filter(({ number: known }) => codeOf(number).endsWith(codeOf(known)));
    if (alike.some(({ number: known }) => bareName(number).endsWith(bareName(known)))) return [];
    const end = index + number.length;
    const meant = alike.find((instrument) => isBesideTitle(report, index, end, instrument) || isBasis(report, index, number, instrument, collection));
    const start = end - number.slice(codeOf(number).length - codeOf(meant?.number ?? '').length).length;
    return meant ? [{ start, end, rightNumber: meant.number }] : [];
  });
}

const titleBefore = /《([^《》\n]{4,120})》\s*[（(〔]?\s*$/u;
const titleBehind = new RegExp(`^[^《》${pauses}\\n]{0,12}《([^《》\\n]{4,120})》`, 'u');

function isBesideTitle(report: string, start: number, end: number, { titles }: Instrument): boolean {
  const before = titleBefore.exec(report.slice(Math.max(0, start - 140), start))?.[1];
  const named = before ?? titleBehind.exec(report.slice(end, end + 140))?.[1] ?? '';
  const wanted = [...titlesIn(named), bareName(named)];
  return wanted.some((title) => titles.has(title));
}

/** The year agrees, nothing else stands in the line, and no other place is named in the report. */
function isBasis(report: string, start: number, number: string, { number: known, places }: Instrument, collection: VerifyCollection): boolean {
  const line = report.slice(report.lastIndexOf('\n', start) + 1, start);
  const behind = report.slice(start + number.length);
  const isAlone = basisAlone(collection).test(line) && new RegExp(`^(?:[${sentenceEnds}；]|\\s*(?:\\n|$))`, 'u').test(behind);
  const named = report.match(new RegExp(placeNames(collection), 'gu')) ?? [];
  return isAlone && yearOf(number) === yearOf(known) && named.length > 0 && named.every((name) => places.has(name));
}

const yearOf = (number: string): string => /(?:19|20)\d{2}/u.exec(number)?.[0] ?? '';

const basisAlone = oncePer(
  ({ namedSources: { basis } }: VerifyCollection): RegExp => new RegExp(`^[^\\p{L}]*(?:\\p{Script=Han}{0,4})?${anyOf(basis)}[：:]?\\s*$`, 'u'),
);
