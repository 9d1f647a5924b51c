/** Numbers in two passages that stand in the same slot: years, figures with what they count, days and numbers in words. */
import { amountDigits } from '../../policy/chinese-digits.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { parseNumeral } from '../../policy/numerals.ts';

export interface Figure extends TextRange {
  value: number;
  /** What is counted by it: 年 of a year, a sign, the first character of a unit; empty where nothing follows. */
  kind: string;
}

const year = '(?<!\\d)(?:19|20)\\d{2}(?=\\s*年)';
const arabic = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** Numerals in words are told from other words by what they count. */
const inWords = `[${amountDigits}]+(?=[年月日天个项条次倍家座处户名])`;
const figures = new RegExp(`(?<![A-Za-z.])(?:${year}|${arabic})|${inWords}`, 'gu');
const counted = /^\s*[万亿千百]*([\p{L}\p{S}%％‰])/u;

export function figuresIn(text: string): Figure[] {
  return [...text.matchAll(figures)].flatMap(({ index, 0: written }) => {
    const end = index + written.length;
    const value = /^\d/u.test(written) ? Number(written.replace(/[,，]/gu, '')) : parseNumeral(written.replaceAll('两', '二'));
    const [, kind = ''] = counted.exec(text.slice(end, end + 6)) ?? [];
    return value === null ? [] : [{ start: index, end, value, kind: kind.normalize('NFKC') }];
  });
}

/** Whether of two lists from one slot the first has a number of some kind that the second, which has that kind, has not. */
export function disagree(one: readonly Figure[], other: readonly Figure[]): boolean {
  return one.some(({ value, kind }) => {
    const ofKind = other.filter((figure) => figure.kind === kind);
    return ofKind.length > 0 && ofKind.every((figure) => figure.value !== value);
  });
}
