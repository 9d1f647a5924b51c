/**
 * The characters of Chinese numerals, as the inside of a character class in a pattern: `[${ordinalDigits}]+`. Which of them
 * may stand in a numeral depends on what it counts. Apart from numerals.ts, so that who only looks for numerals does not load
 * what reads them.
 */

/** One to nine, as in 百分之三. */
const oneToNine = '一二三四五六七八九';

/** Digit by digit, as years are printed: 二〇二一. */
export const singleDigits = `〇零${oneToNine}`;

const roundZeros = ['○', '◯'];
/** Printed for 〇 in dates, for want of the character: 二○三一年, 二O三一年. */
export const carelessZeros = [...roundZeros, 'O', '0'];

const round = roundZeros.join('');
const behindDigit = `(?<=[${singleDigits}十百千${round}])`;
const zeros = new RegExp(`${behindDigit}[零${round}]|${behindDigit}[oO0](?=[${singleDigits}${round}])`, 'gu');

/** 〇 for whatever stands for it behind a Chinese digit: 二○三五, 二零三五, 二O三五. Of the same length. */
export const withUsualZeros = (text: string): string => text.replace(zeros, '〇');

/** Between Chinese digits all of these are one: 二〇三五, 二○三五, 二零三五. */
export const zeroSigns = ['〇', '零', ...roundZeros];

/** Of numbers of things in an order, so of all labels: 第一百〇五条, （十二）. Never 两, and no text has ten thousand. */
export const ordinalDigits = `${singleDigits}十百千`;

/**
 * Of printed labels, in all forms in which one is printed: 廿一、 for twenty-one, ○ for zero, 贰、 and 貳、. Only where punctuation or
 * 第 shows that it is a label: 陆 and 拾 are words as well.
 */
export const labelDigits = `${ordinalDigits}廿卅○壹贰貳叁參肆伍陆陸柒捌玖拾佰`;

const otherDigits = '○〇壹贰貳叁參肆伍陆陸柒捌玖拾佰';
const usualOnes = '零零一二二三三四五六六七八九十百';

/** Each of them that is not the usual one, and what it stands for. */
export const usualDigits: ReadonlyMap<string, string> = new Map([
  ...Array.from(otherDigits, (digit, i) => [digit, usualOnes.charAt(i)] as const),
  ['廿', '二十'],
  ['卅', '三十'],
]);

/** Numbers within a sign of their own, in all forms in which labels are printed: ①, ⑴, ❶, ➀, ㈠. */
export const enclosedDigits = '①-⑳⑴-⒇❶-❿➀-➉㈠-㈩';

/** Raised numbers, as notes bear them: ¹². */
export const raisedDigits = '\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079';

/** The ten stems, in their order: 甲、乙、. */
export const heavenlyStems = '甲乙丙丁戊己庚辛壬癸';

/** Of amounts: 两个, 三百万元, 一百二十亿. */
export const amountDigits = `${ordinalDigits}两万亿`;

/** A pattern for an amount with or without a decimal: 三点五. */
export const amountPattern = `[${amountDigits}]+(?:点[${singleDigits}]+)?`;

/** A pattern for the number of a five-year plan: 十四五. */
export const fiveYearPlan = `十[${oneToNine}]五`;

/** Digits as Chinese ones, one by one: 2021 → 二〇二一. */
export const printSingleDigits = (digits: string): string => digits.replace(/\d/gu, (digit) => `〇${oneToNine}`.charAt(Number(digit)));

/** What the words of scale before a unit multiply by: 3200万元. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
]);

/** A number with the words of scale behind it; signs that are none change nothing. */
export const scaledBy = (value: number, words: string): number => Array.from(words).reduce((product, sign) => product * (scales.get(sign) ?? 1), value);
