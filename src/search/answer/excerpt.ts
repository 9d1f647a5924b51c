/** Passages of the original text with the wordings marked, as parts: a reader's page makes elements of them, never HTML. */

import { pauses } from '../../policy/marks.ts';
import { findAnyInOriginal, mapNormalForm, normalForm, type TextRange } from '../../policy/normal-form.ts';
import { type Surroundings, surroundingsOf } from '../../policy/surroundings.ts';
import { lastWholeEnd, wholeRange } from '../../policy/whole-characters.ts';

export interface Part {
  text: string;
  marked: boolean;
}

/** A cell of a row, with what its column is headed by. */
export interface Cell {
  /** Empty where the column has no head. */
  head: Part[];
  parts: Part[];
}

export interface Excerpt {
  parts: Part[];
  /** Where rows of a table are shown: the same, cell by cell. */
  rows?: Cell[][];
  /** The words of the text next to the passage: what tells how a word is written that it begins or ends in. */
  around: Surroundings;
  /** The text goes on before and after. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** About three lines. */
export const excerptLength = 120;

/** About two lines, of what is no answer. */
export const nearestLength = 80;

/** The whole text in parts; joined, they give it back. */
export function markAll(text: string, wordings: readonly string[]): Part[] {
  return partsOf(text, { start: 0, end: text.length }, findAnyInOriginal(mapNormalForm(text), wordings));
}

/**
 * The passage with the first hit, or, of several wordings, the one that holds most of them; from the beginning of its
 * sentence where that fits. Where there is none, what stands at `from`: the beginning of the text, or of a part of it.
 * `closing`: it ends with the first brackets behind the hit that hold one of these words, however far they are, and not before them.
 */
export function excerptOf(text: string, wordings: readonly string[], length = excerptLength, from = 0, closing: readonly string[] = []): Excerpt {
  const hits = findAnyInOriginal(mapNormalForm(text), wordings);
  const hit = richest(text, hits, length) ?? { start: from, end: from };
  const window = upToBrackets(text, hit, windowAround(text, hit, length), closing);
  const around = surroundingsOf(text, window.start, window.end);
  return { parts: partsOf(text, window, hits), around, cutBefore: window.start > 0, cutAfter: window.end < text.length };
}

/** The words with which the passage of `excerptOf` is chosen; undefined where none of them stand in the text. */
export const firstShown = (text: string, wordings: readonly string[], length = excerptLength): TextRange | undefined =>
  richest(text, findAnyInOriginal(mapNormalForm(text), wordings), length);

/** The hit with which a passage begins that holds most different wordings; the first of equals. */
function richest(text: string, hits: readonly TextRange[], length: number): TextRange | undefined {
  let [best, most] = [hits[0], 1];
  for (const [from, hit] of hits.entries()) {
    const within = hits.slice(from, from + 20).filter(({ end }) => end <= hit.start + length);
    const different = new Set(within.map(({ start, end }) => normalForm(text.slice(start, end)))).size;
    if (different > most) [best, most] = [hit, different];
  }
  return best;
}

function windowAround(text: string, hit: TextRange, length: number): TextRange {
  const room = Math.max(0, length - (hit.end - hit.start));
  const own = sentenceStart(text, hit.start);
  // Brackets alone say nothing: what they belong to stands before them.
  const before = /^[（(]/u.test(text.slice(own, hit.start)) ? sentenceStart(text, own - 1) : own;
  const sentence = hit.start - before <= room * 0.6 ? before : own;
  const start = hit.start - sentence <= room * 0.6 ? sentence : clauseFrom(text, lastWholeEnd(text, hit.start - Math.floor(room * 0.4)), hit.start);
  const end = sentenceEnd(text, Math.max(hit.end, start + length), start + length * (1 + beyondLength), hit.end);
  return { start, end: Math.max(lastWholeEnd(text, end), hit.end) };
}

/** A passage is so much longer where the sentence that it would break off ends there. */
const beyondLength = 0.5;

/** The end of the sentence that goes on at a place, if it lies before `last`; else that of the clause, behind `first`. */
function sentenceEnd(text: string, at: number, last: number, first: number): number {
  if (at >= text.length) return text.length;
  const rest = text.slice(at - 1, last);
  const [mark] = /[。；！？\n]/u.exec(rest) ?? [];
  const end = mark === undefined ? -1 : rest.indexOf(mark);
  return end < 0 ? (text.length <= last ? text.length : clauseTo(text, at, first)) : at + end;
}

/** So far from a cut a clause may begin or end for the cut to be made there. */
const clauseReach = 30;
/** What is read as one, and is not parted: 93.3%, 1,000, 2025年 (a number with the character behind it), of compounds (武陵—罗霄) the characters next to the dash. */
const inOne = /\p{Script=Han}{0,2}[—–·～~]+\p{Script=Han}{0,2}|[\p{Nd}a-z][\p{Nd}a-z.,%‰℃/μ²³-]*\p{Script=Han}?/giu;

/** Where a passage begins that may begin at a place: with the first clause from there on, if there is one before `last`. */
function clauseFrom(text: string, at: number, last: number): number {
  const [before = ''] = /^[^，、；：\n\t]*[，、；：\n\t]/u.exec(text.slice(at, Math.min(last, at + clauseReach))) ?? [];
  return before ? at + before.length : outOfOne(text, at, 0);
}

/** Where a passage ends that may go on to a place: with the last clause before it, if there is one behind `first`. */
function clauseTo(text: string, at: number, first: number): number {
  const behind = /[，、；：\n\t][^，、；：\n\t]*$/u.exec(text.slice(Math.max(first, at - clauseReach), at));
  return behind ? at - behind[0].length : outOfOne(text, at, first);
}

/** The last place not behind this one at which nothing is parted that is read as one; the place itself where that would not lie behind `first`. */
function outOfOne(text: string, at: number, first: number): number {
  const from = Math.max(0, at - clauseReach);
  const around = [...text.slice(from, at + clauseReach).matchAll(inOne)].map(({ 0: one, index }) => ({ start: from + index, end: from + index + one.length }));
  const parted = around.find(({ start, end }) => start < at && at < end);
  return parted && (parted.start > first || parted.start === 0) ? parted.start : at;
}

/** A passage that grows too long so begins with the clause of the hit. */
function upToBrackets(text: string, hit: TextRange, window: TextRange, closing: readonly string[]): TextRange {
  const brackets = [...text.slice(hit.end).matchAll(/[（(][^（）()]*[）)]/gu)].find(([inside]) => closing.some((word) => inside.includes(word)));
  if (!brackets) return window;
  const end = hit.end + brackets.index + brackets[0].length;
  return { start: end - window.start > 2 * excerptLength ? clauseOf(text, hit.start) : window.start, end };
}

const lastClause = new RegExp(`[^${pauses}\\n\\t]*$`, 'u');

/** Where the clause begins that a place lies in, if it is near. */
function clauseOf(text: string, at: number): number {
  const [own] = lastClause.exec(text.slice(0, at)) ?? [''];
  return own.length <= clauseReach ? at - own.length : outOfOne(text, at, 0);
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(0, at);
  const end = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf('！'), before.lastIndexOf('？'), before.lastIndexOf('\n'));
  return end + 1;
}

/** A passage of a text in parts: what is hit in it is marked. */
export function partsOf(text: string, window: TextRange, hits: readonly TextRange[]): Part[] {
  const parts: Part[] = [];
  let at = window.start;
  const add = (end: number, marked: boolean) => {
    if (end > at) parts.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { start, end } of hits.map((hit) => wholeRange(text, hit))) {
    if (end <= window.start || start >= window.end) continue;
    add(start, false);
    add(Math.min(end, window.end), true);
  }
  add(window.end, false);
  return parts;
}
