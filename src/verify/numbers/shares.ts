/** Shares told in words, as points of a hundred: 百分之三十点五, 六成, 七成五, 三分之二, 过半; and how exactly numbers are meant. */
import { amountDigits, amountPattern, singleDigits } from '../../policy/chinese-digits.ts';
import type { AmountWords } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { parseNumeral } from '../../policy/numerals.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';

const digit = `[两${singleDigits}]`;

/** The source of a pattern for any of them. */
export function sharePattern({ shares, counters, tenths, notTenths, fractions, beyondHalf }: AmountWords): string {
  const tenth = `(?<!\\d)(?:${digit}|\\d(?:\\.\\d)?)${anyOf(tenths)}(?!${anyOf(notTenths)})(?:[${singleDigits}半](?!年|月|${anyOf(counters)}))?`;
  const fraction = `(?<![${amountDigits}])[${amountDigits}]{1,9}${anyOf(fractions)}[${amountDigits}]{1,9}`;
  return `${anyOf(shares)}${amountPattern}|${fraction}|${tenth}|${anyOf(beyondHalf)}`;
}

const patternsOf = oncePer((words: AmountWords) => ({
  hundredths: new RegExp(`^${anyOf(words.shares)}`, 'u'),
  fraction: new RegExp(`^(.+)${anyOf(words.fractions)}(.+)$`, 'u'),
  tenths: new RegExp(`^(.+?)${anyOf(words.tenths)}(.?)$`, 'u'),
  before: new RegExp(`${anyOf(words.approximate)}$`, 'u'),
  behind: new RegExp(`^${anyOf(words.approximate)}`, 'u'),
}));

/** Halfway between half and all. */
const beyondHalfway = 75;

/** The share in points of a hundred; NaN where its numerals are none. */
export function shareIn(written: string, words: AmountWords): number {
  const { hundredths, fraction, tenths } = patternsOf(words);
  if (hundredths.test(written)) return chineseNumber(written.replace(hundredths, ''));
  const [, of = '', parts = ''] = fraction.exec(written) ?? [];
  if (of) return (100 * chineseNumber(parts)) / chineseNumber(of);
  const [, tens = '', ones = ''] = tenths.exec(written) ?? [];
  return tens ? 10 * tenthsIn(tens) + (ones === '半' ? 5 : ones ? chineseNumber(ones) : 0) : beyondHalfway;
}

const tenthsIn = (tens: string): number => (/^\d/u.test(tens) ? Number(tens) : chineseNumber(tens.replace('两', '二')));

function chineseNumber(words: string): number {
  const [whole = '', decimals] = words.split('点');
  const value = parseNumeral(whole);
  if (value === null) return Number.NaN;
  return decimals ? Number(`${value}.${Array.from(decimals, (one) => parseNumeral(one) ?? 0).join('')}`) : value;
}

/** Of a round number. */
const roundness = 0.02;

/** How far off the number that is meant may be: none of an exact one; of 近九成 half a tenth; of 三分之二 what rounding takes; of 过半 all up to the whole. */
export function slackOf({ value }: { value: number }, text: string, { start, end }: TextRange, words: AmountWords): number {
  const { fraction, tenths, hundredths, before, behind } = patternsOf(words);
  const written = text.slice(start, end);
  const isRound = before.test(text.slice(Math.max(0, start - 4), start)) || behind.test(text.slice(end, end + 4));
  if (words.beyondHalf.includes(written)) return 100 - beyondHalfway;
  if (tenths.test(written)) return isRound ? 5 : 0;
  const isFraction = fraction.test(written) && !hundredths.test(written);
  return Math.max(isRound ? roundness * value : 0, isFraction && !Number.isInteger(value) ? 0.5 : 0);
}
