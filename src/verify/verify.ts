/** Checks a report against the collection: its quotations, by wording, its links, and its citations. No DOM, no network. */
import { documentOf } from '../policy/ids.ts';
import { closingMarks, sentenceEnds } from '../policy/marks.ts';
import { leadOf } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { quotedStretches } from './boundaries.ts';
import { type CheckedCitation, citationsIn } from './citations.ts';
import { compare, isDifference, type Segment } from './compare.ts';
import type { Corpus, CorpusUnit } from './corpus.ts';
import { type CheckedLink, checkLinks, linksIn, unitOfLink } from './links.ts';
import { inOwnWriting, reportInOwnWriting } from './own-writing.ts';
import { type FoundQuotation, findQuotations, type Linked } from './quotations.ts';
import { type ErratumUse, pairingOf, type Suggested, usesOfErrata, withReceivedWording } from './readings.ts';
import { checkedPart, mostQuotations } from './report/bounds.ts';
import { notesIn, withoutForeignMarks } from './report/foreign-marks.ts';
import { markAsSeen } from './report/passed-over.ts';
import { merged, touching } from './report/ranges.ts';
import { type RunningHead, runningHeadsIn } from './report/running-heads.ts';
import { SaidSources } from './said.ts';
import { sentencePlaces } from './sentence-places.ts';
import { sameEnd } from './text/punctuation.ts';
import { gapBefore, placeAt, type Words, wordsOf } from './text/words.ts';
import { namePattern } from './text/written-names.ts';

/**
 * `verbatim` 逐字相符; `other-source`: so they are, but the report says that they come from elsewhere; `punctuation`: the words
 * are right, marks or widths are not; `altered`: the words differ.
 */
export type Verdict = 'verbatim' | 'other-source' | 'punctuation' | 'altered';

/** A place of the collection: a unit, the sentences touched (numbers for good), the range of its wording. */
export interface Place {
  unit: string;
  sentences: number[];
  range: TextRange;
}

/** A piece of the quotation as the report has it, beside what the unit has. */
export interface Piece {
  kind: Segment['kind'];
  report: string;
  source: string;
  /** A difference that is the reading suggested for a doubtful place. */
  suggested: boolean;
}

export interface CheckedQuotation {
  /** In the report. */
  range: TextRange;
  verdict: Verdict;
  place: Place;
  /** Other places with the same words. */
  also: Place[];
  pieces: Piece[];
  errata: ErratumUse[];
  /** The report ends its sentence, the unit's sentence goes on. */
  cutShort: boolean;
  /** Stands in quotation marks. */
  quoted: boolean;
  /** Words were left out where the report has ……. */
  elided: boolean;
  /** Marks of notes and numbers of pages in it that are the report's own and no difference, each once. */
  passedOver: string[];
  /** The source that the report names, where it is none of the places; null where it names none or a right one. */
  said: string | null;
}

/** `unlisted`: how many quotations were found further on than is listed; `checkedUntil`: where in the report the check ended. */
export interface CheckedReport {
  checkedUntil: number;
  unlisted: number;
  quotations: CheckedQuotation[];
  links: CheckedLink[];
  citations: CheckedCitation[];
}

/** Takes time in proportion to the length of the report, up to the bounds (bounds.ts). */
export function verifyReport(given: string, corpus: Corpus): CheckedReport {
  const report = checkedPart(given);
  // All that is looked for stands in it at the same place; what is said of it is shown as it was given.
  const read = reportInOwnWriting(report, corpus);
  const heads = runningHeadsIn(read, corpus.collection.documents);
  const checked = checkedReport({ report, read }, heads, corpus);
  const foreign = heads.filter((head) => isInAnother(head, checked));
  return foreign.length === 0
    ? checked
    : checkedReport(
        { report, read },
        heads.filter((head) => !foreign.includes(head)),
        corpus,
      );
}

/** The title of one document in the midst of words of another is no running head. */
function isInAnother(head: RunningHead, { quotations }: CheckedReport): boolean {
  return quotations.some(({ range, place, also }) => isInside(head, range) && [place, ...also].every(({ unit }) => documentOf(unit) !== head.document));
}

const isInside = (inner: TextRange, { start, end }: TextRange): boolean => inner.start > start && inner.end < end;

/** `read`: the report in the writing of the collection. */
function checkedReport({ report, read }: { report: string; read: string }, heads: readonly RunningHead[], corpus: Corpus): CheckedReport {
  const bare = (text: string): string => withoutForeignMarks(text, corpus.collection, heads);
  const bareRead = bare(read);
  const words: Words = { ...inOwnWriting(wordsOf(bareRead), corpus), original: read === report ? bareRead : bare(report) };
  const links = linksIn(report);
  const checked = checkLinks(links, corpus);
  const linked = nearLinks(checked, report, words);
  const titles = [...read.matchAll(new RegExp(namePattern(corpus.collection), 'gu'))].map(({ index, 0: title }) => ({
    start: index,
    end: index + title.length,
  }));
  const all = findQuotations(words, corpus, linked);
  const found = all
    .slice(0, mostQuotations)
    .map((one) => ({ one, quotation: checkedQuotation(one, report, words, corpus, heads) }))
    .filter(({ quotation }) => shareIn(quotation.range, titles) <= (quotation.verdict === 'altered' ? mostly : nearlyAll));
  const sources = new SaidSources(
    { given: report, read },
    quotedIn(
      report,
      words,
      found.map(({ quotation }) => quotation),
    ),
    checked,
    corpus,
  );
  return {
    checkedUntil: report.length,
    unlisted: Math.max(0, all.length - mostQuotations),
    quotations: found.map(({ one, quotation }) => withSource(quotation, one, { sources, report, words, corpus, heads })),
    links: checked,
    citations: citationsIn(read, corpus, words).map((citation) => ({ ...citation, text: report.slice(citation.range.start, citation.range.end) })),
  };
}

/** A document that is named, or several of them, is not quoted; a sentence that names one may be. */
const nearlyAll = 0.9;
/** Likeness to a title is likely where the words differ. */
const mostly = 0.7;

function shareIn({ start, end }: TextRange, titles: readonly TextRange[]): number {
  const inside = touching(titles, { start, end }).map((title) => Math.max(0, Math.min(end, title.end) - Math.max(start, title.start)));
  return inside.reduce((sum, length) => sum + length, 0) / Math.max(1, end - start);
}

/** What stands in quotation marks, and what was found. */
function quotedIn(report: string, words: Words, found: readonly CheckedQuotation[]): TextRange[] {
  const stretches = quotedStretches(words).map(({ start, end }) => ({ start: words.starts[start] ?? report.length, end: words.ends[end - 1] ?? 0 }));
  return [...stretches.filter(({ start, end }) => end > start), ...found.map(({ range }) => range)];
}

interface Checking {
  sources: SaidSources;
  report: string;
  words: Words;
  corpus: Corpus;
  heads: readonly RunningHead[];
}

/** Of several places with the same words the one that the report names; where it names none of them, that is said. */
function withSource(quotation: CheckedQuotation, found: FoundQuotation, { sources, report, words, corpus, heads }: Checking): CheckedQuotation {
  const claims = sources.agreements(quotation.range, [quotation.place, ...quotation.also]);
  const lacking = sources.lacking(quotation.range, [quotation.place, ...quotation.also], found.quoted);
  if (lacking !== null) return { ...quotation, said: lacking, verdict: quotation.verdict === 'verbatim' ? 'other-source' : quotation.verdict };
  const meant = (['nearest', 'named'] as const).map((wanted) => claims.findIndex(({ agreement }) => agreement === wanted)).find((n) => n >= 0);
  if (meant === 0) return quotation;
  const twin = meant === undefined ? undefined : found.twins[meant - 1];
  if (twin) {
    const others = [...found.twins.filter((other) => other !== twin), { unit: found.unit, source: found.source }];
    return checkedQuotation({ ...found, ...twin, twins: others }, report, words, corpus, heads);
  }
  return { ...quotation, said: claims[0]?.said ?? null, verdict: quotation.verdict === 'verbatim' ? 'other-source' : quotation.verdict };
}

/** Whether a unit is linked to in the paragraph that a word stands in. */
function nearLinks(links: readonly CheckedLink[], report: string, words: Words): Linked {
  const near = links.flatMap((link) => unitOfLink(link).map((unit) => ({ unit, ...paragraphAround(report, link.range, words) })));
  const byUnit = new Map([...Map.groupBy(near, ({ unit }) => unit)].map(([unit, ranges]) => [unit, merged(ranges)]));
  return ({ unit }, place) => touching(byUnit.get(unit.id) ?? [], { start: place, end: place + 1 }).length > 0;
}

/** The paragraph that a link stands in, with the one before where the link has a line of its own; in words. */
function paragraphAround(report: string, { start, end }: TextRange, words: Words): TextRange {
  const lineStart = report.lastIndexOf('\n', start - 1) + 1;
  const alone = !/[\p{L}\p{N}]{4}/u.test(report.slice(lineStart, start));
  const from = alone ? report.lastIndexOf('\n', report.slice(0, lineStart).trimEnd().length - 1) + 1 : lineStart;
  const to = report.indexOf('\n', end);
  return { start: placeAt(words, from), end: placeAt(words, to < 0 ? report.length : to) };
}

function checkedQuotation(found: FoundQuotation, report: string, words: Words, corpus: Corpus, heads: readonly RunningHead[]): CheckedQuotation {
  const entry = corpus.units[found.unit] as CorpusUnit;
  const pairing = withReceivedWording(pairingOf(entry, found.report, found.source), words, found.quoted);
  const { segments, blocks } = compare({ words, range: pairing.report }, { words: pairing.words, range: pairing.source }, found.quoted);
  const ended = withEnd(segments, pairing.report.end, found, words, entry);
  const { uses, suggested } = usesOfErrata(pairing, blocks, words);
  const pieces = ended.map((segment) => pieceOf(segment, report, pairing.words, suggested));
  return {
    range: { start: ended[0]?.report.start ?? 0, end: ended.at(-1)?.report.end ?? 0 },
    verdict: verdictOf(pieces),
    place: placeOf(entry, found.source),
    also: found.twins.map(({ unit, source }) => placeOf(corpus.units[unit] as CorpusUnit, source)),
    pieces,
    errata: uses,
    cutShort: found.cutShort,
    quoted: found.quoted,
    elided: pieces.some(({ kind }) => kind === 'elided'),
    passedOver: passedOverIn(ended, report, heads),
    said: null,
  };
}

/** A quotation that ends with its sentence takes the sentence's last mark with it. */
function withEnd(segments: Segment[], end: number, found: FoundQuotation, words: Words, entry: CorpusUnit): Segment[] {
  if (!sentencePlaces(entry).some((sentence) => sentence.end === found.source.end)) return segments;
  const last = segments.at(-1);
  if (!last) return segments;
  const [inReport, inSource] = [gapBefore(words, end), sentenceMark(gapBefore(entry.words, found.source.end))];
  const { kind, length } = sameEnd(inReport, inSource, found.quoted);
  if (length === 0) return segments;
  const mark = { kind, report: grown(last.report.end, length), source: grown(last.source.end, inSource.length) };
  if (last.kind !== kind || kind !== 'same') return [...segments, mark];
  return [...segments.slice(0, -1), { ...last, report: { ...last.report, end: mark.report.end }, source: { ...last.source, end: mark.source.end } }];
}

const grown = (start: number, length: number): TextRange => ({ start, end: start + length });

const endMarks = new RegExp(`^[^\\s]*?[${sentenceEnds}][${closingMarks})]*|^[${closingMarks})]+`, 'u');

/** The marks that end a sentence, without those that open the next one. */
function sentenceMark(gap: string): string {
  return endMarks.exec(gap)?.[0] ?? '';
}

function pieceOf({ kind, report: r, source: s }: Segment, report: string, words: Words, suggested: readonly Suggested[]): Piece {
  const isSuggested = isDifference({ kind }) && suggested.some(({ range }) => s.start >= range.start && s.start <= range.end && s.end <= range.end + 1);
  return { kind, report: report.slice(r.start, r.end), source: words.original.slice(s.start, s.end), suggested: isSuggested };
}

/** What is passed over while comparing, and what was so before (see words.ts). */
function passedOverIn(segments: readonly Segment[], report: string, heads: readonly RunningHead[]): string[] {
  const range = { start: segments[0]?.report.start ?? 0, end: segments.at(-1)?.report.end ?? 0 };
  const compared = segments.flatMap((segment) => (segment.kind === 'passed' ? markAsSeen(report, segment.report) : []));
  const titles = touching(heads, range).map(({ start, end }) => report.slice(start, end));
  return [...new Set([...titles, ...notesIn(report.slice(range.start, range.end)), ...compared].map((mark) => mark.trim()).filter(Boolean))];
}

function verdictOf(pieces: readonly Piece[]): Exclude<Verdict, 'other-source'> {
  const differences = pieces.filter(isDifference);
  if (differences.length === 0) return 'verbatim';
  return differences.every(({ kind }) => kind === 'punctuation' || kind === 'width') ? 'punctuation' : 'altered';
}

function placeOf(entry: CorpusUnit, { start, end }: TextRange): Place {
  const { unit, words } = entry;
  const touched = sentencePlaces(entry).filter((sentence) => Math.min(end, sentence.end) - Math.max(start, sentence.start) >= 2);
  const lead = leadOf(unit).length;
  const range = { start: words.starts[start] ?? lead, end: words.ends[end - 1] ?? lead };
  return { unit: unit.id, sentences: touched.flatMap(({ index }) => index ?? []), range };
}
