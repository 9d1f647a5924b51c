/** Lists of what stands in one column only (仅见于), or in some but not all: for reading, and to be checked against the text. */
import { type ComparedSentence, type Comparison, reachOf, type Stretch } from './compare.ts';

/** Wording of one sentence that its column alone holds, or shares with the columns of its list. */
export interface Passage {
  column: number;
  sentence: number;
  /** Verbatim, in order: whole clauses or items of a list, or words from a long clause that is otherwise shared. */
  words: string[];
}

export interface OnlyIn {
  /** The columns that have it, ascending. */
  columns: number[];
  passages: Passage[];
}

/** A clause is listed whole if this much of it is of that list, or if it is no longer than `shortClause`; words of a longer one from `phrase` on. */
const wholeClause = 0.6;
const shortClause = 16;
const phrase = 4;
/** Fewer different characters are no difference worth a line. */
const leastWords = 2;

/**
 * First what one column alone has, column by column, then what some share that others lack; empty lists are left out.
 * What is listed stands, to the letter, in no column outside its list.
 */
export function listOnlyIn(comparison: Comparison): OnlyIn[] {
  const whole = comparison.sentences.map((list) => list.map(({ text }) => text).join(''));
  return setsOf(comparison).flatMap((columns) => {
    const lacking = whole.filter((_, column) => !columns.includes(column));
    const [first = 0] = columns;
    const passages = (comparison.sentences[first] ?? []).flatMap((compared, sentence) => {
      const words = wordsFor(compared, columns).filter((found) => !lacking.some((text) => text.includes(found)));
      return words.length ? [{ column: first, sentence, words }] : [];
    });
    return passages.length ? [{ columns, passages }] : [];
  });
}

/** The sets of columns that hold some wording in common which others lack: single columns first, each list in order. */
function setsOf({ columns, sentences }: Comparison): number[][] {
  const lists = sentences.flat().flatMap(({ stretches }) => stretches.filter((stretch) => reachOf(stretch, columns.length) !== 'all').map(keyOf));
  return [...new Set(lists)].map((key) => key.split(',').map(Number)).sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

const keyOf = ({ heldBy }: Stretch): string => heldBy.join();
const isWord = (character: string): boolean => !/[\p{P}\p{S}\s]/u.test(character);
const countWords = (text: string): number => [...text].filter(isWord).length;

/** The clauses and items that are of that set of columns, neighbouring ones joined, without punctuation at the ends. */
function wordsFor({ text, stretches }: ComparedSentence, columns: readonly number[]): string[] {
  const key = columns.join();
  const own = stretches.flatMap((stretch) => Array.from({ length: stretch.text.length }, () => keyOf(stretch) === key));
  const picked = Array.from({ length: text.length }, () => false);
  for (const { index: start, 0: clause } of text.matchAll(/[^，；。：、！？]+[，；。：、！？]?/gu)) {
    const count = Array.from({ length: clause.length }, (_, i) => start + i).filter((i) => own[i] && isWord(text.charAt(i))).length;
    const whole = count >= wholeClause * countWords(clause) || (columns.length === 1 && clause.length <= shortClause);
    if (count >= leastWords && whole) picked.fill(true, start, start + clause.length);
    else if (columns.length === 1) for (let i = start; i < start + clause.length; i++) picked[i] = own[i] ?? false;
  }
  return runsOf(text, picked)
    .map((words) => words.replace(/^[，；。：、]+|[，；。：、]+$/gu, ''))
    .filter((words) => countWords(words) >= phrase);
}

function runsOf(text: string, picked: readonly boolean[]): string[] {
  const runs: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!picked[i]) continue;
    if (picked[i - 1]) runs[runs.length - 1] += text.charAt(i);
    else runs.push(text.charAt(i));
  }
  return runs;
}
