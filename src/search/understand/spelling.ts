/** What was probably meant: by sound, by one slip of the hand. All from the collection's own terms. */
import { blurred } from '../../policy/sounds.ts';
import type { Shapes, Sounds, Term, Terms } from '../index/knowledge.ts';
import type { Alignment, Slip as Mistake } from './alignment.ts';
import { holdsAnyFigure, keepsFigures } from './figures.ts';
import { syllablesOf } from './pinyin.ts';

/** By what slips are judged. */
export interface Likely {
  sounds: Sounds;
  shapes: Shapes;
  /** Whether two characters side by side are a word. */
  isWord: (word: string) => boolean;
}

export interface Guess {
  term: Term;
  kind: 'sound' | 'spelling';
  /** Sure enough to be searched for where nothing else was found. */
  sure: boolean;
}

/** So many are offered. */
export const mostGuesses = 5;

/** Shorter words are taken for no typing errors: by one character too many other words are near. */
const shortestSure = 4;

/** Terms (figures have none) that sound like the word, or differ from it by one slip; what sounds alike before what only looks alike, then the nearer in length, then the more frequent. */
export function likeWord(word: string, terms: Terms, sounds: Sounds): Guess[] {
  const length = Array.from(word).length;
  if (length > 20 || (word.match(/\p{L}/gu) ?? []).length < 2) return [];
  const spoken = syllablesOf({ normal: word, printed: word }, sounds);
  const guesses = terms.all.flatMap((term): (Guess & { order: number })[] => {
    if (term.normal === word || Math.abs(term.normal.length - word.length) > 1) return [];
    // Most of some thousand terms differ by more: their sound and figures need not be known.
    const halfSame = 2 * sameInPlace(word, term.normal) >= length;
    const slip = slipBetween(word, term.normal);
    if ((!halfSame && slip === null) || !keepsFigures(word, term.normal)) return [];
    const alike = halfSame && spoken !== null && soundAlike(spoken, syllablesOf(term, sounds));
    if (!alike && (slip === null || length < 3)) return [];
    const sure = isSlipOf(word, term.normal, slip, alike, sounds);
    return [{ term, kind: alike ? 'sound' : 'spelling', sure, order: (alike ? 0 : 2) + (sure ? 0 : 2) }];
  });
  return guesses
    .toSorted((a, b) => a.order - b.order || b.term.count - a.term.count)
    .slice(0, mostGuesses)
    .map(({ order: _, ...guess }) => guess);
}

/**
 * Whether what was typed can be nothing but the other with one slip: most characters are the very same, and the one that is
 * not sounds alike. Another sound may be another word (环保警察, 环保督察), and so is every word of the language (师范学院)
 * and every name of a place (荆州市, 锦州市).
 */
function isSlipOf(typed: string, meant: string, slip: Slip | null, alike: boolean, sounds: Sounds): boolean {
  const length = Array.from(typed).length;
  const mostSame = alike && 4 * sameInPlace(typed, meant) >= 3 * length;
  const slipped = mostSame || slip === 'left-out' || slip === 'swapped' || slip === 'doubled';
  return length >= shortestSure && slipped && sounds.others.every((word) => !typed.includes(word) || meant.includes(word));
}

/** For so many characters one slip. */
const charactersPerSlip = 4;

/**
 * Whether what was typed can be nothing but the stretch of a text: a slip for every four characters at most, and every one of them a
 * character for another of its sound or shape, one twice or not at all, or two the other way round that are no word so.
 */
export function isMeant(typed: string, { meant, slips }: Alignment, likely: Likely): boolean {
  const length = Array.from(typed).length;
  if (slips.length > Math.max(1, Math.floor(length / charactersPerSlip)) || !keepsFigures(typed, meant)) return false;
  const others = likely.sounds.others.filter((word) => typed.includes(word));
  return slips.every((slip) => isSlip(slip, length, likely)) && others.every((word) => meant.includes(word));
}

function isSlip(slip: Mistake, length: number, likely: Likely): boolean {
  if (holdsAnyFigure('typed' in slip ? slip.typed : slip.meant)) return false;
  if (slip.kind === 'other') return likeCharacters(slip.typed, slip.meant, likely);
  if (slip.kind === 'swapped') return !likely.isWord(slip.typed);
  return slip.kind === 'doubled' || (slip.kind === 'left-out' && length > shortestSure);
}

/** Of one sound, but for what many speakers do not tell apart, or of like shape. */
export function likeCharacters(one: string, other: string, { sounds: { of }, shapes }: Likely): boolean {
  const [sound, otherSound] = [of.get(one), of.get(other)];
  return (sound !== undefined && otherSound !== undefined && blurred(sound) === blurred(otherSound)) || (shapes.get(one)?.has(other) ?? false);
}

function sameInPlace(a: string, b: string): number {
  const other = Array.from(b);
  return Array.from(a).filter((character, at) => character === other[at]).length;
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

/**
 * The query with its unknown stretches replaced by terms that sound alike: 生活垃级分类 → 生活垃圾分类; null where one has none.
 * Each part that the reader set apart is held to what one word is held to: 黄金 治理 is not 环境 治理. `changed`: the parts that are other ones.
 */
export function corrected(query: string, unknown: readonly string[], terms: Terms, sounds: Sounds): { text: string; changed: string[] } | null {
  const parts = query.split(/([\s\p{P}]+)/u);
  const mended = parts.map((part) => withTerms(part, unknown, terms, sounds));
  const sure = mended.every((part, at) => part === parts[at] || isSlipOf(parts[at] ?? '', part, null, true, sounds));
  const text = mended.join('');
  return !sure || unknown.some((stretch) => text.includes(stretch)) ? null : { text, changed: mended.filter((part, at) => part !== parts[at]) };
}

function withTerms(part: string, unknown: readonly string[], terms: Terms, sounds: Sounds): string {
  return unknown.reduce((sofar, stretch) => {
    const guess = sofar.includes(stretch) ? likeWord(stretch, terms, sounds).find(({ kind }) => kind === 'sound') : undefined;
    return guess ? sofar.replace(stretch, () => guess.term.normal) : sofar;
  }, part);
}
