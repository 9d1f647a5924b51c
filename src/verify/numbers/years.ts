/**
 * Years of statements that have no figure: 到2030年，美丽湖南建设目标基本实现. A report that has the words of a text says of them the
 * year that the text says, or another one.
 */
import { documentOf } from '../../policy/ids.ts';
import type { AmountWords, VerifyCollection } from '../../policy/model/verify-file.ts';
import { anyOf, oncePer } from '../../policy/word-patterns.ts';
import { sentenceBreak } from './amounts.ts';
import { type CheckedNumber, placeSaid, sentenceBefore } from './held.ts';

interface Patterns {
  /** A year by which something is to be, with the clause that it opens. */
  statement: RegExp;
  /** A year that is said of what stands behind it. */
  year: RegExp;
  scope: RegExp;
}

const patternsOf = oncePer(({ yearEnds, baselines, scopes, deadlineOpenings, reachedBy }: AmountWords): Patterns => {
  const year = `(?<!${anyOf(baselines)}\\s?)(?<!\\d)((?:19|20)\\d{2})\\s{0,2}(?:${anyOf(yearEnds)}|年)`;
  // 到 is the last character of 截止到.
  const opening = `(?<=${anyOf(deadlineOpenings)}\\s?)(?<!${anyOf(reachedBy)}\\s?)`;
  return {
    statement: new RegExp(`${opening}${year}[，,]?\\s{0,2}([^，,。；;！？：\\n]{6,80})`, 'gu'),
    year: new RegExp(year, 'gu'),
    scope: new RegExp(`^${anyOf(scopes)}`, 'u'),
  };
});

/** The places of the collection that have some words: the unit, and its text before them. */
export type Finding = (words: string) => { clause: string; before: string }[];

/** The years of statements that a text of the collection dates otherwise. */
export function wrongYears(report: string, collection: VerifyCollection, find: Finding): CheckedNumber[] {
  const { statement } = patternsOf(collection.amounts);
  return [...report.matchAll(statement)].flatMap(({ index, 0: all, 1: year = '', 2: told = '' }) => {
    const dated = datesOf(told, collection, find);
    const place = placeSaid(sentenceBefore(report, index), collection);
    if (place !== null && dated.every(({ clause }) => !place.has(documentOf(clause)))) return [];
    if (dated.length === 0 || dated.some((one) => one.year === null || one.year === Number(year))) return [];
    const [{ clause, year: right }] = dated as [Dated];
    const known = { clause, fact: null, names: [], value: right ?? 0, valueTo: null, unit: '年', year: null };
    const range = { start: index, end: index + all.slice(0, -told.length).replace(/[，,\s]+$/u, '').length };
    return [{ range, verdict: 'disagrees' as const, known, isOfAnother: false }];
  });
}

interface Dated {
  clause: string;
  /** Null where the text says none. */
  year: number | null;
}

/** The places that have the words of a statement, each with its year. */
function datesOf(told: string, { amounts }: VerifyCollection, find: Finding): Dated[] {
  const { scope } = patternsOf(amounts);
  return find(told.replace(scope, '')).map(({ clause, before }) => ({ clause, year: yearBefore(before, amounts) }));
}

/** The year that is said last in the sentence before a place. */
function yearBefore(text: string, words: AmountWords): number | null {
  const sentence = text.split(sentenceBreak).at(-1) ?? '';
  const last = [...sentence.matchAll(patternsOf(words).year)].at(-1);
  return last ? Number(last[1]) : null;
}
