/**
 * Where a quotation begins anew although its words seem to go on: at quotation marks, which say themselves what is quoted, and
 * behind the label or the title of a unit that only introduces its text (第二十一条规定：“……”, 在加强监管方面提出，……).
 */
import { leadOf } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { beginsAt, quotationBegins, quotationEnds } from './boundaries.ts';
import { citationPattern } from './citations.ts';
import type { Corpus, CorpusUnit } from './corpus.ts';
import { fewestWords, type Match } from './matches.ts';
import { firstFrom, touching } from './report/ranges.ts';
import { gapBefore, placeAt, type Words } from './text/words.ts';

export interface Seams {
  /** The matches, cut at the seams inside them; without words that cite a unit. */
  cut: (matches: readonly Match[]) => Match[];
  /** Whether a seam lies between two matches of one unit. */
  part: (before: Match, after: Match) => boolean;
}

/** `stretches`: what stands in quotation marks in the report. */
export function seamsOf(report: Words, stretches: readonly TextRange[], corpus: Corpus): Seams {
  // Fewer words may be a term that is set off.
  const long = stretches.filter(({ start, end }) => end - start >= fewestWords);
  const marks = long
    .flatMap(({ start, end }): Mark[] => [
      { at: start, form: quotationBegins },
      { at: end, form: quotationEnds },
    ])
    .sort((x, y) => x.at - y.at);
  const citations = citationsOf(report, corpus);
  return {
    cut: (matches) => matches.flatMap((match) => cutAt(match, marks, corpus)).flatMap((match) => withoutCitation(match, citations, corpus)),
    part: (before, after) => quotesAnew(before, after, marks, corpus) || introduces(before, after, report, corpus),
  };
}

const unitOf = (place: number, corpus: Corpus): CorpusUnit => corpus.units[corpus.unitAt[place] ?? 0] as CorpusUnit;

/** A quotation mark of the report, before the word at a place. */
interface Mark {
  at: number;
  form: RegExp;
}

/** Those from one place up to another, which is not among them. */
const marksFrom = (marks: readonly Mark[], from: number, to: number): Mark[] =>
  marks.slice(
    firstFrom(marks, from, ({ at }) => at),
    firstFrom(marks, to, ({ at }) => at),
  );

/** Whether the unit itself has such a mark before the word at a place. */
function hasMark(place: number, form: RegExp, corpus: Corpus): boolean {
  const { words, offset } = unitOf(place, corpus);
  return form.test(gapBefore(words, place - offset));
}

function cutAt({ report, source, length }: Match, marks: readonly Mark[], corpus: Corpus): Match[] {
  const foreign = marksFrom(marks, report + 1, report + length).filter(({ at, form }) => !hasMark(source + at - report, form, corpus));
  const starts = [report, ...new Set(foreign.map(({ at }) => at))];
  return starts.map((start, n) => ({ report: start, source: source + start - report, length: (starts[n + 1] ?? report + length) - start }));
}

/** A quotation mark of the report between the matches, where the unit has none as far behind the one or before the other. */
function quotesAnew(before: Match, after: Match, marks: readonly Mark[], corpus: Corpus): boolean {
  const [from, to] = [before.report + before.length, after.report];
  const isOwn = ({ at, form }: Mark) => hasMark(before.source + before.length + at - from, form, corpus) || hasMark(after.source + at - to, form, corpus);
  return marksFrom(marks, from, to + 1).some((mark) => !isOwn(mark));
}

/** Words of the label and the title of a unit. */
const leadWords = ({ unit, words }: CorpusUnit): number => placeAt(words, leadOf(unit).length);

/** Label or title, words that the unit has not, a mark, and the text of the unit. */
function introduces(before: Match, after: Match, report: Words, corpus: Corpus): boolean {
  const entry = unitOf(before.source, corpus);
  const lead = entry.offset + leadWords(entry);
  const [from, fromSource] = [before.report + before.length, before.source + before.length];
  return fromSource === lead && after.source >= lead && after.report > from && beginsAt(report, after.report) !== null;
}

/** Titles with a place behind, in words: 《某条例》第五条. */
function citationsOf(report: Words, corpus: Corpus): TextRange[] {
  return [...report.read.matchAll(citationPattern(corpus))].map(({ index, 0: text }) => ({
    start: placeAt(report, index),
    end: placeAt(report, index + text.length),
  }));
}

/** A label that is cited is the source of the words behind it, none of them. */
function withoutCitation(match: Match, citations: readonly TextRange[], corpus: Corpus): Match[] {
  const { report, source, length } = match;
  const [cited] = touching(citations, { start: report, end: report + 1 });
  if (!cited) return [match];
  const entry = unitOf(source, corpus);
  const inLead = entry.offset + leadWords(entry) - source;
  const skipped = Math.min(length, inLead, cited.end - report);
  if (skipped <= 0) return [match];
  return skipped === length ? [] : [{ report: report + skipped, source: source + skipped, length: length - skipped }];
}
