/**
 * Words of a report that run on, without a mark, directly before or behind what was found: 不根据……, ……的废止. Where they turn
 * what is said they belong to it; all others lead it in or close it, and are the report's own (湖南省将大力……, ……等措施).
 */
import { clauseEnds, closingQuotationMarks, openingQuotationMarks, sentenceEnds } from '../policy/marks.ts';
import type { VerifyCollection } from '../policy/model/verify-file.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { anyInContext, oncePer } from '../policy/word-patterns.ts';
import { gapBefore, type Words } from './text/words.ts';

interface Patterns {
  turning: RegExp;
  turnsNext: RegExp;
  turnsLast: RegExp;
}

const patternsOf = oncePer((collection: VerifyCollection): Patterns => {
  const turning = anyInContext(collection.namedSources.turning);
  return { turning: new RegExp(turning, 'u'), turnsNext: new RegExp(`(?:${turning})$`, 'u'), turnsLast: new RegExp(`^.{0,2}?(?:${turning})`, 'u') };
});

/** Words parted by one of these do not run on; in a table, or where lines break, nobody can tell. */
const mark = new RegExp(`[${sentenceEnds}${clauseEnds}、,;:.!?${openingQuotationMarks}${closingQuotationMarks}"《》（）()|\\t\\n]`, 'u');

/** No clause runs on for longer than this without a mark. */
const farthest = 24;

/** The range of the report with the words that run on and turn what it says; `room`: up to the neighbours. */
export function withRunOn({ start, end }: TextRange, report: Words, room: TextRange, collection: VerifyCollection): TextRange {
  const patterns = patternsOf(collection);
  const from = runStart(start, report, room.start, patterns);
  const to = runEnd(end, report, room.end, patterns);
  // What runs on to the next quotation leads that one in.
  const leadsOn = to === room.end && to < report.text.length;
  return {
    start: patterns.turning.test(report.text.slice(from, start)) ? from : start,
    end: !leadsOn && patterns.turning.test(report.text.slice(end, to)) ? to : end,
  };
}

function runStart(start: number, report: Words, limit: number, patterns: Patterns): number {
  let from = start;
  while (from > Math.max(limit, start - farthest) && (!mark.test(gapBefore(report, from)) || isTurnedOverLine(from, report, patterns))) from--;
  return from;
}

function runEnd(end: number, report: Words, limit: number, patterns: Patterns): number {
  let to = end;
  while (to < Math.min(limit, end + farthest) && (!mark.test(gapBefore(report, to)) || isTurnedOverLine(to, report, patterns))) to++;
  return to;
}

/** 停止 at the end of a line speaks of what stands in the next one, 的废止 at its beginning of what stands before. */
function isTurnedOverLine(place: number, report: Words, { turnsNext, turnsLast }: Patterns): boolean {
  if (!/^[^\S\n]*\n[^\S\n]*$/u.test(gapBefore(report, place))) return false;
  return turnsNext.test(report.text.slice(Math.max(0, place - 4), place)) || turnsLast.test(report.text.slice(place, place + 6));
}
