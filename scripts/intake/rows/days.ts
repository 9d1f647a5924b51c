/** Days as documents print them: 2031年3月1日, 二○三一年三月一日, 2031-03-01, 2031.3.1, 中華民國一百二十年三月一日. */
import { carelessZeros, ordinalDigits, singleDigits } from '../../../src/policy/chinese-digits.ts';
import { normalForm } from '../../../src/policy/normal-form.ts';
import { parseNumeral } from '../../../src/policy/numerals.ts';

export interface PrintedDay {
  /** 2031-03-01; null where there is no such day: 2031年2月30日, 2031年3月1月. */
  value: string | null;
  /** The day that may be meant where there is no such day: 2031-03-01, 2031-02-28; null where none comes near. */
  near: string | null;
  words: string;
  /** In the normal form that was looked through; `end` is exclusive. */
  start: number;
  end: number;
}

const circles = [...new Set([...carelessZeros, ...carelessZeros.map(normalForm)])].join('');
const digit = `[\\d${ordinalDigits}${circles}]`;
const part = `${digit}{1,3}`;
const year = `(?:(?<era>(?:中[华華])?民[国國])(?<roc>${digit}{1,5})|(?<![\\d])(?<year>\\d{4}|[${singleDigits}${circles}]{4}))年`;
const words = `${year}(?<month>${part})月(?<day>${part})(?:[日号]|(?<wrong>月))`;
const marked = '(?<![\\d.])(?<y>\\d{4})(?<mark>[-/.])(?<m>\\d{1,2})\\k<mark>(?<d>\\d{1,2})(?![\\d])';
const pattern = new RegExp(`${words}|${marked}`, 'gu');

/** The first year of the Republic is 1912. */
const beforeRepublic = 1911;

/** Every day that words in normal form print, possible or not. */
export function daysIn(plain: string): PrintedDay[] {
  return [...plain.matchAll(pattern)].map(({ 0: words, index, groups = {} }) => {
    const parts = [yearOf(groups), partOf(groups.month ?? groups.m), partOf(groups.day ?? groups.d)] as const;
    return { value: groups.wrong ? null : isoDay(...parts), near: nearDay(...parts), words, start: index, end: index + words.length };
  });
}

/** The same day, or the last of its month. */
function nearDay(y: number | null, m: number | null, d: number | null): string | null {
  const last = y === null || m === null ? 0 : new Date(Date.UTC(y, m, 0)).getUTCDate();
  return isoDay(y, m, d === null ? null : Math.min(d, last));
}

/** The day that a value beside the text gives (20310301, 2031-03-01 10:05); null where it gives none. */
export function dayOf(value: string): string | null {
  const plain = normalForm(value);
  const [, y, m, d] = /^(\d{4})(\d{2})(\d{2})$/u.exec(plain) ?? [];
  if (y !== undefined) return isoDay(Number(y), Number(m), Number(d));
  // White space parts the day from the hour.
  const [first] = value.split(/[T\s]+(?=\d{1,2}:)/u);
  return daysIn(normalForm(first ?? ''))[0]?.value ?? null;
}

/** 〇 for whatever is printed for it. */
const usual = (digits: string): string => digits.replace(new RegExp(`[${circles}](?!\\d)`, 'gu'), (zero) => (zero === '0' ? '0' : '〇'));

function yearOf({ era, roc, year: printed, y }: Record<string, string | undefined>): number | null {
  if (era) return republicYear(roc ?? '');
  return digitByDigit(printed ?? y ?? '');
}

function republicYear(roc: string): number | null {
  const value = parseNumeral(usual(roc)) ?? digitByDigit(roc);
  return value === null ? null : value + beforeRepublic;
}

/** 二〇三一 → 2031. */
function digitByDigit(printed: string): number | null {
  const digits = Array.from(printed, (one) => (circles.includes(one) ? 0 : parseNumeral(one)));
  return digits.includes(null) ? null : Number(digits.join(''));
}

const partOf = (printed = ''): number | null => parseNumeral(usual(printed));

function isoDay(y: number | null, m: number | null, d: number | null): string | null {
  if (y === null || m === null || d === null || y < 1900 || y > 2200) return null;
  const day = new Date(Date.UTC(y, m - 1, d));
  const exists = day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
  return exists ? day.toISOString().slice(0, 10) : null;
}

/** The last day of a term of so many years that begins on a day: 2031-03-01, five → 2036-02-29 or the day before the same day. */
export function endOfTerm(from: string, years: number): string {
  const [y = 0, m = 1, d = 1] = from.split('-').map(Number);
  return new Date(Date.UTC(y + years, m - 1, d - 1)).toISOString().slice(0, 10);
}
