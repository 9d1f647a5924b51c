/** Numbers in two passages that stand in the same slot: years, figures with what they count, days and numbers in words. */
import { amountDigits, scaledBy } from '../../policy/chinese-digits.ts';
import type { AmountWords } from '../../policy/model/verify-file.ts';
import type { TextRange } from '../../policy/normal-form.ts';
import { parseNumeral } from '../../policy/numerals.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';

/** Its range holds what it counts. */
export interface Figure extends TextRange {
  value: number;
  /** What is counted by it: a unit, or the character behind it; empty where nothing follows. */
  kind: string;
  /** A unit that measures, and one that is not used for another as 家 is for 个. */
  isMeasured: boolean;
}

const year = '(?<!\\d)(?:19|20)\\d{2}(?=\\s*年)';
const arabic = '\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';

const patternOf = oncePer(({ units, counters, perUnits }: AmountWords): RegExp => {
  // Numerals in words are told from other words by what they count.
  const inWords = `(?<![${amountDigits}])[${amountDigits}]{1,12}(?=${anyOf([...counters, ...perUnits])})`;
  const counted = `(?<scale>[百千万亿]*)(?:(?<unit>${anyOf(units)})|(?<other>${anyOf(counters)}|[\\p{L}\\p{S}])?)`;
  return new RegExp(`(?<![A-Za-z.])(?<figure>${year}|${arabic}|${inWords})\\s*${counted}`, 'gu');
});

export function figuresIn(text: string, words: AmountWords): Figure[] {
  return [...text.matchAll(patternOf(words))].flatMap(({ index, 0: { length }, groups = {} }) => {
    const { figure = '', scale = '', unit, other = '' } = groups;
    const number = /^\d/u.test(figure) ? Number(figure.replace(/[,，]/gu, '')) : parseNumeral(figure.replaceAll('两', '二'));
    const value = scaledBy(number ?? Number.NaN, scale);
    const kind = (unit ?? other).normalize('NFKC');
    return Number.isNaN(value) ? [] : [{ start: index, end: index + length, value, kind, isMeasured: unit !== undefined }];
  });
}

/** Whether of two lists from one slot the first has a number that the second has otherwise: in the same unit, or of another unit. */
export function disagree(one: readonly Figure[], other: readonly Figure[]): boolean {
  return one.some((figure) => {
    const ofKind = other.filter(({ kind }) => kind === figure.kind);
    if (ofKind.length > 0) return ofKind.every(({ value }) => value !== figure.value);
    return figure.isMeasured && other.some(({ isMeasured, value }) => isMeasured && value === figure.value);
  });
}
