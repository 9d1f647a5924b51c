/** Lists with their count: 蓝天、碧水、净土三大保卫战, 长江经济带…“4+1”工程. */
import { ordinalDigits } from '../../../src/policy/chinese-digits.ts';
import type { Range } from '../../../src/policy/model/facts/evidence.ts';
import { parseNumeral } from '../../../src/policy/numerals.ts';
import { clauseStart } from '../reading/marks-before.ts';
import type { FoundTerm } from './found-term.ts';
import type { TermWords } from './words.ts';

/** Where a count may begin, and 等 before it. */
const countsBegin = new RegExp(`(?<=[\\p{Script=Han}”》])(?<![${ordinalDigits}])等?(?=[${ordinalDigits}两\\d])`, 'gu');
const quotedCounts = new RegExp(`(?<=\\p{Script=Han})“(?<term>(?<a>\\d)\\+(?<b>\\d)|(?<n>[${ordinalDigits}])\\p{Script=Han}{3})”`, 'gu');

/** Only where as many things are listed as are counted. */
export const countedLists = (text: string, words: TermWords): FoundTerm[] => [...inWords(text, words), ...inQuotes(text, words)];

/** A list begins behind the one before it: 城镇空间、生态空间、农业空间三区|和生态保护红线、…三条控制线. */
function inWords(text: string, words: TermWords): FoundTerm[] {
  let from = 0;
  return [...text.matchAll(countsBegin)].flatMap((match) => {
    const at = match.index + match[0].length;
    if (at < from || isQuoted(text, at) || words.ordinal.test(text.slice(0, at))) return [];
    const found = words.counted.exec(text.slice(at));
    const list = listBefore(text, from, match.index, numberOf(found?.groups?.count ?? ''), words);
    if (!found?.groups?.term || !list) return [];
    from = at + found[0].length;
    return [{ term: found.groups.term, kind: 'list' as const, at, meaning: list }];
  });
}

/** Whether a place stands between quotation marks. */
const isQuoted = (text: string, at: number): boolean => text.lastIndexOf('“', at - 1) > text.lastIndexOf('”', at - 1);

/** A list, then “4+1”: as many as both together. */
function inQuotes(text: string, words: TermWords): FoundTerm[] {
  return [...text.matchAll(quotedCounts)].flatMap((match) => {
    const { term = '', a, b, n } = match.groups ?? {};
    const list = listBefore(text, 0, match.index, n ? numberOf(n) : Number(a) + Number(b), words);
    return list ? [{ term, kind: 'list' as const, at: match.index + 1, meaning: list }] : [];
  });
}

const numberOf = (numeral: string): number => parseNumeral(numeral.replace('两', '二')) ?? 0;

/** `count` things before a place, not before `from`; null where there are more or fewer. 和 may part two things, or stand in the name of one. */
function listBefore(text: string, from: number, end: number, count: number, { joining, governing }: TermWords): Range | null {
  const begin = Math.max(from, clauseStart(text, end));
  const joined = joining.exec(text.slice(begin));
  const start = begin + (joined?.index === 0 ? joined[0].length : 0);
  const first = firstThing(text.slice(start, end), count, joining, governing);
  return first === null ? null : { start: start + first, end };
}

/**
 * Where the first of `count` things begins in the words; null where they are more or fewer. A verb right before the first tells where the
 * list begins (设置|甲和乙两类), whatever stands before that; else the words must hold as many things as are counted.
 */
function firstThing(words: string, count: number, joining: RegExp, governing: RegExp): number | null {
  if (count < 2) return null;
  const parted = partedAt(words, new RegExp(`、|(?<=”)(?=“)|${joining.source}`, 'gu'));
  const [last = null] = parted.slice(-count);
  const verb = last && parted.length >= count && filled(parted.slice(-count)) ? governing.exec(last.words)?.[0] : undefined;
  if (last && verb !== undefined)
    return (
      last.at +
      verbBefore(
        parted.slice(-count).map((thing) => thing.words),
        governing,
      )
    );
  const things = partedAt(words, /、|(?<=”)(?=“)/gu);
  const counted = [parted, things].find((list) => list.length === count && filled(list));
  return counted
    ? verbBefore(
        counted.map((thing) => thing.words),
        governing,
      )
    : null;
}

interface Thing {
  at: number;
  words: string;
}

const filled = (things: readonly Thing[]): boolean => things.every(({ words }) => words.trim() !== '');

function partedAt(words: string, between: RegExp): Thing[] {
  const marks = [...words.matchAll(between)];
  const starts = [0, ...marks.map(({ 0: mark, index }) => index + mark.length)];
  return starts.map((at, i) => ({ at, words: words.slice(at, marks[i]?.index ?? words.length) }));
}

/** The first thing may have a verb before it, and more: what is longer than the others by far is shown from where it is as long as they. */
function verbBefore(things: readonly string[], governing: RegExp): number {
  const [first = '', ...others] = things;
  const verb = governing.exec(first)?.[0].length;
  const longest = others.reduce((length, thing) => Math.max(length, thing.length), 0);
  const left = first.length - (verb ?? 0);
  return verb === undefined || left > byFar * (longest + 1) ? Math.max(0, first.length - longest) : verb;
}

/** No thing of a list is so many times as long as the others. */
const byFar = 2;
