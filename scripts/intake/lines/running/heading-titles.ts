/** Headings with their titles: which of them stand alone, which run in to their text, and where those end that do not show it. */
import type { Language } from '../../../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../../../src/policy/marks.ts';
import type { Candidate } from './candidates.ts';
import { titleEnd } from './title-ends.ts';

/** A heading, and where its text begins; `to` is where the next begins, or the line ends. */
export interface Heading {
  number: Candidate;
  /** Place behind its title (and the stop behind that), where text follows; else null. */
  body: number | null;
  to: number;
  /** The title has no stop: its end was found by its words, certainly or not. */
  found: 'certain' | 'doubtful' | null;
}

type Shape = 'alone' | 'stopped' | 'open';
interface Shaped {
  number: Candidate;
  to: number;
  shape: Shape;
  words: string;
}

const longest = { alone: 60, stopped: 40 };
/** Of what follows a number more than this is not looked at. */
const looked = 200;
const stop = new RegExp(`[${sentenceEnds}]`, 'u');
const pause = new RegExp(`[${clauseEnds}]`, 'u');

/** The headings in order. Articles of statutes have no titles. */
export function readTitles(text: string, numbers: readonly Candidate[], words: Language['runningText']): Heading[] {
  const breaks = breaksBehind(text, numbers);
  const shaped = numbers.map((number, i) => shapeOf(text, number, Math.min(numbers[i + 1]?.at ?? text.length, breaks[i] ?? text.length)));
  const levels = Map.groupBy(shaped, ({ number }) => number.rank);
  const expected = new Map([...levels].map(([rank, own]) => [rank, expectation(own)]));
  return shaped.map((one) => headingOf(one, expected.get(one.number.rank) ?? 'none', words));
}

/** For each number where its line ends. */
function breaksBehind(text: string, numbers: readonly Candidate[]): number[] {
  let at = -1;
  return numbers.map(({ end }) => {
    if (at < end) at = text.indexOf('\n', end);
    if (at < 0) at = text.length;
    return at;
  });
}

function shapeOf(text: string, number: Candidate, to: number): Shaped {
  const words = text.slice(number.end, Math.min(to, number.end + looked));
  const end = words.search(stop);
  if (to - number.end <= longest.alone && (end < 0 || end === words.length - 1) && !pause.test(words)) return { number, to, shape: 'alone', words };
  const stopped = end > 1 && end <= longest.stopped && words.charAt(end) === '。' && !pause.test(words.slice(0, end));
  return { number, to, shape: stopped ? 'stopped' : 'open', words };
}

/** What the other headings of its level let expect of one: a title with a line of its own, or one with its stop; whole clauses have none. */
type Expectation = 'alone' | 'stopped' | 'none';

function expectation(level: readonly Shaped[]): Expectation {
  const count = (shape: Shape): number => level.filter((one) => one.shape === shape).length;
  if (count('stopped') > count('alone')) return 'stopped';
  return count('alone') > 0 && count('alone') * 3 >= count('open') ? 'alone' : 'none';
}

function headingOf({ number, to, shape, words }: Shaped, expected: Expectation, lexicon: Language['runningText']): Heading {
  const without: Heading = { number, to, body: null, found: null };
  if (number.style === '第一条' || shape === 'alone') return without;
  const stopped = shape === 'stopped' ? { ...without, body: number.end + words.search(stop) + 1 } : without;
  if (expected === 'stopped') return stopped;
  const end = titleEnd(words, lexicon);
  const isMeant = end && (shape === 'stopped' ? expected === 'alone' && end.opens : expected === 'alone' || end.certain);
  return end && isMeant ? { ...without, body: number.end + end.length, found: end.certain ? 'certain' : 'doubtful' } : stopped;
}
