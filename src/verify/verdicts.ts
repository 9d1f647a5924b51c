/** The answer of the public module: what a report quotes, cites and says, each with its verdict. Offsets are those of the report. Pure. */
import type { TextRange } from '../policy/normal-form.ts';
import { quotedStretches } from './boundaries.ts';
import { compare, isDifference, type Passage } from './compare.ts';
import { type Corpus, type CorpusUnit, passagesWith, placesOfGram } from './corpus.ts';
import type { CheckedLink } from './links.ts';
import { fewestWords } from './matches.ts';
import { type CheckedNumber, numbersIn } from './numbers/held.ts';
import { wrongYears } from './numbers/years.ts';
import { withoutForeignMarks } from './report/foreign-marks.ts';
import { merged, overlaps, touching } from './report/ranges.ts';
import { runningHeadsIn } from './report/running-heads.ts';
import { contradictionsOf, type RetoldSentence, retoldSentences } from './retold/retold.ts';
import { placeAt, type Words, wordsOf } from './text/words.ts';
import { type CheckedQuotation, type CheckedReport, type Piece, verifyReport } from './verify.ts';

/** What differs between a report and the text: `missing` from the report, `added` by it, `changed`; or only marks or their width. */
export interface QuotationDifference {
  kind: 'missing' | 'added' | 'changed' | 'punctuation' | 'width';
  /** In the report; empty where it lacks something. */
  start: number;
  end: number;
  report: string;
  source: string;
}

export interface QuotationVerdict {
  text: string;
  start: number;
  end: number;
  /**
   * `same`: character for character (full or half width apart); `other-source`: so it is, but `said` is another source than
   * that of the words; `different`: see `differences`, of words without quotation marks only those that contradict the text; `not-found`: in quotation marks, and nowhere in the collection;
   * `too-short`: in quotation marks, too short to tell.
   */
  verdict: 'same' | 'different' | 'too-short' | 'not-found' | 'other-source';
  /** Id of the unit that has the words. */
  clause: string | null;
  differences: QuotationDifference[];
  /** How the report names the source, where that is not where the words stand. */
  said: string | null;
}

export interface CitationVerdict {
  text: string;
  start: number;
  end: number;
  /** `ambiguous`: several places are called so, or it cannot be told which one is. */
  verdict: 'found' | 'not-found' | 'ambiguous';
  /** Id of the unit or part. */
  id: string | null;
}

export interface NumberVerdict {
  text: string;
  start: number;
  end: number;
  /** `agrees`: a text of the collection has that amount for what is measured; `disagrees`: other ones; `unknown`: none to hold it against. */
  verdict: 'agrees' | 'disagrees' | 'unknown';
  /** Id of the fact that it is held against; null where there is none, and where a text tells the figure without setting it as a target. */
  fact: string | null;
}

export interface LinkVerdict {
  text: string;
  start: number;
  end: number;
  /**
   * `found`: leads to a document, unit, sentence or part; `not-found`: no address of this site; `different`: leads there, but the words
   * that it carries are not those that stand there; `unread`: what it carries cannot be read; `moved`, `withdrawn`: was an address once.
   */
  verdict: 'found' | 'not-found' | 'different' | 'unread' | 'moved' | 'withdrawn';
  /** What it leads to now. */
  id: string | null;
}

export interface Verification {
  /** In the order of the report. */
  quotations: QuotationVerdict[];
  citations: CitationVerdict[];
  /** Amounts with their units, and years that are said of them. */
  numbers: NumberVerdict[];
  /** Links to addresses of this site, on whatever host. */
  links: LinkVerdict[];
  /** Where the check ended; only of a report that is longer than what is checked at a time. */
  checkedUntil?: number;
}

export function verdictsOf(given: string, corpus: Corpus): Verification {
  const checked = verifyReport(given, corpus);
  const { citations, links, checkedUntil } = checked;
  const report = given.slice(0, checkedUntil);
  const { found, marked, numbers } = furtherVerdicts(report, checked, corpus);
  return {
    quotations: [...found, ...marked].sort((a, b) => a.start - b.start || b.end - a.end),
    citations: citations.map(({ text, range, verdict, id }) => ({ text, ...range, verdict: verdict === 'unclear' ? 'ambiguous' : verdict, id })),
    numbers: numbers.map(({ range, verdict, known }) => ({ text: report.slice(range.start, range.end), ...range, verdict, fact: known?.fact ?? null })),
    links: links.map(({ address, range, state, to }) => ({ text: address, ...range, verdict: linkVerdicts[state], id: to })),
    ...(checkedUntil < given.length && { checkedUntil }),
  };
}

const linkVerdicts: Record<CheckedLink['state'], LinkVerdict['verdict']> = {
  live: 'found',
  changed: 'different',
  unread: 'unread',
  moved: 'moved',
  withdrawn: 'withdrawn',
  unknown: 'not-found',
};

/**
 * `found`: the quotations of a checked report, those without quotation marks sentence by sentence and as far as they are the text's
 * words or contradict it; `marked`: what stands in quotation marks beside them; its numbers; `retold`: the quotations that are
 * told in the report's own words and contradict nothing.
 */
export function furtherVerdicts(
  report: string,
  { quotations }: Pick<CheckedReport, 'quotations'>,
  corpus: Corpus,
): { found: QuotationVerdict[]; marked: QuotationVerdict[]; numbers: CheckedNumber[]; retold: Set<CheckedQuotation> } {
  const whole = quotations.map((quotation) => verdictOn(quotation, report));
  const numbers = withYears(
    numbersIn(report, whole, corpus.collection),
    wrongYears(report, corpus.collection, (words) => passagesWith(corpus, words)),
    whole,
  );
  const retold = new Set<CheckedQuotation>();
  const found = quotations.flatMap((quotation, n): QuotationVerdict[] => {
    const verdict = whole[n] as QuotationVerdict;
    if (quotation.quoted || quotation.verdict !== 'altered') return [verdict];
    const pieces = quotation.pieces.map((piece) => ({ ...piece, differs: isDifference(piece) }));
    const contradictions = contradictionsOf({ ...quotation, pieces }, numbers, corpus.collection);
    if (contradictions.length === 0) retold.add(quotation);
    return retoldSentences(report, verdict, contradictions).map((sentence) => verdictOnRetold(verdict, sentence, report));
  });
  return { found, marked: quotedOnly(report, found, corpus), numbers, retold };
}

/** Years that the numbers do not tell already, and that stand in nothing that is quoted. */
function withYears(numbers: CheckedNumber[], years: readonly CheckedNumber[], quoted: readonly QuotationVerdict[]): CheckedNumber[] {
  const told = [
    ...numbers.filter(({ verdict }) => verdict === 'disagrees').map(({ range }) => range),
    ...quoted.filter(({ verdict }) => verdict !== 'different'),
  ];
  const further = years.filter(({ range }) => !told.some((other) => overlaps(other, range)));
  return [...numbers, ...further].sort((one, other) => one.range.start - other.range.start);
}

/** Of such a sentence no other source is said: what it has in common with the text may be too little for that. */
function verdictOnRetold({ clause }: QuotationVerdict, { start, end, contrary }: RetoldSentence<QuotationDifference>, report: string): QuotationVerdict {
  const verdict = contrary.length > 0 ? 'different' : 'same';
  return { text: report.slice(start, end), start, end, verdict, clause, differences: contrary, said: null };
}

function verdictOn({ range: { start, end }, pieces, place, said }: CheckedQuotation, report: string): QuotationVerdict {
  const differences = differencesOf(pieces, start);
  const isSame = differences.every(({ kind }) => kind === 'width');
  const verdict = !isSame ? 'different' : said === null ? 'same' : 'other-source';
  return { text: report.slice(start, end), start, end, verdict, clause: place.unit, differences, said };
}

const isDifferent = (kind: Piece['kind']): kind is QuotationDifference['kind'] => isDifference({ kind });

/** Pieces follow each other in the report. */
function differencesOf(pieces: readonly Piece[], from: number): QuotationDifference[] {
  let at = from;
  return pieces.flatMap(({ kind, report, source }) => {
    const start = at;
    at += report.length;
    return isDifferent(kind) ? [{ kind, start, end: at, report, source }] : [];
  });
}

/** What stands in quotation marks and was not found by its evidence: whole stretches, the outermost only, and what is left of them beside what was found. */
function quotedOnly(report: string, found: readonly TextRange[], corpus: Corpus): QuotationVerdict[] {
  const taken = merged(found);
  const words = wordsOf(withoutForeignMarks(report, corpus.collection, runningHeadsIn(report, corpus.collection.documents)));
  const stretches = quotedStretches(words).filter(({ start, end }) => end > start);
  return stretches
    .filter(({ around }) => around === null)
    .flatMap((stretch) => {
      const others = touching(taken, inCharacters(stretch, words)).map(({ start, end }) => ({ start: placeAt(words, start), end: placeAt(words, end) }));
      if (others.length === 0) return [markedVerdict(stretch, words, report, corpus)];
      return leftBeside(stretch, others)
        .filter(({ start, end }) => end - start >= fewestWords)
        .map((rest) => markedVerdict(rest, words, report, corpus));
    });
}

const inCharacters = ({ start, end }: TextRange, words: Words): TextRange => ({ start: words.starts[start] ?? 0, end: words.ends[end - 1] ?? 0 });

/** The parts of a range before, between and behind others, which are in order. */
function leftBeside({ start, end }: TextRange, others: readonly TextRange[]): TextRange[] {
  const edges = [start, ...others.flatMap((other) => [other.start, other.end]), end];
  return edges.flatMap((from, n) => (n % 2 === 0 ? [{ start: from, end: edges[n + 1] ?? from }] : []));
}

function markedVerdict(stretch: TextRange, words: Words, report: string, corpus: Corpus): QuotationVerdict {
  const { start, end } = inCharacters(stretch, words);
  const quoted = { text: report.slice(start, end), start, end, clause: null, differences: [], said: null };
  if (stretch.end - stretch.start < fewestWords) return { ...quoted, verdict: 'too-short' };
  const source = passageWith(words, stretch, corpus);
  if (!source) return { ...quoted, verdict: 'not-found' };
  const differences = inMarks({ words, range: stretch }, source);
  const isSame = differences.every(({ kind }) => kind === 'width');
  return { ...quoted, verdict: isSame ? 'same' : 'different', clause: source.unit, differences };
}

/** Of two passages with the same words: how the marks between them differ. */
function inMarks(report: Passage, source: Passage): QuotationDifference[] {
  return compare(report, source, true).segments.flatMap(({ kind, report: r, source: s }) =>
    isDifferent(kind) ? [{ kind, ...r, report: report.words.original.slice(r.start, r.end), source: source.words.original.slice(s.start, s.end) }] : [],
  );
}

/** A set phrase, or words that many units have, are no evidence of a quotation; in quotation marks they are one all the same. */
function passageWith(words: Words, { start, end }: TextRange, corpus: Corpus): (Passage & { unit: string }) | null {
  const wanted = words.text.slice(start, end);
  const place = placesOfGram(corpus, wanted, 0).findLast((at) => corpus.text.startsWith(wanted, at));
  if (place === undefined) return null;
  const { unit, words: own, offset } = corpus.units[corpus.unitAt[place] ?? 0] as CorpusUnit;
  return { unit: unit.id, words: own, range: { start: place - offset, end: place - offset + wanted.length } };
}
