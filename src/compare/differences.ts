/**
 * What of a sentence is shown as different. The sentence first: one without a counterpart is marked as a whole. Within sentences that
 * correspond, only what tells something: clauses, items, phrases; numbers as wholes. Other differences stay quiet.
 */
import { greatest, least } from '../policy/extremes.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { charactersOf } from '../policy/whole-characters.ts';
import { findMarks, type Mark, type MarkKind } from './marks.ts';
import { numbersOf, type WholeNumber } from './numbers.ts';
import { isRowNumber, placesBetween, segmentsOf, withoutLabels } from './segments.ts';
import type { Reading } from './shared-wording.ts';
import type { Reach, Stretch } from './stretches.ts';
import { tells, weightOf } from './telling.ts';
import { withoutPunctuation, withWholeWords, wordsIn } from './words.ts';

/** A piece of a sentence as it is shown. `reach`: into the columns with a counterpart. `whole`: where the number begins that it is
 * part of, if that is short enough to stay in one line. */
export interface Piece {
  text: string;
  reach: Reach;
  mark: MarkKind | null;
  whole: number | null;
}

/** `reach`: `all` where every column has a counterpart of the sentence, `sole` where none has. The pieces are all of its text. */
export interface Shown {
  reach: Reach;
  pieces: Piece[];
}

/** A sentence, with what of it stands elsewhere. `partners`: the sentences that correspond, with their columns. */
export interface SentenceWithPartners {
  text: string;
  /** Of a row of a table its number. */
  row?: number | undefined;
  column: number;
  stretches: readonly Stretch[];
  partners: readonly { column: number; text: string }[];
  /** All that each other column says. */
  elsewhere: readonly string[];
}

/** `columns`: how many are compared. A column that holds some wording of the sentence has a counterpart, even if no sentence of it corresponds. */
export function showSentence(sentence: SentenceWithPartners, columns: number, reading: Reading): Shown {
  const { text, row, column, stretches, partners, elsewhere } = sentence;
  const holding = new Set([...partners.map((partner) => partner.column), ...stretches.flatMap(({ heldBy }) => heldBy)].filter((other) => other !== column));
  const numbers = numbersOf(text, reading.language).map((number) => (row !== undefined && isRowNumber(text, number) ? { ...number, inner: true } : number));
  const marks = findMarks(text, reading.language);
  const read = {
    ...{ text, words: withoutLabels(text, numbers), whole: wordsIn(text), numbers, marks },
    ...{ others: partners.map((partner) => partner.text), elsewhere: elsewhere.map(withoutPunctuation) },
  };
  const levels = holding.size ? levelsOf(stretches, holding) : Array.from({ length: text.length }, () => 0);
  for (const segment of segmentsOf(text)) for (const level of [sole, some]) settle(levels, segment, level, read, reading);
  for (const segment of segmentsOf(text)) quieten(levels, segment, read, reading);
  for (const i of placesBetween(text)) levels[i] = Math.min(levels[i - 1] ?? 0, levels[i + 1] ?? 0);
  return { reach: reachAmong(holding.size, columns - 1), pieces: piecesOf(read, levels) };
}

function reachAmong(holding: number, others: number): Reach {
  if (holding === others) return 'all';
  return holding ? 'some' : 'sole';
}

interface ReadSentence {
  text: string;
  /** The text with its own labels and references blanked. */
  words: string;
  /** Its words. */
  whole: readonly TextRange[];
  numbers: readonly WholeNumber[];
  marks: readonly Mark[];
  others: readonly string[];
  /** What the other columns say, without punctuation. */
  elsewhere: readonly string[];
}

/** How much each UTF-16 unit differs, as an index into `reaches`. */
type Levels = number[];
const reaches: readonly Reach[] = ['all', 'some', 'sole'];
const [some, sole] = [1, 2];

function levelsOf(stretches: readonly Stretch[], holding: ReadonlySet<number>): Levels {
  return stretches.flatMap(({ text, heldBy }) => {
    const count = heldBy.filter((column) => holding.has(column)).length;
    const level = count === holding.size ? 0 : count ? some : sole;
    return Array.from({ length: text.length }, () => level);
  });
}

/** Shared wording of this length is never taken into a mark, shorter one if it tells less than so much. */
const sharedPhrase = 5;
const sharedWeight = 1;
/** A clause or item of which so much is different is different as a whole. */
const mostOfSegment = 0.5;

/** Within one segment: differences that stand close are one, those that tell nothing are none, and most of a segment is all of it. */
function settle(levels: Levels, segment: TextRange, level: number, read: ReadSentence, reading: Reading): void {
  const is = (i: number): boolean => (levels[i] ?? 0) >= level;
  for (const gap of rangesOf(segment, (i) => !is(i))) {
    const inside = gap.start > segment.start && gap.end < segment.end;
    if (inside && isTrifle(gap, read, reading)) raise(levels, gap, level);
  }
  for (const run of rangesOf(segment, is)) {
    const { start, end } = telling(run, segment, read, reading);
    lower(levels, { start: run.start, end: start }, level);
    lower(levels, { start: end, end: run.end }, level);
    if (end > start) raise(levels, wholeWords({ start, end }, segment, read, reading), level);
  }
  const gaps = rangesOf(segment, (i) => !is(i));
  if (isMostlyDifferent(segment, gaps, read) && gaps.every((gap) => isTrifle(gap, read, reading))) raise(levels, segment, level);
}

/**
 * Words that another column has anywhere are not this one's alone, those that all have are not of some. A number is held against the
 * sentences that correspond: what it counts is said there.
 */
function quieten(levels: Levels, segment: TextRange, read: ReadSentence, { language }: Reading): void {
  const { text, numbers, others, elsewhere } = read;
  const isHeld = (run: TextRange, level: number): boolean => {
    const number = numbers.find(({ start, end }) => start <= run.start && end >= run.end);
    if (number) return level === sole && others.some((other) => numbersOf(other, language).some(({ value }) => value === number.value));
    const bare = withoutPunctuation(text.slice(run.start, run.end));
    const holds = (other: string): boolean => other.includes(bare);
    return level === sole ? elsewhere.some(holds) : elsewhere.every(holds);
  };
  for (const level of [sole, some]) for (const run of rangesOf(segment, (i) => levels[i] === level)) if (isHeld(run, level)) lower(levels, run, level);
}

/** By its words: of 处三万元以上罚款 the number may be another, and the clause is the same. */
function isMostlyDifferent(segment: TextRange, gaps: readonly TextRange[], { numbers }: ReadSentence): boolean {
  const shared = gaps.reduce((sum, gap) => sum + lengthOf(gap), 0);
  const counted = numbers.filter((number) => overlaps(number, segment)).reduce((sum, number) => sum + lengthOf(number), 0);
  return shared <= (lengthOf(segment) - counted) * (1 - mostOfSegment);
}

const lengthOf = ({ start, end }: TextRange): number => end - start;
const overlaps = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** Shared words that say little between different ones. A number that agrees is no trifle. */
const isTrifle = (gap: TextRange, { words, numbers }: ReadSentence, { weigh }: Reading): boolean =>
  lengthOf(gap) < sharedPhrase && weightOf(words.slice(gap.start, gap.end), weigh) < sharedWeight && !numbers.some((number) => overlaps(number, gap));

/** What of a run counts, an empty range where nothing does. Numbers and words of obligation always do, words at their sides if they tell something. */
function telling(run: TextRange, segment: TextRange, { words, numbers, marks, others }: ReadSentence, reading: Reading): TextRange {
  const tell = (range: TextRange): boolean => tells(words, range, segment, others, reading);
  const wholes = [...numbers.filter(({ inner }) => !inner), ...marks.filter(({ kind }) => kind !== 'number' && kind !== 'date')].filter(
    (whole) => whole.start >= run.start && whole.end <= run.end,
  );
  if (!wholes.length) return tell(run) ? run : { start: run.end, end: run.end };
  if (run.start === segment.start && run.end === segment.end) return run;
  const start = least(
    wholes.map((whole) => whole.start),
    run.end,
  );
  const end = greatest(
    wholes.map((whole) => whole.end),
    run.start,
  );
  return { start: tell({ start: run.start, end: start }) ? run.start : start, end: tell({ start: end, end: run.end }) ? run.end : end };
}

/** A range with the rest of words that it cuts: 度改革 of 许可制度改革 is 制度改革. A number is no part of a word. */
function wholeWords(range: TextRange, segment: TextRange, read: ReadSentence, { weigh }: Reading): TextRange {
  const { words, numbers } = read;
  const weightAt = (at: number): number => weigh(words.slice(at - 1, at + 1));
  const cuts = (at: number): boolean => weightAt(at) < commonWord && weightAt(at) < Math.min(weightAt(at - 1), weightAt(at + 1));
  const free = (at: number): boolean => at >= segment.start && at < segment.end && !numbers.some((number) => at >= number.start && at < number.end);
  const { start, end } = withWholeWords(
    range,
    read.whole.filter((word) => !numbers.some((number) => overlaps(number, word))),
  );
  return { start: free(start - 1) && cuts(start) ? start - 1 : start, end: free(end) && cuts(end) ? end + 1 : end };
}

/** A pair of characters that weighs less is a word. */
const commonWord = 0.6;

function raise(levels: Levels, { start, end }: TextRange, level: number): void {
  for (let i = start; i < end; i++) levels[i] = Math.max(level, levels[i] ?? 0);
}

/** To what stands beside it. */
function lower(levels: Levels, { start, end }: TextRange, level: number): void {
  const beside = [levels[start - 1] ?? 0, levels[end] ?? 0].filter((other) => other < level);
  levels.fill(greatest(beside, 0), start, end);
}

/** The longest ranges of a segment in which `holds` everywhere. */
function rangesOf({ start, end }: TextRange, holds: (i: number) => boolean): TextRange[] {
  const found: TextRange[] = [];
  for (let i = start; i < end; i++) {
    const last = found.at(-1);
    if (!holds(i)) continue;
    if (last?.end === i) last.end++;
    else found.push({ start: i, end: i + 1 });
  }
  return found;
}

/** In Chinese characters; two Latin ones are as wide as one. Longer numbers may break: they do not fit into a narrow column. */
const longestWhole = 7;
const isShort = (words: string): boolean => words.replace(/[ -~]{2}/gu, '·').length <= longestWhole;

function piecesOf({ text, numbers, marks }: ReadSentence, levels: Levels): Piece[] {
  const pieces: (Piece & { key: string })[] = [];
  let i = 0;
  for (const character of charactersOf(text)) {
    const at = (range: TextRange): boolean => i >= range.start && i < range.end;
    const [mark, number, reach] = [marks.find(at), numbers.find(at), reaches[levels[i] ?? 0] ?? 'all'];
    const key = [reach, mark?.start, number?.start].join();
    const last = pieces.at(-1);
    if (last?.key === key) last.text += character;
    else
      pieces.push({
        text: character,
        reach,
        mark: mark?.kind ?? null,
        whole: number && isShort(text.slice(number.start, number.end)) ? number.start : null,
        key,
      });
    i += character.length;
  }
  return pieces.map(({ key: _, ...piece }) => piece);
}
