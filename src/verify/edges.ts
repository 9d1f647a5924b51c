/**
 * How far a quotation reaches beyond its first and last equal words. A change near its end would otherwise be cut off
 * with the end, and the rest would pass for a verbatim quotation.
 */

import { ordinalDigits } from '../policy/chinese-digits.ts';
import { least } from '../policy/extremes.ts';
import { closingQuotationMarks, openingQuotationMarks, sentenceEnds } from '../policy/marks.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { type Boundary, beginsAt, endsAt } from './boundaries.ts';
import type { CorpusUnit } from './corpus.ts';
import { sentencePlaces } from './sentence-places.ts';
import { figure } from './text/blocks.ts';
import { gapBefore, type Words } from './text/words.ts';

/** A label without its marks: 5, 十二. */
const bareNumber = new RegExp(`^[\\d${ordinalDigits}]+$`, 'u');
const endsAtOnce = new RegExp(`^\\s*[${sentenceEnds}]`, 'u');
const quotationMark = new RegExp(`[${openingQuotationMarks}${closingQuotationMarks}]`, 'u');

export interface Edges {
  report: TextRange;
  source: TextRange;
  /** Begins and ends with a sentence, in the report as in the unit. */
  whole: boolean;
  /** The report ends its sentence where the unit's sentence goes on. */
  cutShort: boolean;
}

/** Words at an edge that a change may have touched where nothing else is known … */
const widestEdge = 8;
/** … and where quotation marks or equal ends speak for it. */
const farthest = 24;

/** `stretch`: the quotation marks round it, in words; everything in them claims to be quoted. `room`: up to the neighbours. */
export function edgesOf(found: Found, report: Words, entry: CorpusUnit, stretch: TextRange | undefined, room: TextRange): Edges {
  const sentences = sentencePlaces(entry);
  const starts = sentences.map(({ start }) => start);
  const ends = sentences.map(({ end }) => end);
  const before = leftEdge(found, report, entry, starts, stretch, room.start);
  const after = rightEdge(found, report, entry, ends, stretch, room.end);
  const [inReport, inSource] = reachingWholeNumbers(
    { start: found.report.start - before.report, end: found.report.end + after.report },
    { start: found.source.start - before.source, end: found.source.end + after.source },
    [report, entry.words],
    room,
  );
  const endsSentence = ends.includes(inSource.end);
  return {
    report: inReport,
    source: inSource,
    whole: starts.includes(inSource.start) && endsSentence && beginsNear(report, inReport.start) && endsAt(report, inReport.end) !== null,
    cutShort: !endsSentence && endsAtOnce.test(gapBefore(report, inReport.end)),
  };
}

/** A number on whose digits both begin or end is compared as a whole: 2021年… is no quotation of 2020年… from 年 on. */
function reachingWholeNumbers(report: TextRange, source: TextRange, [said, held]: [Words, Words], room: TextRange): [TextRange, TextRange] {
  const before = [figureBefore(said, report.start, room.start), figureBefore(held, source.start, 0)] as const;
  const after = [figureFrom(said, report.end, room.end), figureFrom(held, source.end, held.text.length)] as const;
  const [left, right] = [before.every((length) => length > 0), after.every((length) => length > 0)];
  const widened = ({ start, end }: TextRange, which: 0 | 1): TextRange => ({
    start: left ? start - before[which] : start,
    end: right ? end + after[which] : end,
  });
  return [widened(report, 0), widened(source, 1)];
}

/** Length of the number that ends there, with no mark between. */
function figureBefore(words: Words, end: number, limit: number): number {
  let start = end;
  while (start > limit && figure.test(words.text.charAt(start - 1)) && gapBefore(words, start) === '') start--;
  return end - start;
}

/** Length of the number that goes on there, with no mark between. */
function figureFrom(words: Words, start: number, limit: number): number {
  let end = start;
  while (end < limit && figure.test(words.text.charAt(end)) && gapBefore(words, end) === '') end++;
  return end - start;
}

/** A word or two may introduce a sentence that is quoted: 要、必须、会议提出. */
function beginsNear(report: Words, place: number): boolean {
  return [0, 1, 2, 3, 4].some((distance) => place >= distance && beginsAt(report, place - distance) !== null);
}

interface Reach {
  report: number;
  source: number;
}

/** One side of what was found, seen from its last equal word outwards. */
interface Side {
  /** Up to where the unit's sentence goes. */
  inSource: number;
  /** That is no more than the number of an item: a quotation may begin behind it. */
  isNumber: boolean;
  candidates: Candidate[];
  /** Distance of the quotation mark. */
  quotation: number | undefined;
  /** How many words are equal inwards from an end at these distances. */
  equalFromEnd: (inReport: number, inSource: number) => number;
}

type Found = Pick<Edges, 'report' | 'source'>;

function leftEdge(
  { report: r, source: s }: Found,
  report: Words,
  entry: CorpusUnit,
  starts: readonly number[],
  stretch: TextRange | undefined,
  limit: number,
): Reach {
  const inSource = least(
    starts.filter((start) => start <= s.start).map((start) => s.start - start),
    Number.POSITIVE_INFINITY,
  );
  return reachOf({
    inSource,
    isNumber: bareNumber.test(entry.words.text.slice(s.start - inSource, s.start)),
    candidates: candidatesWithin(r.start - limit, (distance) =>
      distance === 0 && quotedInside(entry.words, s.start) ? null : beginsAt(report, r.start - distance),
    ),
    quotation: stretch && r.start >= stretch.start ? r.start - stretch.start : undefined,
    equalFromEnd: (inReport, inSource) =>
      equalRun(Math.min(inReport, inSource), (n) => report.text[r.start - inReport + n] === entry.words.text[s.start - inSource + n]),
  });
}

function rightEdge(
  { report: r, source: s }: Found,
  report: Words,
  entry: CorpusUnit,
  ends: readonly number[],
  stretch: TextRange | undefined,
  limit: number,
): Reach {
  return reachOf({
    isNumber: false,
    inSource: least(
      ends.filter((end) => end >= s.end).map((end) => end - s.end),
      Number.POSITIVE_INFINITY,
    ),
    candidates: candidatesWithin(limit - r.end, (distance) => (distance === 0 && quotedInside(entry.words, s.end) ? null : endsAt(report, r.end + distance))),
    quotation: stretch && r.end <= stretch.end ? stretch.end - r.end : undefined,
    equalFromEnd: (inReport, inSource) =>
      equalRun(Math.min(inReport, inSource), (n) => report.text[r.end + inReport - 1 - n] === entry.words.text[s.end + inSource - 1 - n]),
  });
}

/** A quotation mark of the unit's own is no edge of the quotation. */
function quotedInside(source: Words, place: number): boolean {
  return quotationMark.test(gapBefore(source, place));
}

function equalRun(length: number, isEqual: (n: number) => boolean): number {
  let run = 0;
  while (run < length && isEqual(run)) run++;
  return run;
}

interface Candidate {
  distance: number;
  boundary: Exclude<Boundary, null>;
}

/** Where the report has a boundary within reach. Beyond a sentence or quotation the edge cannot go. */
function candidatesWithin(room: number, boundaryAt: (distance: number) => Boundary): Candidate[] {
  const found: Candidate[] = [];
  for (let distance = 0; distance <= Math.min(room, farthest); distance++) {
    const boundary = boundaryAt(distance);
    if (boundary) found.push({ distance, boundary });
    if (boundary && boundary !== 'clause') break;
  }
  return found;
}

function reachOf(side: Side): Reach {
  return withinQuotation(side) ?? toEqualEnd(side) ?? toLikeDistance(side) ?? { report: 0, source: 0 };
}

/** Everything in quotation marks claims to be quoted. */
function withinQuotation({ inSource, quotation, equalFromEnd }: Side): Reach | null {
  if (quotation === undefined || quotation > farthest) return null;
  if (quotation === 0) return { report: 0, source: 0 };
  const toSentence = inSource <= quotation + widestEdge || equalFromEnd(quotation, inSource) > 1;
  return { report: quotation, source: toSentence ? inSource : quotation };
}

/** Both sentences end in the same words: what is between was added, changed or left out. */
function toEqualEnd({ inSource, candidates, equalFromEnd }: Side): Reach | null {
  if (inSource === 0 || inSource > farthest) return null;
  for (const { distance } of candidates) {
    const equal = equalFromEnd(distance, inSource);
    if (equal >= 3 || (equal === 2 && distance <= 3)) return { report: distance, source: inSource };
  }
  return null;
}

/** The end of the unit's sentence goes with the boundary of the report that is about as far away. */
function toLikeDistance({ inSource, isNumber, candidates }: Side): Reach | null {
  if (inSource === 0 || inSource > widestEdge) return null;
  const [best] = candidates
    .filter(({ distance, boundary }) => distance > 0 || (boundary === 'sentence' && !isNumber))
    .toSorted((x, y) => Math.abs(x.distance - inSource) - Math.abs(y.distance - inSource));
  return best && Math.abs(best.distance - inSource) <= 4 ? { report: best.distance, source: inSource } : null;
}
