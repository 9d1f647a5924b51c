/** Digits are data: whether two wordings give the same numbers, and other ways of printing a number. */
import { amountDigits, carelessZeros, labelDigits, zeroSigns } from '../../policy/chinese-digits.ts';

const arabic = /\d+(?:[.,/⁄]\d+)*/gu;
const chinese = new RegExp(`[${amountDigits}${labelDigits}]+`, 'gu');

/** Thousands set apart: 1,000 and 12,345.6, but not 1,0000 nor 2021,2022. */
const grouped = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?!,?\d)/gu;
/** The same with spaces, which a query still has: 1 000. */
const spaced = /(?<![\d.,]\s*)[1-9]\d{0,2}(?:\s\d{3})+(?!,?\s*\d)/gu;
/** Whole numbers of four digits and more that are no years. */
const ungrouped = /(?<![\d.,])[1-9]\d{3,}(?![\d年]|,\d)/gu;

export const holdsFigure = (text: string): boolean => /\d/u.test(text);

/** Whether `meant` gives the numbers of `typed`: no other ones in digits, and every one in Chinese digits. Both in normal form. */
export function keepsFigures(typed: string, meant: string): boolean {
  const there = figuresIn(meant, chinese);
  return figuresIn(typed, arabic).join(' ') === figuresIn(meant, arabic).join(' ') && figuresIn(typed, chinese).every((figure) => there.includes(figure));
}

const figuresIn = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** A query with its thousands run together, so that none is taken for several numbers: 1,000吨 and 1 000吨 → 1000吨. */
export function withoutGrouping(query: string): string {
  return query.replace(grouped, (figure) => figure.replaceAll(',', '')).replace(spaced, (figure) => figure.replace(/\s/gu, ''));
}

/** The wording with its thousands run together, and with them set apart; only where it is another one. In normal form. */
export function otherGroupings(wording: string): string[] {
  const together = withoutGrouping(wording);
  const apart = together.replace(ungrouped, (figure) => figure.replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ','));
  return [...new Set([together, apart])].filter((other) => other !== wording);
}

/** Whether a text holds the wording with its numbers whole: 1,000 does not stand in 21,000. Both in normal form. */
export function standsWhole(wording: string, text: string): boolean {
  for (let at = text.indexOf(wording); at >= 0; at = text.indexOf(wording, at + 1)) {
    const [before, behind] = [text.slice(0, at), text.slice(at + wording.length)];
    const cutBefore = /^\d/u.test(wording) && /\d[.,]?$/u.test(before);
    const cutBehind = /\d$/u.test(wording) && /^[.,]?\d/u.test(behind);
    if (!cutBefore && !cutBehind) return true;
  }
  return false;
}

/** Whether a wording may be parted at a place: never inside a number nor beside its digits, where another digit may follow. */
export function partsNoFigure(head: string, tail: string): boolean {
  if (/\d[\p{P}\p{S}]?$/u.test(head) || /^[\p{P}\p{S}]?\d/u.test(tail)) return false;
  const digits = `[${amountDigits}${labelDigits}]`;
  return !(new RegExp(`${digits}$`, 'u').test(head) && new RegExp(`^${digits}`, 'u').test(tail));
}

/** Whether a piece of a wording gives a number, in digits of any kind. */
export const holdsAnyFigure = (text: string): boolean => figuresIn(text, arabic).length + figuresIn(text, chinese).length > 0;

const zeros = [...new Set([...zeroSigns, ...carelessZeros.map((zero) => zero.toLowerCase())])].join('');
/** A zero with a Chinese digit before it, other zeros between; the proper signs also before one: 第一百零五, 二0三0. */
const zero = new RegExp(
  `(?<=(?![${zeroSigns.join('')}])[${amountDigits}][${zeros}]*)[${zeros}]|[${zeroSigns.join('')}](?=[${zeros}]*(?![${zeroSigns.join('')}])[${amountDigits}])`,
  'gu',
);

/** The wording with its zeros among Chinese digits in each of their signs, the usual first; only where it is another one. In normal form. */
export function otherZeros(wording: string): string[] {
  return zeroSigns.map((sign) => wording.replace(zero, sign)).filter((other) => other !== wording);
}
