/** Numbers with their units and limits: 83%以上, 不少于1千万台套, 2—3个, 百分之三十, 一半以上. Pure; offsets are UTF-16 units. */
import { amountDigits, singleDigits } from '../../../src/policy/chinese-digits.ts';
import type { Language } from '../../../src/policy/language.ts';
import { rangeMarks } from '../../../src/policy/marks.ts';
import type { Comparator } from '../../../src/policy/model/facts/target.ts';
import { parseNumeral } from '../../../src/policy/numerals.ts';
import { anyOf, oncePer } from '../../../src/policy/word-patterns.ts';

export interface AmountInText {
  /** Of the number, its unit, and the limits on both sides. */
  start: number;
  end: number;
  value: number;
  valueTo: number | null;
  /** As printed, with 万 and 亿; % for 百分之; empty where none is printed. */
  unit: string;
  /** What the limits say; = where there are none. */
  limit: Comparator;
  /** 5000余名: so one counts what is there. */
  counted: boolean;
  /** Whether the number is written in Chinese digits without 百分之: mostly no amount that one sets oneself. */
  inWords: boolean;
}

const limits = [
  ['atLeast', '>='],
  ['atMost', '<='],
  ['above', '>'],
  ['below', '<'],
  ['about', '≈'],
] as const;

const patterns = oncePer(({ amounts, targets }: Pick<Language, 'amounts' | 'targets'>) => {
  const unit = `(?:(?![万亿千百]*${anyOf(targets.notUnits)})[万亿千百]*${anyOf([...amounts.units, ...amounts.counters, ...targets.units]).replaceAll('\\/', '[/／]')}(?:[/／]${anyOf(targets.perUnits)})*(?:次|天)?)`;
  const arabic = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
  const chinese = `[${amountDigits}]+(?:点[${singleDigits}]+)?`;
  const [before, behind] = [amounts.limitsBefore, amounts.limitsBehind];
  const allLimits = limits.flatMap(([key]) => targets[key]);
  const from = `(?<before>${anyOf([...before, ...allLimits])})*`;
  const till = `(?:余|多)?(?<behind>[及或]?${anyOf(behind)})?`;
  const mark = `\\s*[${rangeMarks}至到]+\\s*`;
  const share = `${anyOf(amounts.shares)}(?<share>${chinese})`;
  const number = `(?<![A-Za-z\\d.+＋第－-])(?<from>${arabic})(?:(?:\\s*${unit})?${mark}(?<to>${arabic}))?\\s*(?<more>[余多])?(?<unit>${unit})`;
  const words = `(?<![第${amountDigits}])(?<words>[${amountDigits}]+)(?<wordUnit>${anyOf([...amounts.wordCounters, ...targets.wordUnits])})(?!${anyOf(amounts.notCounted)})`;
  const half = anyOf(targets.fractions);
  const reached = `${anyOf([...targets.reaching, ...targets.lowering])}${anyOf(targets.behindVerb)}?`;
  // 达到12标台, 提高到0.58: what is reached has any unit, or none.
  const open = `(?=\\d)(?<=${reached})(?<open>${arabic})(?![\\d.]|\\s*[${notOpen}])(?<openUnit>\\p{Script=Han}{0,4}?)(?=${anyOf(behind)}|$)`;
  const each = `(?:每(?<each>${anyOf(targets.perUnits)})(?<=${reached}每${anyOf(targets.perUnits)}))?`;
  return { amount: new RegExp(`${each}${from}(?:${share}|${number}|${words}|(?<half>${half})|${open})${till}`, 'gu') };
});

/** Behind a number: a date, a grade, a version, a range, a limit, no unit. */
const notOpen = `年月日时分级类号版以${rangeMarks}`;

/** In the order of the text; of a text without asides. */
export function amountsIn(text: string, language: Pick<Language, 'amounts' | 'targets'>): AmountInText[] {
  const found: AmountInText[] = [];
  for (const match of text.matchAll(patterns(language).amount)) {
    const read = readAmount(match.groups ?? {});
    if (!read || Number.isNaN(read.value)) continue;
    const limit = limitOf([match.groups?.before, match.groups?.behind?.replace(/^[及或]/u, '')], language.targets);
    found.push({ start: match.index, end: match.index + match[0].length, limit, counted: match.groups?.more !== undefined, ...read });
  }
  return found;
}

type Read = Pick<AmountInText, 'value' | 'valueTo' | 'unit' | 'inWords'>;

function readAmount({ share, from, to, unit, words, wordUnit, half, open, openUnit = '', each }: Partial<Record<string, string>>): Read | null {
  if (half) return { value: 50, valueTo: null, unit: '%', inWords: true };
  if (share) return { value: chineseNumber(share), valueTo: null, unit: '%', inWords: false };
  const per = each ? `/${each}` : '';
  if (open) return { value: arabicNumber(open), valueTo: null, unit: `${openUnit}${per}`, inWords: false };
  if (from && unit)
    return { value: arabicNumber(from), valueTo: to ? arabicNumber(to) : null, unit: `${unit.replace('％', '%').replaceAll('／', '/')}${per}`, inWords: false };
  // 一个、一批 say no number that one sets oneself, and 零 none at all.
  if (!words || !wordUnit || words === '零' || (words === '一' && wordUnit.length === 1)) return null;
  return { value: chineseNumber(words), valueTo: null, unit: wordUnit, inWords: true };
}

const arabicNumber = (digits: string): number => Number(digits.replace(/[,，]/gu, ''));

/** 三十 → 30, 两 → 2, 三点五 → 3.5; NaN where it is no number. */
function chineseNumber(words: string): number {
  const [whole = '', decimals] = words.replaceAll('两', '二').split('点');
  const value = parseNumeral(whole);
  if (value === null) return Number.NaN;
  return decimals ? Number(`${value}.${Array.from(decimals, (digit) => parseNumeral(digit) ?? 0).join('')}`) : value;
}

/** What the limit words say together; = where none of them says anything. */
export function limitOf(words: readonly (string | undefined)[], targets: Language['targets']): Comparator {
  const said = limits.flatMap(([key, comparator]) => (words.some((word) => word && targets[key].includes(word)) ? [comparator] : []));
  return said[0] ?? '=';
}
