/**
 * Words that carry weight in a policy: numbers, dates and deadlines, words of obligation. Found by form, from general
 * lists of the language of such texts; no list of this collection's wording.
 */
import { amountDigits, amountPattern, fiveYearPlan, singleDigits } from '../policy/chinese-digits.ts';
import type { TextRange } from '../policy/normal-form.ts';

export const markKinds = ['date', 'number', 'must', 'forbid', 'encourage', 'explore', 'strive'] as const;
export type MarkKind = (typeof markKinds)[number];

export interface Mark extends TextRange {
  kind: MarkKind;
}

const year = String.raw`(?:\d{4}|[一二][${singleDigits}]{3})年`;
const limit = '(?:年?底(?:之?前)?|年?末|之?前|以前|起|上半年|下半年)?';
const shortTime = '(?:个工作日|日|天|个月|年|小时)';
/** 一个 is an article as often as a number; 一百个, 三点五倍 and 两个 are numbers. */
const chineseCount = `(?:(?![〇零一](?![${amountDigits}点]))${amountPattern})`;
const counted =
  '(?:[万亿千百]?(?:元|吨|千瓦|千瓦时|平方公里|公里|米|平方米|立方米|亩|公顷|微克/立方米|毫克/升)|万?(?:家|个|项|条|座|处|户|人|名|次|批|类|种|套|台|辆|倍|分|级|天|小时))';

/** In the order in which they claim a place: what an earlier one has taken, a later one leaves alone. */
const patterns: [MarkKind, RegExp][] = [
  [
    'date',
    new RegExp(
      [
        String.raw`(?:截至|到|至|自|从)?(?:\d{4}(?:—|－|-|至))?${year}(?:\d{1,2}月)?(?:\d{1,2}日)?${limit}`,
        `“${fiveYearPlan}”(?:期间|时期|末|以来|初)`,
        '每(?:半年|两年|年|季度|月|周|日)|逐年|年底(?:之?前)?|年内|限期|逾期|按期|定期|届时',
        String.raw`(?:\d+|[${amountDigits}]+)${shortTime}(?:以内|之内|内|前)`,
      ].join('|'),
      'gu',
    ),
  ],
  [
    'number',
    new RegExp(
      [
        String.raw`(?<![A-Za-z\d.])\d+(?:[.,]\d+)*(?:(?:—|－|～|-)\d+(?:\.\d+)*)?(?:[%％‰](?!\d)|${counted})?`,
        `${chineseCount}(?:家|个|项|次|倍|座|处|名|套)(?![别体性人])`,
        `百分之${amountPattern}`,
      ].join('|'),
      'gu',
    ),
  ],
  ['forbid', /严禁|禁止|不得(?!不)|不准|不予|杜绝/gu],
  ['must', /必须|应当|务必|不得不|确保|强制|(?<=[均都还也，])应(?=[^用急对当])|(?<=[均都，])须|(?<=未)须/gu],
  ['encourage', /鼓励|(?<![策金术政务])支持(?!力度|政策|下|体系)|(?<!舆论)引导(?!性)|倡导|提倡/gu],
  ['explore', /探索|试点|试行|先行先试|研究(?=制定|出台|建立|提出|设立|完善|推进|推动)/gu],
  ['strive', /力争|争取|争创|力求|努力/gu],
];

/** The marks of a text in order; they do not overlap. */
export function findMarks(text: string): Mark[] {
  const found: Mark[] = [];
  for (const [kind, pattern] of patterns) {
    for (const { 0: words, index: start } of text.matchAll(pattern)) {
      const end = start + words.length;
      if (found.every((mark) => end <= mark.start || start >= mark.end)) found.push({ start, end, kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
