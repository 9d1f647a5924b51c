/** Dates that say by when: 到2025年, 2022年6月底前, “十四五”末, 年底前. Pure; offsets are UTF-16 units. */
import { fiveYearPlan, singleDigits, zeroSigns } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { rangeMarks } from '../../../src/policy/marks.ts';
import { parseNumeral, planEnd } from '../../../src/policy/numerals.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';
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
  const full = `(?:${year}(?:\\s*年)?\\s*[${rangeMarks}至到]+\\s*)?(?<year>${year})\\s*年(?:\\s*(?<month>\\d{1,2})\\s*月(?:份)?(?:\\s*(?<day>\\d{1,2})\\s*日)?|(?<half>${anyOf(words.halfYears)}))?`;
  const plan = `[“"]?(?<plan>${fiveYearPlan})[”"]?(?:规划)?${anyOf(words.planEnds)}`;
  const month = `(?<![\\d年])(?<bare>\\d{1,2})\\s*月(?:份)?(?:\\s*(?<bareDay>\\d{1,2})\\s*日)?(?=${anyOf(words.dateClosings)})`;
  return {
    date: new RegExp(`(?:${full}|${plan}|${month}|(?<own>${anyOf(words.yearEnds)}))${closing}`, 'gu'),
    baseline: new RegExp(`${anyOf(words.baselines)}[“"]?$`, 'u'),
    baselineBehind: new RegExp(`^的?${anyOf(words.baselinesBehind)}`, 'u'),
    start: new RegExp(`${anyOf(words.starts)}$`, 'u'),
    startBehind: new RegExp(`^${anyOf(words.startsBehind)}`, 'u'),
  };
});

/** In the order of the text; of a text without asides. A month without a year is of the year that was named last, else of the document's. */
export function datesIn(text: string, words: Words, time: DocumentTime): DateInText[] {
  const { date } = patterns(words);
  const found: DateInText[] = [];
  let year = time.year;
  for (const match of text.matchAll(date)) {
    const value = dateValue(match.groups ?? {}, year);
    if (value === null) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    found.push({ start, end, value, role: roleOf(text, start, end, value, words, time) });
    year = Number(value.slice(0, 4));
  }
  return found;
}

function dateValue(groups: Partial<Record<string, string>>, year: number | null): string | null {
  if (groups.plan) return String(planEnd(groups.plan));
  if (groups.own) return year === null ? null : String(year);
  if (groups.bare) return year === null ? null : joined(String(year), groups.bare, groups.bareDay);
  return groups.year ? joined(arabicYear(groups.year), groups.half ? '6' : groups.month, groups.day) : null;
}

const joined = (...parts: (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');

const arabicYear = (year: string): string => year.replace(/\D/gu, (digit) => String(parseNumeral(digit) ?? 0));

function roleOf(text: string, start: number, end: number, value: string, words: Words, { year }: DocumentTime): DateInText['role'] {
  const { baseline, baselineBehind, start: from, startBehind } = patterns(words);
  const [before, behind] = [text.slice(Math.max(0, start - 6), start), text.slice(end, end + 8)];
  if (baselineBehind.test(behind) || baseline.test(before)) return 'baseline';
  if (from.test(before) || startBehind.test(behind)) return 'start';
  return year !== null && Number(value.slice(0, 4)) < year ? 'past' : 'due';
}
