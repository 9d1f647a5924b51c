/** Headings with their titles: which of them stand alone, which run in to their text, and where those end that do not show it. */
import type { Language } from '../../../../src/policy/language.ts';
import { clauseEnds, sentenceEnds } from '../../../../src/policy/marks.ts';
import type { Candidate } from './candidates.ts';
import { type RunInHeads, runInHeads, seamBeforeHead } from './run-in-heads.ts';
import { type TitleEnd, titleEnd } from './title-ends.ts';

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
  /** Where its title seems to end within its first clause; null for one that stands alone. */
  end: TitleEnd | null;
}

const longest = { alone: 60, stopped: 40 };
/** Of what follows a number more than this is not looked at. */
const looked = 200;
const stop = new RegExp(`[${sentenceEnds}]`, 'u');
const pause = new RegExp(`[${clauseEnds}]`, 'u');

/** The headings in order. Articles of statutes have no titles. */
export function readTitles(text: string, numbers: readonly Candidate[], words: Language['runningText']): Heading[] {
  const breaks = breaksBehind(text, numbers);
  const shaped = numbers.map((number, i) => shapeOf(text, number, Math.min(numbers[i + 1]?.at ?? text.length, breaks[i] ?? text.length), words));
  const levels = Map.groupBy(shaped, ({ number }) => number.rank);
  const expected = new Map([...levels].map(([rank, own]) => [rank, expectation(own)]));
  const heads = runInHeads(text, words);
  return shaped.map((one) => headingOf(one, expected.get(one.number.rank) ?? 'none', heads));
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

function shapeOf(text: string, number: Candidate, to: number, lexicon: Language['runningText']): Shaped {
  const words = text.slice(number.end, Math.min(to, number.end + looked));
  const end = words.search(stop);
  const isAlone = to - number.end <= longest.alone && (end < 0 || end === words.length - 1) && !pause.test(words);
  if (isAlone || number.style === '第一条') return { number, to, shape: 'alone', words, end: null };
  const stopped = end > 1 && end <= longest.stopped && words.charAt(end) === '。' && !pause.test(words.slice(0, end));
  return { number, to, shape: stopped ? 'stopped' : 'open', words, end: titleEnd(words, lexicon) };
}

/** What the other headings of its level let expect of one: a title with a line of its own, or one with its stop; whole clauses have none. */
type Expectation = 'alone' | 'stopped' | 'none';

function expectation(level: readonly Shaped[]): Expectation {
  const own = (shape: Shape): Shaped[] => level.filter((one) => one.shape === shape);
  const [alone, stopped, open] = [own('alone').length, own('stopped'), own('open')];
  // 指导思想坚持绿色发展。 is a title and a run-in heading, where most have such a seam.
  if (stopped.length > alone) return isMost(stopped, ({ end }) => end?.opens ?? false) ? 'alone' : 'stopped';
  if (alone > 0 && alone * 3 >= open.length) return 'alone';
  return isMost(open, ({ end }) => end?.opens ?? false) ? 'alone' : 'none';
}

const most = 0.6;
const fewest = 3;
const isMost = (level: readonly Shaped[], has: (one: Shaped) => boolean): boolean => level.length >= fewest && level.filter(has).length >= most * level.length;

function headingOf({ number, to, shape, words, end }: Shaped, expected: Expectation, heads: RunInHeads): Heading {
  const without: Heading = { number, to, body: null, found: null };
  if (shape === 'alone') return without;
  const stopped = shape === 'stopped' ? { ...without, body: number.end + words.search(stop) + 1 } : without;
  const seam = shape === 'stopped' && expected === 'alone' && !end?.opens ? seamBeforeHead(words, heads) : null;
  if (seam !== null) return { ...without, body: number.end + seam, found: 'doubtful' };
  if (expected === 'stopped' || !end) return stopped;
  const isMeant = shape === 'stopped' ? expected === 'alone' && end.opens : expected === 'alone' || end.certain;
  return isMeant ? { ...without, body: number.end + end.length, found: end.certain ? 'certain' : 'doubtful' } : stopped;
}
