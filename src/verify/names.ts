/**
 * Where a unit names documents: the titles, numbers, issuers and dates in its wording. Who writes these names a document and quotes
 * nothing, however near the words come to those of a unit that has the same names.
 */
import { dateInWords } from '../policy/dates.ts';
import type { KnownDocument } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { oncePer } from '../policy/word-patterns.ts';
import type { CorpusUnit } from './corpus.ts';
import type { Match } from './matches.ts';
import { merged, touching } from './report/ranges.ts';
import { placeAt, wordsOf } from './text/words.ts';

/** How many of the matched words of a unit stand outside the names in it. `matches`: in words of the collection. */
export function wordsBesideNames(matches: readonly Match[], entry: CorpusUnit): number {
  const names = namesIn(entry);
  return matches.reduce((sum, { source, length }) => sum + length - inside(names, { start: source - entry.offset, end: source - entry.offset + length }), 0);
}

const inside = (ranges: readonly TextRange[], { start, end }: TextRange): number =>
  touching(ranges, { start, end }).reduce((sum, range) => sum + Math.min(end, range.end) - Math.max(start, range.start), 0);

/** In words of the unit. */
const namesIn = oncePer(({ words, document }: CorpusUnit): TextRange[] => {
  const titles = [...words.original.matchAll(/《[^《》]{2,120}》/gu)].map(({ index, 0: title }) => ({
    start: placeAt(words, index),
    end: placeAt(words, index + title.length),
  }));
  return joined(merged([...titles, ...namesOf(document).flatMap((name) => placesIn(words.text, wordsOf(name).text))]));
});

/** 某省人民政府办公厅关于印发《某规划》的通知（某政办发〔2031〕7号） is one name: no more than so many words stand between two of its parts. */
const mostBetween = 4;

function joined(names: readonly TextRange[]): TextRange[] {
  return merged(names.map(({ start, end }, n) => ({ start, end: Math.max(end, nextStart(names, n) - end <= mostBetween ? nextStart(names, n) : end) })));
}

const nextStart = (names: readonly TextRange[], n: number): number => names[n + 1]?.start ?? Number.POSITIVE_INFINITY;

const namesOf = ({ title, shortTitle, documentNumber, issuers, date, datePublished }: KnownDocument): string[] => [
  title,
  shortTitle,
  ...(documentNumber ? [documentNumber] : []),
  ...issuers,
  ...[date, datePublished].flatMap((day) => (day ? dateInWords(day) : [])),
];

function placesIn(text: string, name: string): TextRange[] {
  const places: TextRange[] = [];
  for (let at = name ? text.indexOf(name) : -1; at >= 0; at = text.indexOf(name, at + name.length)) places.push({ start: at, end: at + name.length });
  return places;
}
