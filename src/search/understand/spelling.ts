/** What was probably meant: by sound, by one slip of the hand. All from the collection's own terms. */
import { normalForm } from '../../policy/normal-form.ts';
import type { Sounds, Term, Terms } from '../index/knowledge.ts';
import { keepsFigures } from './figures.ts';
import { syllablesOf } from './pinyin.ts';

export interface Guess {
  term: Term;
  kind: 'sound' | 'spelling';
  /** Sure enough to be searched for where nothing else was found. */
  sure: boolean;
}

/** So many are offered. */
export const mostGuesses = 5;

/** Terms that sound like the word, or differ from it by one slip; what sounds alike before what only looks alike, then the nearer in length, then the more frequent. */
export function likeWord(word: string, terms: Terms, sounds: Sounds): Guess[] {
  const length = Array.from(word).length;
  if (length < 2 || length > 20) return [];
  const spoken = syllablesOf({ normal: word, printed: word }, sounds);
  const guesses = terms.all.flatMap((term): (Guess & { order: number })[] => {
    if (term.normal === word || Math.abs(term.normal.length - word.length) > 1 || !keepsFigures(word, term.normal)) return [];
    const slip = slipBetween(word, term.normal);
    const alike = spoken !== null && soundAlike(spoken, syllablesOf(term, sounds));
    if (!alike && (slip === null || length < 3)) return [];
    // Another character with another sound may be another word (环保警察, 环保督察): a suggestion, unless the word is long.
    const sure =
      alike ||
      (slip === 'left-out' && length >= 3) ||
      slip === 'swapped' ||
      slip === 'doubled' ||
      (slip === 'other' && length >= 5 && sameEnd(word, term.normal));
    return [{ term, kind: alike ? 'sound' : 'spelling', sure, order: (alike ? 0 : 2) + (sure ? 0 : 2) }];
  });
  return guesses
    .toSorted((a, b) => a.order - b.order || b.term.count - a.term.count)
    .slice(0, mostGuesses)
    .map(({ order: _, ...guess }) => guess);
}

/** 生态环境局 and 生态环境部 are two things, not one misspelt. */
function sameEnd(a: string, b: string): boolean {
  return a.at(-1) === b.at(-1);
}

type Slip = 'other' | 'left-out' | 'doubled' | 'added' | 'swapped';

/** The one slip that leads from `meant` to `typed`; null where it takes more. */
export function slipBetween(typed: string, meant: string): Slip | null {
  const [a, b] = [Array.from(typed), Array.from(meant)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [left, right] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (left.length === 1 && right.length === 1) return 'other';
  if (left.length === 0 && right.length === 1) return 'left-out';
  if (left.length === 1 && right.length === 0) return left[0] === a[head - 1] ? 'doubled' : 'added';
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]) return 'swapped';
  return null;
}

/** The same syllables, but for what many speakers do not tell apart: zh/z, ch/c, sh/s, n/l, -ng/-n, h/f. */
function soundAlike(a: readonly string[], b: readonly string[] | null): boolean {
  return b !== null && a.length === b.length && a.every((syllable, index) => blurred(syllable) === blurred(b[index] ?? ''));
}

function blurred(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/u, '$1')
    .replace(/^l/u, 'n')
    .replace(/([aei])ng$/u, '$1n');
}

/** The text with its unknown stretches replaced by terms that sound alike: 生活垃级分类 → 生活垃圾分类; null where one has none. */
export function corrected(text: string, unknown: readonly string[], terms: Terms, sounds: Sounds): string | null {
  let sofar = text;
  for (const stretch of unknown) {
    const guess = likeWord(stretch, terms, sounds).find(({ kind }) => kind === 'sound');
    if (!guess) return null;
    sofar = sofar.replace(stretch, () => guess.term.normal);
  }
  return sofar === text ? null : normalForm(sofar);
}
