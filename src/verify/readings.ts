/**
 * Which reading a quotation has where the unit has an erratum. Of a correction both readings are right: a report that
 * has the received one is compared with the unit's wording as it was received.
 */

import type { PlacedErratum } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { compare, isDifference, type Segment } from './compare.ts';
import type { CorpusUnit } from './corpus.ts';
import type { Block } from './text/blocks.ts';
import { placeAt, type Words, wordsOf } from './text/words.ts';

/**
 * `corrected`: the reading of this library (校订); `received`: the wording as received (底本), also right;
 * `suggested`: what was probably meant where the library left the received wording (疑作).
 */
export interface ErratumUse {
  use: 'corrected' | 'received' | 'suggested';
  /** The wording that this library has, and the other one. */
  here: string;
  other: string;
}

/** A passage of the report against a passage of a unit's wording, in words. */
export interface Pairing {
  report: TextRange;
  source: TextRange;
  /** Of the unit, or of the unit with some corrections taken back. */
  words: Words;
  errata: readonly PlacedErratum[];
  /** Corrections taken back. */
  received: ErratumUse[];
}

export function pairingOf({ unit, words }: CorpusUnit, report: TextRange, source: TextRange): Pairing {
  return { report, source, words, errata: unit.errata, received: [] };
}

/** Takes back each correction in the passage by which report and unit come closer. */
export function withReceivedWording(pairing: Pairing, report: Words, quoted: boolean): Pairing {
  let [best, cost] = [pairing, costOf(pairing, report, quoted)];
  for (let n = 0; n < pairing.errata.length && cost > 0; n++) {
    const candidate = takenBack(best, n, report);
    const lower = candidate ? costOf(candidate, report, quoted) : cost;
    if (candidate && lower < cost) [best, cost] = [candidate, lower];
  }
  return best;
}

function costOf({ report, source, words }: Pairing, reportWords: Words, quoted: boolean): number {
  const { segments } = compare({ words: reportWords, range: report }, { words, range: source }, quoted);
  return segments.filter(isDifference).reduce((sum, segment) => sum + lengthOf(segment), 0);
}

/** Other writings of the same words (full width, traditional) only tell where the words do not. */
const lengthOf = ({ kind, report, source }: Segment): number => {
  const length = 1 + (report.end - report.start) + (source.end - source.start);
  return kind === 'width' ? length / 1000 : length;
};

/**
 * The pairing with its n-th erratum taken back. Where the passage begins or ends inside the erratum, the whole of it is
 * compared, and with it the words of the report that go on with it.
 */
function takenBack(pairing: Pairing, n: number, reportWords: Words): Pairing | null {
  const erratum = pairing.errata[n];
  if (erratum?.status !== 'corrected') return null;
  const { words, source, report } = pairing;
  const old = rangeOfWords(words, erratum);
  if (old.end < source.start || old.start > source.end) return null;
  const original = words.original.slice(0, erratum.start) + erratum.other + words.original.slice(erratum.end);
  const shift = erratum.other.length - (erratum.end - erratum.start);
  const errata = pairing.errata.map((other, index) => (index === n ? { ...other, end: other.end + shift } : shifted(other, erratum, shift)));
  const variant = wordsOf(original);
  const now = rangeOfWords(variant, errata[n] as PlacedErratum);
  const [openInside, closeInside] = [source.start >= old.start && source.start <= old.end, source.end >= old.start && source.end <= old.end];
  const inSource = {
    start: openInside ? now.start : source.start,
    end: closeInside ? now.end : source.end + variant.text.length - words.text.length,
  };
  const use: ErratumUse = { use: 'received', here: words.original.slice(erratum.start, erratum.end), other: erratum.other };
  const before = openInside ? wordsBefore(reportWords.text, report.start, variant.text.slice(now.start, now.end)) : 0;
  const after = closeInside ? wordsAfter(reportWords.text, report.end, variant.text.slice(now.start, now.end)) : 0;
  const inReport = { start: report.start - before, end: report.end + after };
  return { source: inSource, words: variant, errata, received: [...pairing.received, use], report: inReport };
}

/** How many words before `at` are the first words of the reading. */
function wordsBefore(report: string, at: number, reading: string): number {
  for (let count = Math.min(at, reading.length); count > 0; count--) if (report.startsWith(reading.slice(0, count), at - count)) return count;
  return 0;
}

/** How many words from `at` on are the last words of the reading. */
function wordsAfter(report: string, at: number, reading: string): number {
  for (let count = Math.min(report.length - at, reading.length); count > 0; count--) if (report.startsWith(reading.slice(-count), at)) return count;
  return 0;
}

function shifted(erratum: PlacedErratum, changed: TextRange, shift: number): PlacedErratum {
  return erratum.start >= changed.end ? { ...erratum, start: erratum.start + shift, end: erratum.end + shift } : erratum;
}

const rangeOfWords = (words: Words, { start, end }: TextRange): TextRange => ({ start: placeAt(words, start), end: placeAt(words, end) });

/** A difference of a noted place that is the reading suggested for it: the range in the wording, and what is said of it. */
export interface Suggested {
  range: TextRange;
  use: ErratumUse;
}

/** What the quotation has at the errata that it holds whole. */
export function usesOfErrata(
  { words, source, errata, received }: Pairing,
  blocks: readonly Block[],
  report: Words,
): { uses: ErratumUse[]; suggested: Suggested[] } {
  const [uses, suggested]: [ErratumUse[], Suggested[]] = [[...received], []];
  for (const erratum of errata) {
    const range = rangeOfWords(words, erratum);
    if (range.start < source.start || range.end > source.end || received.some(({ other }) => other === words.original.slice(erratum.start, erratum.end)))
      continue;
    const here = words.original.slice(erratum.start, erratum.end);
    const quoted = [false, true].map((wide) => report.original.slice(...originalEnds(report, aligned(range, blocks, wide))));
    const asHere = quoted.every((words) => sameReading(words, here));
    if (erratum.status === 'corrected' && asHere) uses.push({ use: 'corrected', here, other: erratum.other });
    if (erratum.status === 'noted' && erratum.other && !asHere && quoted.some((words) => sameReading(words, erratum.other))) {
      const use: ErratumUse = { use: 'suggested', here, other: erratum.other };
      suggested.push({ range: { start: erratum.start, end: erratum.end }, use });
      uses.push(use);
    }
  }
  return { uses, suggested };
}

/** Marks at the ends of the passage may be the report's own. Not in normal form: width may be all that an erratum is about. */
function sameReading(one: string, other: string): boolean {
  const inner = (text: string) => text.replace(/\s/gu, '').replace(/^\p{P}+|\p{P}+$/gu, '');
  return inner(one) === inner(other);
}

/** The words of the report that stand where `range` of the unit's words stands; `wide`: with words added at its ends. */
function aligned(range: TextRange, blocks: readonly Block[], wide: boolean): TextRange {
  let [start, end]: [number | null, number] = [null, 0];
  for (const { equal, report: r, source: s } of blocks) {
    const isAdded = s.start === s.end && (wide ? s.start >= range.start && s.start <= range.end : s.start > range.start && s.start < range.end);
    if (!isAdded && (s.end <= range.start || s.start >= range.end)) continue;
    start ??= equal ? r.start + Math.max(0, range.start - s.start) : r.start;
    end = equal ? r.end - Math.max(0, s.end - range.end) : r.end;
  }
  return { start: start ?? 0, end: Math.max(start ?? 0, end) };
}

function originalEnds({ starts, ends }: Words, { start, end }: TextRange): [number, number] {
  return end > start ? [starts[start] ?? 0, ends[end - 1] ?? 0] : [0, 0];
}
