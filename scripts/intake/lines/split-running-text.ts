/**
 * Texts of which the line breaks are lost, from optical recognition: the whole on one line, or a page on each. Headings stand
 * inside of running text there; they are found by their numbers, which make a sequence.
 */
import type { Language } from '../../../src/policy/language.ts';
import type { ExtractLine } from '../received/extract.ts';
import { attachmentEntries } from './running/attachment-entries.ts';
import { backCuts, type Signature, signatures } from './running/back-cuts.ts';
import { type Candidate, findCandidates } from './running/candidates.ts';
import { citingBefore } from './running/citing-before.ts';
import { closingCut } from './running/closing-cut.ts';
import { frontCuts } from './running/front-cuts.ts';
import { readTitles } from './running/heading-titles.ts';
import { insetCuts } from './running/inset-cuts.ts';
import { cutLines, joinLines } from './running/joined-lines.ts';
import { knownIssuers, knownTitles } from './running/known-titles.ts';
import { findOpenings } from './running/openings.ts';
import { chooseOutline, type Opening } from './running/outline.ts';
import { pageFurniture } from './running/page-furniture.ts';
import { runInCuts } from './running/run-in-cuts.ts';
import { isRunning } from './running/running.ts';
import { scan } from './running/scanned-text.ts';

export interface SplitText {
  /** The characters of the text in their order, but for furniture: only white space differs. */
  lines: ExtractLine[];
  /** How many line breaks were set; 0 where the text has its own. */
  splits: number;
  /** Lines that begin where nobody can be sure: `line` is an index into `lines`. */
  uncertain: { line: number; words: string }[];
  /** Numbers of pages and running heads that stood among the words: `line` is an index into the lines that were given. */
  furniture: { line: number; words: string }[];
}

/** A text that has its line breaks comes back as it is. Takes time nearly in proportion to the length of the text. */
export function splitRunningText(lines: readonly ExtractLine[], language: Language): SplitText {
  const furniture = pageFurniture(lines, language);
  const joined = joinLines(lines, furniture);
  const { text, at } = scan(joined.text);
  const entries = attachmentEntries(text, language.frontLines);
  const listed = new Set(entries.flat());
  const candidates = findCandidates(text, citingBefore(language)).filter((candidate) => !listed.has(candidate.at));
  const known = knownTitles(text);
  const signed = signatures(text, language, known, knownIssuers(text, language.frontLines));
  const openings = findOpenings(text, signed, language);
  const numbers = chooseOutline(text, candidates, openings);
  if (!isRunning(lines, text, numbers)) return { lines: [...lines], splits: 0, uncertain: [], furniture: [] };
  const { cuts, doubtful } = cutsOf(text, { numbers, openings, signed, known }, language);
  const placed = (place: number): number => at[place] ?? joined.text.length;
  const behindFirst = entries.flatMap((list) => list.slice(1));
  const lengths = new Map(numbers.map((number) => [placed(number.at), placed(number.end - 1) + 1 - placed(number.at)]));
  const cut = cutLines(lines, joined, [...cuts, ...behindFirst].map(placed), lengths);
  const doubts = new Set(doubtful.map(placed));
  return {
    lines: cut.map(({ own }) => own),
    splits: Math.max(0, cut.length - lines.length),
    uncertain: cut.flatMap(({ own, start }, line) => (start !== null && doubts.has(start) ? [{ line, words: own.text.slice(0, 40) }] : [])),
    furniture: furniture.map(({ line, from, to }) => ({ line, words: lines[line]?.text.slice(from, to).trim() ?? '' })),
  };
}

interface Found {
  numbers: readonly Candidate[];
  openings: readonly Opening[];
  signed: readonly Signature[];
  /** Titles that are named in the text. */
  known: ReadonlySet<string>;
}

/** Places in the scanned text at which lines begin; those among them that are guessed. */
function cutsOf(text: string, { numbers, openings, signed, known }: Found, language: Language): { cuts: number[]; doubtful: number[] } {
  const headings = readTitles(text, numbers, language.runningText);
  const closing = closingCut(text, headings, language);
  const found = headings.flatMap(({ found: how, body }) => (how && body !== null ? [{ how, body }] : []));
  const cuts = [
    ...numbers.map(({ at }) => at),
    ...found.map(({ body }) => body),
    ...runInCuts(text, headings),
    ...openings.flatMap(({ at }) => [at, ...frontCuts(text, at, nextNumber(numbers, at) ?? text.length, language, known)]),
    ...signed.flatMap((signature) => signature.cuts),
    ...backCuts(text, language),
    ...insetCuts(text, language),
    ...closing,
  ];
  return { cuts, doubtful: [...closing, ...found.flatMap(({ how, body }) => (how === 'doubtful' ? [body] : []))] };
}

/** Where the first number behind a place stands. */
const nextNumber = (numbers: readonly Candidate[], from: number): number | undefined => numbers[firstFrom(numbers, from)]?.at;

function firstFrom(numbers: readonly Candidate[], from: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as Candidate).at >= from) high = middle;
    else low = middle + 1;
  }
  return low;
}
