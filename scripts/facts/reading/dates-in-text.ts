/** Dates that say by when: 到2025年, 2022年6月底前, “十四五”末, 年底前. Pure; offsets are UTF-16 units. */
import { amountDigits, fiveYearPlan, singleDigits, zeroSigns } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { pauses, rangeMarks } from '../../../src/policy/marks.ts';
import { parseNumeral, planEnd } from '../../../src/policy/numerals.ts';
import { anyOf, initialOf, oncePer } from '../../../src/policy/word-patterns.ts';
import type { DocumentTime } from './document-time.ts';

export interface DateInText {
  start: number;
  end: number;
  /** YYYY, YYYY-MM or YYYY-MM-DD: the last of a range. */
  value: string;
  /** `due`: by or in it; `past`: before the document; `baseline`: what is compared with; `start`: from it on. */
  role: 'due' | 'past' | 'baseline' | 'start';
}

type Words = Language['targets'];

const patterns = oncePer((words: Words) => {
  const closing = `(?:${anyOf(words.dateClosings)})?`;
  const year = `(?:20\\d\\d|二[${singleDigits}${zeroSigns.join('')}]{3})`;
  const part = anyOf(Object.keys(words.yearParts));
  const firstMonth = `(?:\\d{1,2}\\s*(?:月(?:份)?(?:\\s*\\d{1,2}\\s*日)?)?\\s*[${rangeMarks}至到]+\\s*)?`;
  const full = `(?:${year}(?:\\s*年)?\\s*[${rangeMarks}至到]+\\s*)?(?<year>${year})\\s*年(?:\\s*${firstMonth}(?<month>\\d{1,2})\\s*月(?:份)?(?:\\s*(?<day>\\d{1,2})\\s*日)?|(?<part>${part}))?`;
  const plan = `[“"]?(?<plan>${fiveYearPlan})[”"]?(?:规划)?${anyOf(words.planEnds)}`;
  const month = `(?<![\\d年])(?<bare>\\d{1,2})\\s*月(?:份)?(?:\\s*(?<bareDay>\\d{1,2})\\s*日)?(?=${anyOf(words.dateClosings)})`;
  return {
    date: new RegExp(
      `(?:${full}|${plan}|${month}|(?<=[${pauses}])(?<barePart>${part})|(?=${initialOf(words.yearEnds)})(?<![\\d${amountDigits}]|${anyOf(words.notOwnYear)})(?<own>${anyOf(words.yearEnds)}))${closing}`,
      'gu',
    ),
    baseline: new RegExp(`${anyOf(words.baselines)}[“"]?$`, 'u'),
    baselineBehind: new RegExp(`^的?${anyOf(words.baselinesBehind)}`, 'u'),
    start: new RegExp(`${anyOf(words.starts)}$`, 'u'),
    startBehind: new RegExp(`^${anyOf(words.startsBehind)}`, 'u'),
  };
});

/**
 * In the order of the text; of a text without asides. A month without a year is of the year that was named last, else of the document's; a quarter
 * or half of a year only where a year was named.
 */
export function datesIn(text: string, words: Words, time: DocumentTime): DateInText[] {
  const { date } = patterns(words);
  const found: DateInText[] = [];
  let year = time.year;
  for (const match of text.matchAll(date)) {
    const printed = dateValue(match.groups ?? {}, year, found.length > 0, words);
    if (printed === null) continue;
    const value = ofCalendar(printed);
    const [start, end] = [match.index, match.index + match[0].length];
    found.push({ start, end, value, role: roleOf(text, start, end, value, words, time) });
    year = Number(value.slice(0, 4));
  }
  return found;
}

function dateValue(groups: Partial<Record<string, string>>, year: number | null, isNamed: boolean, { yearParts }: Words): string | null {
  if (groups.plan) return String(planEnd(groups.plan));
  if (groups.own) return year === null ? null : String(year);
  if (groups.bare) return year === null ? null : joined(String(year), groups.bare, groups.bareDay);
  if (groups.barePart) return isNamed ? joined(String(year), yearParts[groups.barePart]) : null;
  return groups.year ? joined(arabicYear(groups.year), groups.part ? yearParts[groups.part] : groups.month, groups.day) : null;
}

const joined = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');

/** A misprint (13月, 2月30日) leaves what the calendar has: the month, the year. */
function ofCalendar(date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return year;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return day === undefined || Number(day) < 1 || Number(day) > days ? `${year}-${month}` : date;
}

const arabicYear = (year: string): string => year.replace(/\D/gu, (digit) => String(parseNumeral(digit) ?? 0));

function roleOf(text: string, start: number, end: number, value: string, words: Words, { year }: DocumentTime): DateInText['role'] {
  const { baseline, baselineBehind, start: from, startBehind } = patterns(words);
  const [before, behind] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 8)];
  if (baselineBehind.test(behind) || baseline.test(before)) return 'baseline';
  if (from.test(before) || startBehind.test(behind)) return 'start';
  return year !== null && Number(value.slice(0, 4)) < year ? 'past' : 'due';
}
