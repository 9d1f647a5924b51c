/** Holds a passage of a report against a passage of a unit: what is equal, missing, added, changed. */
import { normalForm, type TextRange } from '../policy/normal-form.ts';
import { isOwnNote, isPassedOver, withoutNoteSigns } from './report/passed-over.ts';
import { type Block, blocksOf, ellipsis } from './text/blocks.ts';
import { samePunctuation } from './text/punctuation.ts';
import { gapBefore, type Words } from './text/words.ts';

/**
 * `missing`, `added`, `changed`: the words differ. `elided`: words left out where the report has ……. `punctuation`: the
 * words are equal, the marks between them are not. `width`: full or half width, or another form of the same mark.
 * `passed`: the mark of a note or the number of a page, which is the report's own.
 */
export type SegmentKind = 'same' | 'missing' | 'added' | 'changed' | 'elided' | 'punctuation' | 'width' | 'passed';

/** Whether report and unit differ there. */
export const isDifference = ({ kind }: Pick<Segment, 'kind'>): boolean => kind !== 'same' && kind !== 'elided' && kind !== 'passed';

/** Ranges of the originals; of a missing passage the report's is empty, of an added one the source's. */
export interface Segment {
  kind: SegmentKind;
  report: TextRange;
  source: TextRange;
}

export interface Passage {
  words: Words;
  /** In words. */
  range: TextRange;
}

export interface Comparison {
  segments: Segment[];
  blocks: readonly Block[];
}

/** `quoted`: the passage stands in quotation marks, so that marks inside it change from double to single. */
export function compare(report: Passage, source: Passage, quoted: boolean): Comparison {
  const blocks = blocksOf(report, source);
  const differences = blocks.flatMap((block) =>
    block.equal ? finerDifferences(block, report.words, source.words, quoted) : differencesOfBlock(block, report, source, quoted),
  );
  return { blocks, segments: withEqualText(differences, spanOf(report), spanOf(source)) };
}
/** Other words, and other marks on either side of words that were replaced (inside the passage). */
function differencesOfBlock(block: Block, report: Passage, source: Passage, quoted: boolean): Segment[] {
  const words = difference(block, report.words, source.words);
  if (words.kind !== 'changed') return [words];
  const marks = (i: number, j: number) => (i > report.range.start && i < report.range.end ? marksAt(i, j, report.words, source.words, quoted) : []);
  return [...marks(block.report.start, block.source.start), words, ...marks(block.report.end, block.source.end)];
}

/** The difference of the marks before a word, if there is one. */
function marksAt(i: number, j: number, report: Words, source: Words, quoted: boolean): Segment[] {
  const [inReport, inSource] = [gapBefore(report, i), gapBefore(source, j)];
  const kind = samePunctuation(inReport, inSource, quoted);
  if (kind === 'same') return [];
  const hasNote = kind === 'punctuation' && samePunctuation(withoutNoteSigns(inReport), inSource, quoted) === 'same';
  return [{ kind: hasNote ? 'passed' : kind, report: gapRange(report, i), source: gapRange(source, j) }];
}

function difference({ report: r, source: s }: Block, report: Words, source: Words): Segment {
  const inReport = originalRange(report, r);
  const inSource = originalRange(source, s);
  if (r.end > r.start && s.end > s.start) return { kind: 'changed', report: inReport, source: inSource };
  if (r.end > r.start) return { kind: isPassedOver(report.original, inReport, source.original) ? 'passed' : 'added', report: inReport, source: inSource };
  if (isOwnNote(source.original, inSource)) return { kind: 'passed', report: inReport, source: inSource };
  const gap = gapBefore(report, r.start);
  if (ellipsis.test(gap)) return { kind: 'elided', report: gapRange(report, r.start), source: inSource };
  const isAfterMark = s.end < source.starts.length && gapBefore(source, s.start).trim() === gap.trim();
  return isAfterMark ? missingAfterMark(r.start, s, report, source) : { kind: 'missing', report: inReport, source: inSource };
}

/** Where “甲、乙、丙” lost its 乙, the mark behind is missing with it. */
function missingAfterMark(place: number, { start, end }: TextRange, report: Words, source: Words): Segment {
  const at = report.starts[place] ?? report.original.length;
  const from = source.starts[start] ?? 0;
  return {
    kind: 'missing',
    report: { start: at, end: at },
    source: { start: from, end: (source.ends[end - 1] ?? from) + gapBefore(source, end).trimEnd().length },
  };
}

/** Differences inside equal words: marks between them, and other forms of the same character. */
function finerDifferences({ report: r, source: s }: Block, report: Words, source: Words, quoted: boolean): Segment[] {
  const found: Segment[] = [];
  for (let n = 0; n < r.end - r.start; n++) {
    const [i, j] = [r.start + n, s.start + n];
    if (n > 0) for (const mark of marksAt(i, j, report, source, quoted)) found.push(mark);
    if (!sameForm(report, i, source, j))
      found.push({ kind: 'width', report: originalRange(report, { start: i, end: i + 1 }), source: originalRange(source, { start: j, end: j + 1 }) });
  }
  return joinNeighbours(found);
}

function sameForm(report: Words, i: number, source: Words, j: number): boolean {
  const one = report.original.slice(report.starts[i], report.ends[i]);
  const other = source.original.slice(source.starts[j], source.ends[j]);
  return one === other || looksLike(one, other);
}

/** ⻓ and 长, ⼝ and 口, a compatibility ideograph and its unified one are the same to every reader. */
const looksLike = (one: string, other: string): boolean => (/[\u2e80-\u2fdf]/u.test(one) ? normalForm(one) : one.normalize('NFC')) === other.normalize('NFC');

/** One character may give several words (㎡), and a word in another form often stands beside others: one difference. */
function joinNeighbours(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.kind === 'width' && segment.kind === 'width' && segment.report.start <= last.report.end) {
      last.report.end = Math.max(last.report.end, segment.report.end);
      last.source.end = Math.max(last.source.end, segment.source.end);
    } else joined.push({ kind: segment.kind, report: { ...segment.report }, source: { ...segment.source } });
  }
  return joined;
}

/** The visible part of the gap before a word. */
function gapRange(words: Words, place: number): TextRange {
  const gap = gapBefore(words, place);
  const start = (place > 0 ? (words.ends[place - 1] ?? 0) : 0) + (gap.length - gap.trimStart().length);
  return { start, end: Math.max(start, start + gap.trim().length) };
}

function originalRange(words: Words, { start, end }: TextRange): TextRange {
  const from = start < words.starts.length ? (words.starts[start] ?? 0) : words.original.length;
  if (end > start) return { start: from, end: words.ends[end - 1] ?? from };
  const before = start > 0 ? (words.ends[start - 1] ?? 0) : from;
  return { start: before, end: before };
}

function spanOf({ words, range }: Passage): TextRange {
  return originalRange(words, range);
}

function withEqualText(differences: readonly Segment[], report: TextRange, source: TextRange): Segment[] {
  const segments: Segment[] = [];
  let [r, s] = [report.start, source.start];
  const same = (toReport: number, toSource: number) => {
    if (toReport > r || toSource > s)
      segments.push({ kind: 'same', report: { start: r, end: Math.max(r, toReport) }, source: { start: s, end: Math.max(s, toSource) } });
  };
  for (const segment of differences) {
    same(segment.report.start, segment.source.start);
    segments.push(segment);
    [r, s] = [Math.max(r, segment.report.end), Math.max(s, segment.source.end)];
  }
  same(report.end, source.end);
  return segments;
}
