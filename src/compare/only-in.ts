/** Lists of what stands in one column only (所列条目中仅见于), or in some but not all: for reading, and to be checked against the text. */
import { amountDigits } from '../policy/chinese-digits.ts';
import { greatest } from '../policy/extremes.ts';
import { clauseEnds, sentenceEnds } from '../policy/marks.ts';
import type { TextRange } from '../policy/normal-form.ts';
import { type ComparedSentence, type Comparison, reachOf, type Stretch } from './compare.ts';
import { placesBetween, segmentsOf } from './segments.ts';
import { hasAllWords, withoutPunctuation, withWholeWords, wordsIn } from './words.ts';

/** Whole clauses, verbatim, in parts: those that are the list's own, and what stands between them. */
export type Quotation = readonly { text: string; own: boolean }[];

export const wordsOf = (quotation: Quotation): string => quotation.map(({ text }) => text).join('');

/** Wording of one sentence that its column alone holds, or shares with the columns of its list. */
export interface Passage {
  column: number;
  sentence: number;
  /** In the order of the sentence. */
  quotations: Quotation[];
}

export interface OnlyIn {
  /** The columns that have it, ascending. */
  columns: number[];
  passages: Passage[];
}

/** A clause is listed if this much of it is of that list. */
const mostOfClause = 0.6;
/** If this much of it is, the rest is no more than joins its words. */
const nearlyWhole = 0.85;
/** Of what one column alone has, a clause is listed from so many characters in one piece; a short one from fewer. */
const phrase = 4;
const leastWords = 2;
const shortClause = 16;
/** Less quoted is a shard, no provision. */
const leastQuoted = 6;

/**
 * First what one column alone has, column by column, then what some share that others lack; empty lists are left out.
 * What is listed, and what of it is its own, stands in no column outside its list; every other column of the list has all its words in
 * one sentence. `withShared`: also what all columns have, for those who look beyond them.
 */
export function listOnlyIn(comparison: Comparison, withShared = false): OnlyIn[] {
  const texts = comparison.sentences.map((list) => list.map(({ text }) => text));
  const bare = texts.map((list) => withoutPunctuation(list.join('')));
  return setsOf(comparison, withShared).flatMap((columns) => {
    const [first = 0, ...others] = columns;
    const around = { lacking: bare.filter((_, column) => !columns.includes(column)), having: others.map((column) => texts[column] ?? []) };
    const isOwn = (quotation: Quotation): boolean => !around.lacking.some((text) => text.includes(withoutPunctuation(wordsOf(quotation))));
    const passages = (comparison.sentences[first] ?? []).flatMap((compared, sentence) => {
      const quotations = quotationsFrom(compared, columns, around).filter(isOwn);
      return quotations.length ? [{ column: first, sentence, quotations }] : [];
    });
    return passages.length ? [{ columns, passages }] : [];
  });
}

/** The sets of columns that hold some wording in common which others lack: single columns first, each list in order. */
function setsOf({ columns, sentences }: Comparison, withShared: boolean): number[][] {
  const isListed = (stretch: Stretch): boolean => withShared || reachOf(stretch, columns.length) !== 'all';
  const lists = sentences.flat().flatMap(({ stretches }) => stretches.filter(isListed).map(keyOf));
  return [...new Set(lists)].map((key) => key.split(',').map(Number)).sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

const keyOf = ({ heldBy }: Stretch): string => heldBy.join();
const isWord = (character: string): boolean => !/[\p{P}\p{S}\s]/u.test(character);
const countWords = (text: string): number => [...text].filter(isWord).length;

const clauses = new RegExp(`[^${sentenceEnds}${clauseEnds}]+[${sentenceEnds}${clauseEnds}]?`, 'gu');
/** ！ and ？ say something of the words before them and stay. */
const edges = [new RegExp(`^[。${clauseEnds}、]+`, 'u'), new RegExp(`[。${clauseEnds}、]+$`, 'u')];

/** What stands round a sentence: the columns outside its list, without punctuation, and the sentences of the others in it. */
interface Around {
  lacking: readonly string[];
  having: readonly (readonly string[])[];
}

/** The clauses with wording of that set of columns, neighbouring ones joined, without punctuation at the ends. */
function quotationsFrom({ text, stretches }: ComparedSentence, columns: readonly number[], { lacking, having }: Around): Quotation[] {
  const key = columns.join();
  const held = stretches.flatMap((stretch) => Array.from({ length: stretch.text.length }, () => keyOf(stretch) === key));
  const own = ownWords(text, held, columns.length === 1, lacking);
  const picked = own.map(() => false);
  for (const { index: start, 0: clause } of text.matchAll(clauses)) {
    const end = start + clause.length;
    const runs = runsOf(start, end, (i) => own[i] === true).map((run) => countWords(text.slice(run.start, run.end)));
    const count = runs.reduce((sum, words) => sum + words, 0);
    const share = count < leastWords ? 0 : count / countWords(clause);
    const least = clause.length <= shortClause ? leastWords : phrase;
    if (columns.length > 1 && (hasFigure(text, own, start, end) || !having.every((sentences) => hasAllWords(clause, sentences)))) continue;
    const listed = share >= mostOfClause || (columns.length === 1 && greatest(runs, 0) >= least);
    if (listed) picked.fill(true, start, end);
    if (listed && (share >= nearlyWhole || columns.length > 1)) own.fill(true, start, end);
  }
  return runsOf(0, text.length, (i) => picked[i] === true)
    .map((run) => quotationOf(text, own, withoutEdges(text, run)))
    .filter((quotation) => countWords(wordsOf(quotation)) >= leastQuoted);
}

/** Whole words: one that a column holds in part is its own, of what several hold it is none. What stands in a column without it is not own. */
function ownWords(text: string, held: readonly boolean[], isAlone: boolean, lacking: readonly string[]): boolean[] {
  const own = [...held];
  const words = wordsIn(text);
  if (!isAlone) for (const { start, end } of words) if (!held.slice(start, end).every(Boolean)) own.fill(false, start, end);
  for (const segment of segmentsOf(text)) {
    for (const run of runsOf(segment.start, segment.end, (i) => own[i] === true)) {
      const whole = withWholeWords(run, words);
      const bare = withoutPunctuation(text.slice(whole.start, whole.end));
      own.fill(!lacking.some((other) => other.includes(bare)), whole.start, whole.end);
    }
  }
  for (const i of placesBetween(text)) own[i] = own[i - 1] === true && own[i + 1] === true;
  return own;
}

const figure = new RegExp(`[\\d${amountDigits}]`, 'u');

/** Whether a clause has a figure that not all columns of its list have: 五十米 where another says 一百米. */
const hasFigure = (text: string, own: readonly boolean[], start: number, end: number): boolean =>
  Array.from({ length: end - start }, (_, i) => text.charAt(start + i)).some((character, i) => own[start + i] !== true && figure.test(character));

/** Punctuation between own words is their own, at their edges it is not. */
function quotationOf(text: string, own: readonly boolean[], { start, end }: TextRange): Quotation {
  const isOwn = (i: number): boolean => own[i] === true && (isWord(text.charAt(i)) || (own[i - 1] === true && own[i + 1] === true));
  const all = runsOf(start, end, (i) => own[i] === true)[0];
  if (all?.start === start && all.end === end) return [{ text: text.slice(start, end), own: true }];
  const edges = runsOf(start, end, isOwn).flatMap((run) => [run.start, run.end]);
  const places = [start, ...edges, end];
  return places.slice(1).flatMap((to, i) => (to > (places[i] ?? to) ? [{ text: text.slice(places[i], to), own: i % 2 === 1 }] : []));
}

function withoutEdges(text: string, { start, end }: TextRange): TextRange {
  const [before = '', after = ''] = edges.map((edge) => edge.exec(text.slice(start, end))?.[0]);
  return { start: start + before.length, end: end - after.length };
}

/** The longest ranges from `start` to `end` in which `holds` everywhere. */
function runsOf(start: number, end: number, holds: (i: number) => boolean): TextRange[] {
  const runs: TextRange[] = [];
  for (let i = start; i < end; i++) {
    const last = runs.at(-1);
    if (!holds(i)) continue;
    if (last?.end === i) last.end++;
    else runs.push({ start: i, end: i + 1 });
  }
  return runs;
}
