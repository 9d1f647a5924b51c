/** Lists with their count: 蓝天、碧水、净土三大保卫战, 长江经济带…“4+1”工程. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import { parseNumeral } from '../../../src/policy/numerals.ts';
import { clauseStart } from '../reading/marks-before.ts';
import type { FoundTerm } from './found-term.ts';
import type { TermWords } from './words.ts';

/** Where a count may begin, and 等 before it. */
const countsBegin = new RegExp(`(?<=[\\p{Script=Han}”》])(?<![第之${ordinalDigits}])等?(?=[${ordinalDigits}两\\d])`, 'gu');
const quotedCounts = new RegExp(`(?<=\\p{Script=Han})“(?<term>(?<a>\\d)\\+(?<b>\\d)|(?<n>[${ordinalDigits}])\\p{Script=Han}{3})”`, 'gu');

/** Only where as many things are listed as are counted. */
export const countedLists = (text: string, words: TermWords): FoundTerm[] => [...inWords(text, words), ...inQuotes(text, words)];

/** A list begins behind the one before it: 城镇空间、生态空间、农业空间三区|和生态保护红线、…三条控制线. */
function inWords(text: string, { counted, joining }: TermWords): FoundTerm[] {
  let from = 0;
  return [...text.matchAll(countsBegin)].flatMap((match) => {
    const at = match.index + match[0].length;
    if (at < from || isQuoted(text, at)) return [];
    const found = counted.exec(text.slice(at));
    const list = listBefore(text, from, match.index, numberOf(found?.groups?.count ?? ''), joining);
    if (!found?.groups?.term || !list) return [];
    from = at + found[0].length;
    return [{ term: found.groups.term, kind: 'list' as const, at, meaning: list }];
  });
}

/** Whether a place stands between quotation marks. */
const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at - 1) > text.lastIndexOf('”', at - 1);

/** A list, then “4+1”: as many as both together. */
function inQuotes(text: string, { joining }: TermWords): FoundTerm[] {
  return [...text.matchAll(quotedCounts)].flatMap((match) => {
    const { term = '', a, b, n } = match.groups ?? {};
    const list = listBefore(text, 0, match.index, n ? numberOf(n) : Number(a) + Number(b), joining);
    return list ? [{ term, kind: 'list' as const, at: match.index + 1, meaning: list }] : [];
  });
}

const numberOf = (numeral: string): number => parseNumeral(numeral.replace('两', '二')) ?? 0;

/** `count` things before a place, not before `from`; null where there are more or fewer. 和 may part two things, or stand in the name of one. */
function listBefore(text: string, from: number, end: number, count: number, joining: RegExp): Range | null {
  const begin = Math.max(from, clauseStart(text, end));
  const joined = joining.exec(text.slice(begin));
  const start = begin + (joined?.index === 0 ? joined[0].length : 0);
  const things = text.slice(start, end).split(/、|(?<=”)(?=“)/u);
  const parted = things.flatMap((thing) => thing.split(joining));
  if (count < 2 || things.length > count || parted.length < count || parted.some((thing) => thing === '')) return null;
  return { start: start + verbBefore(parted), end };
}

/** The first thing may have a verb before it, which is longer than the things by far; what is shown begins where it is as long as the longest. */
function verbBefore(things: readonly string[]): number {
  const [first = '', ...others] = things;
  const longest = others.reduce((length, thing) => Math.max(length, thing.length), 0);
  return Math.max(0, first.length - longest);
}
