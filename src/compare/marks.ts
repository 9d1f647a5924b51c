/**
 * Words that carry weight in a policy: numbers, dates and deadlines, words of obligation. Found by form, with what is
 * known of the language of such texts; no list of this collection's wording.
 */
import { amountDigits, amountPattern, fiveYearPlan, singleDigits, zeroSigns } from '../policy/chinese-digits.ts';
import type { ComparisonLanguage } from '../policy/language.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { anyInContext, anyOf, oncePer } from '../policy/word-patterns.ts';

export const markKinds = ['date', 'number', 'must', 'forbid', 'encourage', 'explore', 'strive'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Mark extends TextRange {
  kind: MarkKind;
}

const year = String.raw`(?:\d{4}|[一二][${singleDigits}${zeroSigns.join('')}]{3})年`;
/** 一个 is an article as often as a number; 一百个, 三点五倍 and 两个 are numbers. */
const chineseCount = `(?:(?![〇零一](?![${amountDigits}点]))${amountPattern})`;

/** In the order in which they claim a place: what an earlier one has taken, a later one leaves alone. */
const patternsOf = oncePer(({ dates, amounts, obligation }: ComparisonLanguage): [MarkKind, RegExp][] => [
  ['date', new RegExp(datePatterns(dates).join('|'), 'gu')],
  ['number', new RegExp(numberPatterns(amounts).join('|'), 'gu')],
  ...(['forbid', 'must', 'encourage', 'explore', 'strive'] as const).map((kind): [MarkKind, RegExp] => [
    kind,
    new RegExp(anyInContext(obligation[kind]), 'gu'),
  ]),
]);

function datePatterns({ openings, closings, planPeriods, recurring, standing, spans, spanClosings }: ComparisonLanguage['dates']): string[] {
  return [
    String.raw`${anyOf(openings)}?(?:\d{4}(?:—|－|-|至))?${year}(?:\d{1,2}月)?(?:\d{1,2}日)?${anyOf(closings)}?`,
    `“${fiveYearPlan}”${anyOf(planPeriods)}`,
    `每${anyOf(recurring)}|${anyOf(standing)}`,
    String.raw`(?:\d+|[${amountDigits}]+)${anyOf(spans)}${anyOf(spanClosings)}`,
  ];
}

function numberPatterns({ scales, units, counterScales, counters, wordCounters, notCounted, shares }: ComparisonLanguage['amounts']): string[] {
  const counted = `(?:${anyOf(scales)}?${anyOf(units)}|${anyOf(counterScales)}?${anyOf(counters)})`;
  return [
    String.raw`(?<![A-Za-z\d.])\d+(?:[.,]\d+)*(?:(?:—|－|～|-)\d+(?:\.\d+)*)?(?:[%％‰](?!\d)|${counted})?`,
    `${chineseCount}${anyOf(wordCounters)}(?!${anyOf(notCounted)})`,
    `${anyOf(shares)}${amountPattern}`,
    `${chineseCount}${anyOf(units)}`,
  ];
}

/** The marks of a text in order; they do not overlap. */
export function findMarks(text: string, language: ComparisonLanguage): Mark[] {
  const found: Mark[] = [];
  for (const [kind, pattern] of patternsOf(language)) {
    for (const { 0: words, index: start } of text.matchAll(pattern)) {
      const end = start + words.length;
      if (found.every((mark) => end <= mark.start || start >= mark.end)) found.push({ start, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
