/** Tells queries that are words and nothing more, as most are: only others need the readings of numbers, citations, questions. */
import { amountDigits, carelessZeros, fiveYearPlan, ordinalDigits, singleDigits } from '../../policy/chinese-digits.ts';
import type { QueryLanguage } from '../../policy/language.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { isBody, readCharge } from './bodies.ts';
import { asksWhoIsInCharge, isQuestion } from './split.ts';

/** What more than words is told by; each may find it where there is none, never miss it. */
const patternsOf = oncePer(({ citations, figures, dates }: Pick<QueryLanguage, 'citations' | 'figures' | 'dates'>): RegExp => {
  const levels = anyOf(Object.values(citations).flat());
  const ways = [
    // A citation names a document, and ends with a step: 湖南意见（五）, 第五条第二款.
    String.raw`(?![${ordinalDigits}])\p{Script=Han}.*[${ordinalDigits}\d](?:${levels}|[\p{P}\p{S}\s])*$`,
    // Numbers of documents have 号 or a year.
    String.raw`号|(?:19|20)\d\d|[${singleDigits}${carelessZeros.join('').toLowerCase()}]{4}`,
    `${fiveYearPlan}["”]?${anyOf(dates.planPeriods)}`,
    // An amount has its unit behind it.
    String.raw`${anyOf(figures.shares)}[${amountDigits}]|(?<![a-z\d.,/:+＋第-])\d[\d.,]*[^\d\s.,，、;；。]`,
  ];
  return new RegExp(ways.join('|'), 'su');
});

/** Whether a query (in normal form, but for its spaces) holds only words: in one piece, without a number of anything, a question, a body that has a role. */
export function isPlainWording(query: string, language: QueryLanguage): boolean {
  if (/\s/u.test(query) || patternsOf(language).test(query)) return false;
  if (isQuestion(query, language) || asksWhoIsInCharge(query, language)) return false;
  const charge = readCharge(query, language);
  return charge === null || !isBody(charge.body, language);
}
