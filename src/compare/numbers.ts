/**
 * Numbers as wholes: an amount with its unit and its limit (三万元以上), a date, a document number, the number of an article. They
 * are compared by value, whatever digits write it, and never broken.
 */
import { amountDigits, ordinalDigits, scaledBy, scales, singleDigits, withUsualZeros, zeroSigns } from '../policy/chinese-digits.ts';
import type { ComparisonLanguage } from '../policy/language.ts';
import { rangeMarks } from '../policy/marks.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { parseNumeral } from '../policy/numerals.ts';
import { anyOf, oncePer } from '../policy/word-patterns.ts';
import { findMarks } from './marks.ts';

/**
 * `value`: equal for whatever says the same: 30日内 and 三十日内, 1,000家 and 1000家, 百分之三十 and 30%. `inner`: the number of an article of
 * the text itself (本条例第二十一条), which says nothing where texts are compared; behind 》 it is that of another text.
 */
export interface WholeNumber extends TextRange {
  value: string;
  inner: boolean;
}

/** In order; they do not overlap. */
export function numbersOf(text: string, language: ComparisonLanguage): WholeNumber[] {
  const marks = findMarks(text, language).filter(({ kind }) => kind === 'number' || kind === 'date');
  const articles = matchesOf(articleNumbers, text);
  const found: TextRange[] = [];
  for (const range of [...matchesOf(numberedOf(language.documentNumbers), text), ...articles, ...marks, ...matchesOf(spansOf(language.dates), text)])
    if (found.every(({ start, end }) => range.end <= start || range.start >= end)) found.push(range);
  return found
    .sort((a, b) => a.start - b.start)
    .map((range) => {
      const { start, end } = withLimits(text, range, language.amounts);
      return { start, end, value: canonical(text.slice(start, end), language.amounts), inner: articles.includes(range) && text.charAt(start - 1) !== '》' };
    });
}

const matchesOf = (pattern: RegExp, text: string): TextRange[] =>
  Array.from(text.matchAll(pattern), ({ index: start, 0: words }) => ({ start, end: start + words.length }));

/** 湘政办发〔2021〕61号 with the code of its issuer, where it can be told where that begins. */
const numberedOf = oncePer(({ openings, joining }: ComparisonLanguage['documentNumbers']) => {
  const before = anyOf([...openings, ...joining]);
  const code = String.raw`(?:(?<=^|[^\p{Script=Han}]|${before})(?!${before})\p{Script=Han}{1,8})`;
  return new RegExp(String.raw`${code}?[〔﹝［\[（(]\d{4}[〕﹞］\]）)]第?\d+号`, 'gu');
});

/** 第二十一条第二款, 第736号. */
const articleNumbers = new RegExp(String.raw`(?:第(?:\d+|[${ordinalDigits}]+)[\p{Script=Han}](?:之[${ordinalDigits}]+)?)+`, 'gu');

/** 五日 of 五日以上十日以下: terms without a mark of their own. */
const spansOf = oncePer(({ spans }: ComparisonLanguage['dates']) => new RegExp(`(?:\\d+|[${amountDigits}]+)${anyOf(spans)}`, 'gu'));

const limitsOf = oncePer(({ limitsBefore, limitsBehind }: ComparisonLanguage['amounts']) => ({
  before: new RegExp(`${anyOf(limitsBefore)}$`, 'u'),
  behind: new RegExp(`^${anyOf(limitsBehind)}`, 'u'),
}));
/** No limit is longer. */
const longestLimit = 6;

function withLimits(text: string, { start, end }: TextRange, amounts: ComparisonLanguage['amounts']): TextRange {
  const { before, behind } = limitsOf(amounts);
  const [first = ''] = before.exec(text.slice(Math.max(0, start - longestLimit), start)) ?? [];
  const [last = ''] = behind.exec(text.slice(end, end + longestLimit)) ?? [];
  return { start: start - first.length, end: end + last.length };
}

const yearDigits = new RegExp(`[${singleDigits}]{4}(?=年)`, 'gu');
const decimals = new RegExp(`([${ordinalDigits}]+|\\d+)点([${singleDigits}]+)`, 'gu');
const numerals = new RegExp(`[${ordinalDigits}]+(?=[万亿]|[^${amountDigits}]|$)`, 'gu');
const scaled = new RegExp(`(\\d+(?:\\.\\d+)?)([${[...scales.keys()].join('')}]+)`, 'gu');
const dashes = new RegExp(`[${rangeMarks}]+`, 'gu');
const sharesOf = oncePer(({ shares }: ComparisonLanguage['amounts']) => new RegExp(`${anyOf(shares)}([\\d.]+)`, 'gu'));

/** The number with what is counted, all numerals in digits: 不低于百分之三十 → 不低于30%, 2.5亿元 → 250000000元. */
function canonical(words: string, amounts: ComparisonLanguage['amounts']): string {
  return withUsualZeros(words.normalize('NFKC'))
    .replace(/\s/gu, '')
    .replace(/(?<=\d),(?=\d{3})/gu, '')
    .replace(dashes, '-')
    .replace(yearDigits, (year) => Array.from(year, digitOf).join(''))
    .replaceAll('两', '二')
    .replace(decimals, (_, whole: string, part: string) => `${parseNumeral(whole) ?? whole}.${Array.from(part, digitOf).join('')}`)
    .replace(numerals, (numeral) => String(parseNumeral(numeral) ?? numeral))
    .replace(scaled, (_, number: string, scale: string) => String(scaledBy(Number(number), scale)))
    .replace(sharesOf(amounts), '$1%');
}

const digitOf = (digit: string): string => (zeroSigns.includes(digit) ? '0' : String(parseNumeral(digit) ?? digit));
