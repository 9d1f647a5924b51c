/**
 * Finds the quotations of the collection in a report. Runs of equal words are chained within one unit; a chain counts
 * as a quotation if its words say enough; where two chains claim the same words of the report, the better one has them.
 */
import { closingQuotationMarks, openingQuotationMarks } from '../policy/marks.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { beginsAt, endsAt, quotedStretches, type Stretch, sentenceEnd, stretchAround } from './boundaries.ts';
import { type Chain, chain as chainOf, chainsOf, rangeInReport, rangeInSource } from './chains.ts';
import { Claims, Doubted } from './claims.ts';
import type { Corpus, CorpusUnit } from './corpus.ts';
import { type Edges, edgesOf } from './edges.ts';
import { fewestWords, type Match, matchesIn } from './matches.ts';
import { wordsBesideNames } from './names.ts';
import { withRunOn } from './run-on.ts';
import { seamsOf } from './seams.ts';
import { sentencePlaces } from './sentence-places.ts';
import { gapBefore, type Words } from './text/words.ts';

/** A passage of the report and the passage of a unit that it quotes, both as ranges of words. */
export interface FoundQuotation extends Edges {
  unit: number;
  /** Other units that have the same words. */
  twins: { unit: number; source: TextRange }[];
  /** Stands in quotation marks. */
  quoted: boolean;
}

/** `linked(unit, place)`: whether the report links to that unit near that word. */
export type Linked = (unit: CorpusUnit, place: number) => boolean;

export function findQuotations(report: Words, corpus: Corpus, linked: Linked = () => false): FoundQuotation[] {
  const stretches = quotedStretches(report);
  const seams = seamsOf(report, stretches, corpus);
  const matches = seams.cut(matchesIn(report.text, corpus));
  const chains = chainsOf(matches, corpus, (before, after) => !skipsSentences(before, after, corpus) && !seams.part(before, after))
    .filter(({ matched }) => matched >= fewestWords)
    .flatMap((chain) => denseParts(chain, corpus))
    .map((chain) => withinSentences(chain, report, corpus));
  const claims = new Claims(report.text.length);
  const accepted = new Map<string, Claim & { twins: Chain[] }>();
  const doubted = new Doubted(report.text.length);
  for (const chain of chains.sort((x, y) => byWorth(x, y, corpus, linked))) {
    const twin = accepted.get(wordsMatched(chain));
    if (twin && twin.chain.unit !== chain.unit) twin.twins.push(chain);
    const free = twin ? null : claims.free(chain, corpus);
    const judgement = free && judged(free, report, corpus, stretches, linked);
    if (free && !judgement) doubted.add(free);
    const claim = judgement && bestOf(judgement, doubted, claims, corpus, linked);
    if (claim) {
      claims.take(rangeInReport(claim.chain));
      accepted.set(wordsMatched(claim.chain), { ...claim, twins: [] });
    }
  }
  return [...accepted.values()]
    .sort((x, y) => rangeInReport(x.chain).start - rangeInReport(y.chain).start)
    .map((claim, index, all) => found(claim, report, corpus, all[index - 1], all[index + 1]));
}

/** Where a place that has less of the same words is taken for their source, the one that has more is it. */
function bestOf(claim: Claim, doubted: Doubted, claims: Claims, corpus: Corpus, linked: Linked): Claim {
  const range = rangeInReport(claim.chain);
  const better = doubted.over(range);
  if (!better || better.worth <= claim.chain.worth || linked(corpus.units[claim.chain.unit] as CorpusUnit, range.start)) return claim;
  return claims.free(better, corpus) === better ? { ...claim, chain: better } : claim;
}

interface Claim {
  chain: Chain;
  stretch: TextRange | undefined;
}

/** Evidence that needs nothing else: about fourteen words in a row that stand in one place of the collection only. */
const enough = 10;
/** Less is enough where something else says that it is a quotation: quotation marks, a link, a whole sentence. */
const enoughWithSign = 1.2;
/** A whole sentence as long as this is a quotation even if many units have it. */
const longSentence = 12;

function judged(chain: Chain, report: Words, corpus: Corpus, stretches: readonly Stretch[], linked: Linked): Claim | null {
  if (chain.matched < fewestWords || (chain.evidence < enoughWithSign && chain.matched < longSentence)) return null;
  const range = rangeInReport(chain);
  const stretch = stretchAround(stretches, range);
  const claim = { chain, stretch };
  const entry = corpus.units[chain.unit] as CorpusUnit;
  const fillsQuotation = stretch && chain.matched >= 0.6 * (stretch.end - stretch.start);
  if (!fillsQuotation && wordsBesideNames(chain.matches, entry) < fewestWords) return null;
  if (chain.evidence >= enough) return claim;
  if (isWholeSentence(chain, entry, report)) return claim;
  return chain.evidence >= enoughWithSign && (fillsQuotation || linked(entry, range.start)) ? claim : null;
}

/** Most of a sentence of the unit, and most of one of the report. */
function isWholeSentence(chain: Chain, entry: CorpusUnit, report: Words): boolean {
  const source = rangeInSource(chain, entry);
  const edges = edgesOf({ report: rangeInReport(chain), source }, report, entry, undefined, { start: 0, end: report.text.length });
  const sentence = sentencePlaces(entry).find(({ start, end }) => start <= source.start + 2 && end >= source.start + 3);
  if (!sentence || chain.matched < 0.5 * (sentence.end - sentence.start)) return false;
  return edges.whole;
}

/** The one of more worth first; of equals the one that the report links to, then the first of the collection. */
function byWorth(x: Chain, y: Chain, corpus: Corpus, linked: Linked): number {
  const isLinked = (chain: Chain) => Number(linked(corpus.units[chain.unit] as CorpusUnit, chain.matches[0]?.report ?? 0));
  return y.worth - x.worth || isLinked(y) - isLinked(x) || x.unit - y.unit;
}

/** Equal for chains that match the same words of the report equally well: the same sentence in two documents. */
function wordsMatched(chain: Chain): string {
  const { start, end } = rangeInReport(chain);
  return `${start}-${end}-${chain.worth}`;
}

/** Where the words between two matches hold a whole sentence of the unit, there are two quotations. */
function skipsSentences(before: Match, after: Match, corpus: Corpus): boolean {
  const from = before.source + before.length;
  if (after.source - from < 8) return false;
  const entry = corpus.units[corpus.unitAt[before.source] ?? 0] as CorpusUnit;
  const [start, end] = [from - entry.offset, after.source - entry.offset];
  const starts = sentencePlaces(entry).map((sentence) => sentence.start);
  const near = (place: number) => starts.find((other) => Math.abs(other - place) <= 3);
  const [first, last] = [near(start), near(end)];
  return first !== undefined && last !== undefined && last > first;
}

/** A chain whose matches lie too thin in the report, as a whole or from one of its ends on, falls apart at its gaps. */
function denseParts(chain: Chain, corpus: Corpus): Chain[] {
  const at = thinGap(chain);
  if (at === 0) return [chain];
  return [chain.matches.slice(0, at), chain.matches.slice(at)].flatMap((matches) => denseParts(chainOf(chain.unit, matches, corpus), corpus));
}

/** The number of a match before whose gap one side of the chain is less than half matched; 0 if there is none. */
function thinGap({ matches }: Chain): number {
  const [start, end] = [matches[0]?.report ?? 0, endOf(matches.at(-1) as Match)];
  const total = matches.reduce((sum, { length }) => sum + length, 0);
  let before = 0;
  for (let n = 1; n < matches.length; n++) {
    const [last, next] = [matches[n - 1] as Match, matches[n] as Match];
    before += last.length;
    if (next.report - endOf(last) < 4) continue;
    if (before < 0.5 * (next.report - start) || total - before < 0.5 * (end - endOf(last))) return n;
  }
  return 0;
}

const endOf = ({ report, length }: Match): number => report + length;

/**
 * A few words of the next sentence are equal by chance (……机制。, 以下……), be it the report's or the unit's: they are
 * no part of the quotation.
 */
function withinSentences(chain: Chain, report: Words, corpus: Corpus): Chain {
  const entry = corpus.units[chain.unit] as CorpusUnit;
  const [first, last] = [chain.matches[0] as Match, chain.matches.at(-1) as Match];
  const before = chanceWords(first, 'start', report, entry);
  const after = chanceWords(last, 'end', report, entry);
  if (before + after === 0 || before >= first.length || after >= last.length || before + after >= chain.matched) return chain;
  const trimmed = chain.matches.map((match) => ({ ...match }));
  const [opens, closes] = [trimmed[0] as Match, trimmed.at(-1) as Match];
  Object.assign(opens, { report: opens.report + before, source: opens.source + before, length: opens.length - before });
  closes.length -= after;
  return chainOf(chain.unit, trimmed, corpus);
}

const quotationMark = new RegExp(`[${openingQuotationMarks}${closingQuotationMarks}]`, 'u');
const endsThere = (gap: string): boolean => sentenceEnd.test(gap) || quotationMark.test(gap);

/** How many words at an end of a match lie beyond the end of a sentence, if they are few. */
function chanceWords({ report: r, source: s, length }: Match, side: 'start' | 'end', report: Words, entry: CorpusUnit): number {
  for (let words = Math.min(5, length - 1); words > 0; words--) {
    const into = side === 'start' ? words : length - words;
    const [inReport, inSource] = [r + into, s + into - entry.offset];
    const inner = sentencePlaces(entry).find(({ start, end }) => (side === 'start' ? end : start) === inSource);
    if (inner && words < 0.4 * (inner.end - inner.start)) return words;
    const ended = side === 'start' ? beginsAt(report, inReport) : endsAt(report, inReport);
    if ((ended === 'sentence' || ended === 'quotation') && !inner && !endsThere(gapBefore(entry.words, inSource))) return words;
  }
  return 0;
}

function found({ chain, stretch, twins }: Claim & { twins: Chain[] }, report: Words, corpus: Corpus, before?: Claim, after?: Claim): FoundQuotation {
  const room = { start: before ? rangeInReport(before.chain).end : 0, end: after ? rangeInReport(after.chain).start : report.text.length };
  const extend = (one: Chain) => {
    const entry = corpus.units[one.unit] as CorpusUnit;
    return edgesOf({ report: rangeInReport(one), source: rangeInSource(one, entry) }, report, entry, stretch, room);
  };
  const edges = extend(chain);
  return {
    ...edges,
    report: withRunOn(edges.report, report, room, corpus.collection),
    unit: chain.unit,
    quoted: stretch !== undefined,
    twins: twins.map((twin) => ({ unit: twin.unit, source: extend(twin).source })),
  };
}
